import type { Block } from '../domain/article.ts';
import type { Marked } from './marked.ts';

/**
 * Speech without quotation marks: a paragraph that opens with a dash, with the writer's own words between dashes ("— Come in, — said
 * Holt. — Sit down."). A paragraph without such words is no dialogue: it may as well be an item of a list. `marked` are the pairs of
 * marks found before; those inside a dialogue go.
 */
export function withDialogue(marked: readonly Marked[], text: string, blocks: readonly Block[]): Marked[] {
  const spoken = blocks.flatMap((block, index) => findSpoken(text, block, index));
  if (spoken.length === 0) return [...marked];
  const dialogues = new Set(spoken.map(({ block }) => block));
  return [...marked.filter(({ block }) => !dialogues.has(block)), ...spoken].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

const openingPattern = /^\s*[—–]\s+(?=["«„“(…]?\p{Lu})/u;
/** A dash behind the end of an utterance, the writer's words behind it in small letters. */
const interruptionPattern = /[,.!?…]\s+[—–]\s+(?=\p{Ll})/gu;
/** The writer's words end with a point or comma, and a dash leads back to the speaker. */
const returnPattern = /[.,:]\s+[—–]\s+/gu;

function findSpoken(text: string, { span }: Block, block: number): Marked[] {
  const paragraph = text.slice(span.start, span.end);
  const opening = openingPattern.exec(paragraph);
  if (opening === null) return [];
  const found: Marked[] = [];
  let from = opening[0].length;
  while (from < paragraph.length) {
    interruptionPattern.lastIndex = from;
    const interruption = interruptionPattern.exec(paragraph);
    if (interruption === null && found.length === 0) return [];
    const end = interruption === null ? paragraph.trimEnd().length : interruption.index + 1;
    if (end > from) found.push(toMarked(span.start + from, span.start + end, block));
    if (interruption === null) break;
    returnPattern.lastIndex = interruption.index + interruption[0].length;
    const back = returnPattern.exec(paragraph);
    if (back === null) break;
    from = back.index + back[0].length;
  }
  return found;
}

function toMarked(start: number, end: number, block: number): Marked {
  return { span: { start, end }, words: { start, end }, block, closed: true };
}
