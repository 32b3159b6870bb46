import { expect, test } from 'vitest';
import { readLines } from '../../src/article/lines.ts';
import { readPaste } from '../../src/article/paste.ts';
import { judgePosts } from '../../src/article/posts.ts';
import { newsBody } from './samples.ts';

test('on a page of posts the body goes from the first to the last, without times and counts', () => {
  const posts = newsBody.slice(0, 5);
  const lines = posts.flatMap((text, at) => ['Valley News', text, `${at + 2}.1K`, `0${at + 4}:15`]);
  const { text, kind } = readPaste(['Lock at Brenn: the day the gates came out', ...lines].join('\n'));
  expect(text).toBe(posts.join('\n\n'));
  expect(kind).toBe('live-blog');
});

test('a list of news with their times beside an article makes no posts of it', () => {
  const ticker = ['12:05', 'Budget passed', '11:48', 'Queue at the border', '11:31', 'Frost tomorrow'];
  const article = ['Harbour council gives up the old lock', 'By Ann Holt', ...newsBody.slice(0, 5)];
  const { text, kind } = readPaste([...article, 'Latest news', ...ticker].join('\n\n'));
  expect(text).toBe(newsBody.slice(0, 5).join('\n\n'));
  expect(kind).toBe('article');
});

const prose = (number: number) =>
  `It has rained in Brenn for days on end, and boats lie at the weir: that is told ${number} times.`;
const post = (number: number) => [`0${number}:15`, prose(number)];
const dropped = (...texts: string[]) =>
  judgePosts(readLines(texts.join('\n\n'))).flatMap(({ reason }, at) => (reason === 'other' ? [at] : []));

test('three times of day beside texts make a page of posts', () => {
  expect(dropped(...post(1), ...post(2), ...post(3))).toEqual([0, 2, 4]);
  expect(dropped(...post(1), ...post(2))).toEqual([]);
  const apart = (count: number) =>
    [1, 2, 3].flatMap((at) => [
      `0${at}:15`,
      ...Array<string>(count).fill(`Rain ${'a'.repeat(at)}`),
      prose(at),
      ...Array<string>(9).fill(`Frost ${'a'.repeat(at)}`),
    ]);
  expect(dropped(...apart(3))[0]).toBe(0);
  expect(dropped(...apart(4))).toEqual([]);
});

test.each(['9:15', '09.15', '9:15 pm', '9:15 p.m. CET', '09:15 MSK'])(
  '"%s" is a time of day alone',
  (time) => {
    expect(dropped(time, prose(1), ...post(2), ...post(3))).toContain(0);
  },
);

test.each(['9:15 and a bit more of it', '9', '09:15 in May', '109:15'])('"%s" is none', (time) => {
  expect(dropped(time, prose(1), ...post(2), ...post(3))).toEqual([]);
});

test('counts and a name that each bears, within four lines of a time, are no text', () => {
  const posts = [...post(1), ...post(2), ...post(3)];
  for (const count of ['31', '2.1K', '31 тыс.', '4 млн']) expect(dropped(...posts, count)).toContain(6);
  expect(dropped(...posts, '31 boats')).not.toContain(6);
  expect(dropped(...posts, 'Rain', 'Rain', '31')).toContain(8);
  expect(dropped(...posts, 'Rain', 'Rain', 'Frost', '31')).not.toContain(9);
  const named = [1, 2, 3].flatMap((at) => ['Rain in Brenn', ...post(at)]);
  expect(dropped(...named)).toEqual([0, 1, 3, 4, 6, 7]);
  expect(dropped(...named.slice(1))).toEqual([0, 3, 6]);
});
