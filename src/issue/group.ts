import { toReadable } from '../domain/additions.ts';
import { toCanonicalUrl } from '../domain/canonical-url.ts';
import type { Entry } from '../domain/entry.ts';
import { areTwoEvents } from './events.ts';
import { once } from './once.ts';

export interface Stories {
  /** One entry a story, in the order in which the stories first came; `also` names the other sources. */
  readonly stories: readonly Entry[];
  readonly merged: readonly { readonly entry: Entry; readonly into: Entry }[];
}

/** How much of the shorter text's words both must share: in the headlines, or in headlines and ledes together. */
const sharedHeadline = 0.6;
const sharedText = 0.55;
/** Fewer shared words than this prove nothing. */
const fewestShared = 3;
/** Days between two reports of one event. */
const apart = 4;

/**
 * Brings together entries about the same event: the one with the most to quote stays, the others are named in its `also`. Quotes aren't
 * mixed: each entry holds by its own article.
 */
export function groupStories(entries: readonly Entry[]): Stories {
  let groups: Entry[][] = [];
  for (const entry of entries) {
    const [group, ...others] = groups.filter((members) => tellSameStory(members, entry));
    if (group === undefined) {
      groups.push([entry]);
      continue;
    }
    group.push(entry);
    // What came between two reports that share few words shows that they tell of one event.
    for (const members of others) {
      if (members.some((one) => group.some((two) => areTwoEvents(one, two)))) continue;
      group.push(...members);
      groups = groups.filter((one) => one !== members);
    }
  }
  const merged: { entry: Entry; into: Entry }[] = [];
  const stories = groups.map((group) => {
    const best = group.reduce((a, b) => (strengthOf(b) > strengthOf(a) ? b : a));
    const others = group.filter((entry) => entry !== best);
    if (others.length === 0) return best;
    const also = others
      .map((entry) => entry.source)
      .filter(({ url }) => !isSameAddress(url, best.source.url));
    const into = { ...best, also: [...(best.also ?? []), ...also] };
    merged.push(...others.map((entry) => ({ entry, into })));
    return into;
  });
  return { stories, merged };
}

/** What makes an entry worth reading first: words with a speaker, what came before, and how many report it. */
export function strengthOf(entry: Entry): number {
  const said = entry.quotes.filter((quote) => quote.speaker !== null).length;
  return said * 2 + entry.quotes.length + Math.min(entry.context.length, 2) + (entry.also?.length ?? 0) * 4;
}

/** One that is like a member and tells of another event than a second one is like both by chance: it stays apart. */
function tellSameStory(members: readonly Entry[], entry: Entry): boolean {
  if (members.some((member) => isSameAddress(member.source.url, entry.source.url))) return true;
  return (
    members.some((member) => isSameStory(member, entry)) &&
    !members.some((member) => areTwoEvents(member, entry))
  );
}

function isSameStory(a: Entry, b: Entry): boolean {
  if (a.language !== b.language || daysBetween(a, b) > apart || areTwoEvents(a, b)) return false;
  const headlines = overlap(toHeadlineWords(a), toHeadlineWords(b));
  if (headlines.shared >= fewestShared && headlines.ratio >= sharedHeadline) return true;
  const texts = overlap(toStoryWords(a), toStoryWords(b));
  return headlines.shared > 0 && texts.shared >= fewestShared * 2 && texts.ratio >= sharedText;
}

function isSameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (toCanonicalUrl(a) ?? a) === (toCanonicalUrl(b) ?? b);
}

function daysBetween(a: Entry, b: Entry): number {
  const [first, second] = [a, b].map(({ source }) => Date.parse(source.date ?? ''));
  const days = Math.abs(Number(first) - Number(second)) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): { shared: number; ratio: number } {
  const shared = a.intersection(b).size;
  return { shared, ratio: shared / Math.max(1, Math.min(a.size, b.size)) };
}

const toHeadlineWords = once((entry) => wordsOf([entry.headline]));
const toStoryWords = once((entry) => wordsOf([entry.headline, ...entry.lede]));

/** Words of four letters and more by their first six letters (endings differ between reports); numbers whole. */
function wordsOf(pieces: readonly Entry['headline'][]): ReadonlySet<string> {
  const text = pieces.map(toReadable).join(' ').toLowerCase();
  return new Set(Array.from(text.matchAll(/\p{N}+|\p{L}{4,}/gu), ([word]) => word.slice(0, 6)));
}
