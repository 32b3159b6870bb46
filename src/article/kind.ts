import type { ArticleKind, Removed } from '../domain/article.ts';
import { walls } from './furniture.ts';
import { countWords } from './lines.ts';

/** What a page's metadata say of its kind. */
export interface KindHints {
  readonly isLive: boolean;
  readonly isClosed: boolean;
  /** The page's own words say that the rest is for those who pay. */
  readonly isWalled?: boolean;
}

const timePattern =
  /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?|\d{1,2} ?(?:h|hr|hrs|m|min|mins|hours?|minutes?) ago)$/i;
/** Posts with a time of their own that make a live blog, and words of a body that is no stub whatever is said below it. */
const leastPosts = 4;
const wholeBody = 250;

/** A live blog has many lines that are only a time; a stub is short and stands before a wall: "subscribe to continue reading". */
export function findKind(
  text: string,
  removed: readonly Pick<Removed, 'text' | 'at'>[],
  hints?: KindHints,
): ArticleKind {
  const kept = text.split('\n\n');
  const lines = [...kept, ...removed.map((piece) => piece.text)];
  // Below the body stand comments, each with its time.
  const within = [...kept, ...removed.filter(({ at }) => at < text.length).map((piece) => piece.text)];
  if (
    hints?.isLive === true ||
    within.filter((line) => line.length < 20 && timePattern.test(line)).length >= leastPosts
  )
    return 'live-blog';
  const words = countWords(text);
  if (words >= wholeBody) return 'article';
  const isWalled = lines.some((line) => isWall(line));
  return isWalled || hints?.isWalled === true || (hints?.isClosed === true && words < wholeBody / 2)
    ? 'stub'
    : 'article';
}

/** Whether a body is so short that it may be a stub. */
export function isShort(text: string): boolean {
  return countWords(text) < wholeBody;
}

/** Whether a text between the tags of a page tells of a wall. A menu asks subscribers to log in, a list of articles marks those of theirs: in fewer words. */
export function saysWalled(text: string): boolean {
  return text.split('\n').some((line) => countWords(line) >= 6 && isWall(line));
}

function isWall(line: string): boolean {
  if (line.length >= 400) return false;
  const lower = line.toLowerCase();
  return walls.some((wall) => lower.includes(wall));
}
