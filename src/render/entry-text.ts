import { toLede } from '../../templates/blocks/entry.tsx';
import { toWords } from '../../templates/blocks/quote.tsx';
import { toSourceFacts } from '../../templates/blocks/source.tsx';
import type { Setting } from '../../templates/setting.ts';
import { toReadable } from '../domain/additions.ts';
import type { Entry, Piece, Quote, Source } from '../domain/entry.ts';
import { toPlainDate } from '../texts/dates.ts';
import { withColon } from '../texts/language.ts';
import { stack, toWay, underline, wrap } from './plain.ts';

/** One entry: headline, source, news, quotes with a dash before the speaker, background, and the ways on. */
export function writeEntryText(setting: Setting, entry: Entry): string {
  const { say, language } = setting;
  const { source } = entry;
  const write = (piece: Piece): string => writePiece(setting, piece);
  return stack([
    underline(write(entry.headline), '-'),
    wrap(toSourceFacts(entry, setting).join(' · ')),
    wrap(toLede(entry).map(write).join(' ')),
    ...entry.quotes.map((quote) => writeQuote(setting, quote, entry.language)),
    entry.context.length === 0
      ? null
      : stack([
          withColon(say('background'), language),
          ...entry.context.map((piece) => wrap(write(piece), '  ')),
        ]),
    source.url === null
      ? null
      : toWay(
          source.site === null ? say('readArticle') : say('readArticleAt', { site: source.site }),
          source.url,
          language,
        ),
    ...(entry.also ?? []).map((other) => writeAlso(setting, other)),
    ...entry.earlier.map((earlier) =>
      toWay(
        `${withColon(say('earlierHere'), language)} ${toPlainDate(earlier.date, language)}, ${earlier.headline}`,
        earlier.url,
        language,
      ),
    ),
  ]);
}

function writePiece({ say }: Setting, piece: Piece): string {
  const words = toReadable(piece);
  if (piece.origin === 'article') return words;
  return `${words} [${say(piece.origin === 'model' ? 'byModel' : 'byEditors')}]`;
}

function writeQuote(setting: Setting, quote: Quote, language: string): string {
  const { say } = setting;
  const who =
    quote.speaker === null
      ? say('quotedInArticle')
      : [quote.speaker, quote.role].filter((part) => part !== null).join(', ');
  const lines = [wrap(toWords(quote, language), '  '), wrap(`— ${who}`, '  ')];
  if (quote.link !== null) lines.push(toWay(say('inTheArticle'), quote.link, setting.language, '  '));
  return lines.join('\n');
}

function writeAlso({ say, language }: Setting, { site, title, url }: Source): string | null {
  const name = site ?? title;
  if (url === null) return name === null ? null : wrap(`${say('alsoAt')} ${name}`);
  return toWay(`${say('alsoAt')} ${name ?? ''}`.trim(), url, language);
}
