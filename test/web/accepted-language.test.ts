import { expect, test } from 'vitest';
import { findAccepted } from '../../src/web/accepted-language.ts';

const languages = ['en', 'de', 'ru'];

test('a browser is served the language of ours that it likes best', () => {
  expect(findAccepted('fr-FR,fr;q=0.9,ru;q=0.4,de-AT;q=0.7', languages)).toBe('de');
  expect(findAccepted('RU', languages)).toBe('ru');
});

test('a language that is refused, unknown or not well said is not served', () => {
  for (const header of [undefined, '', '*', 'fr', 'de;q=0', 'd', ';;q', 'x'.repeat(5000)])
    expect(findAccepted(header, languages)).toBeUndefined();
});
