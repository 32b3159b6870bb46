import type { AddressPolicy } from './address-policy.ts';
import type { OnLetter } from './letters.ts';
import type { ReaderStore } from './reader-store.ts';
import type { TokenKeys } from './tokens.ts';

/** What the newsletter lets its readers choose. */
export interface ReaderSettings extends AddressPolicy {
  /** BCP 47 tags, the newsletter's own first. */
  readonly languages: readonly string[];
  /** Ids of the sections, in the newsletter's order; empty where there are none. */
  readonly sections: readonly string[];
  /** Weeks that "not now" hides the support block for. */
  readonly hideWeeks: number;
}

export interface ReadersDeps {
  readonly store: ReaderStore;
  readonly keys: TokenKeys;
  readonly onLetter: OnLetter;
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Number of the newest issue that went out, 0 before the first: what the editor's sums are counted under. */
  readonly findCurrentIssue: () => Promise<number>;
  readonly settings: ReaderSettings;
}
