import { expect, test } from 'vitest';
import { BoxNames } from '../../src/article/boxes.ts';
import { listElements, parseHtml } from '../../src/article/markup/html.ts';
import type { Element } from '../../src/article/markup/tree.ts';
import { readBlocks } from '../../src/article/page-blocks.ts';
import { findRegion } from '../../src/article/region.ts';

/** The id on or around the element that is taken for the article. */
function find(html: string): string | undefined {
  const root = parseHtml(`<body id="body">${html}</body>`);
  const names = new BoxNames();
  const headline = listElements(root).find(({ name }) => name === 'h1');
  let region: Element | null = findRegion(root, readBlocks(root, names), names, headline);
  while (region !== null && region.get('id') === undefined) region = region.parent;
  return region?.get('id');
}

const say = (words: number, end = '.') => `${Array(words).fill('brack').join(' ')}${end}`;
const p = (words: number) => `<p>${say(words)}</p>`;
const link = (words: number) => `<p><a href="/a">${say(words, '')}</a></p>`;
const a = (html: string) => `<div id="a">${html}</div>`;
const apart = `<div>${link(12).repeat(40)}</div>`;
const b = (html: string) => `<div id="b">${html}</div>`;

test('of two elements that are far apart the one with more words of prose is taken', () => {
  expect(find(a(p(31)) + apart + b(p(30)))).toBe('a');
  expect(find(a(p(30)) + apart + b(p(31)))).toBe('b');
  expect(find(a(p(30)) + apart + b(p(30)))).toBe('b');
});

test('a word around the article weighs three fifths of one within, and one of a label half of that', () => {
  const labels = `<p>${say(10, '')}</p>`.repeat(4);
  expect(find(a(p(60)) + labels + b(p(13)))).toBe('body');
  expect(find(a(p(60)) + labels + b(p(12)))).toBe('a');
});

test('no paragraph speaks louder than one of a hundred and twenty words', () => {
  expect(find(a(p(121)) + apart + b(p(120)))).toBe('b');
  expect(find(a(p(120)) + apart + b(p(119)))).toBe('a');
});

test('what stands with the headline is worth thirty words more', () => {
  const headed = (words: number) => a(`<h1>Rain</h1>${p(words)}`);
  expect(find(headed(31) + apart + b(p(60)))).toBe('a');
  expect(find(headed(29) + apart + b(p(60)))).toBe('b');
});

test.each([
  ['a subhead', `<h3>${say(30)}</h3>`, 'body'],
  ['a line of three words', `<p>${say(3)}</p>`.repeat(14), 'a'],
  ['a line of eleven words without an end', `<p>${say(11, '')}</p>`.repeat(4), 'a'],
  ['a line of eleven words', `<p>${say(11)}</p>`.repeat(4), 'body'],
  ['a line of twelve words without an end', `<p>${say(12, '')}</p>`, 'body'],
  ['furniture', '<p>Sign up for our newsletter and so on and on</p>'.repeat(3), 'a'],
  ['links', link(22), 'a'],
  ['a paragraph that is a link for its half', `<p>${say(11, ' x')} <a href="/a">${say(11)}</a></p>`, 'body'],
])('between two parts of a text stands %s', (_name, between, region) => {
  expect(find(a(p(60)) + between + b(p(12)))).toBe(region);
});

test('comments and menus are not the article, unless they hold nearly all that there is', () => {
  const named = (name: string, paragraphs: number, html: string) =>
    `<div id="b" class="${name}">${p(100).repeat(paragraphs)}</div>${apart}${html}`;
  expect(find(named('comments', 9, a(p(60))))).toBe('a');
  expect(find(named('comments', 20, a(p(60))))).toBe('b');
  expect(find(named('sidebar', 1, a(p(60))))).toBe('a');
  expect(find(named('sidebar', 9, a(p(60))))).toBe('b');
  expect(find(`<div id="b" class="sidebar"><h1>Rain</h1>${p(100)}</div>${apart}${a(p(60))}`)).toBe('b');
});
