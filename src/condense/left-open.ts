import type { Sentence } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** "The three of them are among the oldest.", "Holt gave them new posts.": what it compares with, or who they are, only a sentence before tells. */
export function leavesOpen(sentence: Sentence, language: Language): boolean {
  return (
    endsInComparison(sentence, language) ||
    endsInDegree(sentence, language) ||
    meansOthers(sentence, language.attribution)
  );
}

/** An article and what compares, with nothing behind it. */
function endsInComparison({ words }: Sentence, { attribution, compares }: Language): boolean {
  return attribution?.definite.has(words.at(-2) ?? '') === true && compares?.(words.at(-1) ?? '') === true;
}

/** "felt less dramatic": than what, only another sentence tells. "for five years or more" compares nothing. */
function endsInDegree({ words }: Sentence, { degrees, attribution, time }: Language): boolean {
  const last = words.at(-1) ?? '';
  const before = words.at(-3) ?? '';
  if (degrees?.has(words.at(-2) ?? '') !== true || time.units.has(last)) return false;
  return !/\p{N}/u.test(before) && attribution?.coordinators.has(before) !== true;
}

/**
 * "The death of a justice left the court split" behind "the Supreme Court", where headline, lede and quotations tell of another: a noun with its article
 * that means a name of the sentence before.
 */
export function meansNameBefore(
  { words }: Sentence,
  before: Sentence | undefined,
  told: ReadonlySet<string>,
  { attribution }: Language,
): boolean {
  if (before === undefined || attribution === null) return false;
  const row = before.text.split(/[^\p{L}\p{M}\p{N}’'-]+/u);
  return row.some((noun, place) => {
    const first = row[place - 1] ?? '';
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(noun) || !/^\p{Lu}/u.test(first) || told.has(first.toLowerCase()))
      return false;
    const at = words.findIndex(
      (word, index) => word === noun.toLowerCase() && attribution.definite.has(words[index - 1] ?? ''),
    );
    return at > 0 && !attribution.attaching.has(words[at + 1] ?? '');
  });
}

/** "them" or "they" where nothing before in the sentence is more than one. */
function meansOthers({ text }: Sentence, words: AttributionWords | null): boolean {
  if (words?.looksPlural === undefined) return false;
  for (const word of text.split(/[^\p{L}\p{M}\p{N}’'-]+/u)) {
    const lower = word.toLowerCase();
    const pronoun = words.pronouns.get(lower);
    if (pronoun?.number === 'many' && pronoun.person === 3) return true;
    const isMany = words.looksPlural(lower) || words.coordinators.has(lower);
    if (isMany || /^\p{N}/u.test(word) || words.roles.has(lower) || words.selfStanding.has(lower))
      return false;
  }
  return false;
}
