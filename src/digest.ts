import { type ReadFeed, type ReadWorld, readSources } from './article/read.ts';
import { condense } from './condense/condense.ts';
import { type EarlierEntry, toStoryText } from './condense/earlier.ts';
import { createImprover, type Model } from './condense/improve.ts';
import type { Suggestion } from './condense/suggestions.ts';
import type { IssueParts } from './delivery/compose.ts';
import { type SendEnd, type SendWorld, sendIssue } from './delivery/send.ts';
import { toReadable } from './domain/additions.ts';
import { toAnchor } from './domain/anchor.ts';
import type { Article } from './domain/article.ts';
import { Entry } from './domain/entry.ts';
import { DigestError, toSourceError } from './domain/errors.ts';
import type { DraftIssue, Issue, IssueContent, ReadyIssue, SendingIssue } from './domain/issue.ts';
import type { IssueReport } from './domain/issue-report.ts';
import type { Message, Variant } from './domain/message.ts';
import { findMirrorOfLanguage, type Mirror } from './domain/mirrors.ts';
import { type Newsletter, toSenderDomain } from './domain/newsletter.ts';
import type { Quotas } from './domain/quotas.ts';
import { recall, toHash } from './domain/recall.ts';
import { verify } from './domain/verify.ts';
import { findMessageFault } from './editors-message/read-message.ts';
import { type Memory, type SourceOutcome, toEntryName } from './gather/memory.ts';
import { toNextLook } from './gather/next-look.ts';
import { createSieve, type Taking } from './gather/sieve.ts';
import { type Assembled, assembleIssue } from './issue/assemble.ts';
import { toDay } from './issue/day.ts';
import { type Fitted, fitIssue } from './issue/fit.ts';
import { toReason } from './issue/reason.ts';
import { toSlug } from './issue/slug.ts';
import { nameForSections } from './issue/subject.ts';
import type { Album } from './pictures/album.ts';
import { illustrate, type Unpictured } from './pictures/illustrate.ts';
import { renderIssue } from './render/issue.tsx';
import { moveOwnLinks } from './render/own-links.ts';
import { replaceSourceLinks } from './render/source-links.ts';
import { toVariant } from './render/variants.ts';
import type { KeptArticles } from './store/articles.ts';
import type { Edits, KeptCandidate } from './store/edits.ts';
import type { HighWater } from './store/high-water.ts';
import type { Issues, RenderedVariant } from './store/issues.ts';

/** What the flow needs of the world. */
export interface Deps {
  now(): number;
  readonly newsletter: Newsletter;
  /** How many stories an issue takes by itself. */
  readonly quotas?: Quotas;
  /** What is wrong with the newsletter's own look; another is used, and the editor told. */
  readonly lookTrouble?: DigestError | null;
  /** Other public addresses: a mail's links show the one set for its reader. */
  readonly mirrors: readonly Mirror[];
  readonly reading: ReadWorld;
  /** Picks among an article's sentences and quotations; its own words are suggestions. Null: there is none. */
  readonly model: Model | null;
  readonly issues: Issues;
  readonly articles: KeptArticles;
  /** Gets the pictures of articles; without it there are none. */
  readonly album?: Album;
  readonly memory: Memory;
  readonly edits: Edits;
  readonly highWater: HighWater;
  /** A link of an issue that is counted in sum, at a public address; null where nothing is counted. */
  readonly countedLink: ((url: string, issueNumber: number, target: string) => string) | null;
  /** Writes the plan of who gets the issue; a plan begun is gone on with. */
  plan(issueId: number, onPlanned: (readers: number) => void): Promise<void>;
  /** All that a copy of the issue is made from. */
  toParts(issue: SendingIssue, variants: readonly RenderedVariant[]): IssueParts | Promise<IssueParts>;
  /** Acts on what an issue that has ended met: addresses that a server called dead. */
  heedRefusals(issueId: number): Promise<unknown>;
  /** Opens the way to the relay and the ledger. */
  toSendWorld(hooks: SendHooks): Promise<SendWorld>;
}

