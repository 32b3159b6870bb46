import type { RemovalReason } from '../domain/article.ts';
import { english } from './languages/en.ts';
import type { FurniturePhrases } from './languages/furniture.ts';
import { russian } from './languages/ru.ts';

/** A page mixes languages ("Read more" under a Russian text), so all tables are asked at once. */
const tables: readonly FurniturePhrases[] = [english, russian];

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
  while (end > start && !/[\p{L}\p{N}#)+₽€%"']/u.test(plain.charAt(end - 1))) end -= 1;
  return plain.slice(start, end);
}

/** What a line of `words` words is, if a phrase of the tables tells. */
export function findFurniture(phrase: string, words: number): RemovalReason | undefined {
  const whole = reasonsOfWhole.get(phrase);
  if (whole !== undefined) return whole;
  for (const rule of allRules) {
    if (words > rule.words) continue;
    if (rule.starts?.some((start) => phrase.startsWith(start))) return rule.reason;
    if (rule.holds?.some((held) => phrase.includes(held))) return rule.reason;
  }
  return undefined;
}

/** Whether a line says that nothing of the article comes below it. */
export function isEnding(phrase: string, words: number): boolean {
  if (words > 9) return false;
  return wholeEndings.has(phrase) || (words <= 7 && endingStarts.some((start) => phrase.startsWith(start)));
}

export const months = collect((table) => table.months);
export const dateWords = collect((table) => table.dateWords);
export const byWords = collect((table) => table.by);
export const creditWords = collect((table) => table.creditWords);
export const captionWords = collect((table) => table.captionWords);
export const appealWords = collect((table) => table.appealWords);
export const we = collect((table) => table.we);
export const you = collect((table) => table.you);

/** No phrase binds a longer line than this. */
const longest = 900;

const allRules = tables.flatMap((table) => table.rules);
const reasonsOfWhole = new Map(
  allRules.flatMap((rule) => (rule.whole ?? []).map((phrase) => [toPhrase(phrase), rule.reason] as const)),
);
const wholeEndings = new Set(tables.flatMap((table) => table.endings.whole.map(toPhrase)));
const endingStarts = tables.flatMap((table) => table.endings.starts);

function collect(list: (table: FurniturePhrases) => readonly string[]): ReadonlySet<string> {
  return new Set(tables.flatMap(list));
}
