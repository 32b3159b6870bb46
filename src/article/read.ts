import type { Article } from '../domain/article.ts';
import { DigestError, toSourceError } from '../domain/errors.ts';
import { isMailboxSource } from '../domain/mailbox-source.ts';
import type { Results } from '../domain/recall.ts';
import { cutLogin } from '../domain/web-address.ts';
import { mapAtOnce } from './at-once.ts';
import { decode, isBinary } from './decode.ts';
import { findDocument } from './documents.ts';
import { type Feed, type FeedItem, type FeedRhythm, readFeed } from './feed/feed.ts';
import { isFeed, isSitemap } from './feed/prolog.ts';
import { readSitemap } from './feed/sitemap.ts';
import { endings, feedEndings, findFiles, readSourceFile } from './files.ts';
import { type FrontPage, readFrontPage } from './front-page.ts';
import { isArticle } from './is-article.ts';
import { isMail, readMail } from './mail.ts';
import { type ReadMailbox, toMailedError } from './mailbox.ts';
import { readMarkdown } from './markdown.ts';
import { findNoNews } from './no-news.ts';
import { readPage } from './page.ts';
import { type Hints, readPaste } from './paste.ts';
import { readItem } from './read-items.ts';

/** A page or a feed as text. `url` is where it was found, after redirects; `type` its media type in lower case, or ''. */
export interface FetchedPage {
  readonly url: string;
  readonly type: string;
  readonly text: string;
  /** As the server says them (RFC 9110, 8.8), for the next time it is asked. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** `toHash` of `text`, where pages are kept: whoever knows what was made of it needn't unpack it. */
  readonly hash?: string;
}

/**
 * Gets an http or https address. `broughtBy` is the feed that brought it (its address, or its file's path); undefined for an address that
 * an editor named. Throws DigestError.
 */
export type FetchPage = (url: string, broughtBy?: string) => Promise<FetchedPage>;

/** What reading needs of the world. */
export interface ReadWorld {
  readonly fetchPage: FetchPage;
  readStdin(): Promise<Uint8Array>;
  /** Null or absent where nothing is kept, as mailboxes need. */
  readonly readMailbox?: ReadMailbox | null;
  /** Epoch milliseconds: what a page dates later than tomorrow is no date. */
  now(): number;
  /** What was made of pages before; null or absent where nothing is kept. */
  readonly results?: Results | null;
  /** Puts down what of it waits to be written. */
  settle?(): Promise<void>;
}

export interface Reading {
  /** The file, address or `-` that it was read from; for an item of a feed, the item's address. */
  readonly source: string;
  readonly article: Article;
  /** The source named, of which `source` is a file or an item. */
  readonly from: string;
  /** For an item of a feed, with what the feed calls it, and for a mail, with when it was kept (ISO 8601); null for what is neither. */
  readonly item: (Pick<FeedItem, 'guid'> & { readonly keptAt?: string }) | null;
}

export interface ReadFailure {
  readonly source: string;
  readonly error: DigestError;
}

export interface ReadResult {
  readonly readings: Reading[];
  readonly failures: ReadFailure[];
  /** Feeds that were read, by the source named. */
  readonly feeds: ReadFeed[];
}

export interface ReadFeed {
  readonly source: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly rhythm: FeedRhythm | null;
  /** What else an editor should know of it. */
  readonly note?: string | null;
}

/** What a source lists. */
export type Listed = Pick<FeedItem, 'guid' | 'title' | 'url' | 'date'> & { readonly isNotice?: boolean };

/** What is known of the sources from earlier times; nothing where it isn't given. */
export interface Known {
  /** Whether an address gave a feed before: a page in its place is then a failure, a maintenance page say. */
  isFeed(source: string): boolean;
  /** Those of a feed's items that are to be read. */
  pick<T extends Listed>(items: readonly T[], source: string): Promise<readonly T[]>;
}

const knowsNothing: Known = { isFeed: () => false, pick: async (items) => items };

/** Items of one feed that are read at a time; a newspaper brings fewer in a week. */
const mostItems = 100;
/** Ms after which a feed's other items are left for the next time. */
const longestFeed = 180_000;

/** Sites that are asked at once; each is asked for one thing at a time. */
const mostSites = 8;

