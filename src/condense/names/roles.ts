import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords, Gender } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { findPosts } from './posts.ts';
import { isVerdict, withoutPraise } from './praise.ts';
import { isBetter, toWorth } from './role-worth.ts';
import { findRoleBefore } from './roles-before.ts';
import { findRoleBehind } from './roles-behind.ts';

/** Token indices of a description. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What the article says somebody is, beside the name: "Harbour spokesman Ann Holt", "Ann Holt, a lawyer for the harbour,", "Ann Holt of
 * Norden Haulage". A bare title before the name gives way to what is said behind it.
 */
export function findRole(
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  gender: Gender,
): Range | null {
  if (words.posts !== undefined) return findPost(tokens, name, words, gender);
  const role = findBeside(tokens, name, words);
  return role === null ? null : withoutPraise(tokens, role, words);
}

function findBeside(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const before = findRoleBefore(tokens, name, words);
  if (before === null) return findFactBehind(tokens, name, words);
  const worth = toWorth(tokens, before, words);
  if (worth.tells === 2) return before;
  const behind = findFactBehind(tokens, name, words);
  if (behind === null) return before;
  const isTitle = tokens.slice(before.from, before.to).every(({ lower }) => words.titles.has(lower));
  return isTitle || isBetter(toWorth(tokens, behind, words), worth, tokens, behind, words) ? behind : before;
}

function findFactBehind(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const role = findRoleBehind(tokens, name, words);
  return role === null || isVerdict(tokens, role, words) ? null : role;
}

/** All posts beside the name in one, where they can be shown as they stand. */
function findPost(
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  gender: Gender,
): Range | null {
  const posts = findPosts(tokens, name, words, gender).filter(({ isNominative }) => isNominative);
  const first = posts.at(-1);
  return first === undefined ? null : { from: first.from, to: first.to };
}

/** Whether a verb's form at `at` is an adjective: "a retired judge", "said elected mayor Ann Holt"; not "has prompted Governor Holt". */
export function isAdjective(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return true;
  return (
    (words.determiners.has(before.lower) && !words.complementizers.has(before.lower)) ||
    words.adverbs.has(before.lower) ||
    words.looksAdverb?.(before.lower) === true ||
    words.coordinators.has(before.lower) ||
    words.prepositions.has(before.lower) ||
    words.verbs.has(before.lower)
  );
}

/** "Norland Press", "Harbour Guard": a word for a person that ends the name of a body, as in the credit of a picture. */
export function isBodyWord(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  return token?.capital === true && words.organisations.has(token.lower) && tokens[at - 1]?.capital === true;
}

/** "the", "a" */
export function isArticle(token: Token | undefined, { definite, indefinite }: AttributionWords): boolean {
  return token !== undefined && (definite.has(token.lower) || indefinite.has(token.lower));
}

/** Whether a token has the form of a verb of the past. */
export function isPast(token: Token, words: AttributionWords): boolean {
  if (token.kind !== 'word' || token.capital) return false;
  return (
    words.verbs.get(token.lower)?.form === 'past' ||
    words.otherVerbs.has(token.lower) ||
    words.looksPast?.(token.lower) === true
  );
}

/** Whether a token has the form of a clause's verb: of the past, of the third person, or an auxiliary. */
export function isClauseVerb(token: Token | undefined, words: AttributionWords): boolean {
  return (
    token !== undefined &&
    (isPast(token, words) ||
      words.auxiliaries.has(token.lower) ||
      words.verbs.get(token.lower)?.form === 'third')
  );
}

/** "Norland Harbour Board (NHB) director": a body's short form in brackets. */
export function isShortForm(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.text === '(' &&
    /^\p{Lu}[\p{L}\p{N}]{1,9}$/u.test(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.text === ')'
  );
}
