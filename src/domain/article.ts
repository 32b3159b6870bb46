import { z } from 'zod';
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

export const BlockKind = z.enum(['paragraph', 'subhead', 'blockquote', 'list-item']);
export type BlockKind = z.infer<typeof BlockKind>;

/** A paragraph of the body. Blocks are in order, don't overlap, and cover all of `text` but the blank lines between them. */
export const Block = z.object({ kind: BlockKind, span: Span });
export type Block = z.infer<typeof Block>;

export const LeadImage = z.object({
  url: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
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
