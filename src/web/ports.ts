import type { IssueContent } from '../domain/issue.ts';
import type { Message } from '../domain/message.ts';

/** What a link in a mail may be used for. A token made for one purpose is unknown to every other. */
export type TokenPurpose = 'confirm' | 'leave' | 'undo' | 'preferences' | 'not-now' | 'change-address';

/** `expired`: it was good once. `unknown`: never made here, or revoked. */
export type TokenState = 'good' | 'expired' | 'unknown';
export type Gone = { readonly outcome: 'expired' | 'unknown' };

export interface SignUp {
  /** As typed; not yet known to be an address. */
  readonly rawAddress: string;
  readonly language: string;
  /** The hash of the policy's text that the reader agreed to. */
  readonly policyVersion: string;
  /** The path of the page whose form was used: `/`, `/embed`, `/api/subscribe`. */
  readonly form: string;
  /** The site that the form stood on (its host name), null where it isn't known. Never the network address. */
  readonly source: string | null;
  /** The reader was shown the suggested spelling and meant what was typed. */
  readonly asTyped: boolean;
}

/**
 * `mailed` is the answer for known, unknown and suppressed addresses alike. The rest depends on the typed text alone, never on who is
 * on the list: `invalid` isn't an address, `blocked` is of a domain or a role that the editor doesn't take.
 */
export type SignUpOutcome =
  | { readonly outcome: 'mailed' }
  | { readonly outcome: 'invalid' }
  | { readonly outcome: 'blocked' }
  | { readonly outcome: 'suggestion'; readonly address: string };

/** What a reader set. `sections` null: all of them. `pausedUntil` is epoch ms. */
export interface Preferences {
  readonly language: string;
  readonly sections: readonly string[] | null;
  readonly pausedUntil: number | null;
}

/** The rules for readers. Nothing here tells whether an address is known. */
export interface ReadersPort {
  /** Reads only: this is all that a GET or HEAD asks. */
  checkToken(purpose: TokenPurpose, token: string): Promise<TokenState>;
  requestSubscription(signUp: SignUp): Promise<SignUpOutcome>;
  confirm(token: string): Promise<{ readonly outcome: 'confirmed'; readonly preferences: string } | Gone>;
  /** Leaving twice is leaving. `undo` is the token of "that was a mistake", null where there is nothing to undo. */
  leave(
    token: string,
    reason: string | null,
  ): Promise<{ readonly outcome: 'left'; readonly undo: string | null } | Gone>;
  undoLeave(token: string): Promise<{ readonly outcome: 'back' } | Gone>;
  findPreferences(token: string): Promise<Preferences | undefined>;
  setPreferences(token: string, preferences: Preferences): Promise<boolean>;
  /** Mails the new address a link; the same answer whether or not that address is known. */
  requestAddressChange(
    token: string,
    rawAddress: string,
  ): Promise<{ readonly outcome: 'mailed' | 'invalid' | 'blocked' } | Gone>;
  changeAddress(token: string): Promise<{ readonly outcome: 'changed' } | Gone>;
  /** All that is kept about the reader, as plain data; undefined for a token that isn't good. */
  downloadData(token: string): Promise<unknown>;
  deleteReader(token: string): Promise<boolean>;
  /** Hides the support block for `hideWeeks` of the configuration; `until` is epoch ms. */
  hideSupport(token: string): Promise<{ readonly outcome: 'hidden'; readonly until: number } | Gone>;
}

/** An issue that went out. `publishedAt` is epoch ms. */
export interface PublishedIssue {
  readonly number: number;
  readonly slug: string;
  readonly publishedAt: number;
  readonly content: IssueContent;
}

export interface IssueLine {
  readonly number: number;
  readonly slug: string;
  readonly publishedAt: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: string;
  readonly subject: string;
  readonly preheader: string;
}

/** One entry that a search found; `excerpt` is plain text around the hit. */
export interface SearchHit {
  readonly slug: string;
  readonly number: number;
  readonly date: string;
  readonly entryId: string;
  readonly headline: string;
  readonly excerpt: string;
}

/** The issues that went out. */
export interface ArchivePort {
  /** Changes whenever any page of the archive would; asked at most once a second. */
  readRevision(): Promise<string>;
  /** Newest first. */
  listIssues(range: {
    skip: number;
    limit: number;
  }): Promise<{ readonly total: number; readonly issues: readonly IssueLine[] }>;
  /** Newest first, whole. */
  listLatest(limit: number): Promise<readonly PublishedIssue[]>;
  findIssue(
    slug: string,
  ): Promise<
    | { readonly issue: PublishedIssue; readonly previous: IssueLine | null; readonly next: IssueLine | null }
    | undefined
  >;
  searchEntries(query: string, limit: number): Promise<readonly SearchHit[]>;
}

/** The latest issue (or a sample, while none went out) as its mail, with links that lead nowhere in the readers' own slots. */
export interface PreviewPort {
  renderLatest(language: string): Promise<{ readonly message: Message; readonly sample: boolean }>;
}

export interface HealthPort {
  /** `ready`: the store answers. `problems`: an issue skipped, held or failed, a sentence each, without addresses. */
  readHealth(): Promise<{ readonly ready: boolean; readonly problems: readonly string[] }>;
}

/** A provider's bounce notice: false when it isn't one that can be read or its secret is wrong. */
export interface BouncesPort {
  takeNotice(
    rawNotice: unknown,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<boolean>;
}
