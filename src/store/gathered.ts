import type { Generated, Kysely } from 'kysely';
import { toWordsHash } from '../domain/article-keys.ts';
import type { Gathered, Memory, Seen, SourceOutcome } from '../gather/memory.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** Instants are epoch ms. */
export interface SourcesTable {
  name: string;
  is_feed: number;
  etag: string | null;
  last_modified: string | null;
  first_read_at: number | null;
  read_at: number | null;
  failures: number;
  failing_since: number | null;
  reason: string | null;
  next_look_at: number | null;
  note: string | null;
}

export interface GatheredTables {
  sources: SourcesTable;
  seen_articles: { id: Generated<number>; first_seen_at: number; unwanted: Generated<number> };
  /** All that an article was ever known by. */
  seen_keys: { key: string; seen_id: number };
  /** `article` is JSON; versions count from 1. */
  article_versions: { seen_id: number; version: number; words: string; at: number; article: string };
}

/** States in which some reader may have an issue; one that was cancelled counts when somebody got it. */
const wentOut = ['sending', 'paused', 'sent'] as const;

/** What gathering remembers. `toPause` gives the ms before the next look after so many failures in a row. */
export function createMemory(database: Database, toPause: (failures: number) => number): Memory {
  const { db } = database;
  return {
    async findSources(names) {
      if (names.length === 0) return new Map();
      const rows = await db.selectFrom('sources').selectAll().where('name', 'in', names).execute();
      return new Map(
        rows.map((row) => [
          row.name,
          {
            isFeed: row.is_feed === 1,
            etag: row.etag,
            lastModified: row.last_modified,
            firstReadAt: row.first_read_at,
            readAt: row.read_at,
            failures: row.failures,
            failingSince: row.failing_since,
            reason: row.reason,
            nextLookAt: row.next_look_at,
            note: row.note,
          },
        ]),
      );
    },
    noteSources: (outcomes, now) =>
      database.write(async (trx) => {
        for (const outcome of outcomes) await noteSource(trx, outcome, now, toPause);
      }),
    async findSeen(lists) {
      const ids = await findIds(db, lists.flat());
      const found = lists.map((keys) => findFirst(keys, ids));
      const seen = await listSeen(db, [...new Set(found.filter((id) => id !== undefined))]);
      return found.map((id) => (id === undefined ? undefined : seen.get(id)));
    },
    async findEntries(seenIds) {
      const entries = new Map<number, Set<string>>();
      for (const ids of toSlices(seenIds)) {
        const rows = await db
          .selectFrom('issue_articles')
          .select(['seen_id', 'issue_id', 'entry_id'])
          .where('seen_id', 'in', ids)
          .execute();
        for (const { seen_id, issue_id, entry_id } of rows) {
          if (seen_id === null) continue;
          const names = entries.get(seen_id) ?? new Set();
          entries.set(seen_id, names.add(`${issue_id} ${entry_id}`));
        }
      }
      return entries;
    },
    remember: (issueId, articles, now) =>
      database.write(async (trx) => {
        for (const gathered of articles) await rememberOne(trx, issueId, gathered, now);
      }),
    setOut: (issueId, out) =>
      database.write(async (trx) => {
        const rows = await trx
          .selectFrom('issue_articles')
          .select(['entry_id', 'seen_id'])
          .where('issue_id', '=', issueId)
          .execute();
        for (const { entry_id, seen_id } of rows) {
          const keys = out.get(entry_id);
          if ((keys === undefined) === (seen_id === null)) continue;
          const id = keys === undefined ? null : findFirst(keys, await findIds(trx, keys));
          if (id !== undefined) await linkEntry(trx, issueId, entry_id, id);
        }
      }),
    setUnwanted: (keys, isUnwanted) =>
      database.write(async (trx) => {
        const ids = [...(await findIds(trx, keys)).values()];
        if (ids.length === 0) return;
        await trx
          .updateTable('seen_articles')
          .set({ unwanted: isUnwanted ? 1 : 0 })
          .where('id', 'in', ids)
          .execute();
      }),
    async forget(before) {
      await db
        .deleteFrom('article_versions')
        .where('at', '<', before)
        .where('seen_id', 'not in', (query) =>
          query.selectFrom('issue_articles').select('seen_id').where('seen_id', 'is not', null).$castTo<{
            seen_id: number;
          }>(),
        )
        .execute();
    },
  };
}

