import type { RemovalReason } from '../domain/article.ts';
import { isSubhead } from './line-worth.ts';
import type { Line } from './lines.ts';

/**
 * Lines within the body that belong to something else: what stands below "related" or "most read" until the text goes on.
 * Gives the reason for each line by its index. `isOwn` tells lines that are surely of the text.
 */
export function findAsides(
  lines: readonly Line[],
  from: number,
  to: number,
  isOwn: (at: number) => boolean = () => false,
): ReadonlyMap<number, RemovalReason> {
  const asides = new Map<number, RemovalReason>();
  for (let at = from; at < to; at += 1) {
    if (lines[at]?.ending !== true && !isLinkHeading(lines, at)) continue;
    if (lines[at]?.reason === 'read-more') {
      at = passLinks(lines, at, to, asides);
      continue;
    }
    let next = at;
    do {
      if (lines[next]?.reason === undefined) asides.set(next, 'related');
      next += 1;
    } while (next < to && isLinkLike(lines[next]) && !isOwn(next));
    at = next - 1;
  }
  return asides;
}

/** "Read more" in a line of its own; with a link above it in its group it belongs to that. */
function isLinkHeading(lines: readonly Line[], at: number): boolean {
  const [above, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line?.reason !== 'read-more' || line.words > 3 || !line.gap) return false;
  return above?.shape !== 'label' && next?.shape === 'label' && next.words >= 4;
}

/** "Read also" between two paragraphs has a link or a few below it, and then the text goes on, perhaps with a subhead. */
function passLinks(
  lines: readonly Line[],
  heading: number,
  to: number,
  asides: Map<number, RemovalReason>,
): number {
  let at = heading + 1;
  for (; at < to && at <= heading + 4; at += 1) {
    const line = lines[at];
    const isFirst = at === heading + 1;
    if (line === undefined || line.shape !== 'label' || (!isFirst && isSubhead(lines, at))) break;
    if (line.reason === undefined) asides.set(at, 'related');
  }
  return at - 1;
}

function isLinkLike(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    (line.shape === 'label' || (line.words < 20 && line.shape === 'prose') || line.reason !== undefined)
  );
}
