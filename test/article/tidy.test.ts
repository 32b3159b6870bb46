import { expect, test } from 'vitest';
import { tidy } from '../../src/article/tidy.ts';

test.each([
  ['runs of white space become one space', ' a\u00a0\u2003b\t\tc ', 'a b c'],
  ['soft hyphens and zero-width spaces go', 'Ha\u00adfen\u200brat\ufeff', 'Hafenrat'],
  ['an emoji keeps its joiners', 'ok 👩\u200d👩\u200d👧 ok', 'ok 👩\u200d👩\u200d👧 ok'],
  ['Persian keeps its non-joiner', 'می\u200cروم', 'می\u200cروم'],
  ['a joiner between Latin letters goes', 'lo\u200dck', 'lock'],
  ['directional marks stay', '\u200fשלום\u200f!', '\u200fשלום\u200f!'],
  ['what turns directions round never stays', 'שלום \u202egnol\u202c \u2066a\u2069', 'שלום gnol a'],
  ['control characters go, with eight bits too', 'a\u001b[2Jb \u009b31mc\u0007d', 'a [2Jb 31mc d'],
  ['combining marks and quotation marks stay as they are', 'cafe\u0301 “no” ‘x’', 'cafe\u0301 “no” ‘x’'],
  ['half a surrogate pair becomes U+FFFD', 'a\ud83d', 'a\ufffd'],
])('%s', (_fact, raw, text) => {
  expect(tidy(raw)).toBe(text);
});
