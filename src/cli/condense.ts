import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import * as z from 'zod';
import { toDigestError } from '../article/files.ts';
import { isArticle } from '../article/is-article.ts';
import { findNoNews } from '../article/no-news.ts';
import { readPage } from '../article/page.ts';
import { readPaste } from '../article/paste.ts';
import { readSources } from '../article/read.ts';
import { condense as condenseArticle } from '../condense/condense.ts';
import { explain, formatExplanation } from '../condense/explain.ts';
import { createImprover } from '../condense/improve.ts';
import { toWholeSentence } from '../condense/lede-piece.ts';
import type { Suggestion } from '../condense/suggestions.ts';
import { readConfig } from '../config.ts';
import { openModel } from '../deps/model.ts';
import { createReadWorld } from '../deps/reading.ts';
import type { Article } from '../domain/article.ts';
import type { Entry, Quote } from '../domain/entry.ts';
import { DigestError, toSourceError } from '../domain/errors.ts';
import { toEntryText } from './entry-text.ts';
import { readLines } from './lines.ts';
import { toSuggestionText } from './suggestions.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean;
}

/** `digest condense`: what articles become. A source that can't be read is named; the others are shown, and the exit code is 1. */
export async function condense(
  terminal: Terminal,
  sources: readonly string[],
  options: Options,
): Promise<number> {
  if (options.jsonl) return condenseLines(terminal, sources);
  if (sources.length === 0) throw new DigestError('no-source');
  const config = await readConfig();
  const world = createReadWorld(config, () => terminal.readStdin());
  const { readings, failures } = await readSources(sources, world);
  const model = await openModel(config);
  const improver = model && createImprover(model);
  const condensed: { article: Article; entry: Entry; suggestions: readonly Suggestion[] }[] = [];
  for (const { source, article } of readings) {
    try {
      const entry = condenseArticle(article);
      const improved = improver ? await improver.improve(entry, article) : { entry, suggestions: [] };
      condensed.push({ article, ...improved });
    } catch (error) {
      failures.push({ source, error: toSourceError(source, error) });
    }
  }
  if (options.json) {
    const entries = condensed.map(({ entry, suggestions }) => ({
      ...entry,
      ...(improver && { suggestions }),
    }));
    terminal.print(JSON.stringify(entries, null, 2));
  } else {
    for (const { article, entry, suggestions } of condensed) {
      terminal.print(`${toEntryText(entry, terminal.columns, terminal.style)}\n`);
      if (suggestions.length > 0) terminal.print(`${toSuggestionText(suggestions, terminal.columns)}\n`);
      if (options.explain) terminal.print(formatExplanation(explain(article)));
    }
  }
  for (const { error } of failures) terminal.fail(error);
  return failures.length > 0 ? 1 : 0;
}

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().nullish(),
  html: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
});
type Line = z.infer<typeof Line>;

/** One JSON object a line in, one a line out, as they come; memory doesn't grow with their number. No model is asked. */
async function condenseLines(terminal: Terminal, files: readonly string[]): Promise<number> {
  let failed = 0;
  for (const file of files.length > 0 ? files : ['-']) {
    let number = 0;
    const input = file === '-' ? terminal.stdin : await openFile(file);
    for await (const text of readLines(input)) {
      number += 1;
      if (text.trim() === '') continue;
      const line = readLine(text);
      if (line === undefined) {
        terminal.note(
          `digest: ${file === '-' ? '' : `${file}: `}line ${number}: not a JSON object with id and text or html. It was left out.`,
        );
        failed += 1;
        continue;
      }
      let answer: object = { id: line.id, ...emptyLine };
      try {
        answer = condenseLine(line);
      } catch (error) {
        terminal.fail(toSourceError(`${file === '-' ? '' : `${file}: `}line ${number}`, error));
        failed += 1;
      }
      await terminal.writeAll(`${JSON.stringify(answer)}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function openFile(source: string): Promise<NodeJS.ReadableStream> {
  const stream = createReadStream(source);
  try {
    await once(stream, 'readable');
  } catch (error) {
    throw toDigestError(source, error);
  }
  return stream;
}

function readLine(text: string): Line | undefined {
  try {
    const { success, data } = Line.safeParse(JSON.parse(text.replace(/^\ufeff/, '')));
    return success && (data.text ?? data.html ?? null) !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

/** A record with nothing to read in it still has its line. */
function condenseLine({ id, text, html, title, url }: Line): object {
  const hints = { ...(title ? { title } : {}), ...(url ? { url } : {}) };
  const article = html == null ? readPaste(text ?? '', hints) : readPage(html, hints);
  if (isArticle(article)) {
    const line = toLine(article);
    return {
      id,
      ...line,
      ...(findNoNews(article) !== undefined && { summary: [], quotes: [], context: [] }),
    };
  }
  return { id, ...emptyLine, headline: article.text.trim() === '' ? (article.title ?? '') : '' };
}

const emptyLine = { headline: '', body: '', summary: [], quotes: [], allQuotes: [], context: [] };

function toLine(article: Article): object {
  const entry = condenseArticle(article);
  return {
    headline: entry.headline.text,
    body: article.text,
    summary: entry.lede.map((piece) => toWholeSentence(piece, article)),
    quotes: entry.quotes.map(toQuote),
    allQuotes: entry.allQuotes.map(toQuote),
    context: entry.context.map(({ text, additions }) => ({ text, additions })),
  };
}

function toQuote({ text, parts, speaker, role, kind }: Quote): object {
  return {
    text,
    ...(parts.length > 1 ? { parts: parts.map((part) => part.text) } : {}),
    speaker,
    role,
    kind,
  };
}
