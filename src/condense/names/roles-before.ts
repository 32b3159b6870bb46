import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { isAdjective, isBodyWord, isPast, isShortForm, type Range } from './roles.ts';

/** Tokens of what somebody is, before the name. */
const longest = 12;

/** "Harbour spokesman Ann Holt", "parliament speaker and former minister Ann Holt". */
export function findRoleBefore(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const to = isCourtesy(tokens, name, words) ? name.outer : name.from;
  const last = tokens[to - 1];
  if (last?.kind !== 'word' || !words.roles.has(last.lower))
    return (
      findOfficeOf(tokens, name, words) ??
      findPossessed(tokens, name, words) ??
      findOfficeAhead(tokens, name, words)
    );
  if (isBodyWord(tokens, to - 1, words) || isPredicate(tokens, name, words)) return null;
  const from = toStart(tokens, to - 1, words);
  // "what a President Holt could do": an office that is only thought of. "tried to press Holt": a verb.
  const opener = tokens[from - 1]?.lower ?? '';
  const isThought = last.capital && words.indefinite.has(opener) && !words.selfStanding.has(opener);
  const isVerb = words.infinitiveMarks.has(opener) && words.organisations.has(last.lower);
  return isThought || isVerb ? null : { from, to };
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
  if (words.definite.has(tokens[at]?.lower ?? '')) at -= 1;
  const head = tokens[at - 1];
  if (!words.officeLinks.has(tokens[at]?.lower ?? '') || head?.capital !== true) return null;
  return words.roles.has(head.lower) ? { from: toStart(tokens, at - 1, words), to: name.from } : null;
}

/** "The governor of Sund, Ann Holt, said", "a former spokesman for the Harbour Board (NHB), Ann Holt, said": the office with what belongs to it. */
function findOfficeAhead(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const to = name.outer - 1;
  if (tokens[to]?.text !== ',' || !isClosed(tokens, name.to, words)) return null;
  let head = to - 1;
  for (; to - head < longest; head--) {
    const token = tokens[head];
    if (token === undefined || token.kind === 'quote') return null;
    if (token.kind === 'mark' && !/^[()&-]$/.test(token.text)) return null;
    const next = tokens[head + 1]?.lower ?? '';
    if (words.roles.has(token.lower) && (words.prepositions.has(next) || words.looksParticiple?.(next)))
      break;
    if (isVerbal(tokens, head, words)) return null;
  }
  if (to - head >= longest) return null;
  const from = toStart(tokens, head, words);
  const opener = tokens[from - 1];
  // "Norland's director of public works, Ann Holt, said": whose opens the office.
  const isOwned = tokens.slice(from, head).some(({ kind }) => kind === 'possessive');
  if (!isOwned && !words.definite.has(opener?.lower ?? '') && !words.indefinite.has(opener?.lower ?? ''))
    return null;
  const before = isOwned ? opener : tokens[from - 2];
  // "Karl Onn, the governor of Sund, Ann Holt and others"; "a spokesman for the governor of Sund, Ann Holt". "On Monday, the governor of Sund, Ann Holt, said" is hers.
  const verb = tokens[name.to + 1];
  const isSubject = verb !== undefined && (isPast(verb, words) || words.auxiliaries.has(verb.lower));
  if (
    (before?.text === ',' && !isSubject) ||
    (words.prepositions.has(before?.lower ?? '') && isNoun(tokens, from - 3, words))
  )
    return null;
  return { from: isOwned || opener?.capital === true ? from : from - 1, to };
}

/** Whether a comma or a full stop closes the name, and no row goes on behind it. */
function isClosed(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const after = tokens[at];
  if (after === undefined || after.kind === 'word') return after === undefined;
  return after.text !== ',' || !words.coordinators.has(tokens[at + 1]?.lower ?? '');
}

function isVerbal(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  return (
    words.auxiliaries.has(token.lower) ||
    words.relativePronouns.has(token.lower) ||
    words.pronouns.has(token.lower) ||
    isPast(token, words)
  );
}

function isNoun(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && words.roles.has(token.lower);
}

function toStart(tokens: readonly Token[], head: number, words: AttributionWords): number {
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
  return from;
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
  if (last?.kind !== 'word' || isBound(tokens, at, words)) return false;
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

/** "Reed's lawyer, Ann Holt," */
function findPossessed(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  if (tokens[name.outer - 1]?.text !== ',') return null;
  const end = name.outer - 1;
  const last = tokens[end - 1];
  if (last?.kind !== 'word' || last.capital || !words.roles.has(last.lower)) return null;
  const after = tokens[name.to];
  if (after !== undefined && after.kind === 'word' && !words.relativePronouns.has(after.lower)) return null;
  let from = end - 1;
  while (from > 0 && end - from < 9) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    if (before.kind === 'possessive') return { from: toOwner(tokens, from - 1, words), to: end };
    if (before.kind !== 'word') break;
    // "Her deputy, Karl Onn": beside the name alone, "her" would mean nobody, or the speaker above.
    if (words.pronouns.has(before.lower)) return { from, to: end };
    // "Norland's most celebrated director, Ann Holt"
    const isDegree = tokens[from - 2]?.kind === 'possessive';
    if (words.determiners.has(before.lower) && !isDegree)
      return { from: before.capital ? from : from - 1, to: end };
    if (!isDegree && isBound(tokens, from - 1, words)) break;
    from -= 1;
  }
  return null;
}

