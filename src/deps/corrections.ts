import { describeChange } from '../desk/describe-change.ts';
import { editEntry } from '../desk/edit-entry.ts';
import { beginIssue } from '../digest.ts';
import type { Article } from '../domain/article.ts';
import type { Correction } from '../domain/correction.ts';
import type { Change } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import { type Issue, type IssueContent, mainSection, type SendingIssue } from '../domain/issue.ts';
import { verify } from '../domain/verify.ts';
import { toDay } from '../issue/day.ts';
import type { CorrectionMail } from '../store/corrections.ts';
import { toLongDate } from '../texts/dates.ts';
import { mailTexts } from '../texts/mail.ts';
import type { Desk } from './desk.ts';
import { unfitReasons } from './drafts.ts';

/** What may be done to an entry that went out: the changes of a draft's entry, or a word about what the article itself had wrong. */
export type CorrectionWish =
  | Extract<Change, { kind: 'headline' | 'lede' | 'context' | 'quotes' | 'speaker' }>
  | { readonly kind: 'said'; readonly entry: string; readonly text: string };

/** What is done about an issue that has gone out; instants are epoch ms. */
export interface CorrectionDesk {
  list(number: number): Promise<{ readonly issue: Issue; readonly corrections: readonly Correction[] }>;
  /** The archive and the feeds have it at once. Throws `correct-unsent`, `entry-unknown`, `edit-unfit`. */
  add(number: number, wish: CorrectionWish, who: string): Promise<Correction>;
  /**
   * Begins the mail that tells of what no mail told of yet, to exactly those who got the issue and are still readers; `continueIssue` or the
   * server sends it. Throws `correct-nothing`, `correct-forgotten`.
   */
  mail(number: number): Promise<SendingIssue>;
}

export function createCorrectionDesk({ store, deps }: Pick<Desk, 'store' | 'deps'>): CorrectionDesk {
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

  return {
    list,
    async add(number, wish, who) {
      const issue = await getGone(number);
      const entry = findEntry(issue.content, wish.entry);
      if (entry === undefined) throw new DigestError('entry-unknown', { entry: wish.entry });
      const corrected = await toCorrected(issue, entry, wish);
      const told = wish.kind === 'said' ? { was: null, is: wish.text } : describeChange(entry, corrected);
      if (told === undefined) throw new DigestError('edit-unfit', { reason: 'it reads so already' });
      const headline = entry.headline.text;
      await store.corrections.add(
        { issueId: issue.id, at: deps.now(), who, entryId: entry.id, headline, ...told },
        withEntry(issue.content, corrected),
      );
      const kept = (await store.corrections.list(issue.id)).at(-1);
      if (kept === undefined) throw new DigestError('issue-missing', { issue: String(number) });
      return kept;
    },
    async mail(number) {
      const issue = await getGone(number);
      if ((await store.deliveries.findForgottenAt(issue.id)) !== null)
        throw new DigestError('correct-forgotten', { number: String(number) });
      const articles = await store.articles.list(issue.id);
      const draft = await store.corrections.openMail(issue, deps.now(), (untold) =>
        toMail(issue, untold, articles, deps),
      );
      if (draft === undefined) throw new DigestError('correct-nothing', { number: String(number) });
      return beginIssue(draft, null, deps);
    },
  };
}

/** The mail names each fault and has the entries as they are right. */
function toMail(
  { number, content }: Issue,
  untold: readonly Correction[],
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
    message: [say('correctionIntro', { number, date }), ...parts].join('\n\n'),
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
