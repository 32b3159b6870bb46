import { describe, expect, test } from 'vitest';
import { toLongDate, toLongInstant, toPlainDate } from '../../src/texts/dates.ts';
import { directionOf, isolateLines, quoteMarksOf, toLanguageName } from '../../src/texts/language.ts';
import { mailTexts } from '../../src/texts/mail.ts';

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

  test('are written in Arabic with the digits of times and issues, unless the tag asks for others', () => {
    expect(toPlainDate('2026-11-20', 'ar-EG')).toBe('20 نوفمبر 2026');
    expect(toPlainDate('2026-11-20', 'ar-IQ')).toBe('20 تشرين الثاني 2026');
    expect(toPlainDate('2026-11-20', 'ar-EG-u-nu-arab')).toBe('٢٠ نوفمبر ٢٠٢٦');
  });

  test('an instant has 24 hours in every language, as the time of a schedule has', () => {
    const evening = Date.parse('2026-11-20T19:30:00Z');
    for (const language of mailTexts.languages)
      expect(toLongInstant(evening, 'UTC', language)).toContain('19:30');
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

describe('a value in a sentence from right to left', () => {
  test.each(['+972 Magazine', 'Yahoo!', '2026@example.org', 'The Harbour (الميناء)'])(
    'is isolated where its ends would change places: %s',
    (value) => {
      expect(isolateLines(value)).toBe(`\u2068${value}\u2069`);
    },
  );

  test.each(['name@example.org', 'Europe/Berlin', 'الميناء', 'יום שישי, 20', '09:00', '\u2068Yahoo!\u2069'])(
    'stays as it is where it reads rightly: %s',
    (value) => {
      expect(isolateLines(value)).toBe(value);
    },
  );

  test('is isolated line by line, since no isolate reaches past one', () => {
    expect(isolateLines('Quay Press Ltd.\n14 Quay Street\nMarenth')).toBe(
      '\u2068Quay Press Ltd.\u2069\n\u206814 Quay Street\u2069\nMarenth',
    );
  });
});
