import { type ReadWorld, readSources } from './article/read.ts';
import { condense } from './condense/condense.ts';
import type { EarlierEntry } from './condense/earlier.ts';
import { createImprover, type Model } from './condense/improve.ts';
import type { Suggestion } from './condense/suggestions.ts';
import type { IssueParts } from './delivery/compose.ts';
import { type SendEnd, type SendWorld, sendIssue } from './delivery/send.ts';
import { toReadable } from './domain/additions.ts';
import { toAnchor } from './domain/anchor.ts';
import type { Article } from './domain/article.ts';
import type { Entry } from './domain/entry.ts';
import { DigestError, toSourceError } from './domain/errors.ts';
import type { DraftIssue, Issue, IssueContent, ReadyIssue, SendingIssue } from './domain/issue.ts';
import type { Message, Variant } from './domain/message.ts';
import { findMirrorOfLanguage, type Mirror } from './domain/mirrors.ts';
import { type Newsletter, toSenderDomain } from './domain/newsletter.ts';
import { verify } from './domain/verify.ts';
import { assembleIssue } from './issue/assemble.ts';
import { fitIssue, type LeftOut } from './issue/fit.ts';
import { toSlug } from './issue/slug.ts';
import { nameForSections } from './issue/subject.ts';
import { renderIssue } from './render/issue.tsx';
import { moveOwnLinks } from './render/own-links.ts';
import { replaceSourceLinks } from './render/source-links.ts';
import { toVariant } from './render/variants.ts';
import type { KeptArticles } from './store/articles.ts';
import type { Issues, RenderedVariant } from './store/issues.ts';

/** What the flow needs of the world. */
export interface Deps {
  now(): number;
  readonly newsletter: Newsletter;
  /** Other public addresses: a mail's links show the one set for its reader. */
  readonly mirrors: readonly Mirror[];
  readonly reading: ReadWorld;
  /** Picks among an article's sentences and quotations; its own words are suggestions. Null: there is none. */
  readonly model: Model | null;
  readonly issues: Issues;
  readonly articles: KeptArticles;
  /** A link of an issue that is counted in sum, at a public address; null where nothing is counted. */
  readonly countedLink: ((url: string, issueNumber: number, target: string) => string) | null;
  /** Writes the plan of who gets the issue; a plan begun is gone on with. */
  plan(issueId: number, onPlanned: (readers: number) => void): Promise<void>;
  /** All that a copy of the issue is made from. */
  toParts(issue: SendingIssue, variants: readonly RenderedVariant[]): IssueParts;
  /** Acts on what an issue that has ended met: addresses that a server called dead. */
  heedRefusals(issueId: number): Promise<unknown>;
  /** Opens the way to the relay and the ledger. */
  toSendWorld(hooks: SendHooks): Promise<SendWorld>;
}

export type SendHooks = Pick<SendWorld, 'signal' | 'onProgress' | 'onNote'>;

/** An entry with the article that proves it. */
export interface Candidate {
  readonly entry: Entry;
  readonly article: Article;
  /** What a model would write, for an editor to take or leave. */
  readonly suggestions?: readonly Suggestion[];
}

export interface Failure {
  readonly source: string;
  readonly error: DigestError;
}

/** Sources → entries. What can't be read or doesn't stand in its article is told of; the rest is kept. */
export async function readEntries(
  sources: readonly string[],
  deps: Pick<Deps, 'reading' | 'issues' | 'newsletter' | 'model'>,
): Promise<{ candidates: Candidate[]; failures: Failure[]; modelTrouble: string | null }> {
  const { readings, failures } = await readSources(sources, deps.reading);
  const improver = deps.model && createImprover(deps.model);
  const earlier = await listEarlier(deps);
  const candidates: Candidate[] = [];
  const refused: Failure[] = [];
  for (const { source, article } of readings) {
    try {
      const condensed = condense(article, { earlier });
      if (!hasSentence(condensed)) throw new DigestError('source-no-sentence', { source });
      const { entry, suggestions } = improver
        ? await improver.improve(condensed, article)
        : { entry: condensed, suggestions: [] };
      const unproven = findUnproven({ entry, article });
      if (unproven) throw unproven;
      candidates.push({ entry, article, suggestions });
    } catch (error) {
      refused.push({ source, error: toSourceError(source, error) });
    }
  }
  return { candidates, failures: [...failures, ...refused], modelTrouble: improver?.trouble ?? null };
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
}: Pick<Deps, 'issues' | 'newsletter'>): Promise<EarlierEntry[]> {
  const sent = await issues.listSent(earlierIssues);
  return sent.flatMap(({ slug, content }) =>
    content.sections.flatMap(({ entries }) =>
      entries.map((entry) => ({
        date: content.date,
        headline: entry.headline.text,
        url: `${newsletter.url}/issues/${slug}#${toAnchor(entry.id)}`,
        text: [entry.headline, ...entry.lede, ...entry.context].map(toReadable).join('\n'),
      })),
    ),
  );
}

