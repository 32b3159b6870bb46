import { expect, test } from 'vitest';
import { readLines } from '../../src/article/lines.ts';
import { judgeByNeighbours } from '../../src/article/neighbours.ts';

/** What each line is by those around it; a blank line stands between them unless one begins with ">". */
function judge(...texts: string[]): (string | undefined)[] {
  const page = texts.map((text) => (text.startsWith('>') ? `\n${text.slice(1)}` : `\n\n${text}`)).join('');
  return judgeByNeighbours(readLines(page)).map(({ reason }) => reason);
}

/** So many words that no table knows. */
const say = (words: number, end = '') => `${Array(words).fill('brack').join(' ')}${end}`;
const prose = 'It has rained in Brenn for days on end, and boats lie at the weir until May.';
const told = (number: number) => `${prose} That is the ${number}th of them.`;

test('a paragraph that begins with the name of the byline is about the author, below three others', () => {
  const note = 'Ann Holt has sailed on the Brenn for as long as there was a boat to be had there.';
  const judged = (...lines: string[]) => judge('By Ann Holt', ...lines).at(-1);
  expect(judged(told(1), told(2), told(3), note)).toBe('author-note');
  expect(judged(told(1), told(2), note)).toBeUndefined();
  expect(judged(told(1), told(2), told(3), note.replace('Ann', 'Lise'))).toBeUndefined();
  expect(judged(told(1), told(2), told(3), note.replace('Ann Holt', 'Ann Holting'))).toBeUndefined();
  expect(judged(told(1), told(2), told(3), `Ann Holt ${say(88, '.')}`)).toBe('author-note');
  expect(judged(told(1), told(2), told(3), `Ann Holt ${say(89, '.')}`)).toBeUndefined();
  expect(judge('By Ann', told(1), told(2), told(3), note).at(-1)).toBeUndefined();
  expect(judge('By Piet Maas and Ann Holt', told(1), told(2), told(3), note).at(-1)).toBe('author-note');
});

test('"Comments" beside a button is a button, and elsewhere a heading', () => {
  expect(judge('Share', 'Comments', prose)[1]).toBe('share');
  expect(judge('Comments', 'Share', prose)[0]).toBe('share');
  expect(judge(prose, 'Comments', prose)[1]).toBe('comments');
});

test('a line in capitals right behind a paragraph is a link, unless all of the text is in capitals', () => {
  const loud = 'BRENN BRACK TARN FELL BECK';
  expect(judge(prose, loud)[1]).toBe('read-more');
  expect(judge(prose, 'Tarn', 'Tarn', loud)[3]).toBe('read-more');
  expect(judge(prose, 'Tarn', 'Tarn', 'Tarn', loud)[4]).toBeUndefined();
  expect(judge(prose, 'BRENN BRACK TARN FELL')[1]).toBeUndefined();
  expect(judge(prose, 'BRENN BRACK TARN FELL BECK 3')[1]).toBeUndefined();
  expect(judge(prose, `${loud} IS.`)[1]).toBeUndefined();
  expect(judge(prose.toUpperCase(), prose, loud)[2]).toBe('read-more');
  expect(judge(prose.toUpperCase(), told(1).toUpperCase(), prose, loud)[3]).toBeUndefined();
});

test('a word for "by" with a colon has its name below it', () => {
  expect(judge('By:', 'Ann Holt', prose)[1]).toBe('byline');
  expect(judge('By:', say(5), prose)[1]).toBe('byline');
  expect(judge('By:', say(6), prose)[1]).toBeUndefined();
  expect(judge('By Ann', 'Brack', prose)[1]).toBeUndefined();
});

test('what stands right above a credit is a caption', () => {
  expect(judge(say(6), '>Photo: Ann Holt')[0]).toBe('caption');
  expect(judge(say(6), 'Photo: Ann Holt')[0]).toBeUndefined();
  expect(judge(say(60), '>Photo: Ann Holt')[0]).toBe('caption');
  expect(judge(say(61), '>Photo: Ann Holt')[0]).toBeUndefined();
  expect(judge(say(6), '>(Ann of Brenn)', prose)[0]).toBe('caption');
  expect(judge(say(6), '>(Ann of Brenn)')[0]).toBe('caption');
  expect(judge(say(6), '>(Ann of Brenn)', '>Tarn')[0]).toBeUndefined();
  expect(judge(say(6), '(Ann of Brenn)', prose)[0]).toBeUndefined();
  expect(judge(say(6), '>(Ann of Brenn', prose)[0]).toBeUndefined();
  expect(judge(say(6), '>Ann of Brenn)', prose)[0]).toBeUndefined();
  expect(judge(say(6), '>(Ann of Brenn!)', prose)[0]).toBeUndefined();
  expect(judge(say(6), '>(Ann of Brenn Ltd.)', prose)[0]).toBe('caption');
  expect(judge(say(6), `>(${say(10)})`, prose)[0]).toBe('caption');
  expect(judge(say(6), `>(${say(11)})`, prose)[0]).toBeUndefined();
});

