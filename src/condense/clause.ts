import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** Words of a sentence that may stand for a headline as it is, and the fewest and most of a clause of it. */
const shortSentence = 14;
const fewest = 6;
const longest = 30;
/** Words of a clause that has no border, cut before a preposition. */
const longestCut = 20;

const wordPattern = /[\p{L}\p{N}\p{M}$€£%][\p{L}\p{N}\p{M}.,'’%-]*/gu;

interface Word {
  readonly lower: string;
  readonly start: number;
  /** Behind its last letter or figure, in front of a comma. */
  readonly end: number;
}

/**
 * The length of a sentence's first clause, without the mark behind it: what is left of "The quay was closed on Monday, after ..." up to
 * the comma. A clause has a verb where the language's verbs are known.
 */
export function findClauseEnd(text: string, language: Language | undefined): number {
  const row = toRow(text);
  const whole = toStop(text);
  if (row.length <= shortSentence) return whole;
  const words = language?.attribution ?? null;
  const verb = words === null ? -1 : row.findIndex(({ lower }) => isFiniteVerb(lower, words));
  const breaks = language?.clauseBreaks ?? new Set<string>();
  // "When the rains came, the village ...": what opens so has its news behind the comma.
  const opening = breaks.has(row[0]?.lower ?? '') ? row.findIndex(({ end }) => text.charAt(end) === ',') : 0;
  for (
    let at = Math.max(fewest, verb + 2, opening + fewest) - 1;
    at < Math.min(row.length - 1, longest);
    at += 1
  ) {
    const end = row[at]?.end ?? whole;
    if (isBorder(text, end, row[at + 1], breaks) && isBalanced(text.slice(0, end))) return end;
  }
  const least = Math.max(fewest, verb + 2);
  const mayCut = ({ lower }: Word): boolean =>
    words?.prepositions.has(lower) === true && !words.attaching.has(lower) && !words.conjunctions.has(lower);
  for (let at = Math.min(row.length - 2, longestCut); row.length > longest && at >= least; at -= 1) {
    const [word, next] = [row[at], row[at + 1]];
    if (word && next && mayCut(next) && !mayCut(word) && isBalanced(text.slice(0, word.end))) return word.end;
  }
  return whole;
}

function toRow(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const bare = match[0].replace(/[.,]{1,3}$/, '');
    return {
      lower: bare.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + (/^(?:\p{L}\.)+$/u.test(match[0]) ? match[0].length : bare.length),
    };
  });
}

function isFiniteVerb(lower: string, words: AttributionWords): boolean {
  const form = words.verbs.get(lower)?.form;
  return form === 'past' || form === 'third' || words.otherVerbs.has(lower) || words.auxiliaries.has(lower);
}

/** Whether a clause is over at `end`: a mark stands there, or a word that opens another. */
function isBorder(text: string, end: number, next: Word | undefined, breaks: ReadonlySet<string>): boolean {
  if (next === undefined) return false;
  return /[,;:—]|\s[–-]{1,2}\s/.test(text.slice(end, next.start)) || breaks.has(next.lower);
}

/** The length without the full stop. */
function toStop(text: string): number {
  return text.length - (/[.]$/.test(text) && !/\b\p{L}\.$/u.test(text) ? 1 : 0);
}

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count('“') <= count('”') && count('«') === count('»') && count('"') % 2 === 0 && count('(') === count(')')
  );
}
