import { type Kysely, sql } from 'kysely';
import { DigestError } from '../domain/errors.ts';
import type { Variant } from '../domain/message.ts';
import { addToBalance } from './balances.ts';
import type { Database } from './database.ts';
import type { Dialect, Schema } from './schema.ts';

/** Readers who get the same bytes but for their own links. */
export interface ReaderGroup extends Variant {
  readonly readers: number;
}

/** Rows in one transaction: below 10 ms, so that a page or another command waits no longer. */
const sliceLength = 2_000;

/**
 * Writes one row for each confirmed reader who isn't on a break, in slices; a plan that a killed process left half goes on where it
 * stopped. Only when it is whole is `planned_at` set, and nothing is sent before. `onSlice` hears how many are planned; what it throws
 * stops the work and leaves the plan to be gone on with.
 */
export async function planIssue(
  database: Database,
  issueId: number,
  now: number,
  onSlice: (planned: number) => Promise<void> | void = () => {},
): Promise<void> {
  for (;;) {
    const done = await database.write((trx) => planSlice(database.dialect, trx, issueId, now));
    if (done === 'whole') return;
    await onSlice(done);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What readers differ in; `sections` keeps the order in which the reader's row has them. */
export async function readerGroups(db: Kysely<Schema>, now: number): Promise<readonly ReaderGroup[]> {
  const { rows } = await sql<{ language: string; sections: string | null; support: number; readers: number }>`
    select language, sections, ${showsSupport(now)} as support, count(*) as readers from subscribers
    where ${getsIssues(now)} group by 1, 2, 3 order by 4 desc, 1, 2, 3`.execute(db);
  return rows.map(({ language, sections, support, readers }) => ({
    language,
    sections: sections === null ? null : sections.split(' ').filter(Boolean),
    support: Number(support) === 1,
    readers: Number(readers),
  }));
}

async function planSlice(
  dialect: Dialect,
  trx: Kysely<Schema>,
  issueId: number,
  now: number,
): Promise<number | 'whole'> {
  const issue = await trx
    .selectFrom('issues')
    .innerJoin('balances', 'balances.issue_id', 'issues.id')
    .select(['state', 'planned_at', 'cursor', 'planned'])
    .where('issues.id', '=', issueId)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!issue) throw new DigestError('issue-missing', { issue: String(issueId) });
  if (issue.planned_at !== null || (issue.state !== 'sending' && issue.state !== 'paused')) return 'whole';
  const { rows } = await sql<{ last: number | null }>`
    select max(id) as last from (select id from subscribers where id > ${issue.cursor} and ${getsIssues(now)}
      order by id limit ${sliceLength}) as slice`.execute(trx);
  const last = rows[0]?.last ?? null;
  if (last === null) {
    await trx.updateTable('issues').set({ planned_at: now }).where('id', '=', issueId).execute();
    return 'whole';
  }
  const { numAffectedRows } = await sql`
    insert into deliveries (issue_id, subscriber_id, variant, state, due, at)
    select ${issueId}, s.id, coalesce(
        (select v.variant from issue_variants v where v.issue_id = ${issueId} and v.language = s.language
          and coalesce(v.sections, '*') = coalesce(s.sections, '*') and v.support = ${showsSupport(now)}),
        (select min(v.variant) from issue_variants v where v.issue_id = ${issueId} and v.language = s.language), 0),
      'queued', 0, ${now}
    from subscribers s where s.id > ${issue.cursor} and s.id <= ${last} and ${getsIssues(now)} order by s.id`.execute(
    trx,
  );
  const count = Number(numAffectedRows);
  await addToBalance(trx, issueId, { planned: count, queued: count });
  await trx.updateTable('balances').set({ cursor: last }).where('issue_id', '=', issueId).execute();
  return issue.planned + count;
}

function getsIssues(now: number) {
  return sql`state = 'confirmed' and (paused_until is null or paused_until <= ${now})`;
}

function showsSupport(now: number) {
  return sql`(case when support_hidden_until is null or support_hidden_until <= ${now} then 1 else 0 end)`;
}
