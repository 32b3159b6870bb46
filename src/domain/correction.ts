/** What was wrong in an issue that went out, and what is right. `at` is epoch ms. */
export interface Correction {
  readonly id: number;
  readonly issueId: number;
  readonly at: number;
  /** The editor's name. */
  readonly who: string;
  readonly entryId: string;
  /** The entry's headline as readers have it. */
  readonly headline: string;
  /** Null where the words stand as they went out and something is said about them. */
  readonly was: string | null;
  /** Null where words were withdrawn. */
  readonly is: string | null;
  /** The issue that tells its readers by mail; null while none does. */
  readonly mailId: number | null;
}