async function noteSource(
  db: Kysely<Schema>,
  { source, isFeed, etag, lastModified, failure, nextLookAt, note }: SourceOutcome,
  now: number,
  toPause: (failures: number) => number,
): Promise<void> {
  const known = await db.selectFrom('sources').selectAll().where('name', '=', source).executeTakeFirst();
  const failures = failure === null ? 0 : (known?.failures ?? 0) + 1;
  const row: Omit<SourcesTable, 'name'> = {
    is_feed: isFeed || known?.is_feed === 1 ? 1 : 0,
    etag: failure === null ? etag : (known?.etag ?? null),
    last_modified: failure === null ? lastModified : (known?.last_modified ?? null),
    first_read_at: known?.first_read_at ?? (failure === null ? now : null),
    read_at: failure === null ? now : (known?.read_at ?? null),
    failures,
    failing_since: failure === null ? null : (known?.failing_since ?? now),
    reason: failure,
    next_look_at: failure === null ? nextLookAt : Math.max(now + toPause(failures), nextLookAt ?? 0),
    note: failure === null ? note : (note ?? known?.note ?? null),
  };
  await db
    .insertInto('sources')
    .values({ name: source, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

/** Below what a statement may have of parameters. */
const sliceLength = 500;

function* toSlices<T>(values: readonly T[]): Generator<T[]> {
  for (let from = 0; from < values.length; from += sliceLength) yield values.slice(from, from + sliceLength);
}

async function findIds(db: Kysely<Schema>, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const slice of toSlices(keys)) {
    const rows = await db.selectFrom('seen_keys').selectAll().where('key', 'in', slice).execute();
    for (const { key, seen_id } of rows) ids.set(key, seen_id);
  }
  return ids;
}

async function listSeen(db: Kysely<Schema>, ids: readonly number[]): Promise<ReadonlyMap<number, Seen>> {
  const seen = new Map<number, Seen>();
  for (const slice of toSlices(ids)) {
    const rows = await db
      .selectFrom('seen_articles')
      .select(['seen_articles.id', 'first_seen_at', 'unwanted'])
      .select((row) =>
        row
          .selectFrom('issue_articles')
          .innerJoin('issues', 'issues.id', 'issue_articles.issue_id')
          .leftJoin('balances', 'balances.issue_id', 'issues.id')
          .select((inner) => inner.fn.max('issues.number').as('number'))
          .whereRef('issue_articles.seen_id', '=', 'seen_articles.id')
          .where((inner) =>
            inner.or([
              inner('issues.state', 'in', wentOut),
              inner.and([inner('issues.state', '=', 'cancelled'), inner('balances.accepted', '>', 0)]),
            ]),
          )
          .as('issue'),
      )
      .where('seen_articles.id', 'in', slice)
      .execute();
    for (const { id, first_seen_at, issue, unwanted } of rows)
      seen.set(id, {
        id,
        firstSeenAt: first_seen_at,
        issue: issue === null ? null : Number(issue),
        isUnwanted: unwanted === 1,
      });
  }
  return seen;
}

async function rememberOne(
  db: Kysely<Schema>,
  issueId: number,
  { entryId, article, keys, goesOut }: Gathered,
  now: number,
): Promise<void> {
  const ids = await findIds(db, keys);
  const seenId = findFirst(keys, ids) ?? (await addSeen(db, now));
  const added = keys.filter((key) => !ids.has(key)).map((key) => ({ key, seen_id: seenId }));
  if (added.length > 0)
    await db
      .insertInto('seen_keys')
      .values(added)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  await addVersion(db, seenId, article, now);
  if (goesOut) await linkEntry(db, issueId, entryId, seenId);
}

/** The article of the surest key that is known. */
function findFirst(keys: readonly string[], ids: ReadonlyMap<string, number>): number | undefined {
  return keys.map((key) => ids.get(key)).find((id) => id !== undefined);
}

/** Says which article goes out as an entry; null: none, it is left out. */
async function linkEntry(
  db: Kysely<Schema>,
  issueId: number,
  entryId: string,
  seenId: number | null,
): Promise<void> {
  await db
    .updateTable('issue_articles')
    .set({ seen_id: seenId })
    .where('issue_id', '=', issueId)
    .where('entry_id', '=', entryId)
    .execute();
}

async function addSeen(db: Kysely<Schema>, now: number): Promise<number> {
  const { id } = await db
    .insertInto('seen_articles')
    .values({ first_seen_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addVersion(
  db: Kysely<Schema>,
  seenId: number,
  article: Gathered['article'],
  now: number,
): Promise<void> {
  const words = toWordsHash(article);
  const last = await db
    .selectFrom('article_versions')
    .select(['version', 'words'])
    .where('seen_id', '=', seenId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.words === words) return;
  await db
    .insertInto('article_versions')
    .values({
      seen_id: seenId,
      version: (last?.version ?? 0) + 1,
      words,
      at: now,
      article: JSON.stringify(article),
    })
    .execute();
}
