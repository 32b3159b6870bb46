import { describeChange } from '../desk/describe-change.ts';
import { editEntry } from '../desk/edit-entry.ts';
import { beginIssue } from '../digest.ts';
import type { Article } from '../domain/article.ts';
import type { Correction } from '../domain/correction.ts';
import type { CorrectionWish } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import { type Issue, type IssueContent, mainSection, type SendingIssue } from '../domain/issue.ts';
import type { Message } from '../domain/message.ts';
import { verify } from '../domain/verify.ts';
import { toLiteral } from '../editors-message/read-message.ts';
import { toDay } from '../issue/day.ts';
import { renderIssue } from '../render/issue.tsx';
import { toVariant } from '../render/variants.ts';
import type { CorrectionMail } from '../store/corrections.ts';
import { countReached } from '../store/issue-plan.ts';
import { toLongDate } from '../texts/dates.ts';
import { mailTexts } from '../texts/mail.ts';
import type { Desk } from './desk.ts';
import { type By, unfitReasons } from './drafts.ts';
import { fillWithNobodys } from './nobodys-links.ts';

/** A correction before it is made. */
export interface CorrectionPreview {
  /** What it says; null where nothing new is wished. */
  readonly said: Pick<Correction, 'headline' | 'was' | 'is'> | null;
  /** The mail that would tell of it, and of what no mail told of yet; null where nothing can be told. */
  readonly mail: Message | null;
  /** How many it would reach. */
  readonly readers: number;
}

/** What is done about an issue that has gone out; instants are epoch ms. */
export interface CorrectionDesk {
  list(number: number): Promise<{ readonly issue: Issue; readonly corrections: readonly Correction[] }>;
  /** The article that proves an entry of the issue. */
  findArticle(issueId: number, entryId: string): Promise<Article | undefined>;
  /** What `wish` and its mail would say; with null the mail of what no mail told of yet. Throws as `add`. */
  preview(number: number, wish: CorrectionWish | null): Promise<CorrectionPreview>;
  /** The archive and the feeds have it at once. Throws `correct-unsent`, `entry-unknown`, `edit-unfit`. */
  add(number: number, wish: CorrectionWish, who: string): Promise<Correction>;
  /**
   * Begins the mail that tells of what no mail told of yet, to exactly those who got the issue and are still readers; `continueIssue` or the
   * server sends it. `by` is undefined for whoever sits at the command line, and may do everything. Throws `correct-nothing`,
   * `correct-forgotten`, and where two must agree `approve-role` and `approve-own`.
   */
  mail(number: number, by?: Pick<By, 'who' | 'role'>): Promise<SendingIssue>;
}

