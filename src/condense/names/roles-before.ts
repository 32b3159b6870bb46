import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { isBehindPhrase } from './addressed.ts';
import type { Name } from './name.ts';
import { findOfficeAhead } from './office-ahead.ts';
import { findPossessed } from './possessed-roles.ts';
import { toStart } from './role-start.ts';
import { isBodyWord, isPast, type Range } from './roles.ts';

/** "Harbour spokesman Ann Holt", "parliament speaker and former minister Ann Holt". */
export function findRoleBefore(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const to = isCourtesy(tokens, name, words) ? name.outer : name.from;
  const last = tokens[to - 1];
  const isForce = last?.capital === true && words.branches?.has(last.lower) === true;
  if (last?.kind !== 'word' || !(words.roles.has(last.lower) || isForce))
    return findOfficeOf(tokens, name, words) ?? findBeforeComma(tokens, name, words);
  if (isBodyWord(tokens, to - 1, words) || isPredicate(tokens, name, words)) return null;
  const from = toStart(tokens, to - 1, words);
  // "“Tide” star Ann Holt": of what, only the words in marks tell.
  if (to - from === 1 && tokens[from - 1]?.isNickname === true) return { from: from - 1, to };
  // "what a President Holt could do": an office that is only thought of. "tried to press Holt": a verb.
  const opener = tokens[from - 1]?.lower ?? '';
  // "Fair Pay for Dockers director Ann Holt": of a body whose name begins before.
  if (words.bodyLinks?.has(opener) === true && tokens[from - 2]?.capital === true) return null;
  const isThought = last.capital && words.indefinite.has(opener) && !words.selfStanding.has(opener);
  // "the judge Holt was speaking of": a clause of Holt's about the judge.
  const isClause =
    !last.capital &&
    name.to - name.outer === 1 &&
    words.definite.has(opener) &&
    words.auxiliaries.has(tokens[name.to]?.lower ?? '');
  const isVerb = words.infinitiveMarks.has(opener) && words.organisations.has(last.lower);
  return isThought || isVerb || isClause ? null : { from, to };
}

function findBeforeComma(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const range = findPossessed(tokens, name, words) ?? findOfficeAhead(tokens, name, words);
  return range === null || isBehindPhrase(tokens, name, words) ? null : range;
}

/** "harbour editor Dr. Ann Holt": between what she is and her name stands how she is addressed. */
function isCourtesy(tokens: readonly Token[], name: Name, { roles, titles }: AttributionWords): boolean {
  const between = tokens.slice(name.outer, name.from);
  return between.length > 0 && between.every(({ lower }) => titles.has(lower) && !roles.has(lower));
}

/** "She is hopeful Holt might help": said of whoever is before it, with a clause of the name behind. */
function isPredicate(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  const next = tokens[name.to];
  return (
    words.auxiliaries.has(tokens[name.from - 2]?.lower ?? '') &&
    next !== undefined &&
    (words.auxiliaries.has(next.lower) || isPast(next, words))
  );
}

/** "Secretary of State Ann Holt", "Speaker of the House Ann Holt": an office in capitals whose noun stands first. */
function findOfficeOf(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  let at = name.from - 1;
  while (name.from - at < 5 && tokens[at]?.capital === true && !words.roles.has(tokens[at]?.lower ?? ''))
    at -= 1;
  if (at === name.from - 1) return null;
  const isPlace = ({ lower }: Token): boolean => words.places.has(lower) || words.placeStarts.has(lower);
  if (words.definite.has(tokens[at]?.lower ?? '')) at -= 1;
  const head = tokens[at - 1];
  const link = tokens[at]?.lower ?? '';
  // "Norland Ambassador to Italy Ann Holt"
  const isAbroad = words.prepositions.has(link) && tokens.slice(at + 1, name.from).every(isPlace);
  // "the head of NHB Ann Holt": the letters are no part of her name.
  const isOfLetters = name.from > name.outer && head?.capital === false;
  if ((!words.officeLinks.has(link) && !isAbroad) || (head?.capital !== true && !isOfLetters)) return null;
  return words.roles.has(head?.lower ?? '') ? { from: toStart(tokens, at - 1, words), to: name.from } : null;
}
