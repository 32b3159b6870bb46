import type { ReaderLetter } from './letters.ts';
import type { NewReader, Reader, ReaderState, Suppression, SuppressionReason } from './reader.ts';

/** What becomes of a reader. Everything in it is done in the transaction in which the reader was found, or not at all. */
export interface Decision<T> {
  readonly result: T;
  /** What is to be told of it, in this order. */
  readonly letters?: readonly ReaderLetter[];
  /** Where nobody was found. */
  readonly insert?: NewReader;
  /** A new `address` takes the place of whoever had it. */
  readonly change?: Partial<Omit<Reader, 'id' | 'key' | 'createdAt'>>;
  readonly remove?: boolean;
  /** Onto the do-not-mail list, or off it. */
  readonly suppress?: SuppressionReason;
  readonly lift?: boolean;
  /** Added to the sums of an issue. */
  readonly count?: { readonly issue: number; readonly what: readonly string[] };
}

/** A new address whose owner hasn't confirmed it. */
export interface AddressChange {
  readonly address: string;
  readonly expiresAt: number;
  readonly letters: number;
  readonly lettersSince: number;
}

/** `waiting` is written in place of the one before; null takes it away. */
export type AddressDecision<T> = Decision<T> & { readonly waiting?: AddressChange | null };

/** What the rules need of the database. Addresses are as `parseAddress` gives them. `decide` runs inside the transaction: it answers at once and does nothing else. */
export interface ReaderStore {
  /** `suppress` and `lift` are about this address also where nobody has it. */
  decideByAddress<T>(address: string, decide: (found: Reader | undefined) => Decision<T>): Promise<T>;
  decideByKey<T>(key: string, decide: (found: Reader | undefined) => Decision<T>): Promise<T>;
  decideAddressChange<T>(
    key: string,
    decide: (found: Reader | undefined, waiting: AddressChange | undefined) => AddressDecision<T>,
  ): Promise<T>;
  findByKey(key: string): Promise<Reader | undefined>;
  findByAddress(address: string): Promise<Reader | undefined>;
  findSuppression(address: string): Promise<Suppression | undefined>;
  /** At most `limit` readers with an id above `after`, by id. */
  listPage(after: number, limit: number, states: readonly ReaderState[]): Promise<readonly Reader[]>;
  countByState(): Promise<Readonly<Record<ReaderState, number>>>;
  /** Sums by issue number, newest first: of those who confirmed, left ... since that issue went out. */
  listSums(): Promise<readonly ReaderSum[]>;
  /** Adds one to the sum of `what` since an issue. */
  addToSum(issue: number, what: string): Promise<void>;
  /** Removes readers who have been in `state` since before `before`; returns how many went. */
  removeOld(state: ReaderState, before: number): Promise<number>;
}

export interface ReaderSum {
  readonly issue: number;
  readonly what: string;
  readonly total: number;
}
