import { expect, test } from 'vitest';
import { toTold } from '../../src/condense/clear.ts';
import { weighContext } from '../../src/condense/context.ts';
import { toSentences } from '../../src/condense/facts.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { explainScore } from '../../src/condense/weights.ts';
import { toArticle } from './to-article.ts';

const lede = 'Norrey closed its harbour bridge on Monday.';
const filler = 'Boats call at the pier. Crews rest at the inn. Snow lies on the hill. Wood lies on the quay.';

/** What speaks for and against a sentence behind the lede and four others, before a last one; null where it is no context. */
function weigh(
  text: string,
  {
    date = '2024-03-14' as string | null,
    before = filler,
    after = 'Sheep graze on the hill.',
    title = 'Norrey closes bridge',
  } = {},
): readonly string[] | null {
  const article = { ...toArticle(`${lede} ${before} ${text} ${after}`), title, date };
  const sentences = toSentences(article, english.discourse, findQuotations(article, english));
  const top = sentences.slice(0, 1);
  const found = weighContext(sentences, toTold(article, top, english), top, article, english).find(
    ({ sentence }) => sentence.text === text,
  );
  return found === undefined ? null : explainScore(found.score).reasons;
}

const plain = 'The ferry line opened in May 1953.';
const year = (one: number) => `The ferry line opened in ${one}.`;

test.each([
  ['+1.00 is a plain statement of fact', plain],
  ['+0.50 stands among plain statements', plain],
  ['+1.00 names a month', plain],
  ['+1.00 names an earlier year', plain],
  ['+0.50 names a year, as news of the day seldom does', plain],
  ['+0.50 tells what was done', plain],
  ['+0.50 gives figures', plain],
  ['+0.71 stands further down', plain],
  ['+0.50 names a year, as news of the day seldom does', year(2024)],
  ['-2.00 tells what may or will be', year(2025)],
  ['-1.00 reports what somebody says', 'The ferry line opened in May 1953, Reed said.'],
  ['-1.00 holds quoted words', 'The ferry line opened as “the line of all the lines” in May 1953.'],
  ['-2.00 tells of the day of the news', 'The ferry line opened on a Monday in May 1953.'],
  ['+1.00 tells of a time before the news', 'The ferry line opened years ago.'],
])('"%s" is read of "%s"', (why, text) => {
  expect(weigh(text)).toContain(why);
});

test.each([
  ['names an earlier year', year(2024)],
  ['names a month', year(1953)],
  ['tells what may or will be', year(2024)],
  ['is a plain statement of fact', 'The ferry line opened in May 1953, Reed said.'],
  ['holds quoted words', plain],
  ['reports what somebody says', plain],
  ['stands beside the lede', plain],
  ['leads to a quotation', plain],
  ['tells of the day of the news', plain],
])('nothing says of "%s": %s', (why, text) => {
  expect(weigh(text)?.some((reason) => reason.endsWith(why))).toBe(false);
});

test('three sentences below the lede stand beside it', () => {
  const says = (count: number) => weigh(plain, { before: 'Boats call at the pier. '.repeat(count).trim() });
  const beside = '-1.00 stands beside the lede';
  expect([says(1)?.includes(beside), says(2)?.includes(beside)]).toEqual([true, false]);
});

test('what stands before a quotation leads to it', () => {
  const after = '“We sail to the island at noon,” said Reed.';
  expect(weigh(plain, { after })).toContain('-0.50 leads to a quotation');
  expect(weigh(plain, { after })).toContain('+0.25 stands among plain statements');
});

test('without a date the latest year named where nothing is forecast is that of the article', () => {
  const older = '+1.00 names an earlier year';
  const undated = (text: string, after: string) => weigh(text, { date: null, after })?.includes(older);
  expect(undated(year(1953), 'A boat sank in 1990.')).toBe(true);
  expect(undated(year(1953), 'A boat may sail in 1990.')).toBe(false);
  expect(weigh(year(2025), { date: null })?.some((reason) => reason.endsWith('will be'))).toBe(false);
});

test.each([
  ['is a question', 'Was it in May 1953 that the ferry line opened?'],
  ['stands in brackets', '(The ferry line opened in May 1953.)'],
  ['opens with marks', '“The old line” of the ferry opened in May 1953.'],
  ['gives an address of mail', 'The ferry line opened news@line.example in May 1953.'],
  ['gives an address of a page', 'The ferry line opened line.example/all in May 1953.'],
  ['says I', 'I know that the ferry line opened in May 1953.'],
  ['tells what may be', 'The ferry line may have opened in May 1953.'],
  ['says what the lede says', 'Norrey closed its harbour bridge in May 1953.'],
  ['names no time', 'The ferry line opened at the quay.'],
])('a sentence that %s is no context', (_, text) => {
  expect(weigh(text)).toBeNull();
});

test('an opinion has no context: three sentences or more than an eighth in the writer’s own person', () => {
  const own = (count: number, others: number) =>
    weigh(plain, {
      before: `${'I sail. '.repeat(count)}${'Boats call at the pier. '.repeat(others)}`.trim(),
    });
  expect([own(2, 0) === null, own(3, 0) === null, own(3, 18) === null, own(3, 19) === null]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