function findUnproven({ entry, article }: Candidate): DigestError | undefined {
  const [problem] = verify(entry, article);
  return problem && new DigestError('entry-unproven', { headline: entry.headline.text, ...problem });
}

export interface Composed {
  readonly content: IssueContent;
  /** Bytes of the html part. */
  readonly weight: number;
  readonly leftOut: readonly LeftOut[];
}

/** Entries → what an issue says, light enough that no mail program cuts it off. */
export async function composeIssue(
  candidates: readonly Candidate[],
  deps: Pick<Deps, 'newsletter' | 'mirrors' | 'countedLink' | 'now'>,
  message: string | null = null,
): Promise<Composed> {
  if (candidates.length === 0) throw new DigestError('no-entries');
  const { newsletter, mirrors } = deps;
  const entries = candidates.map(({ entry }) => entry);
  const { content } = assembleIssue({ entries, newsletter, now: deps.now(), message });
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

/** The issue as a proof: no number, all sections, the support block shown. */
export function renderProof(
  content: IssueContent,
  { newsletter }: Pick<Deps, 'newsletter'>,
): Promise<Message> {
  const variant = toVariant(newsletter, { language: null, sections: null, support: true });
  return renderIssue({ content, newsletter, variant, number: null, slug: null });
}

/** Keeps an issue as a draft for `slot` (null: beside the schedule); a draft that waits for the slot is replaced. */
export async function keepDraft(
  content: IssueContent,
  candidates: readonly Candidate[],
  slot: number | null,
  deps: Pick<Deps, 'issues' | 'articles' | 'now'>,
): Promise<DraftIssue> {
  const waiting = slot === null ? undefined : await deps.issues.findBySlot(slot);
  const draft =
    waiting && isWaiting(waiting)
      ? await deps.issues.update(waiting.id, content, toSlug(waiting.number, content.subject))
      : await deps.issues.create(
          { content, slot, toSlug: (number) => toSlug(number, content.subject) },
          deps.now(),
        );
  await deps.articles.keep(draft.id, new Map(candidates.map(({ entry, article }) => [entry.id, article])));
  return draft;
}

export function isWaiting(issue: Issue): issue is DraftIssue | ReadyIssue {
  return issue.state === 'draft' || issue.state === 'ready';
}

/** Checks every entry against its article once more, renders each variant once, and begins sending: from here on the ledger decides. */
export async function beginIssue(issue: DraftIssue | ReadyIssue, deps: Deps): Promise<SendingIssue> {
  await checkContent(issue, deps);
  const groups = await deps.issues.readerGroups(deps.now());
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
  const { slot } = issue;
  const domain = toSenderDomain(deps.newsletter);
  return deps.issues.begin(issue.id, { slot, domain, variants }, deps.now());
}

async function checkContent({ id, content }: Issue, { articles }: Pick<Deps, 'articles'>): Promise<void> {
  const kept = await articles.list(id);
  for (const entry of content.sections.flatMap(({ entries }) => entries)) {
    const article = kept.get(entry.id);
    const error = article
      ? findUnproven({ entry, article })
      : new DigestError('entry-unproven', {
          headline: entry.headline.text,
          where: 'the article',
          what: 'is not kept',
        });
    if (error) throw error;
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

/** Sends an issue that was begun until nobody is left to be sent to: also after a kill, and beside another process that does the same. */
export async function continueIssue(
  issue: SendingIssue,
  deps: Deps,
  hooks: SendHooks & { onPlanned?(readers: number): void } = {},
): Promise<SendEnd> {
  const world = await deps.toSendWorld(hooks);
  await deps.plan(issue.id, (readers) => hooks.onPlanned?.(readers));
  const variants = await deps.issues.listVariants(issue.id);
  const end = await sendIssue(deps.toParts(issue, variants), world);
  if (end === 'sent') await deps.heedRefusals(issue.id);
  return end;
}
