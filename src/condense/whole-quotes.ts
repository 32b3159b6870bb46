import type { Quote } from '../domain/entry.ts';
import { toWords } from './facts.ts';
import { toStart } from './quote-place.ts';
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
    !/\p{L}/u.test(text.slice(before.sentence.end, toStart(quote))) &&
    !standApart(before, quote, text) &&
    toWords(before.text).length + toWords(quote.text).length <= longest
  );
}

/** Holt said, "We sail." "But not today," she wrote: no word stands between them, and who said the second is told anew. */
function standApart(before: Quote, quote: Quote, text: string): boolean {
  const between = text.slice(before.parts.at(-1)?.span.end, toStart(quote));
  const behind = text.slice(quote.parts[0]?.span.end, quote.sentence.end);
  return /["“”„«»]/.test(between) && !/\p{L}/u.test(between) && /\p{L}/u.test(behind);
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
