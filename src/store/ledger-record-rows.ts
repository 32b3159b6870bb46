import type { Handing, Settlement } from '../delivery/ledger.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import { toBalanceStatement, toChange } from './balances.ts';
import type { SqliteLedgerWriter } from './ledger-writer.ts';
import type { Handle } from './sqlite-handle.ts';

/** What a receipt leaves in its row. */
type Settled = Omit<Settlement, 'state'> & { readonly state: DeliveryState };

/**
 * For SQLite, a statement a row: lists of them, as JSON, take it half as long again. Only rows that are still this worker's are touched: what
 * another took over is the other's to write.
 */
export function recordRowByRow(
  { writeAtOnce }: Pick<SqliteLedgerWriter, 'writeAtOnce'>,
  issueId: number,
  worker: string,
  settled: readonly Settlement[],
  handing: readonly Handing[],
  now: number,
): Promise<ReadonlySet<number>> {
  return writeAtOnce((handle) => {
    const toFinal = settled.some(({ state }) => state === 'deferred') ? readFate(handle, issueId) : asTold;
    const written = settled.map(toFinal).filter((one) => settle(handle, issueId, worker, one, now));
    const balance = toBalanceStatement(issueId, toChange('sending', written), worker);
    if (written.length > 0) handle.run(balance.text, balance.parameters);
    const ours = handing.filter((one) => hand(handle, issueId, worker, one, now));
    return new Set(ours.map(({ subscriberId }) => subscriberId));
  });
}

const asTold = (settlement: Settlement): Settled => settlement;

/** Whoever was on the wire when the issue was cancelled, and was put off, is cancelled too. Who may have it already (a silence) stays uncertain. */
function readFate(handle: Handle, issueId: number): (settlement: Settlement) => Settled {
  const [issue] = handle.run<{ state: string }>('select state from issues where id = ?', [issueId]).rows;
  if (issue?.state !== 'cancelled') return asTold;
  return (one) =>
    one.state === 'deferred'
      ? { ...one, state: one.silences > 0 ? 'uncertain' : 'cancelled', due: null }
      : one;
}

function settle(handle: Handle, issueId: number, worker: string, one: Settled, now: number): boolean {
  const { state, due, attempts, silences, code, text, subscriberId } = one;
  const changed = handle.change(
    `update deliveries set state = ?, due = ?, attempts = ?, silences = ?, code = ?, text = ?, worker = null, handing = 0, at = ?
      where issue_id = ? and subscriber_id = ? and coalesce(worker, '') = ?`,
    state,
    due,
    attempts,
    silences,
    code,
    text,
    now,
    issueId,
    subscriberId,
    worker,
  );
  return changed === 1;
}

/** Marks who is on the list still, with the address that was claimed, while the issue is being sent. */
function hand(
  handle: Handle,
  issueId: number,
  worker: string,
  { subscriberId, revision }: Handing,
  now: number,
): boolean {
  const changed = handle.change(
    `update deliveries set handing = 1, at = ?1 where issue_id = ?2 and subscriber_id = ?3 and coalesce(worker, '') = ?4
        and exists (select 1 from subscribers s where s.id = ?3 and s.state = 'confirmed' and s.revision = ?5)
        and exists (select 1 from issues i where i.id = ?2 and i.state = 'sending')`,
    now,
    issueId,
    subscriberId,
    worker,
    revision,
  );
  return changed === 1;
}
