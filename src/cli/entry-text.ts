import { toReadable } from '../domain/additions.ts';
import type { Entry, Piece, Quote } from '../domain/entry.ts';
import { toSpeakerLine } from '../domain/quote-line.ts';
import { toQuoted } from '../texts/quoted.ts';
import type { Format } from './terminal.ts';
import { wrap } from './wrap.ts';

/** How a word is set; plain text in, plain or coloured text out. */
export type Style = (format: Format, text: string) => string;

/** An entry for the terminal, wrapped to `columns`: headline, lede, each key quote with who said it, the editors' note, context, source. */
export function toEntryText(entry: Entry, columns: number, style: Style): string {
  const width = Math.min(Math.max(columns, 40), 92);
  const lines = [
    ...wrap(toMarked(entry.headline), width, '').map((line) => style('bold', line)),
    ...paragraph(entry.lede.map(toMarked).join(' '), width),
    ...entry.quotes.flatMap((quote) => ['', ...quoteLines(quote, entry.language, width, style)]),
    ...noteLines(entry.note, width, style),
    ...(entry.context.length > 0 ? ['', `  ${style('dim', 'Context')}`] : []),
    ...entry.context.flatMap((piece) => wrap(toReadable(piece), width, '    ', '  · ')),
    ...entry.earlier.map(({ date, headline }) => `  Earlier here: ${date}, ${headline}`),
    ...sourceLines(entry, style),
    ...entry.notes.flatMap((note) => wrap(note, width, '    ', '  ! ').map((line) => style('yellow', line))),
  ];
  return lines.join('\n');
}

/** What a model wrote says so. */
function toMarked(piece: Piece): string {
  return piece.origin === 'model' ? `${toReadable(piece)} [written by a language model]` : toReadable(piece);
}

function paragraph(text: string, width: number): string[] {
  return text === '' ? [] : ['', ...wrap(text, width, '  ')];
}

function quoteLines(quote: Quote, language: string, width: number, style: Style): string[] {
  const words = wrap(toQuoted(quote, language), width, '   ', '  ');
  return [...words, `    — ${style('cyan', toSpeakerText(quote))}`];
}

function noteLines(note: string | undefined, width: number, style: Style): string[] {
  return note === undefined
    ? []
    : ['', `  ${style('dim', 'Why it matters (editors’ note)')}`, ...wrap(note, width, '    ')];
}

/** Who said it, as printed under a quote; never a guess. */
function toSpeakerText(quote: Quote): string {
  return quote.speaker === null ? 'quoted in the article' : toSpeakerLine(quote.speaker, quote.role);
}

function sourceLines({ source }: Entry, style: Style): string[] {
  const parts = [source.site, source.byline, source.date?.slice(0, 10), source.url].filter(
    (part) => part != null,
  );
  return parts.length > 0 ? ['', `  ${style('dim', parts.join(' · '))}`] : [];
}
