import type { AttributionWords } from './languages/attribution-words.ts';
import type { Marked } from './marked.ts';

/** A dash behind the end of what was said, and the writer's words behind it in small letters. */
const interruptionPattern = /[,.!?…]\s+[—–]\s+(?=(\p{Ll}+))/gu;
/** The writer's words end with a point or comma, and a dash leads back to the speaker. */
const returnPattern = /[.,:]\s+[—–]\s+/gu;

/**
 * Russian leaves the marks open around the writer's own words: «Come in, — said Holt. — Sit down». Each stretch between them is a pair
 * of its own; otherwise the writer's words would be quoted, and whoever spoke before would be named for them. Only a reporting verb
 * behind the dash tells the writer's words from those of the speaker.
 */
export function splitAtTold(pair: Marked, text: string, verbs: AttributionWords['verbs']): Marked[] {
  const { words, span } = pair;
  const said = text.slice(words.start, words.end);
  const stretches: { start: number; end: number }[] = [];
  let from = 0;
  for (const told of said.matchAll(interruptionPattern)) {
    if (told.index < from || !verbs.has(told[1] ?? '')) continue;
    returnPattern.lastIndex = told.index + told[0].length;
    const back = returnPattern.exec(said);
    stretches.push({ start: from, end: told.index + 1 });
    from = back === null ? said.length : back.index + back[0].length;
  }
  if (stretches.length === 0) return [pair];
  if (from < said.length) stretches.push({ start: from, end: said.length });
  return stretches.map(({ start, end }, index) => {
    const part = { start: words.start + start, end: words.start + end };
    return {
      ...pair,
      words: part,
      span: {
        start: index === 0 ? span.start : part.start,
        end: from < said.length && index === stretches.length - 1 ? span.end : part.end,
      },
    };
  });
}
