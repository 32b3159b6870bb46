import type { Quote } from '../domain/entry.ts';
import { chooseContext } from './context.ts';
import type { Sentence } from './facts.ts';
import { chooseQuotes } from './key-quotes.ts';
import type { Weighed } from './weigh.ts';

/** How many key quotes and sentences of context an entry has at most. */
const quoteCount = 3;
const contextCount = 3;

export function chooseKeyQuotes({ quoteCandidates }: Weighed): Quote[] {
  return chooseQuotes(quoteCandidates, quoteCount);
}

/** Context, which repeats no key quote. */
export function chooseSentences(weighed: Weighed): Sentence[] {
  const keys = chooseKeyQuotes(weighed).flatMap(({ parts }) => parts.map(({ span }) => span.start));
  return chooseContext(
    weighed.contextCandidates,
    contextCount,
    (sentence) =>
      weighed.canStandAlone(sentence) &&
      !keys.some((start) => sentence.span.start <= start && start < sentence.span.end),
  );
}
