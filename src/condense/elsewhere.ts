import type { Quote } from '../domain/entry.ts';
import { findTimesTold } from './facts.ts';
import type { Language } from './languages/language.ts';
import { toWordsAround } from './words-around.ts';

/** "Holt said in an earlier interview": the words around it, not its own, tell of another time. */
export function isToldElsewhere(quote: Quote, text: string, language: Language | undefined): boolean {
  return (
    language !== undefined &&
    findTimesTold(toWordsAround(quote, text), language.discourse).cues.has('elsewhere')
  );
}
