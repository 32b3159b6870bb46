import type { Article } from '../domain/article.ts';

/** What is remembered of a source: its name is its address or path as the configuration or a command gives it. Instants are epoch ms. */
export interface SourceState {
  readonly isFeed: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly firstReadAt: number | null;
  readonly readAt: number | null;
  /** In a row. */
  readonly failures: number;
  readonly failingSince: number | null;
  readonly reason: string | null;
  /** Not before then, when it is asked by itself. */
  readonly nextLookAt: number | null;
  /** What else an editor should know of it. */
  readonly note: string | null;
}

/** What became of a source that was read. */
export interface SourceOutcome {
  readonly source: string;
  readonly isFeed: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** One sentence; null where it was read. */
  readonly failure: string | null;
  /** When it is looked at by itself again, if nothing failed; what failed waits longer at each failure, and at least until then. */
  readonly nextLookAt: number | null;
  readonly note: string | null;
}

/** An article that was met before, under whatever address, name or words. */
export interface Seen {
  readonly id: number;
  readonly firstSeenAt: number;
  /** The number of the newest issue that it went out in; null where it never did. */
  readonly issue: number | null;
  /** Whether an editor wants it never to come again. */
  readonly isUnwanted: boolean;
}

/** An article as it goes into an issue. */
export interface Gathered {
  readonly entryId: string;
  readonly article: Article;
  /** As `toArticleKeys` gives them. */
  readonly keys: readonly string[];
  /** False for one that was left out of the issue in the end. */
  readonly goesOut: boolean;
}

/** What gathering remembers from one issue to the next. */
export interface Memory {
  findSources(names: readonly string[]): Promise<ReadonlyMap<string, SourceState>>;
  noteSources(outcomes: readonly SourceOutcome[], now: number): Promise<void>;
  /** For each list of keys the article that has one of them, the surest first. */
  findSeen(keys: readonly (readonly string[])[]): Promise<readonly (Seen | undefined)[]>;
  /** The entries that articles went out as: `issue id entry id` by the article's id. */
  findEntries(seenIds: readonly number[]): Promise<ReadonlyMap<number, ReadonlySet<string>>>;
  /** Remembers an issue's articles, a new version of each whose words changed. */
  remember(issueId: number, articles: readonly Gathered[], now: number): Promise<void>;
  /** Notes that those articles alone go out with the issue: by the ids of their entries, with their keys. */
  setOut(issueId: number, out: ReadonlyMap<string, readonly string[]>): Promise<void>;
  /** Keeps the article that has one of the keys out of later issues, or no longer. */
  setUnwanted(keys: readonly string[], isUnwanted: boolean): Promise<void>;
  /** Versions older than `before` go, but those of issues; that an article went out is never forgotten. */
  forget(before: number): Promise<void>;
}

/** How an entry is named in `findEntries`. */
export function toEntryName(issueId: number, entryId: string): string {
  return `${issueId} ${entryId}`;
}

/** Ms to wait before the next look after so many failures in a row: a minute, then ever longer, an hour at most. */
export function toPause(failures: number): number {
  return Math.min(2 ** Math.max(0, failures - 1), 60) * 60_000;
}
