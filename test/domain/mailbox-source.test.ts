import { expect, test } from 'vitest';
import { isSpelledSource } from '../../src/domain/mailbox-source.ts';

test.each([
  ['imaps://ann@mail.example/News', true],
  ['imaps://mail.example/News', false],
  ['imaps://ann:word@mail.example/News', false],
  ['imaps:///News', false],
  ['imaps://ann@[mail/News', false],
  ['https://news.example/feed', true],
])('a mailbox names its server and who reads it, and no password: %s', (source, isRight) => {
  expect(isSpelledSource(source)).toBe(isRight);
});
