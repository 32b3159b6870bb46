import {
  closesAside,
  countListed,
  isBalanced,
  isBorder,
  isTurning,
  namesDay,
  tellsWhich,
  wantsNoun,
} from './clause-border.ts';
import { findOpening, findPhraseEnd, opensWithTime } from './clause-opening.ts';
import { findVerb, toRow, type Word } from './clause-words.ts';
import type { Language } from './languages/language.ts';

/** Words of a sentence that may stand for a headline as it is, and the fewest and most of a clause of it. */
const shortSentence = 14;
const fewest = 6;
const longest = 30;
/** A sentence of no more words stays whole rather than be cut where no clause ends. */
const longestWhole = 40;
/** The most words between commas that tell which. */
const longestWhich = 2;
/** The most words behind a colon that stay with the clause in front of it. */
const mostBehindColon = 6;
/** Words of a clause that has no border, cut before a preposition. */
const longestCut = 20;

/**
 * The length of a sentence's first clause, without the mark behind it: what is left of "The quay was closed on Monday, after ..." up to
 * the comma. A clause has a verb where the language's verbs are known.
 */
export function findClauseEnd(text: string, language: Language | undefined): number {
  const row = toRow(text);
  const whole = toStop(text);
  if (row.length <= shortSentence) return whole;
  const words = language?.attribution ?? null;
  const verb = words === null ? -1 : findVerb(row, words);
  const breaks = language?.clauseBreaks ?? new Set<string>();
  // "When the rains came, the village ...": what opens so has its news behind the comma.
  const opens = ({ lower }: Word): boolean => breaks.has(lower) || language?.conditions?.has(lower) === true;
  const [first, second] = row;
  // "But when the rains came, ..." and "In the last week of May, with the quay closed, ..." too.
  const isOpened =
    (first !== undefined && opens(first)) ||
    (second !== undefined && words?.conjunctions.has(first?.lower ?? '') === true && opens(second)) ||
    (language !== undefined && opensWithTime(row, opens, language.time.units));
  const opening = isOpened ? findOpening(text, row, words) : findPhraseEnd(text, row, words);
  const least = Math.max(fewest, verb + 2, opening + fewest);
  let listed = whole;
  let titled = whole;
  let which = Number.NEGATIVE_INFINITY;
  // Behind so long an opening a clause is looked for as far again.
  const last = Math.min(row.length - 1, opening > longestCut ? opening + longest : longest);
  for (let at = least - 1; at < last; at += 1) {
    const end = row[at]?.end ?? whole;
    if (!isBorder(text, end, row[at + 1], breaks)) continue;
    // "a shelter for strays: the Tin Kennel": the few words behind a colon are what the clause was for.
    if (text[end] === ':' && row.length - 1 - at <= mostBehindColon) continue;
    if (
      namesDay(text, end) ||
      closesAside(text, end) ||
      isTurning(row, at, language) ||
      wantsNoun(row[at], words)
    )
      continue;
    titled = Math.min(titled, findTitleEnd(text, end));
    // "of action, heart, a good deal of smoke and": what looked like a word that tells which was the second of a list.
    const inside = words === null ? 0 : countListed(text, row, at, words, at - which <= longestWhich);
    if (inside === 0 && tellsWhich(text, end)) {
      which = at;
      continue;
    }
    if (inside === 0 && isBalanced(text.slice(0, end))) return end;
    if (isBalanced(text.slice(0, end))) listed = Math.min(listed, end);
    at += inside;
  }
  if (Math.min(titled, listed) < whole && row.length > longest) return Math.min(titled, listed);
  if (row.length <= longestWhole) return whole;
  const mayCut = ({ lower }: Word): boolean =>
    words?.prepositions.has(lower) === true &&
    !words.attaching.has(lower) &&
    !words.conjunctions.has(lower) &&
    // "grappled to respond": what opens so is what the verb wants.
    language?.time.undoing.has(lower) !== true;
  for (let at = Math.min(row.length - 2, longestCut); at >= least - 1; at -= 1) {
    const [word, next] = [row[at], row[at + 1]];
    if (word && next && mayCut(next) && !mayCut(word) && isBalanced(text.slice(0, word.end))) return word.end;
  }
  return whole;
}

/** Behind the mark of a title that ends at `end` with a comma inside it (“The Last Ferry,”), where it closes what is open; else the whole length. */
function findTitleEnd(text: string, end: number): number {
  const behind = /^,[”"]/.test(text.slice(end)) ? end + 2 : text.length;
  return isBalanced(text.slice(0, behind)) ? behind : text.length;
}

/** The length without the full stop. */
function toStop(text: string): number {
  return text.length - (/[.]$/.test(text) && !/\b\p{L}\.$/u.test(text) ? 1 : 0);
}
