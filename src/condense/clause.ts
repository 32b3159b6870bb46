import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** Words of a sentence that may stand for a headline as it is, and the fewest and most of a clause of it. */
const shortSentence = 14;
const fewest = 6;
const longest = 30;
/** A sentence of no more words stays whole rather than be cut where no clause ends. */
const longestWhole = 40;
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
  const verb = words === null ? -1 : findVerb(row, words);
  const breaks = language?.clauseBreaks ?? new Set<string>();
  // "When the rains came, the village ...": what opens so has its news behind the comma.
  const opens = ({ lower }: Word): boolean => breaks.has(lower) || language?.conditions?.has(lower) === true;
  const [first, second] = row;
  // "But when the rains came, ..." and "In the last week of May, with the quay closed, ..." too.
  const isOpened =
    (first !== undefined && opens(first)) ||
    opensWithPhrase(text, row, words) ||
    (second !== undefined && words?.conjunctions.has(first?.lower ?? '') === true && opens(second)) ||
    opensBefore(text, row, verb, opens);
  const opening = isOpened ? findOpening(text, row, words) : 0;
  let listed = whole;
  const last = Math.min(row.length - 1, longest);
  for (let at = Math.max(fewest, verb + 2, opening + fewest) - 1; at < last; at += 1) {
    const end = row[at]?.end ?? whole;
    if (!isBorder(text, end, row[at + 1], breaks)) continue;
    if (tellsWhich(text, end) || closesAside(text, end) || isTurning(row, at, language)) continue;
    const inside = words === null ? 0 : countListed(text, row, at, words);
    if (inside === 0 && isBalanced(text.slice(0, end))) return end;
    if (isBalanced(text.slice(0, end))) listed = Math.min(listed, end);
    at += inside;
  }
  if (listed < whole && row.length > longest) return listed;
  if (row.length <= longestWhole) return whole;
  const least = Math.max(fewest, verb + 2, opening + fewest);
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

/** The word in front of the comma that the news follows: the last one before a second verb, as "in Amble, Kent, on Thursday, many were" has three. */
function findOpening(text: string, row: readonly Word[], words: AttributionWords | null): number {
  const isComma = ({ end }: Word): boolean => text.charAt(end) === ',';
  const first = row.findIndex(isComma);
  if (words === null || first < 0) return first;
  const isOwn = (at: number): boolean => !words.relativePronouns.has(row[at - 1]?.lower ?? '');
  const verb = row.findIndex(({ lower }, at) => at > first && isFiniteVerb(lower, words) && isOwn(at));
  return verb < 0 ? first : row.slice(0, verb).findLastIndex(isComma);
}

/** How far behind the comma the verb of the news stands, in words. */
const verbReach = 6;

/** "In the last week of May, ...", "On the day he won, Ann Holt said": a phrase, and behind its comma whoever acts. */
function opensWithPhrase(text: string, row: readonly Word[], words: AttributionWords | null): boolean {
  if (words?.prepositions.has(row[0]?.lower ?? '') !== true) return false;
  const [next, ...others] = row.slice(row.findIndex(({ end }) => text.charAt(end) === ',') + 1);
  const { prepositions, conjunctions, relativePronouns } = words;
  if ([prepositions, conjunctions, relativePronouns].some((known) => known.has(next?.lower ?? '')))
    return false;
  return others.slice(0, verbReach).some(({ lower }) => isFiniteVerb(lower, words));
}

/** "Just five days after the race, ..." has its news behind the comma as well: a clause opens before its verb and before any comma. */
function opensBefore(
  text: string,
  row: readonly Word[],
  verb: number,
  opens: (word: Word) => boolean,
): boolean {
  const at = row.findIndex(opens);
  return at > 0 && at < verb && !text.slice(0, row[at]?.start).includes(',');
}