function isBound(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const form = words.verbs.get(token.lower)?.form;
  return (
    words.determiners.has(token.lower) ||
    words.prepositions.has(token.lower) ||
    words.conjunctions.has(token.lower) ||
    words.auxiliaries.has(token.lower) ||
    words.relativePronouns.has(token.lower) ||
    words.adverbs.has(token.lower) ||
    // "the real Prince Holt"
    (words.stressing?.has(token.lower) === true && tokens[at + 1]?.capital === true) ||
    (words.pronouns.has(token.lower) && !token.capital) ||
    (!token.capital && (form === 'third' || form === 'participle')) ||
    (!token.capital && form === 'past' && !isOwned(tokens, at, words)) ||
    (isPast(token, words) && !isAdjective(tokens, at, words)) ||
    isBaseForm(tokens, at, words) ||
    isPluralsVerb(tokens, at, words) ||
    // "Just ask former Mayor Holt"
    (words.verbs.has(token.lower) && words.officeWords.has(tokens[at + 1]?.lower ?? '')) ||
    isProgressive(tokens, at, words) ||
    isAgency(tokens, at, words) ||
    // "US" is a land, and no pronoun.
    (token.capital && words.notNames.has(token.lower) && !/^\p{Lu}{2,}$/u.test(token.text))
  );
}

/** "her celebrated director", "Norland's most celebrated director" */
function isOwned(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'possessive' || words.determiners.has(before?.lower ?? '');
}

/** "The Associated Press Mayor Ann Holt at the quay": the credit of a picture runs into its caption. */
function isAgency(tokens: readonly Token[], at: number, { agencies }: AttributionWords): boolean {
  const last = tokens[at]?.lower ?? '';
  return (
    tokens[at]?.capital === true &&
    (agencies?.has(last) === true || agencies?.has(`${tokens[at - 1]?.lower} ${last}`) === true)
  );
}

/** "would involve Attorney General Ann Holt", "they back President Holt": the verb is no part of the office. */
function isBaseForm(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before?.kind !== 'word' || words.nounsHaveCapitals === true) return false;
  if (token.capital || words.officeWords.has(token.lower) || words.roles.has(token.lower)) return false;
  // "to strip former Mayor Holt"
  const next = tokens[at + 1]?.lower ?? '';
  if (words.infinitiveMarks.has(before.lower) && words.officeWords.has(next)) return true;
  if (words.looksPast?.(token.lower) === true || words.looksParticiple?.(token.lower) === true) return false;
  return (
    (words.auxiliaries.has(before.lower) && !words.passives.has(before.lower)) ||
    // "to defeat Mayor Holt", but "to law professor Ann Holt"
    (words.infinitiveMarks.has(before.lower) &&
      (tokens[at + 1]?.capital === true || words.verbs.has(token.lower))) ||
    words.subjectRelatives.has(before.lower) ||
    words.pronouns.get(before.lower)?.use === 'subject'
  );
}

/** "officials say candidate Holt" */
function isPluralsVerb(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const verb = words.verbs.get(tokens[at]?.lower ?? '');
  const before = tokens[at - 1];
  const isSaying =
    verb?.form === 'base' && (verb.kind === 'say' || verb.kind === 'think' || verb.kind === 'tell');
  return isSaying && before?.kind === 'word' && words.looksPlural?.(before.lower) === true;
}

/** "was suing Mayor Ann Holt": no part of the office. */
function isProgressive(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital || words.looksParticiple?.(token.lower) !== true) return false;
  return words.auxiliaries.has(tokens[at - 1]?.lower ?? '');
}

/** The beginning of the name before a possessive. */
function toOwner(tokens: readonly Token[], possessive: number, words: AttributionWords): number {
  let from = possessive - 1;
  while (from > 0 && tokens[from - 1]?.capital === true && tokens[from]?.capital === true) from -= 1;
  // "But Holt's lawyer"
  const opens = from === 0 && tokens[from + 1]?.capital === true;
  return opens && words.conjunctions.has(tokens[0]?.lower ?? '') ? 1 : Math.max(from, 0);
}
