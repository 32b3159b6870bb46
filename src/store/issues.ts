import { type Kysely, sql, type Transaction } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import {
  type CancelledIssue,
  type DraftIssue,
  type Issue,
  IssueContent,
  type IssueState,
  type PausedIssue,
  type ReadyIssue,
  type SendingIssue,
  type SentIssue,
  type SkippedIssue,
} from '../domain/issue.ts';
import { type IssueReport, nothingToReport } from '../domain/issue-report.ts';
import { type Message, Slots, type Variant } from '../domain/message.ts';
import type { Database } from './database.ts';
import { type ReaderGroup, readerGroups } from './issue-plan.ts';
import { toIssue } from './issue-rows.ts';
import { cancelWaiting } from './ledger-record.ts';
import type { Dialect, Schema } from './schema.ts';

/** One rendered variant of an issue, kept with it: a resumed issue sends the same bytes. */
export interface RenderedVariant {
  readonly variant: Variant;
  /** The public address that its links show, for readers whose domain has one of its own; else null. */
  readonly mirror: string | null;
  readonly message: Message;
}

/** All issues. Instants are epoch ms. What can't be done in an issue's state throws `issue-state`, an unknown id `issue-missing`. */
export interface Issues {
  /**
   * Gives it the next number. Throws `slot-taken` when the slot has an issue (a note that it was skipped makes room), `draft-waits` when
   * it is to be the next issue and another draft is.
   */
  create(
    draft: {
      content: IssueContent;
      slot: number | null;
      toSlug: (number: number) => string;
      isNext?: boolean;
      report?: IssueReport;
    },
    now: number,
  ): Promise<DraftIssue>;
  /** A draft's or a ready issue's; a ready one is a draft again, since nobody has seen the change. */
  update(
    id: number,
    change: { content: IssueContent; slug: string; report: IssueReport },
    now: number,
  ): Promise<DraftIssue>;
  /** The draft that is to be the next issue, whenever that is due. */
  findNext(): Promise<DraftIssue | ReadyIssue | undefined>;
  /** A held draft waits until it is let go: the schedule neither sends it nor makes another. */
  hold(id: number, isHeld: boolean): Promise<DraftIssue | ReadyIssue>;
  /** A draft that reached its readers from another state of the database, at `at` (epoch ms), as the issue of `slot`. */
  recordSent(id: number, sent: { slot: number | null; domain: string; at: number }): Promise<SentIssue>;
  /** Gives a draft up with its slot: the note that the slot was skipped keeps what it said. */
  giveUp(id: number, slot: number, reason: string): Promise<SkippedIssue>;
  approve(id: number): Promise<ReadyIssue>;
  /** Deletes a draft or ready issue, and frees its number and slot. */
  discard(id: number): Promise<void>;
  /** What readers differ in, of those who would get an issue now: what must be rendered. */
  readerGroups(now: number): Promise<readonly ReaderGroup[]>;
  /**
   * Begins sending a draft or ready issue: takes the slot, freezes the domain of Message-IDs and the rendered variants. Nothing goes out
   * before the plan is whole.
   */
  begin(
    id: number,
    begin: {
      slot: number | null;
      domain: string;
      variants: readonly RenderedVariant[];
      content?: IssueContent;
    },
    now: number,
  ): Promise<SendingIssue>;
  pause(id: number): Promise<PausedIssue>;
  resume(id: number): Promise<SendingIssue>;
  /** Who waits gets nothing more; who is on the wire is still settled. */
  cancel(id: number, now: number): Promise<CancelledIssue>;
  /** Marks the slot as passed without an issue; null when it has one. */
  skip(
    slot: number,
    reason: string,
    content: IssueContent,
    now: number,
    closedAt?: number,
  ): Promise<SkippedIssue | null>;
  /** Takes the note back that a slot is skipped; false where there is none. */
  unskip(slot: number): Promise<boolean>;
  list(limit: number, before?: number): Promise<readonly Issue[]>;
  get(id: number): Promise<Issue>;
  /** The issue itself, and no mail that corrects it. */
  findByNumber(number: number): Promise<Issue | undefined>;
  findBySlug(slug: string): Promise<Issue | undefined>;
  findBySlot(slot: number): Promise<Issue | undefined>;
  /** Begun and neither sent nor cancelled, oldest first. */
  listUnfinished(): Promise<readonly (SendingIssue | PausedIssue)[]>;
  /** By when sending began, newest first; without mails that correct another. */
  listSent(limit: number): Promise<readonly SentIssue[]>;
  listVariants(id: number): Promise<readonly RenderedVariant[]>;
}

