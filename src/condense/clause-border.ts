import { isFiniteVerb, type Word } from './clause-words.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** As many characters hold what stands between such commas. */
const longestWhich = 40;

/** "on June 24, 2014", "am Freitag, dem 3. Mai": the day goes on behind the comma. */
export function namesDay(text: string, end: number): boolean {
  return /^, (?:\p{Ll}{2,4} )?\d{1,4}(?![\p{L}\d-])/u.test(text.slice(end, end + longestWhich));
}

/** "in Tulsa, Okla., on Monday", "a new drug, clonazepam, ...": a word or two between commas tell which place or thing is meant. */
export function tellsWhich(text: string, end: number): boolean {
  return /^, [\p{L}.'’-]+(?: [\p{L}.'’-]+)?,/u.test(text.slice(end, end + longestWhich));
}

/** "the | since May missing skipper": an article is no end. */
export function wantsNoun(word: Word | undefined, words: AttributionWords | null): boolean {
  return words?.definite.has(word?.lower ?? '') === true;
}

/** The second of two dashes. */
export function closesAside(text: string, end: number): boolean {
  return opensWithDash.test(text.slice(end)) && text.slice(0, end).split(dash).length % 2 === 0;
}

const dash = /[—–]|\s--?\s/u;
const opensWithDash = /^\s*(?:[—–]|--?\s)/u;

/** Whether the news may stand behind a "but" right behind `at`, or behind one before it that has no verb yet. */
export function isTurning(row: readonly Word[], at: number, language: Language | undefined): boolean {
  const { contrasts, attribution } = language ?? {};
  const turn = row.slice(0, at + 2).findLastIndex(({ lower }) => contrasts?.has(lower));
  if (turn < 0 || attribution == null) return false;
  return !row.slice(turn + 1, at + 1).some(({ lower }) => isFiniteVerb(lower, attribution));
}

/** The most words of a thing named in a list. */
const longestListed = 4;

/**
 * How many words follow behind a mark up to the "and" of its list: "106 cats, two dogs and", "an actual — and popular — home"; 0 where a clause
 * ends. Within a list its last thing but one may have more of them.
 */
export function countListed(
  text: string,
  row: readonly Word[],
  at: number,
  words: AttributionWords,
  isListed = false,
): number {
  const [word, next] = [row[at], row[at + 1]];
  if (word === undefined || next === undefined) return 0;
  const mark = text.slice(word.end, next.start);
  if (words.conjunctions.has(next.lower)) return /[—–]|-{2}|\s-\s/.test(mark) ? longestListed : 0;
  if (!mark.startsWith(',')) return 0;
  for (let step = 1; step <= (isListed ? 2 : 1) * longestListed + 1; step += 1) {
    const one = row[at + step];
    if (one === undefined || isFiniteVerb(one.lower, words)) return 0;
    if (words.coordinators.has(one.lower)) return step;
  }
  return 0;
}

/** Whether a clause is over at `end`: a mark stands there, or a word that opens another. */
export function isBorder(
  text: string,
  end: number,
  next: Word | undefined,
  breaks: ReadonlySet<string>,
): boolean {
  if (next === undefined) return false;
  return /[,;—]|:\s|\s[–-]{1,2}\s/.test(text.slice(end, next.start)) || breaks.has(next.lower);
}

export function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    (text.includes('„') ? count('„') <= count('“') + count('”') : count('“') <= count('”')) &&
    count('«') === count('»') &&
    count('"') % 2 === 0 &&
    count('(') === count(')')
  );
}
