/**
 * pending: asked, not yet confirmed. left: may still say "that was a mistake". bounced, complained: gets no mail until its owner signs up anew.
 */
export type ReaderState = 'pending' | 'confirmed' | 'left' | 'bounced' | 'complained';

/**
 * Why an address is on the do-not-mail list. Two of them come with lists alone: unconfirmed there, it never agreed; blocked, its tool or
 * its editor had shut it out.
 */
export const suppressionReasons = ['left', 'bounced', 'complained', 'unconfirmed', 'blocked'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** That an address is on the do-not-mail list. `since` is epoch ms. */
export interface Suppression {
  readonly reason: SuppressionReason;
  readonly since: number;
}

/**
 * What somebody agreed to: when (epoch ms), to which policy text (its hash), on which page, and where they came from in a word. An import
 * has only the editor's words on it, in `source`. The network address is never asked for.
 */
export interface Consent {
  readonly at: number;
  readonly policy: string | null;
  readonly form: string | null;
  readonly source: string | null;
}

/** Instants are epoch ms. */
export interface Reader {
  readonly id: number;
  /** 24 hex digits, random: the root of all own links. */
  readonly key: string;
  readonly address: string;
  readonly name: string | null;
  readonly language: string;
  /** Ids of the sections wanted; null for all. */
  readonly sections: readonly string[] | null;
  readonly state: ReaderState;
  /** When the state became what it is. */
  readonly stateAt: number;
  readonly pausedUntil: number | null;
  readonly supportHiddenUntil: number | null;
  /** Counted up to make all links invalid that were sent before, but those for leaving. */
  readonly revision: number;
  readonly consent: Consent;
  readonly createdAt: number;
  readonly confirmedAt: number | null;
  /** Letters asked for with this address since `lettersSince`. */
  readonly letters: number;
  readonly lettersSince: number;
}

export type NewReader = Omit<Reader, 'id' | 'revision'>;
