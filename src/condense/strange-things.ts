import type { Told } from './clear.ts';
import type { Sentence } from './facts.ts';
import { toBare } from './known-things.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** From as many names of things on that nobody explains a sentence says nothing to a stranger; one may be guessed from the rest. */
const fewestStrange = 2;

/** "the price of Varda, the predecessor to Oxel": names of one word that headline, lede and speakers don't have, and nothing beside them says what they are. */
export function namesStrangeThings(
  { text }: Pick<Sentence, 'text'>,
  told: Told,
  isPerson: (word: string) => boolean,
  language: Language,
): boolean {
  const words = language.attribution;
  if (words === null || words.gendersThings === true) return false;
  const row = text.split(/\s+/);
  const strange = new Set<string>();
  for (const [at, word] of row.entries()) {
    if (at === 0 || !/^\p{Lu}\p{Ll}{2,}/u.test(word)) continue;
    const name = toBare(word);
    if (told.words.has(name) || isPerson(name) || isFamiliar(name, language, words)) continue;
    if (!isExplained(row, at, language, words)) strange.add(name);
  }
  return strange.size >= fewestStrange;
}

function isFamiliar(
  name: string,
  { time, familiar, commonThings }: Language,
  words: AttributionWords,
): boolean {
  const known = [
    words.places,
    words.demonyms,
    words.notNames,
    words.organisations,
    words.bodies,
    words.roles,
    words.titles,
    words.givenNames,
    time.weekdays,
    time.months,
    familiar,
    commonThings,
  ];
  return known.some((one) => one.has(name) || one.has(name.replace(/s$/, ''))) || name.includes('-');
}

/** One of several words, "in Amble", "the island of Marr", "the coaster Anneli", "Marr island", "Varda, a drug", "Varda (a drug)". */
function isExplained(
  row: readonly string[],
  at: number,
  { commonThings }: Language,
  words: AttributionWords,
): boolean {
  const [before = '', own = '', next = ''] = row.slice(at - 1, at + 2);
  if ((at > 1 && /^["“'‘(]?\p{Lu}|&/u.test(before)) || /^[\p{Lu}(&\p{N}]/u.test(next)) return true;
  const behind = toBare(next);
  if (/[,:;]$/.test(own))
    return words.indefinite.has(behind) || words.definite.has(behind) || words.relativePronouns.has(behind);
  const link = toBare(before);
  if (commonThings.has(behind) || words.officeWords.has(behind)) return true;
  if (words.nameLinks.has(link)) return commonThings.has(toBare(row[at - 2] ?? ''));
  if (words.prepositions.has(link)) return words.attaching.has(link);
  return /^\p{Ll}{3,}$/u.test(before) && !isFunctionWord(link, words);
}

function isFunctionWord(word: string, words: AttributionWords): boolean {
  return [words.verbs, words.auxiliaries, words.otherVerbs, words.conjunctions, words.definite].some(
    (known) => known.has(word),
  );
}
