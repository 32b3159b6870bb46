import { expect, it } from 'vitest';
import { chooseContext } from '../../src/condense/context.ts';
import { type Sentence, toSentences } from '../../src/condense/facts.ts';
import { isBehindCaption, isFurniture } from '../../src/condense/furniture.ts';
import { hasGrounds, mayHaveGrounds } from '../../src/condense/grounds.ts';
import type { DiscourseCue } from '../../src/condense/languages/discourse-words.ts';
import { english } from '../../src/condense/languages/en/english.ts';
import { findQuotations } from '../../src/condense/quotations.ts';
import { explainScore, toScore } from '../../src/condense/weights.ts';
import { toArticle } from './to-article.ts';

function read(text: string, kinds: Parameters<typeof toArticle>[1] = {}): Sentence[] {
  const article = toArticle(text, kinds);
  return toSentences(article, english.discourse, findQuotations(article, english));
}

/** Which of so many sentences are chosen, by their scores. */
function choose(totals: readonly number[], accept: (sentence: Sentence) => boolean = () => true): number[] {
  const sentences = read('It rained. '.repeat(totals.length));
  const candidates = sentences.map((sentence, at) => ({
    sentence: { ...sentence, stems: new Set([`stem${at}`]) },
    score: { total: totals[at] ?? 0, parts: [] },
  }));
  return chooseContext(candidates, accept).map(({ index }) => index);
}

it('the two best sentences of 1.5 points or more are context, a third one of two, in the article’s order', () => {
  expect(choose([1.5, 1.4, 1.6])).toEqual([0, 2]);
  expect(choose([1.9, 3, 2.5])).toEqual([1, 2]);
  expect(choose([2, 3, 2.5])).toEqual([0, 1, 2]);
  expect(choose([2, 3, 2.5, 4])).toEqual([1, 2, 3]);
  expect(choose([1.4])).toEqual([]);
});

it('what is not accepted makes room for the next', () => {
  expect(choose([2, 3, 2.5, 4], ({ index }) => index !== 3)).toEqual([0, 1, 2]);
});

it('of two sentences that share more than half of the shorter one’s stems the better is chosen', () => {
  const [one, two] = read('It rained. It snowed.');
  const pick = (...stems: string[][]) =>
    chooseContext(
      [one, two].flatMap((sentence, at) =>
        sentence === undefined
          ? []
          : [{ sentence: { ...sentence, stems: new Set(stems[at]) }, score: { total: 2 + at, parts: [] } }],
      ),
      () => true,
    ).map(({ index }) => index);
  expect(pick(['a', 'b', 'c', 'd'], ['a', 'b', 'x', 'y', 'z'])).toEqual([0, 1]);
  expect(pick(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'y', 'z'])).toEqual([1]);
});

it('a score is what each line of its table counts times how much there is of it, and says so', () => {
  const table = [
    { feature: 'old', weight: 2, why: 'is old' },
    { feature: 'said', weight: -0.5, why: 'is said' },
    { feature: 'new', weight: 1, why: 'is new' },
  ] as const;
  const score = toScore(table, { old: 0.5, said: 2 });
  expect(explainScore(score)).toEqual({ total: 0, reasons: ['+1.00 is old', '-1.00 is said'] });
  expect(toScore(table, { old: 0 }).parts).toEqual([]);
});

it('grounds are a time named of what was, what has held or what something is, and nothing that may be', () => {
  const judge = (
    tense: 'past' | 'perfect' | 'present' | 'modal' | undefined,
    {
      cues = [],
      years = [],
      namesMonth = false,
    }: { cues?: DiscourseCue[]; years?: number[]; namesMonth?: boolean },
  ) => hasGrounds({ words: [], years, cues: new Map(cues.map((cue) => [cue, 1])), namesMonth, tense });
  for (const dated of [{ years: [1953] }, { namesMonth: true }, { cues: ['earlier' as const] }]) {
    expect([judge('past', dated), judge(undefined, dated)]).toEqual([true, true]);
    expect([judge('present', dated), judge('modal', dated)]).toEqual([false, false]);
    expect(judge('perfect', dated)).toBe('cues' in dated);
  }
  for (const cue of ['definition', 'standing'] as const) {
    expect(judge('present', { cues: [cue] })).toBe(true);
    expect(judge('modal', { cues: [cue], years: [1953] })).toBe(false);
  }
  expect(judge('past', {})).toBe(false);
});

it('a sentence may have grounds that names a year or a month, or tells of earlier', () => {
  const may = (text: string) => read(text).map((sentence) => mayHaveGrounds(sentence, english));
  expect(may('It rained in 1953. It rained in January. It had rained years ago. It rains.')).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

const filled = 'The old quay of Norrey is open to all of the boats.';
it.each([
  ['a site line', 'Norrey Post | Boats', true],
  ['columns', 'The quay of Norrey is open   to all boats.', true],
  ['a word and a colon', 'All about boats:', true],
  ['a heading in capitals', 'NORREY POST: The old quay is open to all of us.', true],
  ['eight words without an end', 'The quay of Norrey is open to all', true],
  ['nine words without an end', 'The quay of Norrey is open to all boats', false],
  ['four words', 'The quay is open.', true],
  ['five words', 'The old quay is open.', false],
  ['four words and a mark', 'The “quay” is open.', false],
  ['a credit', 'AGENCY/Jo Field', true],
  ['a credit by way of an agency', 'JO FIELD of the Norrey desk via Agency', true],
  ['a credit in brackets', '( Jo Field / Norland Star File Photo ).', true],
  ['a credit that runs into its caption', 'Jo Field / Agency The new quay is seen on Monday by many.', true],
  ['a sentence', filled, false],
])('%s is no part of the prose, or is: %s', (_, text, isNone) => {
  const sentences = read(text);
  const [first] = sentences;
  expect(first !== undefined && isFurniture(first, sentences)).toBe(isNone);
});

it('a subhead is no sentence of the prose', () => {
  const sentences = read(filled, { 0: 'subhead' });
  expect(sentences.map((one) => isFurniture(one, sentences))).toEqual([true]);
});

it('what stands over a credit in its paragraph is a caption, and what stands behind one is behind a caption', () => {
  const tell = (text: string) => {
    const sentences = read(text);
    return sentences.map((one) => [isFurniture(one, sentences), isBehindCaption(one, sentences)]);
  };
  const credit = '(Jo Field / Norland Star).';
  expect(tell(`${filled} ${credit}`)[0]).toEqual([true, false]);
  expect(tell(`${filled}\n\n${credit}`)[0]).toEqual([false, false]);
  expect(tell(`${credit}\n\n${filled}`)[1]).toEqual([false, true]);
  expect(tell(`${credit}\n\nA ferry of the old line waits on May 3, 2016 in Amble.`)[1]?.[0]).toBe(true);
  expect(tell(`${filled} ${filled} ${filled} ${credit}`).map(([isNone]) => isNone)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(tell(`${filled} ${filled} ${filled} ${filled} ${credit}`)[0]?.[0]).toBe(false);
});
