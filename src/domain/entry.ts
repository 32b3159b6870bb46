import * as z from 'zod';
import { EntryPicture } from './picture.ts';
import { Rank } from './rank.ts';
import { Span } from './span.ts';

/** Who wrote a piece: the article (word for word), or the editor. A language model's words stand in issues of earlier versions alone. */
export const Origin = z.enum(['article', 'editor', 'model']);
export type Origin = z.infer<typeof Origin>;

/** Said for the reader's sake and shown in square brackets at offset `at` of the piece's `text`; never part of `text`. */
export const Addition = z.object({ at: z.int().nonnegative(), text: z.string().min(1) });
export type Addition = z.infer<typeof Addition>;

/** A sentence or a headline. `spans` say where in `Article.text` it stands; a headline taken from the title has none. */
export const Piece = z.object({
  text: z.string().min(1),
  spans: z.array(Span),
  origin: Origin,
  additions: z.array(Addition),
});
export type Piece = z.infer<typeof Piece>;

/** The words inside the marks, one contiguous piece of the article each. */
export const QuotePart = z.object({ text: z.string().min(1), span: Span });
export type QuotePart = z.infer<typeof QuotePart>;

/** Why a speaker was chosen, for `--explain`: the rule that fired, the words that it saw, how sure it is (0 to 1). */
export const Evidence = z.object({
  rule: z.string(),
  words: z.string(),
  confidence: z.number().min(0).max(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** `speech`: somebody's whole thought. `fragment`: a few quoted words within somebody else's sentence. */
export const QuoteKind = z.enum(['speech', 'fragment']);
export type QuoteKind = z.infer<typeof QuoteKind>;

/**
 * Words that the article gives in quotation marks. `text` is the parts joined by one space. `speaker` and `role` stand in the article as
 * written here (`speakerSpan`, `roleSpan`, `bodySpan`); `speaker` is null when it isn't known. `sentence` is the whole sentence (or sentences)
 * around the words, so that a fragment is never shown bare. `link` points at the very words on the source's page.
 */
export const Quote = z.object({
  text: z.string().min(1),
  parts: z.array(QuotePart).min(1),
  kind: QuoteKind,
  sentence: Span,
  speaker: z.string().nullable(),
  speakerSpan: Span.nullable(),
  role: z.string().nullable(),
  roleSpan: Span.nullable(),
  /**
   * What the role leaves open, told elsewhere in the article: `role` is then the words at `roleSpan`, a comma and these, or these in front where
   * they tell whose it is ("Reed's").
   */
  bodySpan: Span.nullable().optional(),
  evidence: z.array(Evidence),
  origin: Origin,
  link: z.string().nullable(),
  /**
   * The words of `sentence`, for a key quote that is a fragment, begins within a sentence, or means what words before it tell: a reader sees them,
   * with the quoted words inside.
   */
  within: z.string().optional(),
});
export type Quote = z.infer<typeof Quote>;

/** Where the entry comes from. */
export const Source = z.object({
  title: z.string().nullable(),
  url: z.string().nullable(),
  site: z.string().nullable(),
  byline: z.string().nullable(),
  date: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** An earlier entry of this newsletter about the same story: "Earlier here: 31 March, Xi visits Moscow". */
export const Earlier = z.object({ date: z.string(), headline: z.string(), url: z.string() });
export type Earlier = z.infer<typeof Earlier>;

/**
 * One article condensed. `lede` is one to three sentences, `quotes` the one to three key quotes, `allQuotes` every quotation found,
 * in order. `notes` say plainly what couldn't be done ("no attribution in this language").
 */
export const Entry = z.object({
  id: z.string(),
  language: z.string(),
  headline: Piece,
  lede: z.array(Piece),
  quotes: z.array(Quote),
  allQuotes: z.array(Quote),
  context: z.array(Piece),
  earlier: z.array(Earlier),
  /** Other articles of the same issue about the same story. */
  also: z.array(Source).optional(),
  source: Source,
  /** Null where an editor took it out. */
  picture: EntryPicture.nullable().optional(),
  /** What its picture shows, in an editor's words. */
  alt: z.string().optional(),
  /** How large an editor wants it; it counts where the entry does not lead. */
  rank: Rank.exclude(['lead']).optional(),
  /** An editor wants it in the issue, however heavy that gets. */
  isPinned: z.boolean().optional(),
  /** Why it matters, in an editor's own words. */
  note: z.string().optional(),
  notes: z.array(z.string()),
});
export type Entry = z.infer<typeof Entry>;
