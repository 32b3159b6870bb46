import type { RemovalReason } from '../domain/article.ts';
import { arabic } from './languages/ar/ar.ts';
import { german } from './languages/de/de.ts';
import { english } from './languages/en/en.ts';
import { spanish } from './languages/es/es.ts';
import { french } from './languages/fr/fr.ts';
import type { FurniturePhrases, FurnitureRule } from './languages/furniture.ts';
import { italian } from './languages/it/it.ts';
import { dutch } from './languages/nl/nl.ts';
import { noticeRules } from './languages/notices.ts';
import { polish } from './languages/pl/pl.ts';
import { portuguese } from './languages/pt/pt.ts';
import { russian } from './languages/ru/ru.ts';
import { ukrainian } from './languages/uk/uk.ts';

/** A page mixes languages ("Read more" under a Russian text), so all tables are asked at once. */
const tables: readonly FurniturePhrases[] = [
  english,
  russian,
  german,
  french,
  ukrainian,
  arabic,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
];

/** Lower case, straight marks, a run of digits as `#`, no marks or spaces at the ends: the form that phrases are written in. */
export function toPhrase(line: string): string {
  const plain = line
    .slice(0, longest)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\d+(?:[.,]\d+)*/g, '#');
  let start = 0;
  let end = plain.length;
  while (start < end && !/[\p{L}\p{N}#$€£©×(]/u.test(plain.charAt(start))) start += 1;
  while (end > start && !/[\p{L}\p{N}#)+₽€%×"']/u.test(plain.charAt(end - 1))) end -= 1;
  return plain.slice(start, end);
}

/** What a line of `words` words is, if a phrase of the tables tells; of several the rule that stands first. */
export function findFurniture(phrase: string, words: number): RemovalReason | undefined {
  const whole = reasonsOfWhole.get(phrase);
  if (whole !== undefined) return whole;
  if (words > mostWords) return undefined;
  let found = allRules.length;
  for (let at = 0; at >= 0 && at < phrase.length; at = toNextWord(phrase, at)) {
    const phrases = phrasesByWord.get(toKey(phrase, at));
    if (phrases === undefined) continue;
    for (const { text, rule, most, start } of phrases) {
      const binds = rule < found && words <= most && (!start || at === 0);
      if (binds && phrase.startsWith(text, at)) found = rule;
    }
  }
  return allRules[found]?.reason;
}

const longestEnding = 60;

/** Whether a line says that nothing of the article comes below it, perhaps naming the article: '3 replies to "The lock"'. */
export function isEnding(phrase: string, words: number): boolean {
  const open = phrase.endsWith('"') ? phrase.indexOf(' "') : -1;
  if (open < 0 && phrase.length > longestEnding) return false;
  if (wholeEndings.has(open < 0 ? phrase : phrase.slice(0, open))) return true;
  return words <= 7 && endingStarts.some((start) => phrase.startsWith(start));
}

export const months = collect((table) => table.months);
export const dateWords = collect((table) => table.dateWords);
export const byLeads = collect((table) => table.byLeads);
export const byWords = collect((table) => table.by);
export const creditWords = collect((table) => table.creditWords);
export const captionWords = collect((table) => table.captionWords);
const appealWords = collect((table) => table.appealWords);
const appealStems = new RegExp(`^(?:${[...collect((table) => table.appealStems)].join('|')})`);
/** A word of one who asks for money. */
export function isAppealWord(word: string): boolean {
  return appealWords.has(word) || (word.length > 4 && appealStems.test(word));
}
export const payWords = [...collect((table) => table.payWords)];
export const blurbWords = collect((table) => table.blurbWords);
export const summaryNotes = [...collect((table) => table.summaryNotes)];
export const pageNotices = [...collect((table) => table.pageNotices)];
export const shopWords = [...collect((table) => table.shopWords ?? [])];
export const embargoStarts = [...collect((table) => table.embargoStarts)];
export const titleLeads = collect((table) => table.titleLeads);
export const lawWords = [...collect((table) => table.lawWords)];
/** What a page says where it hides the rest from those who don't pay. */
export const walls = [...collect((table) => table.walls)];
export const we = collect((table) => table.we);
export const you = collect((table) => table.you);

/** No phrase binds a longer line than this, in characters. */
const longest = 900;
const keyPattern = /[\p{L}\p{N}#]+|./suy;

/** A short line that speaks of the wall stands before it. */
const toWallRule = (table: FurniturePhrases): FurnitureRule => ({
  reason: 'sign-up',
  words: 14,
  holds: table.walls,
});
const allRules = [...tables.flatMap((table) => [...table.rules, toWallRule(table)]), ...noticeRules];
const mostWords = Math.max(...allRules.map((rule) => rule.words ?? 0));
/** The phrases by their first word, so that a line is gone through once, however many phrases there are. */
const phrasesByWord = new Map<string, Phrase[]>();
allRules.forEach(({ starts = [], holds = [], words: most = 0 }, rule) => {
  for (const text of starts) addPhrase({ text, rule, most, start: true });
  for (const text of holds) addPhrase({ text, rule, most, start: false });
});

/** A phrase of a rule that binds lines of no more than `most` words; `start`: only where the line begins with it. */
interface Phrase {
  readonly text: string;
  readonly rule: number;
  readonly most: number;
  readonly start: boolean;
}

function addPhrase(phrase: Phrase): void {
  const key = toKey(phrase.text, 0);
  phrasesByWord.set(key, [...(phrasesByWord.get(key) ?? []), phrase]);
}

/** The letters and figures that stand at an offset, or the one other character. */
function toKey(phrase: string, at: number): string {
  let end = at;
  while (isLatin(phrase.charCodeAt(end))) end += 1;
  if (end > at && (end === phrase.length || phrase.charAt(end) === ' ')) return phrase.slice(at, end);
  keyPattern.lastIndex = at;
  return keyPattern.exec(phrase)?.[0] ?? '';
}

/** "a" to "z" */
function isLatin(code: number): boolean {
  return code >= 97 && code <= 122;
}

function toNextWord(phrase: string, at: number): number {
  const space = phrase.indexOf(' ', at);
  return space < 0 ? -1 : space + 1;
}

const reasonsOfWhole = new Map(
  allRules.flatMap((rule) => (rule.whole ?? []).map((phrase) => [toPhrase(phrase), rule.reason] as const)),
);
reasonsOfWhole.delete('');
const wholeEndings = new Set(tables.flatMap((table) => table.endings.whole.map(toPhrase)));
const endingStarts = tables.flatMap((table) => table.endings.starts);

function collect(list: (table: FurniturePhrases) => readonly string[]): ReadonlySet<string> {
  return new Set(tables.flatMap(list));
}
