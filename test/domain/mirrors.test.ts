import { expect, test } from 'vitest';
import { findMirrorOfAddress, findMirrorOfLanguage, Mirror } from '../../src/domain/mirrors.ts';

const mirrors = [
  { url: 'https://plain.example/' },
  { url: 'https://east.example', domains: ['*.ru', 'mail.example', '*.рф'] },
  { url: 'https://west.example', domains: ['*.example'], languages: ['fr'] },
].map((mirror) => Mirror.parse(mirror));

test('the first mirror whose domains hold the address is its own', () => {
  const find = (address: string) => findMirrorOfAddress(mirrors, address);
  expect(find('ann@yandex.ru')).toBe('https://east.example');
  expect(find('ann@post.yandex.ru')).toBe('https://east.example');
  expect(find('ann@xn--e1afmkfd.xn--p1ai')).toBe('https://east.example');
  expect(find('ann@mail.example')).toBe('https://east.example');
  expect(find('ann@other.mail.example')).toBe('https://west.example');
  expect(find('ann@ru.org')).toBeNull();
  expect(find('ann@peru')).toBeNull();
});

test('a language has the mirror that names it', () => {
  expect(findMirrorOfLanguage(mirrors, 'fr')).toBe('https://west.example');
  expect(findMirrorOfLanguage(mirrors, 'en')).toBeNull();
});

test('what is no domain or no address of pages is refused', () => {
  for (const domains of [['*'], ['a b'], ['ann@mail.example'], ['']])
    expect(Mirror.safeParse({ url: 'https://a.example', domains }).success).toBe(false);
  expect(Mirror.safeParse({ url: 'javascript:alert(1)' }).success).toBe(false);
});
