import * as z from 'zod';
import { Span } from './span.ts';

/** Why a piece of a page isn't part of the article. */
export const RemovalReason = z.enum([
  'banner',
  'appeal',
  'payment',
  'sign-up',
  'privacy',
  'message-to-readers',
  'read-more',
  'related',
  'teaser',
  'caption',
  'credit',
  'byline',
  'dateline',
  'embargo',
  'headline',
  'standfirst',
  'share',
  'navigation',
  'comments',
  'advertisement',
  'legal',
  'author-note',
  'tags',
  'embed',
  'mail-header',
  'other',
]);
export type RemovalReason = z.infer<typeof RemovalReason>;

/** A piece that was thrown away. `at` is the offset in `Article.text` where it stood, so that an editor can take it back. */
export const Removed = z.object({ text: z.string(), reason: RemovalReason, at: z.int().nonnegative() });
export type Removed = z.infer<typeof Removed>;

/** What surely never was the article, however long. */
const foreign: ReadonlySet<RemovalReason> = new Set([
  'comments',
  'legal',
  'privacy',
  'banner',
  'mail-header',
  'advertisement',
]);
/** Words that make a removed piece one of prose. */
const ofProse = 12;

/**
 * Words of whole sentences that were thrown away, as a share of them and of those kept: 0 to 1. What readers wrote, small print and notices
 * don't count.
 */
export function toRemovedShare({ text, removed }: Pick<Article, 'text' | 'removed'>): number {
  const gone = removed
    .filter((piece) => !foreign.has(piece.reason) && /[.!?…。！？]["”»’)]?$/.test(piece.text))
    .map((piece) => countWords(piece.text))
    .filter((words) => words >= ofProse)
    .reduce((sum, words) => sum + words, 0);
  return gone === 0 ? 0 : gone / (gone + countWords(text));
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

export const BlockKind = z.enum(['paragraph', 'subhead', 'blockquote', 'list-item']);
export type BlockKind = z.infer<typeof BlockKind>;

/** A paragraph of the body. Blocks are in order, don't overlap, and cover all of `text` but the blank lines between them. */
export const Block = z.object({ kind: BlockKind, span: Span });
export type Block = z.infer<typeof Block>;

/**
 * The picture that an article opens with. `alt` is what the page says to whoever doesn't see it. `isCaptioned`: caption and credit stand with
 * the very picture at `url`, and not with another one of the page.
 */
export const LeadImage = z.object({
  url: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  alt: z.string().optional(),
  isCaptioned: z.boolean().optional(),
});
export type LeadImage = z.infer<typeof LeadImage>;

/** `live-blog`: dated posts under one headline. `stub`: a paywall or a teaser cut the body short. */
export const ArticleKind = z.enum(['article', 'live-blog', 'stub']);
export type ArticleKind = z.infer<typeof ArticleKind>;

/**
 * One article as read. `text` is the body, paragraphs apart by one blank line; everything later points into it by UTF-16 offsets.
 * The headline isn't part of `text`. `date` is ISO 8601 (day or instant), `language` a BCP 47 tag, `und` where unknown. `embargo` is the
 * instant before which it must not be published, where it names one.
 */
export const Article = z.object({
  title: z.string().nullable(),
  byline: z.string().nullable(),
  site: z.string().nullable(),
  url: z.string().nullable(),
  date: z.string().nullable(),
  embargo: z.string().optional(),
  language: z.string(),
  image: LeadImage.nullable(),
  kind: ArticleKind,
  text: z.string(),
  blocks: z.array(Block),
  removed: z.array(Removed),
});
export type Article = z.infer<typeof Article>;
