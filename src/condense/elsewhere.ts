import type { Quote } from '../domain/entry.ts';
import { findTimesTold, type Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';
import { toWordsAround } from './words-around.ts';

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

/** "Holt said in an earlier interview": the words around it, not its own, tell of another time. */
export function isToldElsewhere(quote: Quote, text: string, language: Language | undefined): boolean {
  return (
    language !== undefined &&
    findTimesTold(toWordsAround(quote, text), language.discourse).cues.has('elsewhere')
  );
}
