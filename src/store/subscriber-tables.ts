import type { Generated } from 'kysely';
import type { SuppressionReason } from '../subscribers/reader.ts';

export type ReaderState = 'pending' | 'confirmed' | 'left' | 'bounced' | 'complained';

/**
 * A reader. In clear is what an issue is planned by; who it is stands in `sealed` (address and name) and is found by `lookup`, a keyed hash
 * of the address. `key` is the root of all links. Instants are epoch ms. `sections` are ids apart by a space; null for all.
 */
export interface SubscribersTable {
  id: Generated<number>;
  key: Uint8Array;
  lookup: Uint8Array;
  sealed: Uint8Array;
  key_version: number;
  state: ReaderState;
  language: string;
  sections: string | null;
  paused_until: number | null;
  support_hidden_until: number | null;
  revision: Generated<number>;
  consent_id: number;
  consented_at: number;
  created_at: number;
  confirmed_at: number | null;
  /** When `state` became what it is. */
  state_at: number;
  /** Letters that this address has asked for since `letters_since`. */
  letters: Generated<number>;
  letters_since: Generated<number>;
}

/** What people agreed to and where: the same for many, so once each. `digest` is a hash of the other three. */
export interface ConsentsTable {
  id: Generated<number>;
  digest: Uint8Array;
  policy: string | null;
  form: string | null;
  source: string | null;
}

/** Keyed hashes of addresses that get no mail. They outlive their reader, so each says which secret made it. */
export interface DoNotMailTable {
  hash: Uint8Array;
  key_version: number;
  reason: SuppressionReason;
  since: number;
}

/** A new address that its owner hasn't confirmed yet. */
export interface AddressChangesTable {
  subscriber_id: number;
  sealed: Uint8Array;
  key_version: number;
  expires_at: number;
  letters: number;
  letters_since: number;
}

/** Sums for the editor: how many `what` (confirmed, left, left:too-often ...) since issue `issue_number`, and never who. */
export interface ReaderCountsTable {
  issue_number: number;
  what: string;
  total: number;
}

export interface SubscriberTables {
  subscribers: SubscribersTable;
  consents: ConsentsTable;
  do_not_mail: DoNotMailTable;
  address_changes: AddressChangesTable;
  reader_counts: ReaderCountsTable;
}
