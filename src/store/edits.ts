import { createHash } from 'node:crypto';
import type { Generated, Selectable, Transaction } from 'kysely';
import * as z from 'zod';
import type { Article } from '../domain/article.ts';
import { type Edit, findClash, isStale, listPinned, Made } from '../domain/edit.ts';
import { Entry } from '../domain/entry.ts';
import { IssueContent } from '../domain/issue.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export interface EditTables {
  /** What an issue was put together from. `content` and `candidates` are JSON; `mark` is another where they are. */
  pools: { issue_id: number; content: string; candidates: string; mark: string };
  /** `change` is JSON; `who` an editor's name, never an address. `at` is epoch ms. */
  edits: {
    id: Generated<number>;
    issue_id: number;
    at: number;
    who: string;
    based_on: number;
    change: string;
  };
}

/**
 * Every entry that could be in the issue, with what its article is known by (`toArticleKeys`). `into` is the entry that it tells the story
 * of, and is named under as a further source; `over` the limit that left its story out; `reason` why it stands where it does.
 */
const KeptCandidate = z.object({
  entry: Entry,
  keys: z.array(z.string()).readonly(),
  into: z.string().nullable(),
  over: z.enum(['stories', 'perSource', 'perSection']).nullable().default(null),
  reason: z.string().default(''),
  /** The source named that brought it: its feed, its page. */
  from: z.string().default(''),
  /** Its article before its source corrected it, the oldest first; `until` (epoch ms) is when that was seen. */
  former: z
    .array(z.object({ until: z.int(), entry: Entry, text: z.string() }))
    .readonly()
    .default([]),
});
export type KeptCandidate = z.infer<typeof KeptCandidate>;

/** As it is put together: what has a value of its own where none is given may be left out. */
export type NewCandidate = z.input<typeof KeptCandidate>;

export interface KeptPool {
  readonly content: IssueContent;
  readonly candidates: readonly KeptCandidate[];
}

/** A corrected article in the place of its former version. */
export interface Replacement {
  readonly candidate: KeptCandidate;
  readonly article: Article;
}

/** What an edit came to: kept, or not, since it says what stands already, or somebody else changed the same thing meanwhile. */
export type Kept = { readonly edit: Edit } | { readonly repeated: true } | { readonly clash: Edit };

/** What editors want of their issues, in order. */
export interface Edits {
  list(issueId: number): Promise<readonly Edit[]>;
  /** `isForced` keeps it also where it clashes, but no approval of what wasn't seen. `isRepeated` is asked of the edits there are when its turn comes. */
  add(
    issueId: number,
    edit: Omit<Edit, 'id'>,
    isForced: boolean,
    isRepeated?: (edits: readonly Edit[]) => boolean,
  ): Promise<Kept>;
  /** Puts more candidates behind those of the issue (`pool` where none are kept). Gives the ids of those that were there before. */
  widenPool(issueId: number, pool: KeptPool, more: readonly KeptCandidate[]): Promise<ReadonlySet<string>>;
  /** Takes the place of what was kept for the issue; what editors wanted of that goes with it where `isNew`, but for what they pinned and that is in it again. */
  keepPool(issueId: number, pool: KeptPool, isNew: boolean): Promise<void>;
  findPool(issueId: number): Promise<KeptPool | undefined>;
  /** Puts corrected articles in their places, all or none, each with the edit that says so. */
  renew(issueId: number, replacements: readonly Replacement[], by: Pick<Edit, 'at' | 'who'>): Promise<void>;
}

