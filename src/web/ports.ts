import type { Correction } from '../domain/correction.ts';
import type { IssueContent } from '../domain/issue.ts';
import type { Message } from '../domain/message.ts';
import type { PictureFile } from '../domain/picture.ts';

/** An issue that went out. `publishedAt` is epoch ms. */
export interface PublishedIssue {
  readonly number: number;
  readonly slug: string;
  readonly publishedAt: number;
  readonly content: IssueContent;
  /** What was wrong in it, in order; `content` has it right. */
  readonly corrections: readonly Correction[];
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
  /** Any that is kept, for whoever has its name, which nobody guesses: the desk shows a draft's by it too. */
  findPicture(id: string): Promise<PictureFile | undefined>;
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

/** Links of mails that lead through our pages. `count` adds one to the sum of an issue's link. */
export interface ClicksPort {
  isGenuine(issue: number, mark: string, target: string): boolean;
  count(issue: number, target: string): Promise<void>;
}

/** A provider's bounce notice, as it was posted: false when it bears a genuine token and can't be read. Only such a token does anything. */
export interface BouncesPort {
  takeNotice(rawBody: string): Promise<boolean>;
}
