import type { Generated } from 'kysely';
import type { DeliveryState } from '../domain/delivery.ts';
import type { IssueState } from '../domain/issue.ts';

/** `content` is JSON. `number` counts issues without the skipped ones. `domain`, `started_at` are null until sending begins. */
export interface IssuesTable {
  id: Generated<number>;
  number: number;
  slot: number | null;
  slug: string;
  state: IssueState;
  content: string;
  created_at: number;
  domain: string | null;
  started_at: number | null;
  planned_at: number | null;
  finished_at: number | null;
  /** Why the slot was skipped, or the issue is held. */
  reason: string | null;
  /** When the ledger forgot who got it. */
  forgotten_at: number | null;
  /** When its content was put together; null for older rows: as `created_at`. */
  closed_at: number | null;
  /** What it went out without, as JSON. */
  report: string | null;
  /** 1 for the draft that waits to be the next issue; there is one at most. */
  is_next: Generated<number>;
  is_held: Generated<number>;
  /** The issue that this one corrects; null for all others. */
  corrects: Generated<number | null>;
}

/** What is sent, as rendered when sending began, so that a resumed issue is the same bytes. `sections` are ids apart by a space. */
export interface IssueVariantsTable {
  issue_id: number;
  variant: number;
  language: string;
  sections: string | null;
  support: number;
  /** The public address that its links show, where it is for readers whose domain has one of its own. */
  mirror: Generated<string | null>;
  /** 1 for readers who came with a list of elsewhere. */
  imported: Generated<number>;
  subject: string;
  html: string;
  text: string;
  /** The mark of this rendering's placeholders, and how often each stands in it (JSON); null where there are none. */
  slots: Generated<string | null>;
}

/**
 * One row per issue and reader. `due`: when somebody should look at it, null while a worker has it and once it is done with. `handing`:
 * 1 from before the body goes out until its answer is written. `worker` is who has it.
 */
export interface DeliveriesTable {
  issue_id: number;
  subscriber_id: number;
  variant: number;
  state: DeliveryState;
  due: number | null;
  worker: string | null;
  handing: Generated<number>;
  attempts: Generated<number>;
  silences: Generated<number>;
  code: number | null;
  text: string | null;
  at: number;
}

/**
 * Kept up with each change of a delivery, in its transaction: asking how far an issue is counts nothing. An issue has a row with `worker` ''
 * and one for each that sent of it; its balance is their sum, and a single one may be below 0.
 */
export interface BalancesTable {
  issue_id: number;
  worker: Generated<string>;
  planned: Generated<number>;
  queued: Generated<number>;
  sending: Generated<number>;
  accepted: Generated<number>;
  deferred: Generated<number>;
  failed: Generated<number>;
  suppressed: Generated<number>;
  uncertain: Generated<number>;
  cancelled: Generated<number>;
  /** The last subscriber that the plan has looked at. */
  cursor: Generated<number>;
}

/** Who sends, and until when it is believed to. */
export interface DeliveryWorkersTable {
  id: string;
  host: string;
  boot: string;
  pid: number;
  started: string;
  lease_until: number;
}

/** One for each issue that came back for now; older ones than the window are dropped as new ones come. */
export interface SoftBouncesTable {
  reader_key: Uint8Array;
  issue_id: number;
  at: number;
}

export interface DeliveryTables {
  issues: IssuesTable;
  issue_variants: IssueVariantsTable;
  deliveries: DeliveriesTable;
  balances: BalancesTable;
  delivery_workers: DeliveryWorkersTable;
  soft_bounces: SoftBouncesTable;
}
