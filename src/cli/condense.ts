import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readPage } from '../article/page.ts';
import { readPaste } from '../article/paste.ts';
import { readSources } from '../article/read.ts';
import { condense as condenseArticle } from '../condense/condense.ts';
import { formatExplanation } from '../condense/explain.ts';
import { readConfig } from '../config.ts';
import { createReadWorld } from '../deps.ts';
import type { Article } from '../domain/article.ts';
import type { Entry, Quote } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import { toEntryText } from './entryText.ts';
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
  const { readings, failures } = await readSources(
    sources,
    createReadWorld(config, () => terminal.readStdin()),
  );
  const condensed = readings.map(({ article }) => ({ article, ...condenseArticle(article) }));
  if (options.json)
    terminal.print(
      JSON.stringify(
        condensed.map(({ entry }) => entry),
        null,
        2,
      ),
    );
  else {
    for (const { article, entry, explanation } of condensed) {
      terminal.print(`${toEntryText(entry, terminal.columns, terminal.style)}\n`);
      if (options.explain) terminal.print(formatExplanation(explanation, article, entry));
    }
  }
  for (const { error } of failures) terminal.fail(error);
  return failures.length > 0 ? 1 : 0;
}

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  html: z.string().optional(),
  title: z.string().nullish(),
  url: z.string().nullish(),
});

/** One JSON object a line in, one a line out, as they come; memory doesn't grow with their number. */
async function condenseLines(terminal: Terminal, files: readonly string[]): Promise<number> {
  let number = 0;
  let failed = 0;
  for (const file of files.length > 0 ? files : ['-']) {
    const input = file === '-' ? terminal.stdin : await openFile(file);
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === '') continue;
      const record = readLine(line);
      if (record === undefined) {
        terminal.note(`digest: line ${number}: not a JSON object with id and text or html. It was left out.`);
        failed += 1;
        continue;
      }
      const hints = { title: record.title ?? null, url: record.url ?? null };
      const article =
        record.html === undefined ? readPaste(record.text ?? '', hints) : readPage(record.html, hints);
      if (
        !process.stdout.write(
          `${JSON.stringify(toLine(record.id, article, condenseArticle(article).entry))}\n`,
        )
      ) {
        await once(process.stdout, 'drain');
      }
    }
  }
  return failed > 0 ? 1 : 0;
}

async function openFile(file: string): Promise<NodeJS.ReadableStream> {
  const stream = createReadStream(file);
  await Promise.race([
    once(stream, 'open'),
    once(stream, 'error').then(([error]) =>
      Promise.reject(new DigestError('source-missing', { source: file }, error)),
    ),
  ]);
  return stream;
}

function readLine(line: string): z.infer<typeof Line> | undefined {
  try {
    const record = Line.safeParse(JSON.parse(line));
    return record.success && (record.data.text ?? record.data.html) !== undefined ? record.data : undefined;
  } catch {
    return undefined;
  }
}

function toLine(id: string | number, article: Article, entry: Entry): object {
  return {
    id,
    headline: entry.headline.text,
    body: article.text,
    summary: entry.lede.map(({ text }) => text),
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
