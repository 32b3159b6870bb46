import { isFiniteVerb, type Word } from './clause-words.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { TimeWords } from './languages/time-words.ts';

/** The word in front of the comma that the news follows: the last one before a second verb, as "in Amble, Kent, on Thursday, many were" has three. */
export function findOpening(text: string, row: readonly Word[], words: AttributionWords | null): number {
  const isComma = ({ end }: Word): boolean => text.charAt(end) === ',';
  const first = row.findIndex(isComma);
  if (words === null || first < 0) return first;
  const isOwn = (at: number): boolean => !words.relativePronouns.has(row[at - 1]?.lower ?? '');
  const verb = row.findIndex(({ lower }, at) => at > first && isFiniteVerb(lower, words) && isOwn(at));
  return verb < 0 ? first : row.slice(0, verb).findLastIndex(isComma);
}

/** How far behind the comma the verb of the news stands, in words. */
const verbReach = 6;

/** "In the last week of May, with the quay closed, ...", "On the day he won, Ann Holt said": the word in front of the comma that whoever acts follows; 0 without such phrases. */
export function findPhraseEnd(text: string, row: readonly Word[], words: AttributionWords | null): number {
  if (words === null) return 0;
  const { prepositions, conjunctions, relativePronouns } = words;
  const opensPhrase = (word: Word | undefined): boolean => prepositions.has(word?.lower ?? '');
  let at = 0;
  while (opensPhrase(row[at])) {
    const comma = row.findIndex(({ end }, index) => index >= at && text.charAt(end) === ',');
    if (comma < 0) return 0;
    at = comma + 1;
  }
  const next = row[at]?.lower ?? '';
  if (at === 0 || conjunctions.has(next) || relativePronouns.has(next)) return 0;
  const acts = row.slice(at + 1, at + 1 + verbReach).some(({ lower }) => isFiniteVerb(lower, words));
  return acts || opensWithName(text, row[at]) ? at - 1 : 0;
}

/** A dash parts a name from its verb: "the Reform Party — third in the polls — announced". */
function opensWithName(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^(?:\p{Ll}+ )?(?:\p{Lu}[\p{L}’'-]+ ){1,4}[—–]/u.test(text.slice(word.start));
}

/** "Just five days after the race, ..." has its news behind the comma as well. */
export function opensWithTime(
  row: readonly Word[],
  opens: (word: Word) => boolean,
  units: TimeWords['units'],
): boolean {
  const at = row.findIndex(opens);
  return at > 0 && at <= longestTime && units.has(row[at - 1]?.lower ?? '');
}

/** The most words that measure a time ("no more than five days"). */
const longestTime = 5;