export type SendHooks = Pick<SendWorld, 'signal' | 'onProgress' | 'onNote'>;

/** An entry with the article that proves it, and what that is known by (`toArticleKeys`). */
export interface Candidate {
  readonly entry: Entry;
  readonly article: Article;
  /** What a model would write, for an editor to take or leave. */
  readonly suggestions?: readonly Suggestion[];
  readonly keys: readonly string[];
  /** Whether its feed lists it first. */
  readonly leadsFeed?: boolean;
  /** The source named that brought it. */
  readonly from?: string;
}

export interface Failure {
  readonly source: string;
  readonly error: DigestError;
}

export interface Read {
  readonly candidates: readonly Candidate[];
  readonly failures: readonly Failure[];
  /** Why a language model wasn't asked to the end; null where nothing was wrong. */
  readonly modelTrouble: string | null;
  /** Articles that went out in an earlier issue, and so weren't taken. */
  readonly repeated: readonly { readonly headline: string; readonly issue: number }[];
  /** How many editors wanted never to come again. */
  readonly unwanted: number;
  /** How many are older than the last issue, and so weren't taken. */
  readonly old: number;
}

type ReadDeps = Pick<Deps, 'reading' | 'issues' | 'newsletter' | 'lookTrouble' | 'model' | 'memory' | 'now'>;

/**
 * Sources → entries. What can't be read or doesn't stand in its article is told of; the rest is kept. What became of the sources is
 * remembered, but for a trial's.
 */
export async function readEntries(
  sources: readonly string[],
  deps: ReadDeps,
  { taking, isTrial = false }: { readonly taking: Taking; readonly isTrial?: boolean },
): Promise<Read> {
  const latest = taking === 'new' ? await deps.issues.list(latestIssues) : [];
  const sieve = await createSieve(sources, deps.memory, taking, latest);
  const { readings, failures, feeds } = await readSources(sources, deps.reading, sieve);
  const taken = await sieve.sift(readings);
  const improver = deps.model && createImprover(deps.model);
  const earlier = await listEarlier(deps);
  const own = await deps.memory.findEntries(taken.flatMap(({ seen }) => seen?.id ?? []));
  const earlierHash = toHash(earlier);
  const candidates: Candidate[] = [];
  const refused: Failure[] = [];
  for (const { reading, keys, seen, leadsFeed } of taken) {
    const { source, article, from } = reading;
    try {
      const itself = seen && own.get(seen.id);
      const told = itself ? earlier.filter(({ name }) => !itself.has(name)) : earlier;
      const condensed = await recall(
        deps.reading.results ?? null,
        ['entry', article, itself ? told : earlierHash],
        () => condense(article, { earlier: told }),
        Entry.parse,
      );
      if (!hasSentence(condensed)) throw new DigestError('source-no-sentence', { source });
      const { entry, suggestions } = improver
        ? await improver.improve(condensed, article)
        : { entry: condensed, suggestions: [] };
      const unproven = findUnproven({ entry, article });
      if (unproven) throw unproven;
      const id = toFreeId(entry.id, candidates);
      candidates.push({ entry: { ...entry, id }, article, keys, suggestions, leadsFeed, from });
    } catch (error) {
      refused.push({ source, error: toSourceError(source, error) });
    }
  }
  await deps.reading.settle?.();
  if (!isTrial) await deps.memory.noteSources(toOutcomes(sources, feeds, failures, deps.now()), deps.now());
  const { repeated, count } = sieve;
  return {
    candidates,
    failures: [...failures, ...refused, ...(candidates.length > 0 ? toLookFailure(deps) : [])],
    modelTrouble: improver?.trouble ?? null,
    repeated,
    unwanted: count('unwanted'),
    old: count('old'),
  };
}

