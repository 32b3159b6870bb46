import type { Sentence } from './facts.ts';

/** The fewest items that make a round-up. */
const fewestItems = 2;

/** A label in capitals ("OIL: ..."), a line of strokes or stars, a time alone: an item of a round-up or a live page begins. */
const borderPattern =
  /^(?:\p{Lu}[\p{Lu}&’'-]+(?: [\p{Lu}&’'-]+){0,3}: |[_*•]{2,9}|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?$)/u;

/** The index of the sentence at which the items of a round-up begin; none where the text tells of one thing. */
export function findItems(sentences: readonly Sentence[]): number {
  const borders = sentences.filter(({ text, opensBlock }) => opensBlock && borderPattern.test(text));
  return borders.length < fewestItems ? Number.POSITIVE_INFINITY : (borders[0]?.index ?? 0);
}
