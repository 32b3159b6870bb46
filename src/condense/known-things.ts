import type { Told } from './clear.ts';
import { hasStemIn, toStems } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** How far into a sentence its subject is looked for, in words. */
const subjectReach = 7;
/** The most words of a thing's name that are read. */
const longestThing = 8;

/**
 * "The company moved in 2003": the words of a definite noun near the opening that headline and lede don't have and nothing in the sentence
 * explains, or null.
 */
export function findKnownThing(
  text: string,
  { stems }: Pick<Told, 'stems'>,
  language: Language,
  words: AttributionWords,
): readonly string[] | null {
  const row = text.split(/\s+/, subjectReach + 1 + longestThing);
  const at = row.findIndex((word, index) => index < subjectReach && words.definite.has(word.toLowerCase()));
  return at < 0 ? null : readThing(row, at, stems, language, words);
}

/** The same of any definite noun; what the sentence has named once explains itself from there on. */
export function findAnyKnownThing(
  text: string,
  told: Pick<Told, 'stems' | 'words'>,
  language: Language,
  words: AttributionWords,
): readonly string[] | null {
  const row = text.split(/\s+/);
  const stems = new Set(told.stems);
  for (const [at, word] of row.entries()) {
    const opens = words.definite.has(word.toLowerCase()) && !describes(row, at);
    const thing = opens ? readThing(row, at, stems, language, words) : null;
    if (thing !== null && !thing.some((one) => told.words.has(one))) return thing;
    for (const stem of toStems([toBare(word)])) stems.add(stem);
  }
  return null;
}

/** "Holt, the mayor": the article opens what somebody or something is. */
function describes(row: readonly string[], at: number): boolean {
  return /^\p{Lu}.*,$/u.test(row[at - 1] ?? '');
}

/** The words behind the article at `at` where they mean a thing that nobody has told, or null. */
function readThing(
  row: readonly string[],
  at: number,
  stems: ReadonlySet<string>,
  { commonThings, time }: Language,
  words: AttributionWords,
): readonly string[] | null {
  const phrase: string[] = [];
  for (const [step, word] of row.slice(at + 1, at + 1 + longestThing).entries()) {
    const bare = toBare(word);
    // A name, or what hangs on the noun, says which one is meant.
    if (/^[“"‘'(]?(?:\p{Lu}|mid-|\p{N}+(?!\p{N}|-\p{Ll}))/u.test(word)) return null;
    if (words.attaching.has(bare) || words.relativePronouns.has(bare)) return null;
    if (words.explaining?.has(bare) && !isTime(row[at + step + 2] ?? '', time)) return null;
    if (isBoundary(bare, words)) break;
    phrase.push(bare);
    if (/[,;:.]$/.test(word)) {
      // "The building, a former customs house": told right behind it.
      const next = row[at + step + 2] ?? '';
      if (words.indefinite.has(next) || /^\p{Lu}/u.test(next)) return null;
      break;
    }
  }
  const head = phrase.filter((word) => word.length > 2);
  return head.length === 0 || isTold(head, stems, commonThings) ? null : head;
}

/** Whether a reader knows what these nouns mean, by the stems that are told or as everybody does. */
export function isTold(
  nouns: readonly string[],
  stems: ReadonlySet<string>,
  commonThings: ReadonlySet<string>,
): boolean {
  return nouns.some((word) => commonThings.has(word)) || hasStemIn(stems, nouns);
}

function isBoundary(bare: string, words: AttributionWords): boolean {
  return (
    words.auxiliaries.has(bare) ||
    words.otherVerbs.has(bare) ||
    words.prepositions.has(bare) ||
    words.conjunctions.has(bare) ||
    (words.verbs.has(bare) && words.verbs.get(bare)?.form === 'past')
  );
}

/** "on Monday", "by 2012": no word about the thing before it. */
function isTime(word: string, { weekdays, months }: Language['time']): boolean {
  const bare = toBare(word);
  return weekdays.has(bare) || months.has(bare) || /^\p{N}/u.test(bare);
}

export function toBare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’-]+/gu, '')
    .replace(/['’]s?$/u, '');
}
