import type { ReactNode } from 'react';
import type { Quote } from '../domain/entry.ts';
import { toSpeakerLine } from '../domain/quote-line.ts';
import { toSaid } from '../domain/said.ts';
import { arrowOf, commaOf, directionOf, keepTogether, quoteMarksOf } from '../texts/language.ts';
import { splitComma, splitLastWord, toAroundName } from '../texts/speaker.ts';
import type { Page } from './page.ts';
import { toSafeUrl } from './safe-url.ts';
import { toSides, toTongue } from './tongue.ts';

/** What somebody said, who it was, and the very place in the article. */
export function QuoteView({ page, quote, language }: { page: Page; quote: Quote; language: string }) {
  const link = toSafeUrl(quote.link);
  const tongue = toTongue(page, language);
  const { before, behind } = toAroundName(quote.role, language);
  const { around, ours } = toSides(page, language);
  const toPlace = (words: ReactNode) => (link === undefined ? words : <a href={link}>{words}</a>);
  const [head, last] =
    link === undefined ? [behind, ''] : splitLastWord(before + (quote.speaker ?? ''), behind);
  const [comma, rest] = splitComma(head, language);
  const name = (
    <bdi {...tongue}>
      {before}
      <b>
        {quote.speaker}
        {comma}
      </b>
      {rest}
    </bdi>
  );
  const place = toPlace(
    <>
      {arrowOf(around.dir ?? directionOf(page.language))}
      {'\u00a0'}
      <bdi {...ours}>{keepTogether(page.sayInMail('inTheArticle'))}</bdi>
    </>,
  );
  return (
    <figure className="quote" {...around}>
      <blockquote cite={link} {...tongue}>
        <p>{toQuoted(page, quote, language)}</p>
      </blockquote>
      <figcaption>
        {quote.speaker === null ? (
          toPlace(<bdi {...ours}>{page.sayInMail('quotedInArticle')}</bdi>)
        ) : (
          <>
            {last === '' ? null : <>{name} </>}
            <span className="whole">
              {last === '' ? name : <bdi {...tongue}>{last}</bdi>}
              {link === undefined ? null : <> {place}</>}
            </span>
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** The same as two lines of plain text. */
export function toQuoteLines(page: Page, quote: Quote, language: string): string[] {
  const speaker = quote.speaker ?? page.sayInMail('quotedInArticle');
  return [
    `  ${toQuoted(page, quote, language)}`,
    `  – ${toSpeakerLine(speaker, quote.role, commaOf(language))}`,
  ];
}

/** As in the mail: a few quoted words within their sentence, which has its own marks. */
function toQuoted(page: Page, quote: Quote, language: string): string {
  if (quote.kind === 'fragment' && quote.within !== undefined) return quote.within;
  const [open, close] = quoteMarksOf(language === 'und' ? page.language : language);
  // Dots stay with the words that they end: none begins a line.
  return `${open}${toSaid(quote).replaceAll(' …', '\u00a0…')}${close}`;
}
