import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtWord, nameForSections, toPreheader, toSubject } from '../../src/issue/subject.ts';
import { sampleNewsletter } from '../../templates/sample.ts';
import { anEntry } from './an-entry.ts';

describe('a subject', () => {
  test('is the lead headline', () => {
    expect(toSubject([anEntry({ headline: 'Mill Bridge Opens' })])).toBe('Mill Bridge Opens');
  });

  test('is cut at a word, without a dangling comma', () => {
    const headline = 'After Eleven Years, Two Mayors and a Flood, the Mill Bridge, Rebuilt, Opens to Carts';
    expect(toSubject([anEntry({ headline })])).toBe(
      'After Eleven Years, Two Mayors and a Flood, the Mill Bridge, Rebuilt…',
    );
  });
});

describe('a preheader', () => {
  test('names the other headlines, as many as fit', () => {
    const entries = ['Lead', 'The Second Story of This Week', 'The Third One', 'x'.repeat(140)].map(
      (headline) => anEntry({ headline }),
    );
    expect(toPreheader(entries, sampleNewsletter)).toBe('The Second Story of This Week · The Third One');
  });

  test('says what the lead says where there is nothing else', () => {
    const lede = 'The bridge over the mill race opened on Monday after eleven years.';
    expect(toPreheader([anEntry({ headline: 'Bridge', lede })], sampleNewsletter)).toBe(lede);
  });

  test('has 30 to 150 characters, whatever the headlines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 6 }),
        (headlines) => {
          const { length } = toPreheader(
            headlines.map((headline) => anEntry({ headline, lede: headline })),
            sampleNewsletter,
          );
          expect(length).toBeGreaterThanOrEqual(30);
          expect(length).toBeLessThanOrEqual(150);
        },
      ),
      { examples: [[['  !', '𐀀𐀀 𑂚𑂚  𐀀', '  ! ']]] },
    );
  });
});

describe('for readers of some sections', () => {
  const content = {
    date: '2026-11-20',
    language: 'en',
    subject: 'Council Falls',
    preheader: 'Mill Bridge Opens',
    message: null,
    sections: ['Council Falls', 'Mill Bridge Opens'].map((headline, n) => ({
      id: n === 0 ? 'politics' : 'town',
      title: null,
      entries: [anEntry({ headline })],
    })),
  };

  test('subject and preheader name nothing that they don’t get', () => {
    const named = nameForSections(content, { sections: ['town'] }, sampleNewsletter);
    expect(named.subject).toBe('Mill Bridge Opens');
    expect(named.preheader).not.toContain('Council');
    expect(named.sections).toEqual(content.sections);
  });

  test('who gets all sections gets the issue as it was put together', () => {
    expect(nameForSections(content, { sections: null }, sampleNewsletter)).toBe(content);
  });
});

test('a cut text is never longer than asked, and never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 40 }), (text, longest) => {
      const cut = cutAtWord(text, longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
