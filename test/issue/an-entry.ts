import type { Entry, Piece, Quote } from '../../src/domain/entry.ts';

interface Wanted {
  readonly headline: string;
  readonly lede?: string;
  readonly site?: string | null;
  readonly url?: string | null;
  readonly date?: string | null;
  readonly language?: string;
  readonly quotes?: readonly Quote[];
  readonly context?: readonly string[];
  readonly note?: string;
}

/** An entry with what a test cares about; the rest is plain. */
export function anEntry(wanted: Wanted): Entry {
  const { headline, lede = `${headline}, people said.`, quotes = [], context = [] } = wanted;
  return {
    id: headline.toLowerCase().replace(/\W+/g, '-'),
    language: wanted.language ?? 'en',
    headline: { ...aPiece(headline), spans: [] },
    lede: [aPiece(lede)],
    quotes: [...quotes],
    allQuotes: [...quotes],
    context: context.map(aPiece),
    earlier: [],
    source: {
      title: headline,
      url: wanted.url ?? null,
      site: wanted.site ?? null,
      byline: null,
      date: wanted.date ?? null,
    },
    ...(wanted.note !== undefined && { note: wanted.note }),
    notes: [],
  };
}

export function aPiece(text: string): Piece {
  return { text, spans: [{ start: 0, end: text.length }], origin: 'article', additions: [] };
}

export function aQuote(text: string, speaker: string | null = null, more: Partial<Quote> = {}): Quote {
  const span = { start: 0, end: text.length };
  return {
    text,
    parts: [{ text, span }],
    kind: 'speech',
    sentence: span,
    speaker,
    speakerSpan: null,
    role: null,
    roleSpan: null,
    evidence: [],
    origin: 'article',
    link: null,
    ...more,
  };
}
