import { expect, test } from 'vitest';
import { isArticle } from '../../src/article/is-article.ts';
import { findKind, saysWalled } from '../../src/article/kind.ts';
import { detectLanguage } from '../../src/article/language.ts';
import { findNoNews } from '../../src/article/no-news.ts';
import { isCommandList, isLinkList } from '../../src/article/no-prose.ts';

/** So many words that no table knows. */
const say = (words: number) => Array(words).fill('brack').join(' ');
const often = (count: number, one: string) => Array(count).fill(one).join(' ');
const link = 'https://brenn.example/lock';

test('six addresses, with twenty-five words for each at most, are a list of links', () => {
  expect(isLinkList(`${often(6, link)} ${say(144)}`)).toBe(true);
  expect(isLinkList(`${often(6, link)} ${say(145)}`)).toBe(false);
  expect(isLinkList(often(5, link))).toBe(false);
});

test('three lines to type into a machine, with sixty words for each at most, are a list of commands', () => {
  const commands = (count: number) => Array(count).fill('boat.run speed 125').join('\n');
  expect(isCommandList(`${commands(3)}\n${say(171)}`)).toBe(true);
  expect(isCommandList(`${commands(3)}\n${say(172)}`)).toBe(false);
  expect(isCommandList(commands(2))).toBe(false);
});

test('six prices and five words of shops, with forty words for each price at most, are bargains', () => {
  const shop = (prices: number, words: number, filler: number) =>
    `${often(prices, '$5')} ${often(words, 'coupon')} ${say(filler)}`;
  expect(findNoNews({ text: shop(6, 5, 229) })).toBe('a list of bargains');
  expect(findNoNews({ text: shop(6, 5, 230) })).toBeUndefined();
  expect(findNoNews({ text: shop(5, 5, 9) })).toBeUndefined();
  expect(findNoNews({ text: shop(6, 4, 9) })).toBeUndefined();
});

test('a few words to whoever reads them that name nothing are a notice', () => {
  const notice = (words: number) =>
    `Write to us if you find a fault in your account as you do ${say(words)}.`;
  const kind = 'a notice to the users of a site';
  expect(findNoNews({ text: notice(9) })).toBe(kind);
  expect(findNoNews({ text: notice(135) })).toBe(kind);
  expect(findNoNews({ text: notice(136) })).toBeUndefined();
  expect(findNoNews({ text: `${notice(9)} All 3 of it.` })).toBeUndefined();
  expect(findNoNews({ text: `${notice(9)} It is “all”.` })).toBeUndefined();
  expect(findNoNews({ text: `${notice(9)} All of Brenn does.` })).toBeUndefined();
  expect(findNoNews({ text: `Write to us if you find a fault in your account ${say(9)}.` })).toBeUndefined();
});

test('figures, names in columns and pages that speak of themselves are no article', () => {
  expect(isArticle({ text: `${often(4, '3')} it has rained all day again` })).toBe(true);
  expect(isArticle({ text: `${often(5, '3')} it has rained all day again` })).toBe(false);
  expect(isArticle({ text: 'it has rained all day' })).toBe(true);
  expect(isArticle({ text: 'it has rained all' })).toBe(false);
  expect(isArticle({ text: 'It Has Rained all day Again' })).toBe(true);
  expect(isArticle({ text: 'It Has Rained All day Again' })).toBe(false);
  expect(isArticle({ text: `please reload the page ${say(55)}` })).toBe(false);
  expect(isArticle({ text: `please reload the page ${say(56)}` })).toBe(true);
});

test('four times of day make a live blog, unless they stand below its text', () => {
  const times = (count: number, at: number) => Array.from({ length: count }, () => ({ text: '9:15', at }));
  expect(findKind(say(9), times(4, 0))).toBe('live-blog');
  expect(findKind(say(9), times(3, 0))).toBe('article');
  expect(findKind(say(9), times(4, say(9).length))).toBe('article');
  expect(findKind(['9:15', '9.15 pm', '5 min ago', '2 hours ago'].join('\n\n'), [])).toBe('live-blog');
  expect(findKind(['9:15', '9.15 pm', '5 min ago', 'soon'].join('\n\n'), [])).toBe('article');
  expect(findKind(say(9), [], { isLive: true, isClosed: false })).toBe('live-blog');
});

test('a short text before a wall is a stub', () => {
  const wall = [{ text: 'Subscribe to continue reading', at: 0 }];
  expect(findKind(say(249), wall)).toBe('stub');
  expect(findKind(say(250), wall)).toBe('article');
  expect(findKind(say(9), [{ text: `Subscribe to continue reading ${'x'.repeat(369)}`, at: 0 }])).toBe(
    'stub',
  );
  expect(findKind(say(9), [{ text: `Subscribe to continue reading ${'x'.repeat(370)}`, at: 0 }])).toBe(
    'article',
  );
  const closed = { isLive: false, isClosed: true };
  expect(findKind(say(124), [], closed)).toBe('stub');
  expect(findKind(say(125), [], closed)).toBe('article');
  expect(findKind(say(249), [], { isLive: false, isClosed: false, isWalled: true })).toBe('stub');
  expect(saysWalled('Rain\nSubscribe to continue reading now please')).toBe(true);
  expect(saysWalled('Rain\nSubscribe to continue reading please')).toBe(false);
});

test('three small words, a twelfth of all, tell a language, if no other has nearly as many', () => {
  expect(detectLanguage(`the was with ${say(34)}`)).toBe('en');
  expect(detectLanguage(`the was with ${say(35)}`)).toBe('und');
  expect(detectLanguage(`the was ${say(9)}`)).toBe('und');
  expect(detectLanguage(`the was with der die das ${say(9)}`)).toBe('und');
  expect(detectLanguage(`${often(20, 'the')} ${often(17, 'und')}`)).toBe('en');
  expect(detectLanguage(`${often(20, 'the')} ${often(18, 'und')}`)).toBe('und');
  expect(detectLanguage('the was with the waters')).toBe('und');
  expect(detectLanguage('the was with the waterss')).toBe('en');
  expect(detectLanguage(`${'brack '.repeat(250)}${often(200, 'the was with')}`)).toBe('en');
  expect(detectLanguage(`${'brack '.repeat(500)}${often(200, 'the was with')}`)).toBe('und');
});

test.each([
  ['ja', 'ひらがな'],
  ['ko', '한국어'],
  ['zh', '水門関閉'],
  ['he', 'אבגד'],
  ['ar', 'ابتث'],
  ['el', 'αβγδ'],
  ['ka', 'აბგდ'],
  ['hy', 'աբգդ'],
  ['th', 'กขคง'],
])('a fifth of the letters tells %s', (language, letters) => {
  const few = letters.slice(0, 1).repeat(5);
  expect(detectLanguage(`${few} ${'x'.repeat(19)}`)).toBe(language);
  expect(detectLanguage(`${few} ${'x'.repeat(20)}`)).toBe('und');
});