export function createCorrectionDesk({
  config,
  store,
  deps,
}: Pick<Desk, 'config' | 'store' | 'deps'>): CorrectionDesk {
  async function getGone(number: number): Promise<Issue> {
    const issue = await store.issues.findByNumber(number);
    if (issue === undefined) throw new DigestError('issue-missing', { issue: String(number) });
    if (!('startedAt' in issue)) throw new DigestError('correct-unsent', { number: String(number) });
    return issue;
  }

  async function list(number: number) {
    const issue = await getGone(number);
    return { issue, corrections: await store.corrections.list(issue.id) };
  }

  async function toCorrected(issue: Issue, entry: Entry, wish: CorrectionWish): Promise<Entry> {
    if (wish.kind === 'said') return entry;
    const article = (await store.articles.list(issue.id, [entry.id])).get(entry.id);
    if (article === undefined) throw new DigestError('entry-unknown', { entry: entry.id });
    const pool = await store.edits.findPool(issue.id);
    const condensed = pool?.candidates.find((one) => one.entry.id === entry.id)?.entry ?? entry;
    const corrected = editEntry(entry, wish, { condensed, article });
    if (typeof corrected === 'string')
      throw new DigestError('edit-unfit', { reason: unfitReasons[corrected] });
    const [problem] = verify(corrected, article);
    if (problem) throw new DigestError('edit-unfit', { reason: `${problem.where} ${problem.what}` });
    return corrected;
  }

  async function expectNew({ id }: Issue, wish: CorrectionWish): Promise<void> {
    if (wish.kind !== 'said') return;
    const said = await store.corrections.list(id);
    if (said.some(({ entryId, was, is }) => entryId === wish.entry && was === null && is === wish.text))
      throw new DigestError('edit-unfit', { reason: 'it was said already' });
  }

  /** The correction that a wish comes to, and the issue as it then reads. */
  async function tryOut(issue: Issue, wish: CorrectionWish) {
    const entry = findEntry(issue.content, wish.entry);
    if (entry === undefined) throw new DigestError('entry-unknown', { entry: wish.entry });
    await expectNew(issue, wish);
    const corrected = await toCorrected(issue, entry, wish);
    const told = wish.kind === 'said' ? { was: null, is: wish.text } : describeChange(entry, corrected);
    if (told === undefined) throw new DigestError('edit-unfit', { reason: 'it reads so already' });
    return {
      said: { entryId: entry.id, headline: entry.headline.text, ...told },
      content: withEntry(issue.content, corrected),
    };
  }

  async function listUntold({ id }: Issue): Promise<readonly Correction[]> {
    return (await store.corrections.list(id)).filter(({ mailId }) => mailId === null);
  }

  function expectSecond(untold: readonly Correction[], { who, role }: Pick<By, 'who' | 'role'>): void {
    if (config.approval !== 'second' || role === undefined) return;
    if (role === 'editor') throw new DigestError('approve-role');
    if (untold.some((correction) => correction.who === who)) throw new DigestError('approve-own');
  }

  return {
    list,
    findArticle: async (issueId, entryId) => (await store.articles.list(issueId, [entryId])).get(entryId),
    async preview(number, wish) {
      const issue = await getGone(number);
      const tried = wish === null ? undefined : await tryOut(issue, wish);
      const told = [...(await listUntold(issue)), ...(tried === undefined ? [] : [tried.said])];
      const corrected = tried === undefined ? issue : { ...issue, content: tried.content };
      const isTellable = told.length > 0 && (await store.deliveries.findForgottenAt(issue.id)) === null;
      const { content } = toMail(corrected, told, new Map(), deps);
      return {
        said: tried?.said ?? null,
        mail: isTellable ? await renderMail(content, issue, deps) : null,
        readers: isTellable ? await countReached(store.database.db, issue.id) : 0,
      };
    },
    async add(number, wish, who) {
      for (;;) {
        const known = (await list(number)).corrections.length;
        const issue = await getGone(number);
        const { said, content } = await tryOut(issue, wish);
        const correction = { issueId: issue.id, at: deps.now(), who, ...said };
        const made = await store.corrections.add(correction, content, known);
        if (made !== undefined) return made;
      }
    },
    async mail(number, by) {
      const issue = await getGone(number);
      if ((await store.deliveries.findForgottenAt(issue.id)) !== null)
        throw new DigestError('correct-forgotten', { number: String(number) });
      if (by !== undefined) expectSecond(await listUntold(issue), by);
      const articles = await store.articles.list(issue.id);
      const draft = await store.corrections.openMail(issue, deps.now(), (untold) =>
        toMail(issue, untold, articles, deps),
      );
      if (draft === undefined) throw new DigestError('correct-nothing', { number: String(number) });
      return beginIssue(draft, null, deps);
    },
  };
}

/** As its readers get it, but for their own links. */
async function renderMail(
  content: IssueContent,
  { number, slug }: Issue,
  { newsletter }: Pick<Desk['deps'], 'newsletter'>,
): Promise<Message> {
  const variant = toVariant(newsletter, { language: null, sections: null, support: false });
  return fillWithNobodys(await renderIssue({ content, newsletter, variant, number, slug }));
}

/** The mail names each fault and has the entries as they are right. */
function toMail(
  { number, content }: Pick<Issue, 'number' | 'content'>,
  untold: readonly Pick<Correction, 'entryId' | 'headline' | 'was' | 'is'>[],
  articles: ReadonlyMap<string, Article>,
  { newsletter, now }: Pick<Desk['deps'], 'newsletter' | 'now'>,
): CorrectionMail {
  const say = mailTexts.in(newsletter.language);
  const ids = [...new Set(untold.map(({ entryId }) => entryId))];
  const entries = ids.flatMap((id) => findEntry(content, id) ?? []);
  const date = toLongDate(content.date, newsletter.language);
  const parts = untold.map(({ headline, was, is }) =>
    [
      headline,
      ...(was === null ? [] : [say('correctionWas', { words: was })]),
      is === null
        ? say('correctionWithdrawn')
        : say(was === null ? 'correctionSaid' : 'correctionIs', { words: is }),
    ].join('\n\n'),
  );
  const mail: IssueContent = {
    ...content,
    date: toDay(now(), newsletter.timeZone),
    subject: say('correctionSubject', { headline: untold[0]?.headline ?? '' }),
    preheader: say('correctionIntro', { number, date }),
    message: [say('correctionIntro', { number, date }), ...parts].map(toLiteral).join('\n\n'),
    sections: [{ id: mainSection, title: null, entries }],
  };
  return { content: mail, articles: new Map([...articles].filter(([id]) => ids.includes(id))) };
}

function findEntry({ sections }: IssueContent, id: string): Entry | undefined {
  return sections.flatMap(({ entries }) => entries).find((entry) => entry.id === id);
}

function withEntry(content: IssueContent, entry: Entry): IssueContent {
  const sections = content.sections.map((section) => ({
    ...section,
    entries: section.entries.map((one) => (one.id === entry.id ? entry : one)),
  }));
  return { ...content, sections };
}