export function createIssues(database: Database): Issues {
  const { db } = database;
  const find = async (column: 'id' | 'slug' | 'slot', value: number | string) => {
    const row = await db.selectFrom('issues').selectAll().where(column, '=', value).executeTakeFirst();
    return row && toIssue(row);
  };
  const get = async (id: number) => {
    const issue = await find('id', id);
    if (!issue) throw missing(id);
    return issue;
  };
  async function change<S extends IssueState>(
    id: number,
    from: readonly IssueState[],
    to: S,
    verb: string,
    work: (trx: Transaction<Schema>) => Promise<unknown> = async () => {},
  ): Promise<Extract<Issue, { state: S }>> {
    await database.write(async (trx) => {
      const result = await trx
        .updateTable('issues')
        .set({ state: to })
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst();
      if (result.numUpdatedRows === 0n) throw await refusal(trx, id, verb);
      await work(trx);
    });
    // The state was set a moment ago; another process may have moved it on, which the caller's next step will notice.
    return (await get(id)) as Extract<Issue, { state: S }>;
  }

  return {
    async create({ content, slot, toSlug, isNext = false, report = nothingToReport }, now) {
      const id = await database.write((trx) =>
        insert(database.dialect, trx, {
          slot,
          toSlug,
          state: 'draft',
          content,
          createdAt: now,
          closedAt: now,
          reason: null,
          isNext,
          report,
        }),
      );
      return (await get(id)) as DraftIssue;
    },
    update: (id, { content, slug, report }, now) =>
      change(id, unsent, 'draft', 'changed', (trx) =>
        trx
          .updateTable('issues')
          .set({
            content: JSON.stringify(content),
            slug,
            report: JSON.stringify(report),
            closed_at: now,
          })
          .where('id', '=', id)
          .execute(),
      ),
    async findNext() {
      const row = await nextDraft(db).selectAll().executeTakeFirst();
      return row && (toIssue(row) as DraftIssue | ReadyIssue);
    },
    async hold(id, isHeld) {
      await database.write(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('issues')
          .set({ is_held: isHeld ? 1 : 0 })
          .where('id', '=', id)
          .where('state', 'in', unsent)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw await refusal(trx, id, isHeld ? 'held' : 'let go');
      });
      return (await get(id)) as DraftIssue | ReadyIssue;
    },
    recordSent: (id, { slot, domain, at }) =>
      change(id, unsent, 'sent', 'recorded as sent', async (trx) => {
        if (slot !== null) await takeSlot(trx, id, slot);
        await trx
          .updateTable('issues')
          .set({ domain, started_at: at, planned_at: at, finished_at: at, is_next: 0, is_held: 0 })
          .where('id', '=', id)
          .execute();
        await trx.insertInto('balances').values({ issue_id: id }).execute();
      }),
    giveUp: (id, slot, reason) =>
      change(id, unsent, 'skipped', 'given up', async (trx) => {
        await takeSlot(trx, id, slot);
        await trx
          .updateTable('issues')
          .set({ reason, slug: toSkippedSlug(slot), is_next: 0, is_held: 0 })
          .where('id', '=', id)
          .execute();
      }),
    approve: (id) => change(id, unsent, 'ready', 'approved'),
    async discard(id) {
      await database.write(async (trx) => {
        const result = await trx
          .deleteFrom('issues')
          .where('id', '=', id)
          .where('state', 'in', unsent)
          .executeTakeFirst();
        if (result.numDeletedRows === 0n) throw await refusal(trx, id, 'discarded');
      });
    },
    readerGroups: (now) => readerGroups(db, now),
    begin: (id, { slot, domain, variants, content }, now) =>
      change(id, unsent, 'sending', 'sent', async (trx) => {
        if (slot !== null) await takeSlot(trx, id, slot);
        await trx
          .updateTable('issues')
          .set({
            domain,
            started_at: now,
            is_next: 0,
            is_held: 0,
            ...(content && { content: JSON.stringify(content) }),
          })
          .where('id', '=', id)
          .execute();
        await trx.insertInto('balances').values({ issue_id: id }).execute();
        for (const [index, { variant, mirror, message }] of variants.entries()) {
          const { language, sections, support, imported } = variant;
          const { slots, ...parts } = message;
          await trx
            .insertInto('issue_variants')
            .values({
              issue_id: id,
              variant: index,
              language,
              sections: sections?.join(' ') ?? null,
              support: support ? 1 : 0,
              imported: imported ? 1 : 0,
              mirror,
              ...parts,
              slots: slots === undefined ? null : JSON.stringify(slots),
            })
            .execute();
        }
      }),
    pause: (id) => change(id, ['sending', 'paused'], 'paused', 'paused'),
    resume: (id) =>
      change(id, ['sending', 'paused'], 'sending', 'resumed', (trx) =>
        trx.updateTable('issues').set({ reason: null }).where('id', '=', id).execute(),
      ),
    cancel: (id, now) =>
      change(id, ['sending', 'paused'], 'cancelled', 'cancelled', async (trx) => {
        await trx.updateTable('issues').set({ finished_at: now }).where('id', '=', id).execute();
        await cancelWaiting(trx, id, now);
      }),
    async skip(slot, reason, content, now, closedAt) {
      if (await find('slot', slot)) return null;
      const id = await database.write((trx) =>
        insert(database.dialect, trx, {
          slot,
          toSlug: () => toSkippedSlug(slot),
          state: 'skipped',
          content,
          createdAt: now,
          closedAt: closedAt ?? null,
          reason,
          isNext: false,
          report: nothingToReport,
        }),
      );
      return (await get(id)) as SkippedIssue;
    },
    async unskip(slot) {
      const { numDeletedRows } = await db
        .deleteFrom('issues')
        .where('slot', '=', slot)
        .where('state', '=', 'skipped')
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async list(limit, before) {
      const rows = await db
        .selectFrom('issues')
        .selectAll()
        .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toIssue);
    },
    get,
    async findByNumber(number) {
      const row = await db
        .selectFrom('issues')
        .selectAll()
        .where('number', '=', number)
        .where('state', '!=', 'skipped')
        .where('corrects', 'is', null)
        .executeTakeFirst();
      return row && toIssue(row);
    },
    findBySlug: (slug) => find('slug', slug),
    findBySlot: (slot) => find('slot', slot),
    async listUnfinished() {
      const rows = await db
        .selectFrom('issues')
        .selectAll()
        .where('state', 'in', ['sending', 'paused'])
        .orderBy('started_at')
        .execute();
      return rows.map((row) => toIssue(row) as SendingIssue | PausedIssue);
    },
    async listSent(limit) {
      const rows = await db
        .selectFrom('issues')
        .selectAll()
        .where('state', '=', 'sent')
        .where('corrects', 'is', null)
        .orderBy('started_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => toIssue(row) as SentIssue);
    },
    async listVariants(id) {
      const rows = await db
        .selectFrom('issue_variants')
        .selectAll()
        .where('issue_id', '=', id)
        .orderBy('variant')
        .execute();
      return rows.map(({ language, sections, support, imported, mirror, subject, html, text, slots }) => ({
        variant: {
          language,
          sections: toSections(sections),
          support: support === 1,
          ...(imported === 1 && { imported: true }),
        },
        mirror,
        message: { subject, html, text, ...(slots !== null && { slots: Slots.parse(JSON.parse(slots)) }) },
      }));
    },
  };
}

