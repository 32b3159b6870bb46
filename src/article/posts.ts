import type { Line } from './lines.ts';

/** Times of day, each next to a text, that make a page one of many posts: a live blog, a channel. */
const leastTimes = 3;
/** Lines from a post's time to its text. */
const reach = 4;
const clockPattern = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?$/i;

export function isPosts(lines: readonly Line[]): boolean {
  return lines.filter(({ text }, at) => isClock(text) && isBesideText(lines, at)).length >= leastTimes;
}

/** Nothing but a time of day. */
export function isClock(text: string): boolean {
  return text.length < 20 && clockPattern.test(text);
}

/**
 * On a page of posts, what stands around each of them and is no text: its time, its counts, the name that each bears. Other pages come
 * back as they are.
 */
export function judgePosts(lines: Line[]): Line[] {
  if (!isPosts(lines)) return lines;
  const times = new Map<string, number>();
  for (const { text, words } of lines) if (words <= 6) times.set(text, (times.get(text) ?? 0) + 1);
  return lines.map((line, at): Line => {
    if (line.reason !== undefined || line.shape !== 'label') return line;
    if (isClock(line.text)) return { ...line, reason: 'other' };
    const isCount = /^[\d.,]{1,9} ?(?:[KkMm]|тыс\.?|млн)?$/.test(line.text);
    const isOfEach = (times.get(line.text) ?? 0) >= leastTimes;
    const isNear = lines.slice(Math.max(0, at - reach), at + reach + 1).some(({ text }) => isClock(text));
    return isNear && (isCount || isOfEach) ? { ...line, reason: 'other' } : line;
  });
}

function isBesideText(lines: readonly Line[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - reach), at + reach + 1)
    .some(({ shape, reason }) => shape !== 'label' && reason === undefined);
}
