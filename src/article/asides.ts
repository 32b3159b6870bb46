import type { RemovalReason } from '../domain/article.ts';
import type { Line } from './lines.ts';
import { toName } from './signature.ts';

/**
 * Lines within the body that belong to something else: what stands below "related" or "most read" until the text goes on, and who the
 * author is, told at the end. Gives the reason for each line by its index.
 */
export function findAsides(
  lines: readonly Line[],
  from: number,
  to: number,
): ReadonlyMap<number, RemovalReason> {
  const asides = new Map<number, RemovalReason>();
  for (let at = from; at < to; at += 1) {
    if (lines[at]?.ending !== true) continue;
    let next = at;
    do {
      if (lines[next]?.reason === undefined) asides.set(next, 'related');
      next += 1;
    } while (next < to && isLinkLike(lines[next]));
    at = next - 1;
  }
  findAuthorNotes(lines, from, to).forEach((at) => {
    asides.set(at, 'author-note');
  });
  return asides;
}

function isLinkLike(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    (line.shape === 'label' || (line.words < 20 && line.shape === 'prose') || line.reason !== undefined)
  );
}

/** In the last lines: one that begins with the name of the byline, "Ann Holt is a reporter in ...". */
function findAuthorNotes(lines: readonly Line[], from: number, to: number): number[] {
  const names = new Set<string>();
  for (const { reason, text } of lines.slice(Math.max(0, from - 20), from)) {
    if (reason !== 'byline') continue;
    for (const name of toName(text)?.split(/, | and | и /) ?? []) if (name.includes(' ')) names.add(name);
  }
  const notes: number[] = [];
  for (let at = Math.max(from + 1, to - 3); at < to; at += 1) {
    const line = lines[at];
    if (line === undefined || line.reason !== undefined || line.words > 90) continue;
    if ([...names].some((name) => line.text.startsWith(name))) notes.push(at);
  }
  return notes;
}
