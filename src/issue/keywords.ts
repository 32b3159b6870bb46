import type { Entry } from '../domain/entry.ts';

/** The first of `keywords` that an entry has among its words, also with an ending of up to three letters: "quota" is in "Quotas", and not in "quotation". */
export function findKeyword(entry: Entry, keywords: readonly string[]): string | undefined {
  if (keywords.length === 0) return undefined;
  const { headline, lede, quotes, context } = entry;
  const text = [headline, ...lede, ...quotes, ...context].map((piece) => piece.text).join('\n');
  return keywords.find((keyword) => toPattern(keyword).test(text));
}

function toPattern(keyword: string): RegExp {
  const words = keyword.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}\\p{L}{0,3}(?![\\p{L}\\p{N}])`, 'iu');
}
