import { readdirSync, readFileSync } from 'node:fs';
import { readPage } from '../../src/article/page.ts';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';
import { explain } from '../../src/condense/explain.ts';
import type { ExplainedScore } from '../../src/condense/weights.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Piece } from '../../src/domain/entry.ts';

const seeds = new URL('../../seeds/', import.meta.url);

/** The samples in `seeds`, each with what is recorded for it here under the same name. */
export const pairs = readdirSync(seeds)
  .filter((name) => /\.(?:txt|html)$/.test(name))
  .map((name) => ({ name, expected: new URL(`./${name}.json`, import.meta.url) }));

const rules = new URL('./rules/', import.meta.url);

/** Short articles, each named after the weight or the rule that it holds, with what is recorded beside it. */
export const rulePairs = readdirSync(rules)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    name: name.replace('.txt', ''),
    article: readPaste(readFileSync(new URL(name, rules), 'utf8')),
    expected: new URL(name.replace('.txt', '.json'), rules),
  }));

/** The entry, and what each sentence and quotation was given: a weight that changes changes it. */
export function toGoldenRule(article: Article): object {
  const { quotes, sentences } = explain(article);
  return {
    ...toGolden(article),
    weighed: [
      ...sentences.flatMap(({ text, lede, context, unclear }) => [
        ...toLine('lede', text, lede),
        ...toLine('context', text, context, unclear),
      ]),
      ...quotes.flatMap(({ text, score, barred }) => toLine('quote', text, score, barred)),
    ],
  };
}

function toLine(
  use: string,
  text: string,
  score: ExplainedScore | null,
  but: string | null = null,
): string[] {
  if (score === null) return [];
  const line = `${use} ${score.total.toFixed(2)} ${text.slice(0, 40)}: ${score.reasons.join('; ')}`;
  return [but === null ? line : `${line}; but ${but}`];
}

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
