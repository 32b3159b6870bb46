import { type Kysely, type RawBuilder, sql } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import type { Variant } from '../domain/message.ts';
import { addToBalance, noWorker } from './balances.ts';
import type { Database } from './database.ts';
import { isOneOf } from './id-list.ts';
import type { Dialect, Schema } from './schema.ts';
import type { Vault } from './vault.ts';

/** Readers who get the same bytes but for their own links. */
export interface ReaderGroup extends Variant {
  readonly readers: number;
}

/** Which readers get links to another public address, by their own. The addresses are opened for that, slice by slice. */
export interface MirrorChoice {
  readonly vault: Pick<Vault, 'openAll'>;
  /** Null for the newsletter's usual one. */
  findMirror(address: string): string | null;
}

/** Numbers of readers counted at a time: some 10 ms. */
const countedLength = 20_000;
/** Rows in one transaction: below 10 ms, so that a page or another command waits no longer. */
const sliceLength = 2_000;
/** The same where each address must be opened. */
const openedSliceLength = 500;

/**
 * Writes one row for each confirmed reader who isn't on a break, in slices; a plan that a killed process left half goes on where it
 * stopped. Only when it is whole is `planned_at` set, and nothing is sent before. `onSlice` hears how many are planned; what it throws
 * stops the work and leaves the plan to be gone on with. `choice` is null where all readers get the same links: then no address is opened.
 */
