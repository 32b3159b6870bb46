import type { Quote } from '../domain/entry.ts';
import { findTimesTold, type Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';
import { toStart } from './quote-place.ts';

/** How far before and behind the quoted words, in UTF-16 units: a sentence may be as long as its text, and hold a thousand quotations. */
const reach = 600;

/** The cues in the writer's words in the sentence of a quotation, beside the quoted ones. */
export function findCuesAround(quote: Quote, text: string, { discourse }: Language): Sentence['cues'] {
  return findTimesTold(toWordsAround(quote, text), discourse).cues;
}

function toWordsAround(quote: Quote, text: string): string {
  const { sentence, parts } = quote;
  let around = '';
  let from = Math.max(sentence.start, toStart(quote) - reach);
  for (const { span } of parts) {
    around += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return around + text.slice(from, Math.min(sentence.end, from + reach));
}
