import { findOpening } from './clause-opening.ts';
import { toRow } from './clause-words.ts';
import { countShared, findTimesTold, type Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';
import { isDelayed, tellsBefore, tellsEvent } from './lede-opening.ts';
import { toDateline } from './lede-top.ts';

/** As many words of the headline, or of the topic, are no chance. */
const fewestShared = 2;

/**
 * Whether the sentence that opens a text puts its news off: "When the rains came, Amble was asleep". Where it tells what the headline does, and
 * what was done or said behind the comma, the news is there: "As the rains come nearer, Amble has pledged to raise its dam".
 */
export function opensLate(
  sentence: Sentence,
  title: ReadonlySet<string>,
  topic: ReadonlySet<string>,
  language: Language | undefined,
): boolean {
  if (!isDelayed(sentence)) return false;
  const words = language?.attribution;
  if (language === undefined || !words || tellsBefore(sentence)) return true;
  if (countShared(sentence, title.size > 0 ? title : topic) < fewestShared) return true;
  const text = sentence.text.slice(toDateline(sentence).length);
  const row = toRow(text);
  const opener = row[0]?.lower ?? '';
  if (!words.prepositions.has(opener) && !language.clauseBreaks.has(opener)) return true;
  const last = findOpening(text, row, words);
  const behind = row[last + 1];
  if (behind === undefined || last < 0) return true;
  // "As the islands drew up a fare, one town asked for more": two things that were; "in a film found by two divers" is one.
  const tellsAct = row
    .slice(0, last + 1)
    .some(({ lower }, at) => language.time.isPast(lower) && !words.authors.has(row[at + 1]?.lower ?? ''));
  if (tellsAct) return true;
  return !tellsEvent(findTimesTold(text.slice(behind.start), language.discourse));
}
