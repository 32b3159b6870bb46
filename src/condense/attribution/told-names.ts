import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import type { Parsed } from './parsed.ts';

const agencyPattern = /^\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u;

/**
 * Whether a name that doesn't bend may be whom something is told: «заявила ТАСС чемпионка», «сказал он BFM». Only behind a verb that goes with
 * one person: «сообщает ТАСС» and «сообщило РИА» speak.
 */
export function mayBeTold({ tokens }: Parsed, name: Name, verb: number, words: AttributionWords): boolean {
  if (words.posts === undefined || name.to - name.from > 1 || name.from <= verb) return false;
  const { text = '' } = tokens[name.from] ?? {};
  const isUnbent = agencyPattern.test(text) || words.isForeign?.(text) === true;
  return isUnbent && words.posts.isOfPerson(tokens[verb]?.lower ?? '');
}

/** «дело Джамаля Бегала», «экс-глава ЮКОСа»: a name in the case of an owner, behind a noun that no list has. */
export function isOwnerBehindNoun(
  { tokens }: Parsed,
  name: Name,
  verb: number,
  words: AttributionWords,
): boolean {
  const before = tokens[name.outer - 1];
  if (words.posts === undefined || name.titled || before?.kind !== 'word' || before.capital) return false;
  // «В последнем слове Лугина сказала»
  if (verb >= name.to && words.verbs.has(tokens[verb]?.lower ?? '')) return false;
  const { lower } = before;
  const { posts, pronouns, verbs, roles, kin, looksPast, mayOwn } = words;
  if (pronouns.has(lower) || verbs.has(lower) || roles.has(lower) || kin?.has(lower) === true) return false;
  if (posts.nominatives.has(lower) || posts.isAdjective(lower) || looksPast?.(lower) === true) return false;
  const small = [words.prepositions, words.adverbs, words.conjunctions, words.coordinators];
  const other = [words.otherVerbs, words.auxiliaries, words.relativePronouns];
  if ([...small, ...other].some((list) => list.has(lower))) return false;
  return mayOwn?.(tokens.slice(name.from, name.to).map((token) => token.lower)) === true;
}
