import type { Article, BlockKind, RemovalReason } from '../domain/article.ts';

/** A piece of a page in reading order: kept as a block, or thrown away with its reason. */
export type Piece =
  | { readonly kind: BlockKind; readonly text: string }
  | { readonly reason: RemovalReason; readonly text: string };

/** The body of an article: kept pieces apart by one blank line; a removed piece stands at the end of the block before it. */
export function compose(pieces: readonly Piece[]): Pick<Article, 'text' | 'blocks' | 'removed'> {
  const parts: string[] = [];
  const blocks: Article['blocks'] = [];
  const removed: Article['removed'] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if ('reason' in piece) {
      removed.push({ text: piece.text, reason: piece.reason, at: length });
      continue;
    }
    const start = length === 0 ? 0 : length + 2;
    length = start + piece.text.length;
    parts.push(piece.text);
    blocks.push({ kind: piece.kind, span: { start, end: length } });
  }
  return { text: parts.join('\n\n'), blocks, removed };
}