export function createEdits(database: Database): Edits {
  const { db } = database;
  /** To read a thousand candidates takes far longer than to see that they are the same as before. */
  let last: { mark: string; pool: KeptPool } | undefined;
  const list = async (from: Pick<typeof db, 'selectFrom'>, issueId: number) =>
    (await from.selectFrom('edits').selectAll().where('issue_id', '=', issueId).orderBy('id').execute()).map(
      toEdit,
    );
  return {
    list: (issueId) => list(db, issueId),
    add: (issueId, edit, isForced, isRepeated = () => false) =>
      database.write(async (trx) => {
        await lockIssue(trx, issueId);
        const known = await list(trx, issueId);
        if (isRepeated(known)) return { repeated: true };
        const clash = findClash(known, edit);
        // Words of a former article are not where they were: no force puts others there.
        const mayForce = edit.change.kind !== 'approve' && !(clash && isStale(edit.change, clash.change));
        if (clash && !(isForced && mayForce)) return { clash };
        return { edit: { ...edit, id: await insertEdit(trx, issueId, edit) } };
      }),
    renew: (issueId, replacements, by) =>
      database.write(async (trx) => {
        await lockIssue(trx, issueId);
        const pool = await readPool(trx, issueId);
        if (pool === undefined) return;
        // Another process may have seen the same correction.
        const fresh = replacements.filter(({ candidate }) =>
          pool.candidates.some(
            ({ entry, former }) =>
              entry.id === candidate.entry.id && former.length + 1 === candidate.former.length,
          ),
        );
        const candidates = new Map(fresh.map(({ candidate }) => [candidate.entry.id, candidate]));
        const renewed = toRow(withCandidates(pool, candidates));
        await trx.updateTable('pools').set(renewed).where('issue_id', '=', issueId).execute();
        const basedOn = (await list(trx, issueId)).at(-1)?.id ?? 0;
        for (const { candidate, article } of fresh) {
          const { id } = candidate.entry;
          await trx
            .updateTable('issue_articles')
            .set({ article: JSON.stringify(article) })
            .where('issue_id', '=', issueId)
            .where('entry_id', '=', id)
            .execute();
          await insertEdit(trx, issueId, { ...by, basedOn, change: { kind: 'renew', entry: id } });
        }
      }),
    keepPool: (issueId, pool, isNew) =>
      database.write(async (trx) => {
        await replacePool(trx, issueId, pool);
        if (!isNew) return;
        const former = await list(trx, issueId);
        await trx.deleteFrom('edits').where('issue_id', '=', issueId).execute();
        const pinned = listPinned(former);
        for (const { entry } of pool.candidates.filter((one) => pinned.has(one.entry.id))) {
          const pin = former.findLast(({ change }) => change.kind === 'pin' && change.entry === entry.id);
          if (pin) await insertEdit(trx, issueId, { ...pin, basedOn: 0 });
        }
      }),
    widenPool: (issueId, pool, more) =>
      database.write(async (trx) => {
        await lockIssue(trx, issueId);
        const { content, candidates } = (await readPool(trx, issueId)) ?? pool;
        const known = new Set(candidates.map(({ entry }) => entry.id));
        const added = more.filter(({ entry }) => !known.has(entry.id));
        if (added.length > 0)
          await replacePool(trx, issueId, { content, candidates: [...candidates, ...added] });
        return known;
      }),
    async findPool(issueId) {
      const rows = db.selectFrom('pools').where('issue_id', '=', issueId);
      const known = await rows.select('mark').executeTakeFirst();
      if (known === undefined || known.mark === last?.mark) return known && last?.pool;
      const row = await rows.selectAll().executeTakeFirst();
      last = row && { mark: row.mark, pool: toPool(row) };
      return last?.pool;
    },
  };
}

async function readPool(trx: Transaction<Schema>, issueId: number): Promise<KeptPool | undefined> {
  const row = await trx.selectFrom('pools').selectAll().where('issue_id', '=', issueId).executeTakeFirst();
  return row && toPool(row);
}

async function replacePool(trx: Transaction<Schema>, issueId: number, pool: KeptPool): Promise<void> {
  await trx.deleteFrom('pools').where('issue_id', '=', issueId).execute();
  await trx
    .insertInto('pools')
    .values({ issue_id: issueId, ...toRow(pool) })
    .execute();
}

/** One at a time: the row of the issue is what two processes wait for. */
async function lockIssue(trx: Transaction<Schema>, issueId: number): Promise<void> {
  await trx
    .updateTable('issues')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', issueId)
    .execute();
}

async function insertEdit(
  trx: Transaction<Schema>,
  issueId: number,
  { at, who, basedOn, change }: Omit<Edit, 'id'>,
): Promise<number> {
  const { id } = await trx
    .insertInto('edits')
    .values({ issue_id: issueId, at, who, based_on: basedOn, change: JSON.stringify(change) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return Number(id);
}

/** Corrected entries in the place of what they were, in the issue as it was put together too. */
function withCandidates(
  { content, candidates }: KeptPool,
  corrected: ReadonlyMap<string, KeptCandidate>,
): KeptPool {
  const sections = content.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => corrected.get(entry.id)?.entry ?? entry),
  }));
  return {
    content: { ...content, sections },
    candidates: candidates.map((one) => corrected.get(one.entry.id) ?? one),
  };
}

function toRow(pool: KeptPool): Omit<EditTables['pools'], 'issue_id'> {
  const [content, candidates] = [JSON.stringify(pool.content), JSON.stringify(pool.candidates)];
  const mark = createHash('sha256').update(content).update(candidates).digest('base64url');
  return { content, candidates, mark };
}

function toPool({ content, candidates }: Selectable<EditTables['pools']>): KeptPool {
  return {
    content: IssueContent.parse(JSON.parse(content)),
    candidates: z.array(KeptCandidate).parse(JSON.parse(candidates)),
  };
}

function toEdit({ id, at, who, based_on, change }: Selectable<EditTables['edits']>): Edit {
  return {
    id: Number(id),
    at: Number(at),
    who,
    basedOn: Number(based_on),
    change: Made.parse(JSON.parse(change)),
  };
}
