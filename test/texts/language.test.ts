import { describe, expect, test } from 'vitest';
import { toLongDate, toPlainDate } from '../../src/texts/dates.ts';
import { directionOf, quoteMarksOf, toLanguageName } from '../../src/texts/language.ts';

describe('the direction of a language', () => {
  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['en', 'ltr'],
    ['ru', 'ltr'],
    ['und', 'ltr'],
    ['not a language', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('dates', () => {
  test.each([
    ['en', 'Friday, 20 November 2026'],
    ['de', 'Freitag, 20. November 2026'],
    ['fr', 'vendredi 20 novembre 2026'],
    ['ru', 'пятница, 20 ноября 2026 г.'],
  ])('are written as %s does', (language, date) => {
    expect(toLongDate('2026-11-20', language)).toBe(date);
  });

  test('an instant has the day of the zone asked for, a day stays itself', () => {
    expect(toPlainDate('2026-11-20T22:30:00Z', 'en', 'Asia/Tbilisi')).toBe('21 November 2026');
    expect(toPlainDate('2026-11-20', 'en', 'America/Lima')).toBe('20 November 2026');
  });

  test('what is no date is shown as it came', () => {
    expect(toPlainDate('last Friday', 'en')).toBe('last Friday');
  });
});

test('a language is named in itself', () => {
  expect(['de', 'ru', 'fr', 'und'].map(toLanguageName)).toEqual(['Deutsch', 'русский', 'français', 'und']);
});

test('each language has its own quotation marks', () => {
  expect(['en', 'de', 'ru-RU', 'xx'].map((language) => quoteMarksOf(language).join(''))).toEqual([
    '“”',
    '„“',
    '«»',
    '“”',
  ]);
});
