import type { Article } from '../domain/article.ts';
import { DigestError } from '../domain/errors.ts';
import { decode, isBinary } from './decode.ts';
import type { FeedItem } from './feed.ts';
import { findFiles, readSourceFile } from './files.ts';
import { isFeed } from './is-feed.ts';
import { isMail, readMail } from './mail.ts';
import { readMarkdown } from './markdown.ts';
import { readPage } from './page.ts';
import { type Hints, readPaste } from './paste.ts';

/** A page or a feed as text. `url` is where it was found, after redirects; `type` its media type in lower case, or ''. */
export interface FetchedPage {
  readonly url: string;
  readonly type: string;
  readonly text: string;
}

/** Gets an http or https address. Throws DigestError. */
export type FetchPage = (url: string) => Promise<FetchedPage>;

/** What reading needs of the world. */
export interface ReadWorld {
  readonly fetchPage: FetchPage;
  readStdin(): Promise<Uint8Array>;
  /** Epoch milliseconds: what a page dates later than tomorrow is no date. */
  now(): number;
}

export interface Reading {
  /** The file, address or `-` that it was read from; for an item of a feed, the item's address. */
  readonly source: string;
  readonly article: Article;
}

export interface ReadFailure {
  readonly source: string;
  readonly error: DigestError;
}

export interface ReadResult {
  readonly readings: Reading[];
  readonly failures: ReadFailure[];
}

/**
 * Reads each source in order: a file (.txt .html .htm .md .eml, others by what is in them), a folder (its files of these kinds by
 * name), `-` for standard input, an http(s) address of a page or a feed. One that fails is told of and the others are kept.
 */
export async function readSources(sources: readonly string[], world: ReadWorld): Promise<ReadResult> {
  const result: ReadResult = { readings: [], failures: [] };
  for (const source of sources) {
    await keep(result, source, () => readSource(source, world, result));
  }
  return result;
}

async function keep(result: ReadResult, source: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof DigestError)) throw error;
    result.failures.push({ source, error });
  }
}

async function readSource(source: string, world: ReadWorld, result: ReadResult): Promise<void> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) {
    const page = await world.fetchPage(source);
    if (isFeed(page.text)) return readItems(page.text, source, page.url, world, result);
    const kind = page.type === 'text/plain' ? 'txt' : page.type === 'text/markdown' ? 'md' : 'html';
    add(result, source, await readText(page.text, kind, { url: page.url }), world);
    return;
  }
  if (source === '-') {
    return readBytes(await world.readStdin(), '', source, world, result);
  }
  for (const file of await findFiles(source)) {
    await keep(result, file, async () =>
      readBytes(await readSourceFile(file), toEnding(file), file, world, result),
    );
  }
}

async function readBytes(
  bytes: Uint8Array,
  ending: string,
  source: string,
  world: ReadWorld,
  result: ReadResult,
): Promise<void> {
  if (isBinary(bytes)) throw new DigestError('source-binary', { source });
  const text = decode(bytes);
  if (text.trim() === '') throw new DigestError('source-empty', { source });
  if (ending !== 'txt' && ending !== 'md' && isFeed(text))
    return readItems(text, source, undefined, world, result);
  if (ending === 'eml' || (ending === '' && isMail(text)))
    return add(result, source, await readMail(bytes), world);
  add(result, source, await readText(text, ending, {}), world);
}

async function readText(text: string, ending: string, hints: Hints): Promise<Article> {
  if (ending === 'md') return readMarkdown(text, hints);
  const isHtml = ending === 'html' || ending === 'htm' || (ending !== 'txt' && looksLikeHtml(text));
  return isHtml ? readPage(text, hints) : readPaste(text, hints);
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html[\s>]|<\?xml|<!--|<head[\s>]|<body[\s>]|<(?:article|div|p|h1)[\s>])/i.test(
    text.slice(0, 4_000),
  );
}

function toEnding(file: string): string {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return ['txt', 'html', 'htm', 'md', 'eml'].includes(ending) ? ending : '';
}

/** Words that a feed's item must bring along to be taken for the whole article. */
const wholeItem = 120;

async function readItems(
  text: string,
  source: string,
  base: string | undefined,
  world: ReadWorld,
  result: ReadResult,
): Promise<void> {
  // Loaded when there is a feed: its package knows thirty extensions of the format.
  const { readFeed } = await import('./feed.ts');
  const feed = readFeed(text, source, base);
  for (const item of feed.items) {
    const from = item.url ?? source;
    await keep(result, from, async () => {
      const article = await readItem(item, from, world);
      add(result, from, { ...article, site: article.site ?? feed.title }, world);
    });
  }
}

/** What the feed itself brings is taken when it is long; else the item's page is fetched. */
async function readItem(item: FeedItem, source: string, world: ReadWorld): Promise<Article> {
  const hints: Hints = {
    ...(item.title !== null && { title: item.title }),
    ...(item.url !== null && { url: item.url }),
    ...(item.date !== null && { date: item.date }),
  };
  const brought = readPage(item.html, hints);
  const isWhole = brought.kind !== 'stub' && countSpaces(brought.text) >= wholeItem;
  const article = isWhole || item.url === null ? brought : await readLinked(item.url, hints, world);
  if (article.text === '') throw new DigestError('source-no-article', { source });
  return {
    ...article,
    title: item.title ?? article.title,
    byline: article.byline ?? item.byline,
    date: article.date ?? item.date,
  };
}

async function readLinked(url: string, hints: Hints, world: ReadWorld): Promise<Article> {
  const page = await world.fetchPage(url);
  return readText(page.text, page.type === 'text/plain' ? 'txt' : 'html', { ...hints, url: page.url });
}

function countSpaces(text: string): number {
  return text.split(' ').length;
}

const day = 86_400_000;

function add(result: ReadResult, source: string, article: Article, world: ReadWorld): void {
  if (article.text === '') throw new DigestError('source-no-article', { source });
  const isAhead = article.date !== null && Date.parse(article.date) > world.now() + day;
  result.readings.push({ source, article: isAhead ? { ...article, date: null } : article });
}
