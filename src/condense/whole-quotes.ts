import type { Quote } from '../domain/entry.ts';
import { type Sentence, toWords } from './facts.ts';
import { createPlaceFinder } from './quote-place.ts';
import { isSameSpeaker } from './same-speaker.ts';

/** Words that a quotation may have with those before it that it leans on. */
const longest = 75;

/**
 * The quotations, in order, each that leans on the one right before it by the same speaker in one with it: nothing but who speaks stands
 * between them. "The wall is cracked," Holt said. "But it will hold."
 */
export function joinLeaning(
  quotes: readonly Quote[],
  text: string,
  leans: (quote: Quote) => boolean,
): readonly Quote[] {
  const whole: Quote[] = [];
  for (const quote of quotes) {
    const before = whole.at(-1);
    if (before !== undefined && mayLead(before, quote, text) && leans(quote))
      whole.splice(-1, 1, join(before, quote));
    else whole.push(quote);
  }
  return whole;
}

function mayLead(before: Quote, quote: Quote, text: string): boolean {
  return (
    before.kind === 'speech' &&
    quote.kind === 'speech' &&
    before.speaker !== null &&
    quote.speaker !== null &&
    isSameSpeaker(before, quote) &&
    before.sentence.end <= quote.sentence.start &&
    text.slice(before.sentence.end, quote.sentence.start).trim() === '' &&
    toWords(before.text).length + toWords(quote.text).length <= longest
  );
}

function join(before: Quote, quote: Quote): Quote {
  const teller = before.role === null && quote.role !== null ? quote : before;
  return {
    ...teller,
    text: `${before.text} ${quote.text}`,
    parts: [...before.parts, ...quote.parts],
    sentence: { start: before.sentence.start, end: quote.sentence.end },
    evidence: [...before.evidence, ...quote.evidence],
  };
}

/** Words before a quotation in its sentence from which they may tell what it means: "Asked about the harbour, mayor Ann Holt said". */
const fewestIntroducing = 6;
/** How far before it they are looked for, in UTF-16 units. */
const reach = 200;

/** Whether words of its sentence stand before it that may tell what it means. */
export function isIntroduced({ sentence, parts: [first] }: Quote, text: string): boolean {
  const start = first?.span.start ?? sentence.start;
  return toWords(text.slice(Math.max(sentence.start, start - reach), start)).length >= fewestIntroducing;
}

/** The quotations, in order; those that need it with the sentence before them in their paragraph, where that quotes nobody. */
export function bringLeads(
  quotes: readonly Quote[],
  sentences: readonly Sentence[],
  needs: (quote: Quote) => boolean,
): readonly Quote[] {
  const findPlace = createPlaceFinder(sentences);
  return quotes.map((quote) => {
    const at = findPlace(quote);
    const [before, own] = [sentences[at - 1], sentences[at]];
    if (before === undefined || before.block !== own?.block || before.inQuotation !== 'none') return quote;
    return needs(quote)
      ? { ...quote, sentence: { start: before.span.start, end: quote.sentence.end } }
      : quote;
  });
}