/** "in Tulsa, Okla., on Monday", "on June 24, 2014": the comma tells where the place lies, or which day is meant. */
function tellsWhich(text: string, end: number): boolean {
  if (/^, (?:\p{Ll}{2,4} )?\d{1,4}(?![\p{L}\d-])/u.test(text.slice(end))) return true;
  return (
    /^, (?:\p{Lu}[\p{L}.]+ ?){1,2}[,.]/u.test(text.slice(end)) &&
    /\p{Lu}[\p{L}’'-]*$/u.test(text.slice(0, end))
  );
}

/** The second of two dashes. */
function closesAside(text: string, end: number): boolean {
  return opensWithDash.test(text.slice(end)) && text.slice(0, end).split(dash).length % 2 === 0;
}

const dash = /[—–]|\s--?\s/u;
const opensWithDash = /^\s*(?:[—–]|--?\s)/u;

/** Whether the news may stand behind a "but" right behind `at`, or behind one before it that has no verb yet. */
function isTurning(row: readonly Word[], at: number, language: Language | undefined): boolean {
  const { contrasts, attribution } = language ?? {};
  const turn = row.slice(0, at + 2).findLastIndex(({ lower }) => contrasts?.has(lower));
  if (turn < 0 || attribution == null) return false;
  return !row.slice(turn + 1, at + 1).some(({ lower }) => isFiniteVerb(lower, attribution));
}

function toRow(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    // "Amble, Norl., on Friday": the point is the word's own.
    const bare = match[0].endsWith('.,') ? match[0].slice(0, -1) : match[0].replace(/[.,]{1,3}$/, '');
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

/** Where the clause's own verb stands, -1 without one: "a convicted killer who could have gone free was ..." has it behind the clause of "who". */
function findVerb(row: readonly Word[], words: AttributionWords): number {
  const isArticle = (lower: string): boolean => words.definite.has(lower) || words.indefinite.has(lower);
  const isVerb = ({ lower }: Word, at: number): boolean =>
    isFiniteVerb(lower, words) && !isArticle(row[at - 1]?.lower ?? '');
  const first = row.findIndex(isVerb);
  const relative = row.findIndex(({ lower }) => words.relativePronouns.has(lower));
  if (relative < 0 || relative > first) return first;
  return row.findIndex((word, at) => {
    const before = row[at - 1];
    return at > first + 1 && isVerb(word, at) && before !== undefined && !isVerb(before, at - 1);
  });
}

/** The most words of a thing named in a list. */
const longestListed = 4;

/** How many words follow behind a mark up to the "and" of its list: "106 cats, two dogs and", "an actual — and popular — home"; 0 where a clause ends. */
function countListed(text: string, row: readonly Word[], at: number, words: AttributionWords): number {
  const [word, next] = [row[at], row[at + 1]];
  if (word === undefined || next === undefined) return 0;
  const mark = text.slice(word.end, next.start);
  if (words.conjunctions.has(next.lower)) return /[—–]|-{2}|\s-\s/.test(mark) ? longestListed : 0;
  if (!mark.startsWith(',')) return 0;
  for (let step = 1; step <= longestListed + 1; step += 1) {
    const one = row[at + step];
    if (one === undefined || isFiniteVerb(one.lower, words)) return 0;
    if (words.conjunctions.has(one.lower)) return step;
  }
  return 0;
}

/** Whether a clause is over at `end`: a mark stands there, or a word that opens another. */
function isBorder(text: string, end: number, next: Word | undefined, breaks: ReadonlySet<string>): boolean {
  if (next === undefined) return false;
  return /[,;—]|:\s|\s[–-]{1,2}\s/.test(text.slice(end, next.start)) || breaks.has(next.lower);
}

/** The length without the full stop. */
function toStop(text: string): number {
  return text.length - (/[.]$/.test(text) && !/\b\p{L}\.$/u.test(text) ? 1 : 0);
}

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    (text.includes('„') ? count('„') <= count('“') + count('”') : count('“') <= count('”')) &&
    count('«') === count('»') &&
    count('"') % 2 === 0 &&
    count('(') === count(')')
  );
}
