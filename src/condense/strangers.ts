import type { AttributionWords, Pronoun } from './languages/attribution-words.ts';

/** "The ministry wants to replace her": a pronoun for one person before which the sentence names nobody whom it could mean. */
export function findStranger(
  text: string,
  isKnown: (word: string) => boolean,
  words: AttributionWords,
): Pronoun | null {
  if (words.gendersThings === true) return null;
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    const word = match[0];
    const lower = word.toLowerCase();
    const isSomebody = words.roles.has(lower) && !words.bodies.has(lower);
    const hasCapital = word !== lower && /^\p{Lu}/u.test(word);
    if (isSomebody || (hasCapital && isNameWord(text, match.index, word, words))) return null;
    // A capital at the start says nothing, unless it is somebody's of whom the article tells.
    if (hasCapital && match.index < 3 && isKnown(lower)) return null;
    const pronoun = words.pronouns.get(lower);
    if (pronoun?.number === 'one' && pronoun.gender !== 'unknown') return pronoun;
  }
  return null;
}

const wordPattern = /[\p{L}\p{M}]+/gu;

/** Whether a word with a capital could be somebody's name. */
function isNameWord(text: string, at: number, word: string, words: AttributionWords): boolean {
  if (isPlaceOrThing(word, words)) return false;
  if (words.demonyms.has(word.toLowerCase())) return false;
  return at > 2 || /^\s\p{Lu}/u.test(text.slice(at + word.length));
}

export function isPlaceOrThing(name: string, words: AttributionWords): boolean {
  const lower = name.toLowerCase().replace(/['’]s?$/, '');
  return (
    words.places.has(lower) ||
    lower.split(' ').every((word) => words.notNames.has(word) || words.places.has(word)) ||
    isOrganisation(name, words)
  );
}

function isOrganisation(name: string, words: AttributionWords): boolean {
  const row = name.toLowerCase().match(/\S+/g) ?? [];
  return row.some((word) => words.organisations.has(word)) || /^\p{Lu}{2,}$/u.test(name);
}
