import { expect, test } from 'vitest';
import { isArticle } from '../../src/article/is-article.ts';
import { findNoNews } from '../../src/article/no-news.ts';

const offers = [
  'The best deals of the day include lamps from $19 and kettles from $24 at Norrey Stores.',
  'Today only, the shop of Norrey has its brass lamp for $19, regularly $39, with free shipping.',
  'The kettle is down to $24 (orig. $49) in refurbished condition, an all-time low.',
  'A coupon takes another $5 off the $59 stove. Shop the rest of the sale right here.',
].join('\n');
const results = [
  'Orme junior Tam Holt won the hundred yards in the pool of Sund.',
  'Halm took the relay for the third year in a row.',
  'Ida Brask of Marr finished second in diving with 409.30 points.',
  'Vale won the long swim across the bay.',
].join('\n\n');
const prose = 'The mill of Orme burned down on Friday. Nobody was hurt, the town said.';

test('a list of bargains can be read, and tells no news', () => {
  expect([isArticle({ text: offers }), findNoNews({ text: offers })]).toEqual([true, 'a list of bargains']);
});

test.each([
  [
    'The Valley Gift Guide: lamps for those who have one',
    `A lamp is on sale for $20. Buy now.\n\nAnother is at an all-time low.`,
    'a list of bargains',
  ],
  ['County swimming results', results, 'a list of results'],
  ['In brief', prose, 'a round-up of many items'],
  ['10 Things to Know for Today', prose, 'a round-up of many items'],
  ['7 things on the water you need to know this morning', prose, 'a round-up of many items'],
  ['Friday’s Morning Email: the mill has burned down', prose, 'a round-up of many items'],
  ['Коротко', 'Мельница в Заречье сгорела в пятницу.', 'a round-up of many items'],
  ['Who let the mill burn down?', `LETTERS.\n\n${prose}`, 'letters from readers'],
  [
    'Who let the mill burn down?',
    `Who let the mill burn down?\n\nLETTERS.\n\n${prose}`,
    'letters from readers',
  ],
  ['Horoscope for 3 March', prose, 'a horoscope'],
  ['Quiz: how well do you know Orme?', prose, 'a puzzle or quiz'],
  ['TV listings', prose, 'a list of programmes or dates'],
  ['Corrections', prose, 'a list of corrections'],
  ['A walk to the mill', `This post is sponsored by the stores of Norrey.\n\n${prose}`, 'an advertisement'],
  [
    'A walk to the mill',
    `I was compensated by Norrey Stores. All opinions are mine alone. #ad\n\n${prose}`,
    'an advertisement',
  ],
])('a text under "%s" is no article', (title, text, kind) => {
  expect(findNoNews({ title, text })).toBe(kind);
});

const linked = ['lamp', 'kettle', 'sledge', 'bell', 'net', 'rope'].map(
  (thing, at) => `${at + 1}) A ${thing} of tin\nhttps://shop.example/${thing}`,
);

test.each([
  [
    'a thing to buy and its address, one below the other',
    `What to give to a miller? Here is what we found.\n\n${linked.join('\n')}`,
    'a list of links',
  ],
  [
    'what to type into a machine',
    'One can run faster with codes.\n\nplayer.speed 100\nplayer.health *\nplayer.stamina *\n\nWhatever number is put in holds until the next start.',
    'a list of commands',
  ],
  [
    'an article with its sources',
    `${prose}\n\n${linked.join(`\n\n${`${prose} `.repeat(3)}\n\n`)}`,
    undefined,
  ],
  [
    'an article that quotes two commands',
    `${prose}\n\nmill.open now\nmill.close later\n\n${prose}`,
    undefined,
  ],
])('%s: told by its lines', (_, text, kind) => {
  expect(findNoNews({ title: 'A walk to the mill', text })).toBe(kind);
});

const removed = (text: string, reason: 'other' | 'navigation') => ({ text, reason, at: 0 });

test.each([
  ['the label right above the text', [removed('LETTERS.', 'other')], 'letters from readers'],
  [
    'what the page says of itself',
    [removed('This shop has been compensated by Norrey Stores.', 'navigation')],
    'an advertisement',
  ],
  ['a line of a menu', [removed('Letters', 'navigation')], undefined],
  ['a label above another line', [removed('Letters', 'other'), removed('By Ada Holt', 'other')], undefined],
])('of what reading left out, %s counts so', (_, lines, kind) => {
  expect(findNoNews({ title: 'A walk to the mill', text: prose, removed: lines })).toBe(kind);
});

test.each([
  ['Shops of Orme end their best deals', prose],
  [
    'Mill doubles its results',
    `${prose} “We sold more flour,” said Ada Holt.\n\nIt ground more.\n\nIt sold more.\n\nIt will grow.`,
  ],
  ['Letters that built a town', prose],
  ['3 things that the mill of Orme left behind', prose],
  ['Mill of Orme burns down', `In brief\n\n${prose}`],
  ['Paper of Orme stops its horoscope', prose],
  ['Council corrects its sums', prose],
  [
    'Council fines a paper',
    `${prose} The paper had printed a sponsored post as news.\n\n“All opinions are mine alone,” he said.`,
  ],
  [
    null,
    'Shares of the lamp maker rose to $19 from $18, those of the kettle maker to $24 from $21, and oil fell to $59 from $61.',
  ],
  [
    null,
    `The council of Norrey fined the stores $900 for a lamp at a discount that never cost $39. ${'It told of the rules for shops. '.repeat(60)}`,
  ],
])('an article that speaks of such things is one: %s', (title, text) => {
  expect(findNoNews({ title, text })).toBeUndefined();
});

const notice =
  'No ferry is without faults. If you find one on board, write to us in your account and tell us what you saw. With your help we mend it sooner.';

test('a few words to whoever uses a site that name nobody and nothing are a notice', () => {
  expect(findNoNews({ title: 'About faults', text: notice })).toBe('a notice to the users of a site');
});

test.each([
  ['somebody', `${notice} Ann Holt of Norrey mends them all, and Tom Arkle helps.`],
  ['a figure', `${notice} There were 40 of them last week.`],
  ['what somebody said', `${notice} “It creaks,” a skipper wrote.`],
  [
    'much more',
    `${notice} ${'The ferry is old and creaks in the wind, and its crew is used to that. '.repeat(10)}`,
  ],
  [
    'nothing of those who read',
    'No ferry is without faults. Some are found at once, and some only when the crew has sailed for a while.',
  ],
])('words to the users of a site that tell of %s may be an article', (_, text) => {
  expect(findNoNews({ title: 'About faults', text })).toBeUndefined();
});
