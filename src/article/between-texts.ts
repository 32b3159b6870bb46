import type { RemovalReason } from '../domain/article.ts';
import type { Stretch } from './densest.ts';
import { isBeginning } from './line-worth.ts';
import type { Line } from './lines.ts';

const boxes: ReadonlySet<RemovalReason | undefined> = new Set([
  'sign-up',
  'appeal',
  'advertisement',
  'embed',
]);

const asking: ReadonlySet<RemovalReason | undefined> = new Set(['sign-up', 'appeal', 'payment']);

const boxParts: ReadonlySet<RemovalReason | undefined> = new Set([...boxes, ...asking]);

/** A box that pages put between two paragraphs: little in it that isn't known for what it is. */
export function isBox(lines: readonly Line[]): boolean {
  const unknown = lines.filter(({ reason }) => reason === undefined);
  return (
    lines.some(({ reason }) => boxes.has(reason)) &&
    unknown.length * 2 <= lines.length &&
    // An advertisement's place holds no lines of its own: a heading below it may begin a teaser.
    (unknown.length === 0 || lines.some(({ reason }) => asking.has(reason))) &&
    unknown.every(({ shape }) => shape === 'label')
  );
}

/** A paragraph whose box has no heading of its own below: a teaser would have one. */
export function isRightBehindBox(lines: readonly Line[], at: number): boolean {
  const isPrice = (line: Line | undefined) =>
    line?.reason === undefined && line?.shape === 'label' && /\d/.test(line.text);
  let above = at - 1;
  while (isPrice(lines[above]) && at - above < 4) above -= 1;
  return lines[at]?.shape === 'prose' && above >= 0 && boxParts.has(lines[above]?.reason);
}

/** Worth of a stretch that is a text of its own, before or behind a date: a teaser has less. */
export const ownText = 100;

/** Whether lines part two articles; the small print of a box doesn't, nor a date with no headline before a long text. */
export function isBorder(between: readonly Line[], box: boolean, inset: boolean, weight: number): boolean {
  return between.some(
    (line, at) =>
      stops(line) &&
      !(box && line.reason === 'privacy') &&
      !(inset && line.reason === 'read-more') &&
      !(weight >= ownText && line.reason === 'dateline' && !isHeaded(between, at)),
  );
}

/** Whether a headline stands right above. */
function isHeaded(lines: readonly Line[], at: number): boolean {
  return [at - 1, at - 2].some((above) => isBeginning(lines, above));
}

/** "Read also" with its links, as pages put it between two paragraphs. */
export function isReadAlso(between: readonly Line[]): boolean {
  const at = between.findIndex((line) => line.ending);
  const rest = between.slice(at + 1);
  const end = rest.findIndex(({ shape }) => shape !== 'label');
  const links = end < 0 ? rest : rest.slice(0, end);
  return (
    between[at]?.reason === 'read-more' &&
    links.length <= 4 &&
    links.every(({ shape, ending }) => shape === 'label' && !ending)
  );
}

/** Two paragraphs with nothing between, one of them long: teasers have their headings there. */
export function hasPair(lines: readonly Line[], { from, to }: Stretch): boolean {
  const isPlain = (line: Line | undefined) => line?.reason === undefined && line?.shape !== 'label';
  const pair = (at: number) => [lines[at], lines[at + 1]];
  for (let at = from; at + 1 < to; at += 1) {
    if (pair(at).every(isPlain) && pair(at).some((line) => line?.shape === 'prose')) return true;
  }
  return false;
}

/** Right below a byline or a date begins an article: short as it may be before a list, its first paragraphs are no teaser. */
export function isBelowSignature(lines: readonly Line[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - 2), at)
    .some(({ reason }) => reason === 'byline' || reason === 'dateline');
}

const stopping: ReadonlySet<RemovalReason | undefined> = new Set([
  'dateline',
  'comments',
  'legal',
  'privacy',
  'tags',
  'author-note',
  'message-to-readers',
  'navigation',
]);

export function stops(line: Line): boolean {
  return line.ending || stopping.has(line.reason);
}