/**
 * Reads each source: a file (.txt .html .htm .md .eml, others by what is in them), a folder (its files of these kinds and its
 * feeds, by name), `-` for standard input, an http(s) address of a page or a feed. One that fails is told of and the others are kept, in
 * the order of the sources, though sites are waited for together.
 */
export async function readSources(
  sources: readonly string[],
  world: ReadWorld,
  known: Known = knowsNothing,
): Promise<ReadResult> {
  const read = async (from: string): Promise<ReadResult> => {
    const result: ReadResult = { readings: [], failures: [], feeds: [] };
    await keep(result, from, () => readSource({ from, world, known, result }));
    return result;
  };
  // Files are there at once: several that are read together would only take more memory.
  const results = await mapAtOnce(sources, sources.every(isAddress) ? mostSites : 1, read);
  return {
    readings: results.flatMap(({ readings }) => readings),
    failures: results.flatMap(({ failures }) => failures),
    feeds: results.flatMap(({ feeds }) => feeds),
  };
}

function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source);
}

/** One source named, and where what it holds is put. */
interface Task {
  readonly from: string;
  readonly world: ReadWorld;
  readonly known: Known;
  readonly result: ReadResult;
}

async function keep(result: ReadResult, source: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    result.failures.push({ source, error: toSourceError(source, error) });
  }
}

async function readSource(task: Task): Promise<void> {
  const { from, world, known } = task;
  if (isMailboxSource(from)) return readMailbox(task);
  if (isAddress(from)) {
    const page = await world.fetchPage(from);
    if (isFeed(page.text)) {
      const told = {
        source: from,
        etag: page.etag ?? null,
        lastModified: page.lastModified ?? null,
        rhythm: null,
      };
      const at = task.result.feeds.push(told) - 1;
      const feed = readFeed(page.text, from, page.url);
      task.result.feeds[at] = { ...told, rhythm: feed.rhythm };
      return readItems(feed, from, page.url, task);
    }
    if (known.isFeed(from)) throw new DigestError('feed-gone', { source: from });
    if (isSitemap(page.text)) return readListed(page, task);
    const front = readFrontPage(page.text, page.url);
    if (front !== undefined) return readFront(front, page, task);
    refuseBrokenFeed(page.text, page.type, from);
    const kind = page.type === 'text/plain' ? 'txt' : page.type === 'text/markdown' ? 'md' : 'html';
    return add(task, { source: from, article: await readText(page.text, kind, { url: page.url }) });
  }
  if (from === '-') return readBytes(await world.readStdin(), '', from, task);
  for (const file of await findFiles(from)) {
    await keep(task.result, file, async () =>
      readBytes(await readSourceFile(file, from), toEnding(file), file, task),
    );
  }
}

async function readBytes(bytes: Uint8Array, ending: string, source: string, task: Task): Promise<void> {
  const document = findDocument(bytes);
  if (document !== undefined) throw new DigestError('source-document', { source, kind: document });
  if (isBinary(bytes)) throw new DigestError('source-binary', { source });
  const text = decode(bytes);
  if (text.trim() === '') throw new DigestError('source-empty', { source });
  if (ending !== 'txt' && ending !== 'md' && isFeed(text)) {
    task.result.feeds.push({ source: task.from, etag: null, lastModified: null, rhythm: null });
    return readItems(readFeed(text, source, undefined), source, source, task);
  }
  refuseBrokenFeed(text, ending, source);
  if (ending === 'eml' || (ending === '' && isMail(text)))
    return add(task, { source, article: await readMail(bytes) });
  add(task, { source, article: await readText(text, ending, {}) });
}

/** What is called a feed, or is XML or JSON of another kind, is never read as a page. */
function refuseBrokenFeed(text: string, kind: string, source: string): void {
  if (looksLikeHtml(text)) return;
  const isCalledFeed = /^(?:rss|xml|atom|rdf|json)$|[/+](?:rss|atom|rdf|json|feed)\b/.test(kind);
  if (isCalledFeed || /^\s*<\?xml\s/.test(text))
    throw new DigestError('feed-broken', { source, reason: 'neither RSS, Atom nor JSON Feed' });
}

