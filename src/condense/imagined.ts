import type { AttributionWords } from './languages/attribution-words.ts';
import type { Marked } from './marked.ts';

/** How far around marks the words stand that tell that nobody said what is in them, in UTF-16 units. */
const reach = 70;
/** Shorter words lead to nothing. */
const shortest = 8;

/** "The bank is left to wonder: 'Why us?'": whether what stands in the marks is imagined, a joke or what words come to, and nobody's. */
export function isNobodysWords(
  text: string,
  { span, words: said }: Marked,
  words: AttributionWords,
): boolean {
  if (words.isImagined === undefined) return false;
  const start = toOwnStart(text, span.start);
  const before = span.start - start < shortest ? '' : text.slice(start, span.start);
  const behind = text.charAt(said.end - 1) === '.' ? '' : text.slice(span.end, span.end + reach);
  return (before !== '' || behind !== '') && words.isImagined(before, behind);
}

/** Where the writer's own words of the sentence that leads to marks at `to` begin. */
function toOwnStart(text: string, to: number): number {
  const first = Math.max(0, to - reach);
  for (let at = to - 2; at > first; at--) {
    const character = text.charAt(at - 1);
    if ('"“”„«»\n'.includes(character)) return at;
    if (text.charAt(at) === ' ' && '.!?…'.includes(character)) return at + 1;
  }
  return first;
}
