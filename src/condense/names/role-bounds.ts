import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { isAdjective, isPast } from './roles.ts';

export function isBound(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
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
    isGlued(token) ||
    /^[$£€]/.test(token.text) ||
    // "in 2015 Mayor Holt"
    (/^\d{4}$/.test(token.text) && words.prepositions.has(tokens[at - 1]?.lower ?? '')) ||
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

/** "PRESSNorland Mayor Ann Holt": a credit has grown into the word behind it. "NGOs" are several. */
export function isGlued({ text }: Token): boolean {
  return /\p{Lu}{4}\p{Ll}{2}/u.test(text);
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
