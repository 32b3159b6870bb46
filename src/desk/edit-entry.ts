import type { Article } from '../domain/article.ts';
import type { Change } from '../domain/edit.ts';
import type { Entry, Piece, Quote } from '../domain/entry.ts';
import { findSlice, isInside, isSameSpan, type Span } from '../domain/span.ts';
import { toTextFragment } from '../domain/text-fragment.ts';

type EntryChange = Extract<
  Change,
  { kind: 'headline' | 'lede' | 'context' | 'quotes' | 'speaker' | 'note' | 'picture' | 'alt' }
>;

/** Why a change can't be made to this entry: the article doesn't have the words any more, or never had them as a quotation. */
export type Unfit = 'words-gone' | 'not-quoted';

/** The entry as an editor wants it, or why that can't be. `condensed` is the entry as it was made from `article`. */
export function editEntry(
  entry: Entry,
  change: EntryChange,
  { condensed, article }: { readonly condensed: Entry; readonly article: Article },
): Entry | Unfit {
  switch (change.kind) {
    case 'headline':
      return { ...entry, headline: change.text === null ? condensed.headline : toOwnWords(change.text) };
    case 'note': {
      const { note: _, ...rest } = entry;
      return change.text === null ? rest : { ...rest, note: change.text };
    }
    case 'picture': {
      const { picture: _, ...rest } = entry;
      return change.isOut ? { ...rest, picture: null } : rest;
    }
    case 'alt': {
      const { alt: _, ...rest } = entry;
      return change.text === null ? rest : { ...rest, alt: change.text };
    }
    case 'lede': {
      if (change.text !== null) return { ...entry, lede: [toOwnWords(change.text)] };
      const lede = change.spans === null ? condensed.lede : toPieces(change.spans, condensed.lede, article);
      return lede === undefined ? 'words-gone' : { ...entry, lede };
    }
    case 'context': {
      const context =
        change.spans === null ? condensed.context : toPieces(change.spans, condensed.context, article);
      return context === undefined ? 'words-gone' : { ...entry, context };
    }
    case 'quotes': {
      if (change.quotes === null) return { ...entry, quotes: condensed.quotes };
      const quotes = change.quotes.map((spans) => toQuote(spans, entry, article));
      const unfit = quotes.find((quote) => typeof quote === 'string');
      return unfit ?? { ...entry, quotes: quotes.filter((quote) => typeof quote !== 'string') };
    }
    case 'speaker':
      return withSpeaker(entry, change.quote, change.speaker, article);
  }
}

function toOwnWords(text: string): Piece {
  return { text, spans: [], origin: 'editor', additions: [] };
}

/** Sentences as they stand; one that was condensed so before keeps what was added to it in brackets. */
function toPieces(
  spans: readonly Span[],
  condensed: readonly Piece[],
  { text }: Article,
): Piece[] | undefined {
  const pieces = spans.map((span): Piece | undefined => {
    const known = condensed.find((piece) => piece.spans.length === 1 && isSameSpan(piece.spans[0], span));
    const words = findSlice(text, span);
    if (known !== undefined || !words?.trim()) return known;
    return { text: words, spans: [span], origin: 'article', additions: [] };
  });
  return pieces.some((piece) => piece === undefined)
    ? undefined
    : pieces.filter((piece) => piece !== undefined);
}

/** The quotation of the article that holds all of `spans`: whole as it is, or with fewer of its words. */
function toQuote(spans: readonly Span[], entry: Entry, article: Article): Quote | Unfit {
  const host = findQuote(entry, spans);
  if (host === undefined) return 'not-quoted';
  if (spans.length === host.parts.length && spans.every((span, at) => isSameSpan(span, host.parts[at]?.span)))
    return host;
  const parts = spans.map((span) => ({ text: findSlice(article.text, span) ?? '', span }));
  if (parts.some(({ text }) => text.trim() === '')) return 'words-gone';
  const { url } = entry.source;
  const { within: _, ...whole } = host;
  return {
    ...whole,
    text: parts.map(({ text }) => text).join(' '),
    parts,
    origin: 'editor',
    link: url === null || host.link === null ? null : toTextFragment(url, parts, article.text),
  };
}

function findQuote({ quotes, allQuotes }: Entry, spans: readonly Span[]): Quote | undefined {
  const holds = ({ parts }: Quote): boolean =>
    spans.every((span) => parts.some((part) => isInside(span, part.span)));
  // A key quote says more than the same among all: the sentence that it is shown within, the speaker that an editor chose.
  return quotes.find(holds) ?? allQuotes.find(holds);
}

function withSpeaker(entry: Entry, quote: Span, speaker: Span | null, { text }: Article): Entry | Unfit {
  const isMeant = ({ parts }: Quote): boolean => parts.some(({ span }) => isInside(quote, span));
  if (!entry.allQuotes.some(isMeant)) return 'not-quoted';
  const name = speaker === null ? null : (findSlice(text, speaker) ?? '');
  if (name?.trim() === '') return 'words-gone';
  const known = entry.allQuotes.find((other) => name !== null && other.speaker === name);
  const said = {
    speaker: name,
    speakerSpan: speaker,
    role: known?.role ?? null,
    roleSpan: known?.roleSpan ?? null,
    bodySpan: known?.bodySpan ?? null,
    evidence: [{ rule: 'editor', words: name ?? 'nobody', confidence: 1 }],
  };
  const correct = (one: Quote): Quote => (isMeant(one) ? { ...one, ...said } : one);
  return { ...entry, quotes: entry.quotes.map(correct), allQuotes: entry.allQuotes.map(correct) };
}
