import { expect, test } from 'vitest';
import { findDatelineEnd } from '../../src/condense/dateline.ts';

test.each([
  'OSLO, May 3 (Agency) - ',
  'ORME -- ',
  'ORME ― ',
  'ROTTERMOUTH, April 8, 2025 /Wire/ -- ',
  'HALM, England--(NEWS WIRE)--',
  'Halm (dpa) - ',
  '(NCA) ',
  '(NCA)',
  '[바다통신=오르메 기자] ',
  'ЗАРЕЧЬЕ, 3 марта. /АГН/. ',
  'ЗАРЕЧЬЕ, 3 мар — Агентство Берег. ',
])('"%s" is a dateline', (dateline) => {
  const sentence = `${dateline}The mill burned down on Friday.`;
  expect(sentence.slice(findDatelineEnd(sentence))).toBe('The mill burned down on Friday.');
});

test.each([
  'The mill - the oldest of the county - burned down on Friday.',
  'ORME’s mill burned down, and/or was torn down, on Friday.',
  '— Come in, — said Holt.',
  '(IV) The mill burned down on Friday.',
  '(NCA) burned it down.',
  '[The mill] burned down on Friday.',
  'The County Mills (NCM) Director was away.',
])('"%s" has none', (sentence) => {
  expect(findDatelineEnd(sentence)).toBe(0);
});
