import { toLede } from '../../templates/blocks/entry.tsx';
import { toWords } from '../../templates/blocks/quote.tsx';
import { toSourceFacts } from '../../templates/blocks/source.tsx';
import type { Setting } from '../../templates/setting.ts';
import { toReadable } from '../domain/additions.ts';
import { toParagraphs } from '../domain/editors-message.ts';
import type { Entry, Piece, Quote, Source } from '../domain/entry.ts';
import { toSpeakerLine } from '../domain/quote-line.ts';
import { toPlainDate } from '../texts/dates.ts';
import { isolate, withColon } from '../texts/language.ts';
import type { Notes } from './notes.ts';
import { stack, underline, wrap } from './plain.ts';

/**
 * One entry: headline, source, news, quotes with a dash before the speaker, the editors' note, background, and the ways on. Places within an article are
 * left out: they are long, of percent signs in most alphabets, and the article's own address stands there.
 */
export function writeEntryText(setting: Setting, entry: Entry, notes: Notes): string {
  const { say, language } = setting;
  const write = (piece: Piece): string => writePiece(setting, piece);
  const background = entry.context.map(write);
  return stack([
    [underline(write(entry.headline), '-'), wrap(toSourceFacts(entry, setting).join(' · '))]
      .filter(Boolean)
      .join('\n'),
    wrap(toLede(entry).map(write).join(' ')),
    ...entry.quotes.map((quote) => writeQuote(setting, quote, entry.language)),
    entry.note === undefined ? null : writeNote(setting, entry.note),
    background.length === 0
      ? null
      : [`${withColon(say('background'), language)} ${background[0]}`, ...background.slice(1)]
          .map((line) => wrap(line))
          .join('\n'),
    [
      writeReadOn(setting, entry, notes),
      ...writeAlso(setting, entry, notes),
      ...writeEarlier(setting, entry, notes),
    ]
      .filter((line) => line !== null)
      .map((line) => wrap(line))
      .join('\n'),
  ]);
}

function writeNote({ say, language }: Setting, note: string): string {
  const [first = '', ...others] = toParagraphs(note);
  return [`${withColon(say('editorsNote'), language)} ${first}`, ...others]
    .map((paragraph) => wrap(paragraph))
    .join('\n');
}

function writePiece({ say }: Setting, piece: Piece): string {
  const words = toReadable(piece);
  if (piece.origin === 'article') return words;
  return `${words} [${say(piece.origin === 'model' ? 'byModel' : 'byEditors')}]`;
}

function writeQuote({ say }: Setting, quote: Quote, language: string): string {
  const who = quote.speaker === null ? say('quotedInArticle') : toSpeakerLine(quote.speaker, quote.role);
  return `${wrap(toWords(quote, language), '  ')}\n${wrap(`— ${who}`, '  ')}`;
}

function writeReadOn(
  { say, language }: Setting,
  { source, language: own }: Entry,
  notes: Notes,
): string | null {
  const { site, url } = source;
  if (url === null) return null;
  const words =
    site === null ? say('readArticle') : say('readArticleAt', { site: isolate(site, own, language) });
  return `${words} ${notes.mark(url)}`;
}

function writeAlso({ say }: Setting, { also = [] }: Entry, notes: Notes): string[] {
  const names = also.flatMap(({ site, title, url }: Source) => {
    const name = site ?? title ?? '';
    return url === null ? (name === '' ? [] : [name]) : [`${name} ${notes.mark(url)}`.trim()];
  });
  return names.length === 0 ? [] : [`${say('alsoAt')} ${names.join(', ')}`];
}

function writeEarlier({ say, language }: Setting, { earlier }: Entry, notes: Notes): string[] {
  return earlier.map(
    ({ date, headline, url }) =>
      `${withColon(say('earlierHere'), language)} ${toPlainDate(date, language)}, ${headline} ${notes.mark(url)}`,
  );
}
