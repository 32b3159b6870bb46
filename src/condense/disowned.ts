import type { Quote } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import { toStart } from './quote-place.ts';

/** How far before a quotation the text is named that it stands in, in UTF-16 units. */
const reach = 300;

/**
 * The quotations, those without their speaker that stand in a letter of which the article tells that another dictated it, or that its signer did
 * not write it: "Holt wrote" is then what the letter says, and whose words they are is open.
 */
export function withoutDisowned(
  quotes: readonly Quote[],
  text: string,
  sentences: readonly Span[],
  words: AttributionWords | null,
): readonly Quote[] {
  if (words?.findDisowned === undefined || quotes.length === 0 || words.mayDisown?.(text) !== true)
    return quotes;
  const { findDisowned } = words;
  const told = sentences.flatMap((span) => {
    const found = findDisowned(text.slice(span.start, span.end));
    return found === null ? [] : [{ ...found, span }];
  });
  if (told.length === 0) return quotes;
  const isDisowned = (quote: Quote): boolean => {
    if (quote.speaker === null) return false;
    const lead = toLead(quote, text);
    return told.some(
      ({ noun, by, span }) =>
        (quote.sentence.end <= span.start || span.end <= quote.sentence.start) &&
        lead.includes(noun) &&
        isByAnother(by, quote.speaker ?? '', words),
    );
  };
  return quotes.map((quote) => (isDisowned(quote) ? { ...quote, ...nobody } : quote));
}

const nobody = { speaker: null, speakerSpan: null, role: null, roleSpan: null, evidence: [] };

/** What the writer says in a sentence and before it, without the quoted words. */
function toLead(quote: Quote, text: string): string {
  const start = toStart(quote);
  const end = quote.parts.at(-1)?.span.end ?? start;
  const behind = text.slice(end, Math.min(quote.sentence.end, end + reach));
  return `${text.slice(Math.max(0, start - reach), start)} ${behind}`.toLowerCase();
}

/** "that Lund dictated", "by Lund": the name nearest to the verb; without one it is mostly the signer, who dictates to a secretary. */
function isByAnother(by: string | null, speaker: string, { pronouns }: AttributionWords): boolean {
  if (by === null) return true;
  const names = by.match(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]+/gu) ?? [];
  const name = names.findLast((word) => !pronouns.has(word.toLowerCase()));
  return name !== undefined && !speaker.includes(name.replace(/['’]s$/u, ''));
}