interface NewIssue {
  readonly slot: number | null;
  readonly toSlug: (number: number) => string;
  readonly state: 'draft' | 'skipped';
  readonly content: IssueContent;
  readonly createdAt: number;
  readonly closedAt: number | null;
  readonly reason: string | null;
  readonly isNext: boolean;
  readonly report: IssueReport;
}

/** Not begun: what an editor may still change. */
const unsent = ['draft', 'ready'] as const;

function nextDraft(db: Kysely<Schema>) {
  return db.selectFrom('issues').where('is_next', '=', 1);
}

function toSkippedSlug(slot: number): string {
  return `skipped-${new Date(slot).toISOString().slice(0, 16).replace(':', '')}`;
}

async function insert(dialect: Dialect, trx: Transaction<Schema>, issue: NewIssue): Promise<number> {
  // Two processes must not find the same next number; SQLite has one writer anyway.
  if (dialect === 'postgres') await sql`lock table issues in share row exclusive mode`.execute(trx);
  if (issue.slot !== null) await expectFree(trx, issue.slot, 0);
  if (issue.isNext) await expectNoDraft(trx);
  const { next } = await trx
    .selectFrom('issues')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
    .where('state', '!=', 'skipped')
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('issues')
    .values({
      number: Number(next),
      slot: issue.slot,
      slug: issue.toSlug(Number(next)),
      state: issue.state,
      content: JSON.stringify(issue.content),
      created_at: issue.createdAt,
      closed_at: issue.closedAt,
      reason: issue.reason,
      is_next: issue.isNext ? 1 : 0,
      report: JSON.stringify(issue.report),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function expectNoDraft(trx: Transaction<Schema>): Promise<void> {
  const draft = await nextDraft(trx).select(['number', 'content']).executeTakeFirst();
  if (!draft) return;
  const { subject } = IssueContent.parse(JSON.parse(draft.content));
  throw new DigestError('draft-waits', { number: String(draft.number), subject });
}

/** The unique column holds it, whatever two processes do at once; this gives the clear error. */
async function takeSlot(trx: Transaction<Schema>, id: number, slot: number): Promise<void> {
  await expectFree(trx, slot, id);
  await trx.updateTable('issues').set({ slot }).where('id', '=', id).execute();
}

async function expectFree(trx: Transaction<Schema>, slot: number, own: number): Promise<void> {
  const holder = await trx
    .selectFrom('issues')
    .select(['id', 'number', 'state'])
    .where('slot', '=', slot)
    .where('id', '!=', own)
    .executeTakeFirst();
  if (!holder) return;
  if (holder.state === 'skipped') {
    // Somebody sends it after all: the note that it was skipped makes room.
    await trx.deleteFrom('issues').where('id', '=', holder.id).execute();
    return;
  }
  const issue = `issue ${holder.number}, ${holder.state}`;
  throw new DigestError('slot-taken', { slot: new Date(slot).toISOString(), issue });
}

async function refusal(trx: Transaction<Schema>, id: number, verb: string): Promise<DigestError> {
  const issue = await trx
    .selectFrom('issues')
    .select(['number', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!issue) return missing(id);
  return new DigestError('issue-state', { issue: String(issue.number), state: issue.state, verb });
}

function missing(id: number): DigestError {
  return new DigestError('issue-missing', { issue: String(id) });
}

function toSections(text: string | null): string[] | null {
  return text === null ? null : text.split(' ').filter(Boolean);
}
