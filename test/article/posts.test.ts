import { expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
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
