import { isFiniteVerb, type Word } from './clause-words.ts';
import type { Sentence } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import { toCodes, toLower, toWordEnd } from './word-ends.ts';

/** Between brackets, or between two dashes with blanks around them or without. */
const aside = /\([^()]*\)| (?:-{1,2}|[–—]) [^–—]{1,200}? (?:-{1,2}|[–—]) |—[^—]{1,200}—/g;

const currencies = toCodes('$€£');
const joints = toCodes(".,'-");

/**
 * What a sentence tells by itself: its text without brackets, without clauses of "who" and "which", without what stands behind "that", and
 * without clauses that say when or why. A time in one of those dates something else ("The mayor, who was elected in 2012, resigned").
 */
export function toMainClause(
  { text, words: said }: Pick<Sentence, 'text' | 'words'>,
  language: Language,
): string {
  const words = language.attribution;
  const bare = text.replace(aside, ' ');
  if (words === null || !mayHoldClause(text, said, language, words)) return bare;
  const row = toRow(bare);
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < row.length; at += 1) {
    const to = findSubordinateEnd(bare, row, at, language, words);
    if (to === null) continue;
    kept.push(bare.slice(from, row[at]?.start));
    from = row[to]?.start ?? bare.length;
    at = to - 1;
  }
  kept.push(bare.slice(from));
  return kept.join(' ');
}

/** A word with a hyphen is two in `said` and may open a clause as one ("из-за"). */
function mayHoldClause(
  text: string,
  said: readonly string[],
  { clauseBreaks }: Language,
  { complementizers, relativePronouns }: AttributionWords,
): boolean {
  return (
    text.includes('-') ||
    said.some((word) => complementizers.has(word) || relativePronouns.has(word) || clauseBreaks.has(word))
  );
}

function toRow(text: string): Word[] {
  const row: Word[] = [];
  const straight = text.replaceAll('’', "'");
  for (let start = 0; start < straight.length; ) {
    const end = toWordEnd(straight, start, currencies, joints);
    if (end > start) row.push({ lower: toLower(straight.slice(start, end)), start, end });
    start = Math.max(end, start + 1);
  }
  return row;
}

/** The most words of a clause that are read. */
const clauseReach = 60;

/** The index of the word with which the main clause goes on behind a clause that begins at `at`; null where none begins. */
function findSubordinateEnd(
  text: string,
  row: readonly Word[],
  at: number,
  language: Language,
  words: AttributionWords,
): number | null {
  const lower = row[at]?.lower ?? '';
  const next = row[at + 1]?.lower ?? '';
  const isThatClause = at > 0 && words.complementizers.has(lower);
  // "said that the boats fished": what is said goes on to the end; only of "the boats that fished" the main clause goes on.
  if (isThatClause && !isAnyVerb(next, language, words)) return row.length;
  const isRelative = isThatClause || (at > 0 && opensRelative(text, row, at, words));
  // "since 1814" opens no clause.
  const opensClause =
    language.clauseBreaks.has(lower) && !/^\p{N}/u.test(next) && !language.time.months.has(next);
  if (!isRelative && !opensClause) return null;
  const isVerbAt = (step: number): boolean => isAnyVerb(row[step]?.lower ?? '', language, words);
  let verb = -1;
  const last = Math.min(row.length, at + clauseReach);
  for (let step = at + 1; step < last; step += 1) {
    const before = row[step - 1];
    const isBehindComma = step > at + 1 && /[,;—–]/.test(text.slice(before?.end, row[step]?.start));
    if (isBehindComma) return verb < 0 && !isRelative ? null : step;
    if (!isVerbAt(step)) continue;
    // "The man who lost his son was shifted": the second verb is the main clause's.
    if (verb >= 0 && isRelative && !isVerbAt(step - 1) && !words.coordinators.has(before?.lower ?? ''))
      return step;
    verb = step;
  }
  return verb < 0 && !isRelative ? null : row.length;
}

/** "who" anywhere; where articles serve as relatives, one right behind a comma with another in front of no noun. */
function opensRelative(text: string, row: readonly Word[], at: number, words: AttributionWords): boolean {
  const lower = row[at]?.lower ?? '';
  if (!words.relativePronouns.has(lower)) return false;
  if (!words.definite.has(lower)) return true;
  return /,\s*$/.test(text.slice(row[at - 1]?.end, row[at]?.start));
}

/** A finite verb by the word lists, or by what the language tells of its forms. */
function isAnyVerb(lower: string, { isVerb, time }: Language, words: AttributionWords): boolean {
  return isFiniteVerb(lower, words) || isVerb?.(lower) === true || time.isPast(lower);
}
