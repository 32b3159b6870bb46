import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { toFirstHeads, toHead, toOneOf } from './role-heads.ts';
import { isArticle, isBodyWord, isPast, type Range } from './roles.ts';

/** Tokens before the noun. */
const furthest = 8;

/** Where the noun stands that says what the one named before is, in a row of words; undefined without one. `isSaid`: the name stands behind "said". */
export function findRoleNoun(
  tokens: readonly Token[],
  name: Name,
  { from, to: end }: Range,
  isSaid: boolean,
  words: AttributionWords,
): number | undefined {
  const last = toHead(tokens, from, end, words);
  const isOfSpeaker = isPerson(tokens, name, words) && (isSaid || goesOnWithVerb(tokens, end, words));
  return [last, ...toFirstHeads(tokens, from, last, words), toOneOf(tokens, from, end, words)].find(
    (at) =>
      at >= 0 &&
      at - from < furthest &&
      (isRoleNoun(tokens, from, at, words) ||
        (isOfSpeaker && at === last && mayBeRole(tokens, from, at, words))),
  );
}

/** Whether the row closes with a comma and a verb follows: "Ann Holt, a giant of the trade, also said". */
function goesOnWithVerb(tokens: readonly Token[], end: number, words: AttributionWords): boolean {
  if (tokens[end]?.text !== ',') return false;
  const next = tokens[end + 1]?.lower ?? '';
  const isBetween = words.adverbs.has(next) || words.looksAdverb?.(next) === true;
  const verb = tokens[isBetween ? end + 2 : end + 1];
  return verb !== undefined && (isPast(verb, words) || words.verbs.get(verb.lower)?.form === 'third');
}

/** Whether a title or the given name shows that somebody is meant. */
function isPerson(tokens: readonly Token[], { from, kind, titled }: Name, words: AttributionWords): boolean {
  return kind !== 'organisation' && (titled || words.givenNames.has(tokens[from]?.lower ?? ''));
}

/** "a prominent surrogate": a noun that no list has, behind "a" or "the". */
function mayBeRole(tokens: readonly Token[], from: number, head: number, words: AttributionWords): boolean {
  const noun = tokens[head];
  return (
    isArticle(tokens[from], words) &&
    head > from &&
    noun?.capital === false &&
    words.mayBePerson?.(noun.lower) === true
  );
}

/** Of an apposition that says "a" or "the", a noun for people by its ending will do. */
function isRoleNoun(tokens: readonly Token[], from: number, head: number, words: AttributionWords): boolean {
  const noun = tokens[head]?.lower ?? '';
  if (isBodyWord(tokens, head, words)) return false;
  if (words.demonyms.has(noun) && head === from + 1 && words.indefinite.has(tokens[from]?.lower ?? ''))
    return true;
  if (words.roles.has(noun) || head === toOneOf(tokens, from, head + 1, words)) return true;
  return (
    isArticle(tokens[from], words) && tokens[head]?.capital === false && words.looksRole?.(noun) === true
  );
}
