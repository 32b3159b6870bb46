/**
 * Whom a refusal is about. `address`: the reader's address, which doesn't work and won't. `box`: the reader's mailbox, which may take mail
 * again. `sender`: us (our address, server, message, pace). `network`: the way there, names and machines. `unknown`: nothing told.
 */
export type Party = 'address' | 'box' | 'sender' | 'network' | 'unknown';

/** A line of the table. */
export interface Cause {
  readonly name: string;
  readonly party: Party;
  /** What is wrong, as it is told to an editor. */
  readonly says: string;
  /** Enhanced codes without their class, `X.1.1` (RFC 3463, RFC 5248 and later, and what the big services document). They decide where no words do. */
  readonly codes: readonly string[];
  /**
   * Phrases that decide, also against a code. Lower case without marks; `a|b` for one of two words and `(a b|c)` for one of two groups, `ab*`
   * for a word's beginning, `..` for up to five words, `{box}` for a list of `vocabulary.ts`, `.ab` for a word inside a host's name or an
   * address of the web.
   */
  readonly words: readonly string[];
  /** Phrases that decide where no line's `words` do. */
  readonly hints?: readonly string[];
}
