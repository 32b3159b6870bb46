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
])('%s becomes %s', (headline, slug) => {
  expect(toSlug(12, headline)).toBe(slug);
});
