import type { Quote } from '../domain/entry.ts';
import type { Sentence } from './facts.ts';

/** Where its words begin, in UTF-16 units. */
export function toStart({ parts: [first] }: Pick<Quote, 'parts'>): number {
  return first?.span.start ?? 0;
}

/** Gives the index of the sentence in which each quotation begins, asked in the article's order. */
export function createPlaceFinder(sentences: readonly Sentence[]): (quote: Quote) => number {
  let at = 0;
  return ({ sentence }) => {
    while ((sentences[at]?.span.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at += 1;
    return at;
  };
}

/** The sentences in which it stands; the first of them is at `from`. */
export function toSentencesOf(
  { sentence }: Quote,
  sentences: readonly Sentence[],
  from: number,
): readonly Sentence[] {
  let to = from + 1;
  while ((sentences[to]?.span.start ?? Number.POSITIVE_INFINITY) < sentence.end) to += 1;
  return sentences.slice(from, to);
}
