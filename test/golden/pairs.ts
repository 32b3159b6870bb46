import { readdirSync, readFileSync } from 'node:fs';
import { readPage } from '../../src/article/page.ts';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Piece } from '../../src/domain/entry.ts';

const seeds = new URL('../../seeds/', import.meta.url);

/** The samples in `seeds`, each with what is recorded for it here under the same name. */
export const pairs = readdirSync(seeds)
  .filter((name) => /\.(?:txt|html)$/.test(name))
  .map((name) => ({ name, expected: new URL(`./${name}.json`, import.meta.url) }));

export function readSeed(name: string): Article {
  const text = readFileSync(new URL(name, seeds), 'utf8');
  return name.endsWith('.html') ? readPage(text) : readPaste(text);
}

/** What a reader would notice of an entry, in lines that an editor can check by eye. */
export function toGolden(article: Article): object {
  const entry = condense(article);
  return {
    headline: entry.headline.text,
    lede: entry.lede.map(toShown),
    quotes: entry.quotes.map(({ text, speaker, role }) => ({ text, speaker, role })),
    context: entry.context.map(toShown),
    allQuotes: entry.allQuotes.map(({ text, speaker }) => `${speaker ?? '?'}: ${text}`),
    notes: entry.notes,
  };
}

/** The text with its additions in square brackets. */
function toShown({ text, additions }: Piece): string {
  return additions
    .toSorted((a, b) => b.at - a.at)
    .reduce((shown, { at, text: added }) => `${shown.slice(0, at)} [${added}]${shown.slice(at)}`, text);
}
