import type { Sentence } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** "The three of them are among the oldest.", "Holt gave them new posts.": what it compares with, or who they are, only a sentence before tells. */
export function leavesOpen(sentence: Sentence, language: Language): boolean {
  return endsInComparison(sentence, language) || meansOthers(sentence, language.attribution);
}

/** An article and what compares, with nothing behind it. */
function endsInComparison({ words }: Sentence, { attribution, compares }: Language): boolean {
  return attribution?.definite.has(words.at(-2) ?? '') === true && compares?.(words.at(-1) ?? '') === true;
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
