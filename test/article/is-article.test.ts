import { expect, test } from 'vitest';
import { isArticle, isOffer } from '../../src/article/is-article.ts';

const offers = [
  'The best deals of the day include lamps from $19 and kettles from $24 at Norrey Stores.',
  'Today only, the shop of Norrey has its brass lamp for $19, regularly $39, with free shipping.',
  'The kettle is down to $24 (orig. $49) in refurbished condition, an all-time low.',
  'A coupon takes another $5 off the $59 stove. Shop the rest of the sale right here.',
].join('\n');

test('a list of bargains can be read, and is an offer', () => {
  expect([isArticle({ text: offers }), isOffer({ text: offers })]).toEqual([true, true]);
});

test.each([
  'Shares of the lamp maker rose to $19 from $18, those of the kettle maker to $24 from $21, and oil fell to $59 from $61.',
  `The council of Norrey fined the stores $900 for a lamp at a discount that never cost $39. ${'It told of the rules for shops. '.repeat(60)}`,
])('prices alone make no list of bargains', (text) => {
  expect(isOffer({ text })).toBe(false);
});