async function readText(text: string, ending: string, hints: Hints): Promise<Article> {
  if (ending === 'md') return readMarkdown(text, hints);
  const isHtml = ending === 'html' || ending === 'htm' || (ending !== 'txt' && looksLikeHtml(text));
  return isHtml ? readPage(text, hints) : readPaste(text, hints);
}

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4_000).replace(/^\s*<\?xml[^>]*\?>/, '');
  return /^\s*(?:<!doctype html|<html[\s>]|<!--|<head[\s>]|<body[\s>]|<(?:article|div|p|h1)[\s>])/i.test(
    start,
  );
}

function toEnding(file: string): string {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return [...endings, ...feedEndings].includes(ending) ? ending : '';
}

/** Reads the items of a feed, or of what stands for one; `base` is its address or file. */
async function readItems(feed: Feed, source: string, base: string, task: Task): Promise<void> {
  const { world, known, result, from } = task;
  const wanted = await known.pick(feed.items, from);
  const until = world.now() + longestFeed;
  for (const [index, item] of wanted.entries()) {
    if (index === mostItems || world.now() > until) {
      const left = String(wanted.length - index);
      result.failures.push({ source, error: new DigestError('feed-long', { source, left }) });
      return;
    }
    const itself = item.url ?? source;
    await keep(result, itself, async () => {
      const article = await readItem(item, base, world);
      add(task, { source: itself, item, article: { ...article, site: article.site ?? feed.title } });
    });
  }
  if (feed.isCut) throw new DigestError('feed-cut', { source });
}

/** How often a mailbox is looked at: an editor waits to see that a mail was taken. */
const mailboxRhythm: FeedRhythm = { minutes: 15, skipHours: [], skipDays: [] };

/** What was sent to a mailbox and is kept; that its server gives no more today is told when it is read. */
async function readMailbox(task: Task): Promise<void> {
  const { from, world, known, result } = task;
  if (!world.readMailbox) throw new DigestError('mailbox-unkept', { source: cutLogin(from) });
  const source = cutLogin(from);
  const { mails, failure, note } = await world.readMailbox(from);
  const told = { source: from, etag: null, lastModified: null, rhythm: mailboxRhythm, note };
  result.feeds.push(told);
  const items = mails.map((mailed) => ({
    mailed,
    guid: mailed.id,
    title: mailed.subject,
    url: null,
    date: new Date(mailed.at).toISOString(),
    isNotice: mailed.article === null,
  }));
  for (const { mailed, guid, date } of await known.pick(items, from)) {
    await keep(result, `${source}#${guid}`, async () => {
      if (mailed.article === null) throw toMailedError(source, mailed);
      add(task, { source, item: { guid, keptAt: date }, article: mailed.article });
    });
  }
  if (failure !== null) throw failure;
}

/** A front page's own feed, or where it names none that can be read, the articles it shows. */
async function readFront(front: FrontPage, page: FetchedPage, task: Task): Promise<void> {
  const [address] = front.feeds;
  const found = address === undefined ? undefined : await tryFetch(address, page.url, task);
  const feed =
    found !== undefined && isFeed(found.text) ? readFeed(found.text, found.url, found.url) : undefined;
  return readItems(feed ?? front.articles, task.from, found?.url ?? page.url, task);
}

async function tryFetch(
  address: string,
  broughtBy: string,
  { world }: Task,
): Promise<FetchedPage | undefined> {
  try {
    return await world.fetchPage(address, broughtBy);
  } catch (error) {
    // Its articles are read from the page that names it.
    if (error instanceof DigestError) return undefined;
    throw error;
  }
}

/** A sitemap, or the newest that an index of sitemaps lists. */
async function readListed(page: FetchedPage, task: Task): Promise<void> {
  const { from, world } = task;
  let found = readSitemap(page.text, page.url);
  if (found !== undefined && 'next' in found)
    found = readSitemap((await world.fetchPage(found.next, page.url)).text, found.next);
  if (found === undefined || 'next' in found) throw new DigestError('source-empty', { source: from });
  return readItems(found.feed, from, page.url, task);
}

const day = 86_400_000;

function add(
  { from, world, result }: Task,
  { source, article, item = null }: { source: string; article: Article; item?: Reading['item'] },
): void {
  if (!isArticle(article)) throw new DigestError('source-no-article', { source });
  const kind = findNoNews(article);
  if (kind !== undefined) throw new DigestError('source-no-news', { source, kind });
  const isAhead = article.date !== null && Date.parse(article.date) > world.now() + day;
  result.readings.push({ source, from, item, article: isAhead ? { ...article, date: null } : article });
}
