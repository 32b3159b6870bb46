import type { Entry } from '../domain/entry.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import type { Limit, Quotas } from '../domain/quotas.ts';
import { findHome } from './sections.ts';

/** A story that an issue has no room for, and by which limit. */
export interface Over {
  readonly entry: Entry;
  readonly limit: Limit;
}

/**
 * The first of `stories` that the quotas leave room for, in their order, and the others. A source is a host, or a site's name where there is
 * no address; what has neither counts for itself.
 */
export function takeStories(
  stories: readonly Entry[],
  quotas: Quotas,
  newsletter: Pick<Newsletter, 'sections'>,
): { readonly taken: readonly Entry[]; readonly over: readonly Over[] } {
  const taken: Entry[] = [];
  const over: Over[] = [];
  const counts = new Map<string, number>();
  for (const entry of stories) {
    const source = toSource(entry);
    const wanted = [
      { limit: 'stories', key: 'all' },
      ...(source === null ? [] : [{ limit: 'perSource', key: `source ${source}` } as const]),
      { limit: 'perSection', key: `section ${findHome(entry, newsletter)}` },
    ] as const;
    const full = wanted.find(({ limit, key }) => (counts.get(key) ?? 0) >= (quotas[limit] ?? Infinity));
    if (full) {
      over.push({ entry, limit: full.limit });
      continue;
    }
    taken.push(entry);
    for (const { key } of wanted) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { taken, over };
}

function toSource({ source }: Entry): string | null {
  const host = source.url === null ? undefined : URL.parse(source.url)?.hostname;
  return host?.replace(/^www\./, '') ?? source.site?.toLowerCase() ?? null;
}
