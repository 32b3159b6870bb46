import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/texts/catalogue.ts';
import { mailTexts } from '../../src/texts/mail.ts';

const catalogue = createCatalogue(
  {
    greeting: 'Hello, {name}',
    left: { one: '{count} day left', other: '{count} days left' },
    end: 'The end',
  },
  {
    de: { greeting: 'Guten Tag, {name}', left: { one: 'noch ein Tag', other: 'noch {count} Tage' } },
    ru: {
      greeting: 'Здравствуйте, {nmae}',
      left: { one: '{count} день', few: '{count} дня', many: '{count} дней', other: '{count} дня' },
      end: 'Конец',
    },
  },
);

describe('a catalogue', () => {
  test('says a text in the language asked for, whatever the region', () => {
    expect(catalogue.in('de-AT')('greeting', { name: 'Ilse' })).toBe('Guten Tag, Ilse');
  });

  test('says it in English where the language or the text is missing', () => {
    expect(catalogue.in('pt')('greeting', { name: 'Rui' })).toBe('Hello, Rui');
    expect(catalogue.in('de')('end')).toBe('The end');
  });

  test('picks the plural form by the rules of the language', () => {
    const left = (count: number) => catalogue.in('ru')('left', { count });
    expect([1, 3, 5, 21].map(left)).toEqual(['1 день', '3 дня', '5 дней', '21 день']);
  });

  test('uses the English plural where the English text stands in', () => {
    const bare = createCatalogue({ left: { one: '{count} day', other: '{count} days' } }, { ru: {} });
    expect(bare.in('ru')('left', { count: 21 })).toBe('21 days');
  });

  test('writes numbers as the language does', () => {
    expect(catalogue.in('de')('left', { count: 12500 })).toBe('noch 12.500 Tage');
  });

  test('reports missing texts and misspelt slots', () => {
    expect(catalogue.findMissing()).toEqual([{ language: 'de', key: 'end' }]);
    expect(catalogue.findUneven()).toEqual([{ language: 'ru', key: 'greeting' }]);
  });
});

describe('the texts of mails', () => {
  test('are there in English, German, French, Russian, Arabic and Hebrew, none missing', () => {
    expect(mailTexts.languages).toEqual(['en', 'de', 'fr', 'ru', 'ar', 'he']);
    expect(mailTexts.findMissing()).toEqual([]);
  });

  test('want the same values in every language', () => {
    expect(mailTexts.findUneven()).toEqual([]);
  });

  test('have preheaders between 30 and 150 characters', () => {
    for (const language of mailTexts.languages) {
      const say = mailTexts.in(language);
      const preheaders = [
        say('confirmPreheader'),
        say('welcomePreheader'),
        say('goodbyePreheader'),
        say('changePreheader'),
        say('accountPreheader'),
        say('endedPreheader'),
        say('noticePreheader'),
      ];
      for (const { length } of preheaders) expect(length).toBeGreaterThanOrEqual(30);
      for (const { length } of preheaders) expect(length).toBeLessThanOrEqual(150);
    }
  });
});

test('no line of French begins with a mark that has a space before it', () => {
  expect(mailTexts.in('fr')('confirmHeading')).toBe('Cette adresse est-elle la vôtre\u00a0?');
  expect(mailTexts.in('fr-CH')('alsoAt')).toBe('À lire aussi\u00a0:');
});
