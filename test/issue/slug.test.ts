import { expect, test } from 'vitest';
import { toSlug } from '../../src/issue/slug.ts';

test.each([
  ['Mill Bridge Opens to Carts After Eleven Years', '12-mill-bridge-opens-to-carts'],
  ['Plum Harvest Halved', '12-plum-harvest-halved'],
  ['“We’ll wait,” says the Mayor of Ash', '12-well-wait-says-the-mayor'],
  ['Мельничный мост открыт для повозок', '12-melnichnyi-most-otkryt-dlia'],
  ['Größte Brücke über die Straße', '12-grosste-brucke-uber-die-strasse'],
  ['Pont rouvert à Évry : œuvre achevée', '12-pont-rouvert-a-evry-oeuvre'],
  ['磨坊橋重開', '12'],
  [
    'Pneumonoultramicroscopicsilicovolcanoconiosis-and-Honorificabilitudinitatibus',
    '12-pneumonoultramicroscopicsilicovolcanoconiosis',
  ],
  ['', '12'],
  ['Ab', '12'],
  ['Abc', '12-abc'],
  // Enough is said with 24 characters, and not with 23.
  [`${'a'.repeat(24)} b`, `12-${'a'.repeat(24)}`],
  [`${'a'.repeat(23)} b`, `12-${'a'.repeat(23)}-b`],
  // Sixty at most.
  [`${'a'.repeat(20)} ${'b'.repeat(39)}`, `12-${'a'.repeat(20)}-${'b'.repeat(39)}`],
  [`${'a'.repeat(20)} ${'b'.repeat(40)}`, `12-${'a'.repeat(20)}`],
])('%s becomes %s', (headline, slug) => {
  expect(toSlug(12, headline)).toBe(slug);
});
