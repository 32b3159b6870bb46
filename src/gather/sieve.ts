import type { Article } from '../domain/article.ts';
import { toArticleKeys, toGuidKey, toUrlKey } from '../domain/article-keys.ts';
import type { Issue } from '../domain/issue.ts';
import type { Memory, Seen } from './memory.ts';
import { findRefusal, findSince, type Refusal } from './wanted.ts';

/**
 * Which articles are taken: `new` as the schedule does, what didn't go out yet and isn't older than the last issue; `picked` for what an
 * editor named, of feeds what didn't go out yet; `all` whatever is there; `known` what one of these keys names, to look whether it changed.
 */
export type Taking = 'new' | 'picked' | 'all' | { readonly known: ReadonlySet<string> };

/** An item as its feed lists it. */
interface Item {
  readonly url: string | null;
  readonly guid: string | null;
  readonly title: string | null;
  readonly date: string | null;
  /** It is told of and is no article: in one issue, and not as one that came late in the next. */
  readonly isNotice?: boolean;
}

/** An article that was read from the source `from`; `item` is null outside feeds and mailboxes; `keptAt` is when a mail was kept. */
interface Met {
  readonly from: string;
  readonly item: (Pick<Item, 'guid'> & { readonly keptAt?: string }) | null;
  readonly article: Article;
}

/**
 * Leaves out what went out before and what is too old: before it is fetched where the feed tells, else once its words are known. `latest` are
 * the newest issues, newest first.
 */
export async function createSieve(
  sources: readonly string[],
  memory: Pick<Memory, 'findSources' | 'findSeen'>,
  taking: Taking,
  latest: readonly Issue[],
) {
  const states = await memory.findSources(sources);
  const refused: { source: string; headline: string; refusal: Refusal }[] = [];
  /** What the item that a feed lists first is known by. */
  const leading = new Map<string, readonly string[]>();
  /** Addresses that several items of a feed share say nothing of which is which. */
  const shared = new Set<string>();
  const dropShared = (keys: readonly string[]) => keys.filter((key) => !shared.has(key));

  function takes(
    source: string,
    met: { seen: Seen | undefined; date: string | null; title: string | null; isNotice?: boolean },
  ): boolean {
    const since = met.date !== null && taking === 'new' ? findSince(source, latest) : null;
    const refusal = findRefusal(met, since, met.isNotice ? undefined : states.get(source));
    if (met.isNotice) return refusal === undefined;
    if (refusal) refused.push({ source, headline: met.title ?? source, refusal });
    return refusal === undefined;
  }

  return {
    /** In the order of the sources, whichever answered first. */
    get repeated(): { headline: string; issue: number }[] {
      return refused
        .toSorted((a, b) => sources.indexOf(a.source) - sources.indexOf(b.source))
        .flatMap(({ headline, refusal }) =>
          refusal.kind === 'repeated' ? { headline, issue: refusal.issue } : [],
        );
    },
    count: (kind: Refusal['kind']) => refused.filter(({ refusal }) => refusal.kind === kind).length,
    isFeed: (source: string) => states.get(source)?.isFeed ?? false,
    async pick<T extends Item>(items: readonly T[], source: string): Promise<readonly T[]> {
      for (const key of findTwice(items)) shared.add(key);
      const [first] = items;
      if (first) leading.set(source, dropShared(toItemKeys(first, source)));
      if (taking === 'all') return items;
      if (typeof taking === 'object')
        return items.filter((item) =>
          dropShared(toItemKeys(item, source)).some((key) => taking.known.has(key)),
        );
      const seen = await memory.findSeen(items.map((item) => dropShared(toItemKeys(item, source))));
      return items.filter((item, at) => takes(source, { ...item, seen: seen[at] }));
    },
    async sift<R extends Met>(readings: readonly R[]) {
      const keys = readings.map(({ article, item, from }) =>
        dropShared(toArticleKeys(article, item?.guid == null ? null : toGuidKey(item.guid, from))),
      );
      const seen = await memory.findSeen(keys);
      const met = readings.map((reading, at) => ({
        reading,
        keys: keys[at] ?? [],
        seen: seen[at],
        leadsFeed:
          reading.item !== null &&
          reading.item.keptAt === undefined &&
          keys[at]?.some((key) => leading.get(reading.from)?.includes(key)) === true,
      }));
      if (typeof taking === 'object')
        return met.filter((one) => one.keys.some((key) => taking.known.has(key)));
      return met.filter(({ reading: { item, from, article }, seen: known }) => {
        if (taking === 'all' || (taking === 'picked' && item === null)) return true;
        return takes(from, {
          seen: known,
          date: item === null ? null : (item.keptAt ?? article.date),
          title: article.title,
        });
      });
    },
  };
}

function toItemKeys({ url, guid }: Item, source: string): string[] {
  return [...(url === null ? [] : [toUrlKey(url)]), ...(guid === null ? [] : [toGuidKey(guid, source)])];
}

function findTwice(items: readonly Item[]): string[] {
  const keys = items.flatMap(({ url }) => (url === null ? [] : [toUrlKey(url)]));
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}
