import type { Generated, Selectable } from 'kysely';
import type { Article } from '../domain/article.ts';
import type { Correction } from '../domain/correction.ts';
import { DigestError } from '../domain/errors.ts';
import type { DraftIssue, Issue, IssueContent } from '../domain/issue.ts';
import { nothingToReport } from '../domain/issue-report.ts';
import { indexAnew } from './archive-search.ts';
import type { Database } from './database.ts';
import { toIssue } from './issue-rows.ts';

export interface CorrectionTables {
  /** `at` is epoch ms; `right` is what reads in the place of `was`. */
  corrections: {
    id: Generated<number>;
    issue_id: number;
    at: number;
    who: string;
    entry_id: string;
    headline: string;
    was: string | null;
    right: string | null;
    mail_id: number | null;
  };
}

export type NewCorrection = Omit<Correction, 'id' | 'mailId'>;

export interface CorrectionMail {
  readonly content: IssueContent;
  /** What proves its entries, by their ids. */
  readonly articles: ReadonlyMap<string, Article>;
}

export interface Corrections {
  list(issueId: number): Promise<readonly Correction[]>;
  /**
   * With it the issue reads as `content` says. Undefined, and nothing written, where the issue has not just the `known` corrections any more
   * that `content` was made with: somebody else was faster.
   */
  add(correction: NewCorrection, content: IssueContent, known: number): Promise<Correction | undefined>;
  /**
   * The draft of the mail that tells of all corrections that no mail tells of yet: made once, and found again by whoever was killed after that.
   * Undefined where there is nothing to tell.
   */
  openMail(
    issue: Issue,
    now: number,
    toMail: (untold: readonly Correction[]) => CorrectionMail,
  ): Promise<DraftIssue | undefined>;
}

export function createCorrections(database: Database): Corrections {
  const { db } = database;
  return {
    list: (issueId) => listCorrections({ db }, [issueId]),
    add: ({ issueId, at, who, entryId, headline, was, is }, content, known) =>
      database.write(async (trx) => {
        await lockIssue(trx, issueId);
        if ((await listCorrections({ db: trx }, [issueId])).length !== known) return undefined;
        const made = await trx
          .insertInto('corrections')
          .values({ issue_id: issueId, at, who, entry_id: entryId, headline, was, right: is, mail_id: null })
          .returningAll()
          .executeTakeFirstOrThrow();
        const row = await trx
          .updateTable('issues')
          .set({ content: JSON.stringify(content) })
          .where('id', '=', issueId)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) throw new DigestError('issue-missing', { issue: String(issueId) });
        await indexAnew(database.dialect, trx, toIssue(row));
        return toCorrection(made);
      }),
    openMail: (issue, now, toMail) =>
      database.write(async (trx) => {
        await lockIssue(trx, issue.id);
        const begun = await trx
          .selectFrom('issues')
          .selectAll()
          .where('corrects', '=', issue.id)
          .where('state', '=', 'draft')
          .executeTakeFirst();
        if (begun) return toIssue(begun) as DraftIssue;
        const all = await listCorrections({ db: trx }, [issue.id]);
        const untold = all.filter(({ mailId }) => mailId === null);
        const last = untold.at(-1);
        if (last === undefined) return undefined;
        const { content, articles } = toMail(untold);
        const row = await trx
          .insertInto('issues')
          .values({
            number: issue.number,
            corrects: issue.id,
            slot: null,
            slug: `${issue.slug}-correction-${last.id}`,
            state: 'draft',
            content: JSON.stringify(content),
            created_at: now,
            closed_at: issue.closedAt,
            reason: null,
            is_next: 0,
            report: JSON.stringify(nothingToReport),
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        for (const [entryId, article] of articles)
          await trx
            .insertInto('issue_articles')
            .values({ issue_id: row.id, entry_id: entryId, article: JSON.stringify(article) })
            .execute();
        await trx
          .updateTable('corrections')
          .set({ mail_id: row.id })
          .where(
            'id',
            'in',
            untold.map(({ id }) => id),
          )
          .execute();
        return toIssue(row) as DraftIssue;
      }),
  };
}

/** One process at a time: the row of the issue is what two wait for. */
async function lockIssue(trx: Database['db'], issueId: number): Promise<void> {
  await trx
    .updateTable('issues')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', issueId)
    .execute();
}

/** In order of their making. */
export async function listCorrections(
  { db }: Pick<Database, 'db'>,
  issueIds: readonly number[],
): Promise<Correction[]> {
  if (issueIds.length === 0) return [];
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .where('issue_id', 'in', issueIds)
    .orderBy('id')
    .execute();
  return rows.map(toCorrection);
}

function toCorrection(row: Selectable<CorrectionTables['corrections']>): Correction {
  const { id, issue_id, at, who, entry_id, headline, was, right, mail_id } = row;
  return {
    id: Number(id),
    issueId: Number(issue_id),
    at: Number(at),
    who,
    entryId: entry_id,
    headline,
    was,
    is: right,
    mailId: mail_id === null ? null : Number(mail_id),
  };
}
