import type { RemovalReason } from '../../domain/article.ts';

/**
 * What pages say around an article, as data. All phrases are in lower case, with straight quotation marks and without the marks at
 * their ends; a run of digits stands as `#`.
 */
export interface FurniturePhrases {
  readonly rules: readonly FurnitureRule[];
  /** Lines after which nothing of the article comes: "most read", "comments". Whole lines, or beginnings of short ones. */
  readonly endings: { readonly whole: readonly string[]; readonly starts: readonly string[] };
  /** Words of one who asks for money; two of them beside "we" and "you" make an appeal. */
  readonly appealWords: readonly string[];
  /** Beginnings of such words in a language that bends them. */
  readonly appealStems: readonly string[];
  /** A price and one of these ask for money too: "a month". */
  readonly payWords: readonly string[];
  /** What boxes praise themselves with: "free", "every morning"; beside a line that asks, they tell its blurb. */
  readonly blurbWords: readonly string[];
  /** What a summary that a machine wrote says of itself, at the start of a line. */
  readonly summaryNotes: readonly string[];
  /** What a page without an article says of itself: "this page will refresh". */
  readonly pageNotices: readonly string[];
  /** Words of shops beside a price. */
  readonly shopWords?: readonly string[];
  /** Beginnings of a line that says until when the text is held back. */
  readonly embargoStarts: readonly string[];
  /** Kinds, sections and versions that stand before a headline: "opinion", "breaking", "update". */
  readonly titleLeads: readonly string[];
  /** What a footnote says that the law demands. */
  readonly lawWords: readonly string[];
  /** What stands where the rest is for subscribers only. */
  readonly walls: readonly string[];
  readonly we: readonly string[];
  readonly you: readonly string[];
  /** Words that stand before an author's name. */
  readonly by: readonly string[];
  /** Words before those: "analysis by", "written by". */
  readonly byLeads: readonly string[];
  readonly months: readonly string[];
  /** Words of a line that says when it was published: "updated", "posted". */
  readonly dateWords: readonly string[];
  /** Names and words of those who make pictures: "getty images", "photo". */
  readonly creditWords: readonly string[];
  /** Words that only a caption uses: "pictured", "file photo". */
  readonly captionWords: readonly string[];
}

/** `whole`: the line is it; `starts`: it begins so; `holds`: it stands in it. `starts` and `holds` only bind lines of up to `words` words. */
export interface FurnitureRule {
  readonly reason: RemovalReason;
  readonly words?: number;
  readonly whole?: readonly string[];
  readonly starts?: readonly string[];
  readonly holds?: readonly string[];
}
