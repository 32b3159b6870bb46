import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtClause } from '../../src/issue/cut-clause.ts';
import { cutAtWord } from '../../src/issue/cut-word.ts';
import { nameForSections, toPreheader, toSubject } from '../../src/issue/subject.ts';
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

describe('a headline that is too long for a subject', () => {
  const whole = (headline: string) => toSubject([anEntry({ headline })]);

  test.each([
    [
      'Ferry Company Halts Its Northern Line as Fuel Runs Out in Three of the Four Harbours',
      'Ferry Company Halts Its Northern Line…',
    ],
    [
      'Teachers of All Schools Walk Out in Four Districts After the Council Cut Their Pay Again',
      'Teachers of All Schools Walk Out in Four Districts…',
    ],
    [
      'Die Brücke über den Fluss ist seit Montag gesperrt, weil Pfeiler und Lager Risse zeigen',
      'Die Brücke über den Fluss ist seit Montag gesperrt…',
    ],
  ])('is cut where a clause ends: %s', (headline, subject) => {
    expect(whole(headline)).toBe(subject);
  });

  test('is not cut off before what turns it', () => {
    expect(whole('The Council Lifts Its Ban on the Village Radio of the Isles, but Not for the News')).toBe(
      'The Council Lifts Its Ban on the Village Radio of the Isles, but…',
    );
  });

  test('ends in no word that leans on the next one', () => {
    expect(whole('Appeal Judges Order the Release of Nine Quarry Workers Jailed Without Any Trial')).toBe(
      'Appeal Judges Order the Release of Nine Quarry Workers Jailed…',
    );
    expect(
      whole('Appeal Judge Orders the Release of Nine Dockers Known as the Quarry Men of the North'),
    ).toBe('Appeal Judge Orders the Release of Nine Dockers Known as the Quarry…');
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

  test('goes on to the lead’s sentence below thirty characters, and not at thirty', () => {
    const name = (length: number) =>
      toPreheader(
        [anEntry({ headline: 'Lead', lede: 'It opened.' }), anEntry({ headline: 'x'.repeat(length) })],
        sampleNewsletter,
      );
    expect(name(30)).toBe('x'.repeat(30));
    expect(name(29)).toBe(`${'x'.repeat(29)} · It opened.`);
    const [whole, cut] = [147, 148].map((sum) =>
      toPreheader(
        ['Lead', 'x'.repeat(100), 'y'.repeat(sum - 100)].map((headline) => anEntry({ headline })),
        sampleNewsletter,
      ),
    );
    expect([whole?.length, cut?.length]).toEqual([150, 100]);
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

test('a text of just the length stays whole, a longer one ends at a blank beyond its half, or within a word', () => {
  expect(cutAtWord('abcd efgh', 9)).toBe('abcd efgh');
  expect(cutAtWord('abcd efgh', 8)).toBe('abcd ef…');
  expect(cutAtWord('abcde fgh', 8)).toBe('abcde…');
  expect(cutAtWord('abcd efgh ij', 10)).toBe('abcd efgh…');
  expect(cutAtClause('abcdefg, hij', 12)).toBe('abcdefg, hij');
  expect(cutAtClause('abcdefg, hijkl', 12)).toBe('abcdefg…');
  expect(cutAtClause('ab, cdefghijklm nop', 12)).toBe('ab, cdefghi…');
});

test('a cut text is never longer than asked, and never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 40 }), (text, longest) => {
      for (const cut of [cutAtWord(text, longest), cutAtClause(text, longest)]) {
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(cut.isWellFormed()).toBe(true);
      }
    }),
  );
});