test('a short line between two of a form to sign up is of it', () => {
  const form = 'Sign up for our newsletter';
  expect(judge(form, 'Tarn', form)[1]).toBe('sign-up');
  expect(judge(prose, 'Tarn', form, told(1))[1]).toBe('sign-up');
  expect(judge('Tarn', 'Fell', form)[0]).toBeUndefined();
  expect(judge(form, 'Tarn', 'Fell')[1]).toBeUndefined();
});

test('"Read more" in one group with a link belongs to it', () => {
  const link = (words: number) => say(words);
  expect(judge(prose, link(4), '>Read more')[1]).toBe('read-more');
  expect(judge(prose, link(3), '>Read more')[1]).toBeUndefined();
  expect(judge(prose, link(24), '>Read more')[1]).toBe('read-more');
  expect(judge(prose, link(25), '>Read more')[1]).toBeUndefined();
  expect(judge(prose, link(4), 'Read more')[1]).toBeUndefined();
  expect(judge(prose, 'Read also', `>${link(4)}`)[2]).toBe('read-more');
  expect(judge(prose, 'Read also', link(4))[2]).toBeUndefined();
  expect(judge(prose, 'Read also on the lock', `>${link(4)}`)[2]).toBeUndefined();
  expect(judge(prose, link(4), '>Read also on the lock')[1]).toBeUndefined();
  expect(judge(prose, 'Tarn', `>${link(4)}`, '>Read more')[2]).toBeUndefined();
});

test('of lines that stand on a page again the one among paragraphs is of the text', () => {
  const line = say(8, '.');
  expect(judge('Tarn', line, 'Tarn', line, 'Tarn')).toEqual([
    undefined,
    'teaser',
    undefined,
    'teaser',
    undefined,
  ]);
  expect(judge('Tarn', line, told(1), line, told(2))).toEqual([
    undefined,
    'teaser',
    undefined,
    undefined,
    undefined,
  ]);
  expect(judge('Tarn', say(7, '.'), 'Tarn', say(7, '.'))[1]).toBeUndefined();
  expect(judge('Tarn', say(8), 'Tarn', say(8))[1]).toBeUndefined();
  const often = (times: number) => Array(times).fill(['Tarn', line]).flat();
  expect(judge(...often(5))[1]).toBe('teaser');
  expect(judge(...often(6))[1]).toBeUndefined();
  const many = (count: number) => Array.from({ length: count }, (_, at) => say(8 + at, '.'));
  expect(judge(...many(6), 'Tarn', ...many(6))[0]).toBe('teaser');
  expect(judge(...many(7), 'Tarn', ...many(7))[0]).toBeUndefined();
});

test.each([
  ['We ask you to support independent boats.', 'appeal'],
  ['We ask you to support boats.', undefined],
  ['We ask them to support independent boats.', undefined],
  ['They ask you to support independent boats.', undefined],
  ['We ask you to support boats for €5 a month.', 'appeal'],
  ['We ask you for €5 a month.', undefined],
  ['We ask you to support boats for 5 a month.', undefined],
  ['We ask you to support boats for €5.', undefined],
  ['She said: “We ask you to support independent boats.”', undefined],
  ['We say “you” to those that support independent boats.', undefined],
  [`We ask you to support independent ${say(44)}.`, 'appeal'],
  [`We ask you to support independent ${say(45)}.`, undefined],
  [`We ask you to support independent journalism ${say(113)}.`, 'appeal'],
  [`We ask you to support independent journalism ${say(114)}.`, undefined],
])('"%s" asks for support: %s', (text, reason) => {
  expect(judge(text)[0]).toBe(reason);
});

test('a letter to the readers goes on as long as it speaks to them', () => {
  const opening = 'A message from our editors';
  const ours = 'We have told of the lock for nine years, and of all the boats that came through.';
  const judged = judge(
    opening,
    ours,
    'And you have read of it, day after day, all through the rain and frost.',
    prose,
    'We have told of the weir too.',
  );
  expect(judged).toEqual([
    'message-to-readers',
    'message-to-readers',
    'message-to-readers',
    undefined,
    undefined,
  ]);
  expect(judge(opening, 'Our boats', ours)).toEqual(['message-to-readers', undefined, undefined]);
  const appeal = 'We ask you to support independent boats.';
  expect(judge(opening, appeal, ours)).toEqual(['message-to-readers', 'appeal', 'message-to-readers']);
  expect(judge(appeal, prose, ours)[2]).toBeUndefined();
  expect(judge(opening, 'Photo: Ann Holt', ours)[2]).toBeUndefined();
});
