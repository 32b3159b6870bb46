import type { Entry } from '../domain/entry.ts';

/** An entry as its headline, one sentence and the link; what the editors themselves say of it stays. */
export function toBriefEntry(entry: Entry): Entry {
  const { lede, quotes, context } = entry;
  if (lede.length > 0) return { ...entry, lede: lede.slice(0, 1), quotes: [], context: [] };
  // An article without a sentence of news of its own is told by what was said, or by what came before.
  return quotes.length > 0
    ? { ...entry, quotes: quotes.slice(0, 1), context: [] }
    : { ...entry, context: context.slice(0, 1) };
}
