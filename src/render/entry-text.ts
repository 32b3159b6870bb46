import { toLede } from '../../templates/blocks/entry.tsx';
import { writeSource } from '../../templates/blocks/source.tsx';
import type { Setting } from '../../templates/setting.ts';
import { toReadable } from '../domain/additions.ts';
import type { Entry, Piece, Quote, Source } from '../domain/entry.ts';
import { toSpeakerLine } from '../domain/quote-line.ts';
import { toParagraphs } from '../editors-message/read-message.ts';
import { toPlainDate } from '../texts/dates.ts';
import { commaOf, isolate, withColon, withFixedSpaces } from '../texts/language.ts';
import { toQuoted } from '../texts/quoted.ts';
import type { Notes } from './notes.ts';
import { stack, underline, wrap } from './plain.ts';

/**
 * One entry: headline, source, news, quotes with a dash before the speaker, the editors' note, background, and the ways on. Places within an article are
 * left out: they are long, of percent signs in most alphabets, and the article's own address stands there.
 */
export function writeEntryText(setting: Setting, entry: Entry, notes: Notes): string {
  return stack([
    [underline(writePiece(setting, entry.headline, entry.language), '-'), wrap(writeSource(entry, setting))]
      .filter(Boolean)
      .join('\n'),
    ...writeBody(setting, entry, notes, ''),
  ]);
}

/** The same of a short one, close together after a dash: its source is named by the way to it alone. */
export function writeBriefText(setting: Setting, entry: Entry, notes: Notes): string {
  const [first, ...others] = [
    wrap(writePiece(setting, entry.headline, entry.language), briefIndent),
    ...writeBody(setting, entry, notes, briefIndent),
  ].filter(Boolean);
  return [`-${first?.slice(1)}`, ...others].join('\n');
}

const briefIndent = '  ';

/** What stands under the headline, each paragraph's lines after `indent`; '' for what the entry doesn't have. */
function writeBody(setting: Setting, entry: Entry, notes: Notes, indent: string): string[] {
  const { say, language } = setting;
  const write = (piece: Piece): string => writePiece(setting, piece, entry.language);
  const toLines = (lines: readonly string[]): string => lines.map((line) => wrap(line, indent)).join('\n');
  const toLabelled = (label: string, [first, ...others]: readonly string[]): string =>
    first === undefined ? '' : toLines([`${withColon(label, language)} ${first}`, ...others]);
  return [
    wrap(toLede(entry).map(write).join(' '), indent),
    ...entry.quotes.map((quote) => writeQuote(setting, quote, entry.language, indent)),
    toLabelled(say('editorsNote'), toParagraphs(entry.note ?? '')),
    toLabelled(say('background'), entry.context.map(write)),
    toLines([
      ...writeReadOn(setting, entry, notes),
      ...writeAlso(setting, entry, notes),
      ...writeEarlier(setting, entry, notes),
    ]),
  ];
}

function writePiece({ say }: Setting, piece: Piece, own: string): string {
  const words = withFixedSpaces(toReadable(piece), own);
  if (piece.origin === 'article') return words;
  return `${words} [${say(piece.origin === 'model' ? 'byModel' : 'byEditors')}]`;
}

function writeQuote({ say }: Setting, quote: Quote, language: string, outer: string): string {
  const indent = `${outer}  `;
  const who =
    quote.speaker === null
      ? say('quotedInArticle')
      : toSpeakerLine(quote.speaker, quote.role, commaOf(language));
  return `${wrap(toQuoted(quote, language), indent)}\n${wrap(`— ${who}`, indent)}`;
}

function writeReadOn({ say, language }: Setting, { source, language: own }: Entry, notes: Notes): string[] {
  const { site, url } = source;
  if (url === null) return [];
  const words =
    site === null ? say('readArticle') : say('readArticleAt', { site: isolate(site, own, language) });
  return [`${words} ${notes.mark(url)}`];
}

function writeAlso({ say, language }: Setting, { also = [] }: Entry, notes: Notes): string[] {
  const names = also.flatMap(({ site, title, url }: Source) => {
    const name = site ?? title ?? '';
    return url === null ? (name === '' ? [] : [name]) : [`${name} ${notes.mark(url)}`.trim()];
  });
  return names.length === 0 ? [] : [`${say('alsoAt')} ${names.join(`${commaOf(language)} `)}`];
}

function writeEarlier({ say, language }: Setting, { earlier }: Entry, notes: Notes): string[] {
  return earlier.map(
    ({ date, headline, url }) =>
      `${withColon(say('earlierHere'), language)} ${toPlainDate(date, language)}${commaOf(language)} ${headline} ${notes.mark(url)}`,
  );
}