export async function planIssue(
  database: Database,
  issueId: number,
  now: number,
  choice: MirrorChoice | null = null,
  onSlice: (planned: number) => Promise<void> | void = () => {},
): Promise<void> {
  for (;;) {
    const done = await database.write((trx) => planSlice(database.dialect, trx, { issueId, now, choice }));
    if (done === 'whole') return;
    await onSlice(done);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * What readers differ in, the largest group first; `sections` keeps the order in which the reader's row has them. Counted in slices: over the whole
 * table SQLite would sort a million rows in memory, 50 MB that the process keeps, and nothing else would be answered meanwhile.
 */
export async function readerGroups(db: Kysely<Schema>, now: number): Promise<readonly ReaderGroup[]> {
  const groups = new Map<string, ReaderGroup>();
  for await (const range of listRanges(db)) {
    const { rows } = await sql<{
      language: string;
      sections: string | null;
      support: number;
      imported: number;
      readers: number;
    }>`
      select language, sections, ${showsSupport(now)} as support, ${isImported} as imported, count(*) as readers
      from subscribers
      where ${range} and ${getsIssues(now)} group by 1, 2, 3, 4`.execute(db);
    for (const { language, sections, support, imported, readers } of rows) {
      const key = `${language} ${support} ${imported} ${sections ?? '*'}`;
      groups.set(key, {
        language,
        sections: sections === null ? null : sections.split(' ').filter(Boolean),
        support: Number(support) === 1,
        ...(Number(imported) === 1 && { imported: true }),
        readers: Number(readers) + (groups.get(key)?.readers ?? 0),
      });
    }
  }
  return [...groups]
    .toSorted(([a, one], [b, other]) => other.readers - one.readers || (a < b ? -1 : 1))
    .map(([, group]) => group);
}

/** How many a mail reaches that corrects the issue of that id, were it sent now. In slices, too. */
export async function countReached(db: Kysely<Schema>, corrects: number): Promise<number> {
  let readers = 0;
  for await (const range of listRanges(db)) {
    const { rows } = await sql<{ readers: number }>`
      select count(*) as readers from subscribers where ${range} and ${gotIssue(corrects)}`.execute(db);
    readers += Number(rows[0]?.readers ?? 0);
  }
  return readers;
}

/** Conditions that take the readers' table apart, so that something else is answered between them. */
async function* listRanges(db: Kysely<Schema>): AsyncGenerator<RawBuilder<unknown>> {
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from subscribers`.execute(db);
  const last = Number(rows[0]?.last ?? 0);
  for (let from = 0; from < last; from += countedLength) {
    yield sql`id > ${from} and id <= ${from + countedLength}`;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function planSlice(dialect: Dialect, trx: Kysely<Schema>, plan: Plan): Promise<number | 'whole'> {
  const { issueId, now, choice } = plan;
  const issue = await trx
    .selectFrom('issues')
    .innerJoin('balances', 'balances.issue_id', 'issues.id')
    .select(['state', 'planned_at', 'cursor', 'planned', 'corrects'])
    .where('issues.id', '=', issueId)
    .where('balances.worker', '=', noWorker)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!issue) throw new DigestError('issue-missing', { issue: String(issueId) });
  const audience = toAudience(issue.corrects, now);
  if (issue.planned_at !== null || (issue.state !== 'sending' && issue.state !== 'paused')) return 'whole';
  const rows = choice === null ? [] : await readSlice(trx, issue.cursor, audience);
  const last = choice === null ? await findSliceEnd(trx, issue.cursor, audience) : rows.at(-1)?.id;
  if (last === undefined) {
    // Else its planner takes an issue that is as new as this one for a handful of rows, and goes through all of them at each claim.
    if (dialect === 'postgres') await sql`analyze deliveries`.execute(trx);
    await trx.updateTable('issues').set({ planned_at: now }).where('id', '=', issueId).execute();
    return 'whole';
  }
  const range = sql`s.id > ${issue.cursor} and s.id <= ${last}`;
  let count = 0;
  for (const [mirror, ids] of await groupByMirror(choice, rows)) {
    const readers = mirror === null ? range : sql`${range} and s.id ${isOneOf(dialect, ids)}`;
    count += await insertDeliveries(trx, plan, mirror, sql`${readers} and ${audience}`);
  }
  await addToBalance(trx, issueId, { planned: count, queued: count });
  await trx
    .updateTable('balances')
    .set({ cursor: last })
    .where('issue_id', '=', issueId)
    .where('worker', '=', noWorker)
    .execute();
  return issue.planned + count;
}

interface Plan {
  readonly issueId: number;
  readonly now: number;
  readonly choice: MirrorChoice | null;
}

/** The number of a slice's last reader. Reading all its numbers would cost 60 MB at a million readers. */
async function findSliceEnd(
  trx: Kysely<Schema>,
  cursor: number,
  audience: Audience,
): Promise<number | undefined> {
  const { rows } = await sql<{ last: number | null }>`
    select max(id) as last from (${sliceOf(cursor, audience, sql`id`)} limit ${sliceLength}) as slice`.execute(
    trx,
  );
  return rows[0]?.last ?? undefined;
}

async function readSlice(
  trx: Kysely<Schema>,
  cursor: number,
  audience: Audience,
): Promise<readonly SliceRow[]> {
  const columns = sql`id, key, sealed, key_version`;
  return (await sql<SliceRow>`${sliceOf(cursor, audience, columns)} limit ${openedSliceLength}`.execute(trx))
    .rows;
}

function sliceOf(cursor: number, audience: Audience, columns: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${columns} from subscribers where id > ${cursor} and ${audience} order by id`;
}

interface SliceRow {
  readonly id: number;
  readonly key: Uint8Array;
  readonly sealed: Uint8Array;
  readonly key_version: number;
}

/** Readers by the public address that their links show; null, the usual one, comes last and takes whoever is left. */
async function groupByMirror(
  choice: MirrorChoice | null,
  rows: readonly SliceRow[],
): Promise<ReadonlyMap<string | null, number[]>> {
  const groups = new Map<string | null, number[]>();
  const opened = choice === null ? [] : await choice.vault.openAll(rows);
  for (const [index, { address }] of opened.entries()) {
    const mirror = choice?.findMirror(address) ?? null;
    const id = rows[index]?.id;
    if (mirror === null || id === undefined) continue;
    const ids = groups.get(mirror) ?? [];
    ids.push(id);
    groups.set(mirror, ids);
  }
  return groups.set(null, []);
}

/** Who has a row already keeps it. A variant that wasn't rendered (somebody changed their mind a moment ago) falls back to one in the same language. */
async function insertDeliveries(
  trx: Kysely<Schema>,
  { issueId, now }: Plan,
  mirror: string | null,
  readers: RawBuilder<unknown>,
): Promise<number> {
  const inLanguage = sql`select v.variant from issue_variants v where v.issue_id = ${issueId} and v.language = s.language`;
  const withOrigin = sql`v.imported = ${isImported}`;
  const withMirror = sql`coalesce(v.mirror, '') = ${mirror ?? ''}`;
  const { numAffectedRows } = await sql`
    insert into deliveries (issue_id, subscriber_id, variant, state, due, at)
    select ${issueId}, s.id, coalesce(
        (${inLanguage} and ${withOrigin} and ${withMirror}
          and coalesce(v.sections, '*') = coalesce(s.sections, '*') and v.support = ${showsSupport(now)}),
        (${inLanguage} and ${withOrigin} and ${withMirror} order by v.variant limit 1),
        (${inLanguage} and ${withOrigin} order by v.variant limit 1),
        (${inLanguage} and ${withMirror} order by v.variant limit 1),
        (${inLanguage} order by v.variant limit 1), 0),
      'queued', 0, ${now}
    from subscribers s where ${readers} order by s.id
    on conflict (issue_id, subscriber_id) do nothing`.execute(trx);
  return Number(numAffectedRows);
}

/** 1 for who came with a list of elsewhere: only a sign-up here has a form and a policy. */
const isImported = sql`(case when consent_id in
  (select id from consents where policy is null and form is null) then 1 else 0 end)`;

/** Which readers an issue is for: a condition on rows of `subscribers`. */
type Audience = RawBuilder<unknown>;

/** A correction is for exactly those whom the issue reached, also on a break; whoever left since is left alone. */
function toAudience(corrects: number | null, now: number): Audience {
  return corrects === null ? getsIssues(now) : gotIssue(corrects);
}

function gotIssue(corrects: number): Audience {
  return sql`state = 'confirmed' and exists
    (select 1 from deliveries where issue_id = ${corrects} and subscriber_id = id and deliveries.state = 'accepted')`;
}

function getsIssues(now: number) {
  return sql`state = 'confirmed' and (paused_until is null or paused_until <= ${now})`;
}

function showsSupport(now: number) {
  return sql`(case when support_hidden_until is null or support_hidden_until <= ${now} then 1 else 0 end)`;
}
