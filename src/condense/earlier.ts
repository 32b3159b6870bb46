import { toReadable } from '../domain/additions.ts';
import type { Earlier, Entry } from '../domain/entry.ts';

/** An entry of an earlier issue, as the archive keeps it. `date` is the day (YYYY-MM-DD). */
export interface EarlierEntry {
  readonly date: string;
  readonly headline: string;
  readonly url: string;
  /** As `toStoryText` makes it: its names tell whether it is the same story. */
  readonly text: string;
}

/** What two entries must share: at least this many names, and this much of the weight of the names of the smaller one. */
const leastNames = 2;
const leastShare = 0.3;
const most = 2;

/**
 * The earlier entries that tell of the same story, the nearest first: same people and places, each weighed by how rare it is among the
 * entries given, so that a country that is in the news every week proves nothing.
 */
export function findEarlier(entry: Entry, candidates: readonly EarlierEntry[]): Earlier[] {
  if (candidates.length === 0) return [];
  const names = toNames(toStoryText(entry));
  const kept = candidates.filter(({ url, date }) => url !== entry.source.url && date !== '');
  const archive = kept.map((candidate) => ({ candidate, names: toNames(candidate.text) }));
  const weigh = toWeight([names, ...archive.map((one) => one.names)]);
  return archive
    .map((one) => ({ candidate: one.candidate, share: toShare(names, one.names, weigh) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || b.candidate.date.localeCompare(a.candidate.date))
    .slice(0, most)
    .map(({ candidate: { date, headline, url } }) => ({ date, headline, url }));
}

/** What tells of which story an entry is: headline, lede and context, and who speaks in the article. */
export function toStoryText({ headline, lede, context, allQuotes }: Entry): string {
  const speakers = new Set(allQuotes.flatMap(({ speaker }) => (speaker === null ? [] : [`with ${speaker}`])));
  return [...[headline, ...lede, ...context].map(toReadable), ...speakers].join('\n');
}

/** Capitalised words that don't merely open a sentence. Case endings of long names are cut, so that inflected names meet. */
function toNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    if (before === '' || /[.!?…:"“«\n]\s{0,3}["“«]?$/.test(before)) continue;
    names.add(toNameKey(match[0]));
  }
  return names;
}

function toNameKey(name: string): string {
  const lower = name.toLowerCase().replace(/['’]s$/, '');
  return /\p{Script=Cyrillic}/u.test(lower) && lower.length > 5 ? lower.slice(0, -2) : lower;
}

/** Each name counts the logarithm of how many entries there are for one that has it. */
function toWeight(all: readonly ReadonlySet<string>[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const names of all) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => Math.log(1 + all.length / (counts.get(name) ?? 1));
}

function toShare(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (name: string) => number): number {
  const shared = [...a].filter((name) => b.has(name));
  if (shared.length < leastNames) return 0;
  const sum = (names: Iterable<string>): number => [...names].reduce((total, name) => total + weigh(name), 0);
  return sum(shared) / Math.min(sum(a), sum(b));
}
