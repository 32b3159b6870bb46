import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { isBound } from './role-bounds.ts';
import { isPast, isShortForm } from './roles.ts';

/** Tokens of what somebody is, before the name. */
export const longest = 12;

export function toStart(tokens: readonly Token[], head: number, words: AttributionWords): number {
  let from = head;
  while (from > 0 && head - from < longest) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    if (before.kind === 'possessive') return toOwner(tokens, from - 1, words);
    if (before.text === '&' && tokens[from - 2]?.capital === true && tokens[from]?.capital === true) {
      from -= 1;
      continue;
    }
    if (before.text === ',' && isRowOfOffices(tokens, from, head, words)) {
      from -= 2;
      continue;
    }
    if (isShortForm(tokens, from - 3)) {
      from -= 3;
      continue;
    }
    if (before.kind !== 'word' || /\p{L}\/\p{L}/u.test(before.text)) break;
    if (tokens[head]?.capital === true && words.abstracts?.has(before.lower) === true) break;
    if (isEarned(tokens, from - 1, words)) {
      from -= 1;
      continue;
    }
    // "Confederation of Norland Industry director Ann Holt": the body's name goes on over its "of".
    if (
      words.officeLinks.has(before.lower) &&
      tokens[from]?.capital === true &&
      isOfBody(tokens, from - 2, words)
    ) {
      from -= 2;
      continue;
    }
    // "University of the Norland Isles scientist Ann Holt"
    if (
      words.definite.has(before.lower) &&
      tokens[from]?.capital === true &&
      words.officeLinks.has(tokens[from - 2]?.lower ?? '') &&
      isOfBody(tokens, from - 3, words)
    ) {
      from -= 3;
      continue;
    }
    if (words.coordinators.has(before.lower)) {
      if (isNameOfTwo(tokens, from - 1, words)) from -= 1;
      else if (!goesOn(tokens, from - 2, words)) break;
    } else if (isBound(tokens, from - 1, words)) break;
    from -= 1;
  }
  // "Count former mayor Ann Holt among them": a verb opens the sentence.
  const isVerb =
    from === 0 && tokens[1]?.capital === false && words.pastOffices?.has(tokens[1].lower) === true;
  return isVerb && head > 1 ? 1 : from;
}

/** "chairman, president and owner Ann Holt": what stands before the comma is an office of the same person. */
function isRowOfOffices(
  tokens: readonly Token[],
  from: number,
  head: number,
  words: AttributionWords,
): boolean {
  const first = tokens[from - 2];
  if (first?.kind !== 'word' || !words.roles.has(first.lower) || words.plurals.has(first.lower)) return false;
  if (words.looksPlural?.(first.lower) === true) return false;
  return tokens.slice(from, head).some(({ lower }) => words.coordinators.has(lower));
}

/** "Tide's recently named director", "the newly elected mayor": the adverb belongs to the participle behind it. */
function isEarned(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const [opener, adverb, participle] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (adverb?.kind !== 'word' || participle === undefined || !isPast(participle, words)) return false;
  if (!words.adverbs.has(adverb.lower) && words.looksAdverb?.(adverb.lower) !== true) return false;
  return opener?.kind === 'possessive' || words.determiners.has(opener?.lower ?? '');
}

function isOfBody(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  return token?.capital === true && words.organisations.has(token.lower);
}

/** "Hull and Keel senior manager Ann Holt", "Housing and Harbour Secretary Ann Holt": behind the "and" goes on a name that no office follows in capitals. */
function isNameOfTwo(tokens: readonly Token[], and: number, words: AttributionWords): boolean {
  const [before, first, second] = [tokens[and - 1], tokens[and + 1], tokens[and + 2]];
  if (before?.capital === true && first?.capital === true && words.fields?.has(before.lower) === true)
    return true;
  if (before?.capital !== true || first?.capital !== true || second?.capital !== false) return false;
  return ![before, first].some(
    ({ lower }) => words.roles.has(lower) || words.determiners.has(lower) || words.demonyms.has(lower),
  );
}

/** Whether what ends at `at`, before an "and", is of the same person: no name, no group, and no article opens it, as in "the mayor and". */
function goesOn(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const last = tokens[at];
  if (last?.kind !== 'word' || /^\d+$/.test(last.text) || isBound(tokens, at, words)) return false;
  // "former Norland Gov. and candidate Ann Holt": an office in short as well
  const isShort = words.shortTitles?.has(last.lower) === true;
  if (last.capital && !words.roles.has(last.lower) && !isShort) return false;
  if (words.bodies.has(last.lower) || words.plurals.has(last.lower)) return false;
  if (words.looksPlural?.(last.lower) === true) return false;
  let from = at;
  while (
    from > 0 &&
    at - from < longest &&
    !isBound(tokens, from - 1, words) &&
    tokens[from - 1]?.kind === 'word'
  )
    from -= 1;
  const isOffice = isShort || words.roles.has(last.lower) || words.looksRole?.(last.lower) === true;
  if (isOffice) return !words.determiners.has(tokens[from - 1]?.lower ?? '');
  return isOfOneField(tokens, at, words);
}

/** "the late science fiction and fantasy author": two things that one person deals in, not "the cyclist and mayor". */
function isOfOneField(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const [first, second] = [tokens[at], tokens[at + 2]];
  if (first === undefined || second?.kind !== 'word' || second.capital) return false;
  return [first, second].every(
    ({ lower }) =>
      !words.roles.has(lower) && words.looksRole?.(lower) !== true && words.looksParticiple?.(lower) !== true,
  );
}

/** The beginning of the name before a possessive. */
export function toOwner(tokens: readonly Token[], possessive: number, words: AttributionWords): number {
  let from = possessive - 1;
  while (from > 0 && tokens[from - 1]?.capital === true && tokens[from]?.capital === true) from -= 1;
  // "But Holt's lawyer"
  const opens = from === 0 && tokens[from + 1]?.capital === true;
  return opens && words.conjunctions.has(tokens[0]?.lower ?? '') ? 1 : Math.max(from, 0);
}
