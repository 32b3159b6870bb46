import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { isArticle, isPast, type Range } from './roles.ts';

/** "boldly inventive Norland choreographer", "a famous Norland pianist": what somebody is, without what the writer thinks of it. */
export function withoutPraise(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): Range {
  const first = isArticle(tokens[from], words) ? from + 1 : from;
  const behind = behindPraise(tokens, first, words);
  return { from: behind === first || behind >= to ? from : behind, to };
}

function behindPraise(tokens: readonly Token[], from: number, words: AttributionWords): number {
  const [first, second] = tokens.slice(from, from + 2);
  // "a famous and wealthy pianist"
  const isJoined = words.coordinators.has(second?.lower ?? '');
  if (isPlain(first) && words.praising?.has(first.lower) === true) return from + (isJoined ? 2 : 1);
  if (!isPlain(first) || !isPlain(second) || words.looksAdverb?.(first.lower) !== true) return from;
  if (words.praising?.has(second.lower) === true) return from + 2;
  // "jointly elected": a fact; and a noun for people stays.
  const isFact = isPast(second, words) || words.looksParticiple?.(second.lower) === true;
  const isNoun = words.roles.has(second.lower) || words.looksRole?.(second.lower) === true;
  return words.looksJudging?.(first.lower) === true && !isFact && !isNoun ? from + 2 : from;
}

function isPlain(token: Token | undefined): token is Token {
  return token?.kind === 'word' && !token.capital;
}

/**
 * "the council's most stubborn defender of the old toll": what the writer thinks of somebody's stand, and nobody's office. "one of its
 * fiercest critics" is the same of several.
 */
export function isVerdict(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): boolean {
  let hasDegree = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!isPlain(token)) continue;
    const { lower } = token;
    if (hasDegree && words.stances?.has(lower.replace(/s$/, '')) === true) return true;
    if (words.prepositions.has(lower) && !words.officeLinks.has(lower)) return false;
    hasDegree ||= words.superlatives?.has(lower) === true;
  }
  return false;
}
