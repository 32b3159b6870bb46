import type { Quote } from '../domain/entry.ts';
import { toSaid } from '../domain/said.ts';
import { quoteMarksOf } from './language.ts';

/** The words in their marks. What says too little without its sentence is shown within it, which has its marks already. */
export function toQuoted(quote: Quote, language: string): string {
  if (quote.within !== undefined) return quote.within;
  const [open, close] = quoteMarksOf(language);
  // Dots stay with the words that they end: none begins a line.
  return `${open}${toSaid(quote).replaceAll(' …', '\u00a0…')}${close}`;
}
