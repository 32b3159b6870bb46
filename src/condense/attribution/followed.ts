import type { Floor } from './floor.ts';
import { resolvePronoun } from './pronouns.ts';
import type { Reading } from './reading.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { trust } from './trust.ts';
import { findVerb } from './verbs.ts';
import { weights } from './weighed-mentions.ts';

/**
 * "Ann Holt fought Reed for years. Last week she won. '...,' she said": notes whom the pronouns mean that are subjects of sentences without
 * a quotation, up to `to`, so that the one behind them knows of whom the article tells.
 */
export function followPronouns(reading: Reading, floor: Floor, to: number): void {
  for (; floor.followed < to; floor.followed++) follow(reading, floor, floor.followed);
}

function follow(reading: Reading, floor: Floor, at: number): void {
  const { sentences, parsedOf, candidates, words } = reading;
  const parsed = parsedOf[at];
  if (parsed === undefined || sentences[at]?.hasQuote === true) return;
  const subject = sentenceSubject(parsed, words);
  if (subject?.type !== 'pronoun') return;
  // "She won at last, Reed said": who speaks has a name already.
  if (candidates[at]?.some(({ weight }) => weight >= weights.reports) === true) return;
  const pronoun = words.pronouns.get(parsed.tokens[subject.from]?.lower ?? '');
  if (pronoun?.person !== 3 || pronoun.number === 'many' || pronoun.gender === 'unknown') return;
  const found = resolvePronoun(reading, floor, { pronoun, at, token: subject.from });
  if (found === null || found.confidence < trust.fair) return;
  const isSaying = findVerb(parsed.tokens, subject.to, words) !== undefined;
  const weight = isSaying ? weights.reports : weights.main;
  candidates[at]?.push({ person: found.person, at, token: subject.from, weight, isNew: false });
}