function toLookFailure({ lookTrouble, newsletter }: ReadDeps): Failure[] {
  return lookTrouble ? [{ source: `looks/${newsletter.look}.json`, error: lookTrouble }] : [];
}

/** Two articles of one address (from two feeds, or of a page that holds several) are each proved by their own words. */
function toFreeId(wanted: string, taken: readonly Candidate[]): string {
  const isTaken = (id: string) => taken.some(({ entry }) => entry.id === id);
  let id = wanted;
  for (let count = 2; isTaken(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

/** More than may lie between two issues of the schedule. */
const latestIssues = 50;

function toOutcomes(
  sources: readonly string[],
  feeds: readonly ReadFeed[],
  failures: readonly Failure[],
  now: number,
): SourceOutcome[] {
  return sources
    .filter((source) => source !== '-')
    .map((source) => {
      const feed = feeds.find((one) => one.source === source);
      const error = failures.find((one) => one.source === source)?.error;
      const { etag = null, lastModified = null, rhythm = null, note = null } = feed ?? {};
      const nextLookAt = error === undefined ? toNextLook(now, rhythm) : findRetry(error, now);
      return {
        source,
        isFeed: feed !== undefined,
        etag,
        lastModified,
        failure: error?.message ?? null,
        nextLookAt,
        note,
      };
    });
}

/** As its server asks (`Retry-After`); what is gone for good is looked at once a week, should it come back. */
function findRetry({ code, details }: DigestError, now: number): number | null {
  if (code === 'fetch-gone') return now + 7 * 86_400_000;
  return details.retryAt === undefined ? null : Number(details.retryAt);
}

/** A headline alone tells nothing: a page that is being mended, a menu, a wall. */
function hasSentence({ lede, quotes, context }: Entry): boolean {
  return lede.length + quotes.length + context.length > 0;
}

/** How many issues back "Earlier here" looks. */
const earlierIssues = 52;

async function listEarlier({
  issues,
  newsletter,
}: Pick<Deps, 'issues' | 'newsletter'>): Promise<(EarlierEntry & { readonly name: string })[]> {
  const sent = await issues.listSent(earlierIssues);
  return sent.flatMap(({ id, slug, content }) =>
    content.sections.flatMap(({ entries }) =>
      entries.map((entry) => ({
        name: toEntryName(id, entry.id),
        date: content.date,
        headline: entry.headline.text,
        url: `${newsletter.url}/issues/${slug}#${toAnchor(entry.id)}`,
        text: toStoryText(entry),
      })),
    ),
  );
}

function findUnproven({ entry, article }: Pick<Candidate, 'entry' | 'article'>): DigestError | undefined {
  const [problem] = verify(entry, article);
  return problem && new DigestError('entry-unproven', { headline: entry.headline.text, ...problem });
}

/** `weight` is the bytes of the html part. */
export type Composed = Fitted &
  Pick<Assembled, 'merged' | 'over'> & { readonly unpictured?: readonly Unpictured[] };

/** Entries → what an issue says, light enough that no mail program cuts it off. */
export async function composeIssue(
  candidates: readonly (Pick<Candidate, 'entry'> & Partial<Pick<Candidate, 'article'>>)[],
  deps: Pick<Deps, 'newsletter' | 'quotas' | 'mirrors' | 'countedLink' | 'album' | 'now'>,
  message: string | null = null,
): Promise<Composed> {
  if (candidates.length === 0) throw new DigestError('no-entries');
  const fault = findMessageFault(message ?? '');
  if (fault) throw fault;
  const entries = candidates.map(({ entry }) => entry);
  const { newsletter, quotas } = deps;
  const { content, merged, over } = assembleIssue({
    entries,
    newsletter,
    now: deps.now(),
    message,
    ...(quotas && { quotas }),
  });
  const articles = new Map(
    candidates.flatMap(({ entry, article }) => (article === undefined ? [] : [[entry.id, article] as const])),
  );
  const { content: illustrated, unpictured } = await illustrate(content, () => articles, deps);
  return { ...(await fitContent(illustrated, deps)), merged, over, unpictured };
}

/** An issue's content, light enough that no mail program cuts it off. */
export function fitContent(
  content: IssueContent,
  deps: Pick<Deps, 'newsletter' | 'mirrors' | 'countedLink'>,
): Promise<Fitted> {
  const { newsletter, mirrors } = deps;
  const variant = toVariant(newsletter, { language: null, sections: null, support: true });
  const urls = [newsletter.url, ...mirrors.map(({ url }) => url)];
  const url = urls.reduce((longest, one) => (one.length > longest.length ? one : longest));
  return fitIssue(content, async (lighter) => {
    const { html } = await renderIssue({
      content: toSentLinks(lighter, url, highestNumber, deps),
      newsletter: { ...newsletter, url },
      variant,
      number: null,
      slug: null,
    });
    return Buffer.byteLength(html);
  });
}

/** An issue has no number before it is kept; its links are weighed with one as long as any. */
const highestNumber = 99_999;

/** The issue as it is looked at before: no number, all sections, the support block shown; marked as a proof where it leaves the house as one. */
export function renderProof(
  content: IssueContent,
  { newsletter }: Pick<Deps, 'newsletter'>,
  isProof = false,
): Promise<Message> {
  const variant = toVariant(newsletter, { language: null, sections: null, support: true });
  return renderIssue({ content, newsletter, variant, number: null, slug: null, isProof });
}

/** What the issue goes out without. */
export function toReport(
  { merged, over, unpictured = [], leftOut }: Pick<Composed, 'merged' | 'over' | 'unpictured' | 'leftOut'>,
  { failures, modelTrouble }: Pick<Read, 'failures' | 'modelTrouble'> = { failures: [], modelTrouble: null },
): IssueReport {
  return {
    model: modelTrouble,
    failures: failures.map(({ source, error }) => ({ source, reason: error.message })),
    merged: merged.map(({ entry, into }) => ({
      headline: toReadable(entry.headline),
      into: toReadable(into.headline),
    })),
    over: over.length,
    unpictured: [...unpictured],
    cut: leftOut.map(({ headline, what, words }) => ({ headline, what, words })),
  };
}

/**
 * Keeps an issue as a draft: the next issue's (throws `draft-waits` where there is one), or in the place of a draft; with neither it is one
 * that goes out at once, by hand or by the schedule.
 */
export async function keepDraft(
  composed: Composed,
  read: Pick<Read, 'candidates' | 'failures' | 'modelTrouble'>,
  place: { readonly isNext?: boolean; readonly instead?: DraftIssue | ReadyIssue | undefined },
  deps: Pick<Deps, 'newsletter' | 'quotas' | 'issues' | 'articles' | 'memory' | 'edits' | 'now'>,
): Promise<DraftIssue> {
  const { content } = composed;
  const { candidates } = read;
  const { isNext = false, instead } = place;
  const report = toReport(composed, read);
  const slugOf = (number: number) => toSlug(number, content.subject);
  const draft = instead
    ? await deps.issues.update(instead.id, { content, slug: slugOf(instead.number), report }, deps.now())
    : await deps.issues.create({ content, slot: null, toSlug: slugOf, isNext, report }, deps.now());
  const kept = toKept(candidates, composed, deps);
  await deps.edits.keepPool(draft.id, { content, candidates: kept }, true);
  await rememberArticles(draft.id, candidates, listOut(content, kept), deps);
  return draft;
}

/** Candidates as they are kept: a story with its further sources, and why it stands where it does. */
export function toKept(
  candidates: Read['candidates'],
  { content, merged, over }: Pick<Composed, 'content' | 'merged' | 'over'>,
  { newsletter: { timeZone }, quotas }: Pick<Deps, 'newsletter' | 'quotas'>,
): KeptCandidate[] {
  const keywords = quotas?.keywords ?? [];
  const into = new Map(merged.map((one) => [one.entry.id, one.into.id]));
  const also = new Map(merged.map((one) => [one.into.id, one.into.also]));
  const limits = new Map(over.map(({ entry, limit }) => [entry.id, limit]));
  return candidates.map(({ entry, keys, leadsFeed = false, from = '' }) => {
    const sources = also.get(entry.id);
    const story = sources === undefined ? entry : { ...entry, also: sources };
    return {
      entry: story,
      keys,
      into: into.get(entry.id) ?? null,
      over: limits.get(entry.id) ?? null,
      reason: toReason(story, { date: content.date, timeZone, leadsFeed, keywords }),
      from,
      former: [],
    };
  });
}

/** Keeps the articles that prove an issue's entries, and that those of `out` (ids of entries) go out with it. */
async function rememberArticles(
  issueId: number,
  candidates: readonly Pick<Candidate, 'entry' | 'article' | 'keys'>[],
  out: ReadonlySet<string>,
  deps: Pick<Deps, 'articles' | 'memory' | 'now'>,
): Promise<void> {
  await deps.articles.keep(issueId, new Map(candidates.map(({ entry, article }) => [entry.id, article])));
  const gathered = candidates.map(({ entry, article, keys }) => ({
    entryId: entry.id,
    article,
    keys,
    goesOut: out.has(entry.id),
  }));
  await deps.memory.remember(issueId, gathered, deps.now());
}

/** The ids of entries that readers get, and of those named under them as further sources. */
export function listOut(content: IssueContent, candidates: readonly KeptCandidate[]): ReadonlySet<string> {
  const shown = new Set(content.sections.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const named = candidates.filter(({ into }) => into !== null && shown.has(into));
  return new Set([...shown, ...named.map(({ entry }) => entry.id)]);
}

export function isWaiting(issue: Issue): issue is DraftIssue | ReadyIssue {
  return issue.state === 'draft' || issue.state === 'ready';
}

/**
 * Checks every entry against its article once more, and that none is under embargo still, renders each variant once, and begins sending as
 * the issue of `slot` (epoch ms; null: beside the schedule): from here on the ledger decides. The issue bears today's date. Throws
 * `store-older` and `store-put-back`.
 */
export async function beginIssue(
  draft: DraftIssue | ReadyIssue,
  slot: number | null,
  deps: Deps,
): Promise<SendingIssue> {
  await deps.highWater.expectNewest();
  const date = toDay(deps.now(), deps.newsletter.timeZone);
  const { slug } = draft.corrects === undefined ? draft : await deps.issues.get(draft.corrects);
  const issue = { ...draft, slug, content: { ...draft.content, date } };
  await checkContent(issue, deps);
  const groups = await listWishes(draft, deps);
  const mirrors = [null, ...deps.mirrors.filter(({ domains }) => domains.length > 0).map(({ url }) => url)];
  const variants = await Promise.all(
    groups.flatMap((variant) =>
      mirrors.map(async (mirror) => ({
        variant,
        mirror,
        message: await renderVariant(issue, variant, mirror, deps),
      })),
    ),
  );
  const domain = toSenderDomain(deps.newsletter);
  const { content } = issue;
  const begun = await deps.issues.begin(issue.id, { slot, domain, variants, content }, deps.now());
  await deps.highWater.rise(begun);
  return begun;
}

/** What must be rendered. A correction is the same for all of a language, and asks for nothing. */
async function listWishes(
  { corrects }: DraftIssue | ReadyIssue,
  { issues, now }: Pick<Deps, 'issues' | 'now'>,
): Promise<readonly Variant[]> {
  const groups = await issues.readerGroups(now());
  if (corrects === undefined) return groups;
  const wishes = groups.map(({ language, imported }): Variant => {
    return { language, sections: null, support: false, ...(imported && { imported }) };
  });
  return [...new Map(wishes.map((wish) => [`${wish.language} ${wish.imported}`, wish])).values()];
}

async function checkContent(
  { id, content }: Issue,
  { articles, now }: Pick<Deps, 'articles' | 'now'>,
): Promise<void> {
  const entries = content.sections.flatMap((section) => section.entries);
  const kept = await articles.list(
    id,
    entries.map((entry) => entry.id),
  );
  for (const entry of entries) {
    const article = kept.get(entry.id);
    const error = article
      ? findUnproven({ entry, article })
      : new DigestError('entry-unproven', {
          headline: entry.headline.text,
          where: 'the article',
          what: 'is not kept',
        });
    if (error) throw error;
    const embargo = article?.embargo;
    if (embargo !== undefined && Date.parse(embargo) > now())
      throw new DigestError('entry-embargoed', { headline: entry.headline.text, until: embargo });
  }
}

function renderVariant(issue: Issue, wish: Variant, mirror: string | null, deps: Deps): Promise<Message> {
  const { content, number, slug } = issue;
  const { newsletter } = deps;
  const url = findPublicUrl({ variant: wish, mirror }, deps);
  const variant = toVariant(newsletter, wish);
  const named = nameForSections(content, variant, newsletter);
  return renderIssue({
    content: toSentLinks(named, url, number, deps),
    newsletter: { ...newsletter, url },
    variant,
    number,
    slug,
  });
}

/** The issue with its links as they go out: at the public address `url`, and counted where they are. */
function toSentLinks(
  content: IssueContent,
  url: string,
  number: number,
  { newsletter, countedLink }: Pick<Deps, 'newsletter' | 'countedLink'>,
): IssueContent {
  const moved = moveOwnLinks(content, newsletter.url, url);
  return countedLink ? replaceSourceLinks(moved, (target) => countedLink(url, number, target)) : moved;
}

/** The public address that a variant's links show. */
export function findPublicUrl(
  { variant, mirror }: Pick<RenderedVariant, 'variant' | 'mirror'>,
  { newsletter, mirrors }: Pick<Deps, 'newsletter' | 'mirrors'>,
): string {
  return mirror ?? findMirrorOfLanguage(mirrors, variant.language) ?? newsletter.url;
}

/**
 * Sends an issue that was begun until nobody is left to be sent to: also after a kill, and beside another process that does the same. Throws
 * `store-older` where another state of the database sent already, `store-put-back` where one may have.
 */
export async function continueIssue(
  issue: SendingIssue,
  deps: Deps,
  hooks: SendHooks & { onPlanned?(readers: number): void } = {},
): Promise<SendEnd> {
  await deps.highWater.expectNewest();
  const rising = createRising(issue, deps);
  const world = await deps.toSendWorld({
    ...hooks,
    onProgress: (progress) => {
      rising.pass();
      hooks.onProgress?.(progress);
    },
  });
  await deps.highWater.rise(issue);
  await deps.plan(issue.id, (readers) => hooks.onPlanned?.(readers));
  const variants = await deps.issues.listVariants(issue.id);
  const end = await sendIssue(await deps.toParts(issue, variants), world);
  await rising.settled();
  await deps.highWater.rise(issue);
  if (end === 'sent') await deps.heedRefusals(issue.id);
  return end;
}

/** Ms after which a backup made while an issue is being sent is known to be older than what was sent since. */
const riseEveryMs = 10_000;

/** Lets the mark rise now and then while sending goes on. */
function createRising(issue: SendingIssue, { highWater, now }: Pick<Deps, 'highWater' | 'now'>) {
  let last = now();
  let rising: Promise<void> = Promise.resolve();
  return {
    pass(): void {
      if (now() - last < riseEveryMs) return;
      last = now();
      rising = rising.then(() => highWater.rise(issue)).catch(() => {});
    },
    settled: () => rising,
  };
}
