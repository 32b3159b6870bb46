import type { Line } from './lines.ts';

/** How far above the body a headline is looked for, in lines. */
const reach = 45;

/**
 * The line that is the headline of the body that starts at `from`: shaped like one, with a byline or date below it, sharing words with
 * the body, perhaps repeated on the page.
 */
export function findHeadline(lines: readonly Line[], from: number, to: number): number | undefined {
  const topic = collectWords(lines.slice(from, to).slice(0, 12));
  const times = countTexts(lines);
  let best = 0;
  let found: number | undefined;
  for (let at = Math.max(0, from - reach); at < Math.min(lines.length, from + 3); at += 1) {
    const line = lines[at];
    if (line === undefined || !isShaped(line)) continue;
    const score = toScore(lines, line, at, from, topic, times);
    if (score > best) {
      best = score;
      found = at;
    }
  }
  return found;
}

function isShaped({ words, reason, ending, text }: Line): boolean {
  return (
    words >= 2 &&
    words <= 30 &&
    reason === undefined &&
    !ending &&
    text.length <= 220 &&
    /\p{L}{2}/u.test(text)
  );
}

function toScore(
  lines: readonly Line[],
  line: Line,
  at: number,
  from: number,
  topic: ReadonlySet<string>,
  times: ReadonlyMap<string, number>,
): number {
  const words = toWords(line.text);
  const shared = words.length === 0 ? 0 : words.filter((word) => topic.has(word)).length / words.length;
  const below = lines.slice(at + 1, at + 8);
  let score = 1 + 2.5 * shared;
  if (below.some(({ reason }) => reason === 'byline' || reason === 'dateline')) score += 1;
  if ((times.get(line.phrase) ?? 0) > 1) score += 0.5;
  if (line.words < 4) score -= 1.2;
  else if (line.words > 20) score -= 0.8;
  if (line.text.endsWith('.') || line.shape === 'prose') score -= 1.2;
  if (line.text.endsWith(':')) score -= 1.5;
  if (line.text.endsWith('…')) score -= 0.8;
  if (!line.gap) score -= 0.5;
  return score - 0.06 * Math.max(0, from - at);
}

function countTexts(lines: readonly Line[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { phrase } of lines) times.set(phrase, (times.get(phrase) ?? 0) + 1);
  return times;
}

function collectWords(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => toWords(text)));
}

/** Words of four letters or more and figures, cut to six letters so that "senator" meets "senators". */
export function toWords(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\p{L}{4,}|\d+/gu)].map(([word]) => word.slice(0, 6));
}
