import { sql } from 'kysely';
import type { Ledger } from '../delivery/ledger.ts';
import { isSettled } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';
import { readBalance } from './balances.ts';
import type { Database } from './database.ts';
import { claimReaders } from './ledger-claim.ts';
import { releaseClaims } from './ledger-record.ts';
import { recordRowByRow } from './ledger-record-rows.ts';
import { recordInOneStatement } from './ledger-record-statement.ts';
import { holdIssue } from './ledger-reopen.ts';
import { takeOverClaims } from './ledger-takeover.ts';
import { createLedgerWriter, type LedgerWriter } from './ledger-writer.ts';
import type { Vault } from './vault.ts';
import type { RecordEvent } from './webhooks.ts';

/** The ledger over either database. Addresses are opened as they are claimed, a batch at a time, and nowhere kept. `record` hears of an issue that is sent or held. */
export function createLedger(database: Database, vault: Vault, record: RecordEvent = async () => {}): Ledger {
  const { db, dialect } = database;
  let writer: LedgerWriter | null = null;
  const findWriter = (): LedgerWriter => {
    writer ??= createLedgerWriter(database);
    return writer;
  };
  const write: Database['write'] = (work) => findWriter().write(work);
  return {
    async renewLease({ id, host, boot, pid, started }, until) {
      const row = { id, host, boot, pid, started, lease_until: until };
      await db
        .insertInto('delivery_workers')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ lease_until: until }))
        .execute();
    },
    async endLease(worker) {
      await db.deleteFrom('delivery_workers').where('id', '=', worker.id).execute();
      const open = writer;
      writer = null;
      await open?.close();
    },
    takeOver: (issueId, now, policy, isGone) => takeOverClaims(database, issueId, now, policy, isGone),
    claim: (issueId, worker, limit, now) =>
      claimReaders({ dialect, write }, vault, issueId, worker, limit, now),
    record: (issueId, worker, settled, handing, now) => {
      const open = findWriter();
      return open.dialect === 'postgres'
        ? recordInOneStatement(open, issueId, worker, settled, handing, now)
        : recordRowByRow(open, issueId, worker, settled, handing, now);
    },
    release: (issueId, worker, due) => releaseClaims({ dialect, write }, issueId, worker, due),
    hold: (issueId, readers, reason, now) => holdIssue(database, issueId, readers, reason, now, record),
    balance: (issueId) => readBalance(db, issueId),
    async nextDue(issueId) {
      const row = await db
        .selectFrom('deliveries')
        .select(sql<number | null>`min(due)`.as('due'))
        .where('issue_id', '=', issueId)
        .where('due', 'is not', null)
        .executeTakeFirst();
      return row?.due ?? null;
    },
    async issueState(issueId) {
      const row = await db.selectFrom('issues').select('state').where('id', '=', issueId).executeTakeFirst();
      if (!row) throw new DigestError('issue-missing', { issue: String(issueId) });
      return row.state;
    },
    finish: (issueId, now) =>
      database.write(async (trx) => {
        const issue = await trx
          .selectFrom('issues')
          .select(['state', 'planned_at', 'number'])
          .where('id', '=', issueId)
          .executeTakeFirst();
        if (issue?.state === 'sent') return true;
        if (issue?.state !== 'sending' || issue.planned_at === null) return false;
        const balance = await readBalance(trx, issueId);
        if (!isSettled(balance)) return false;
        const { numUpdatedRows } = await trx
          .updateTable('issues')
          .set({ state: 'sent', finished_at: now })
          .where('id', '=', issueId)
          .where('state', '=', 'sending')
          .executeTakeFirst();
        const { accepted, failed } = balance;
        // On PostgreSQL another worker may have finished it since it was read.
        if (numUpdatedRows > 0n)
          await record(trx, 'issue.sent', { issue: issue.number, accepted, failed }, now);
        return true;
      }),
  };
}
