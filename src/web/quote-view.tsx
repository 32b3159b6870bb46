import type { ReactNode } from 'react';
import type { Quote } from '../domain/entry.ts';
import { toSpeakerLine } from '../domain/quote-line.ts';
import { arrowOf, commaOf, directionOf, keepTogether } from '../texts/language.ts';
import { toQuoted } from '../texts/quoted.ts';
import { layOutSpeaker } from '../texts/speaker.ts';
import type { Page } from './page.ts';
import { toSafeUrl } from './safe-url.ts';
import { toSides, toTongue } from './tongue.ts';

/** What somebody said, who it was, and the very place in the article. */
export function QuoteView({ page, quote, language }: { page: Page; quote: Quote; language: string }) {
  const link = toSafeUrl(quote.link);
  const tongue = toTongue(page, language);
  const { around, ours } = toSides(page, language);
  const toPlace = (words: ReactNode) => (link === undefined ? words : <a href={link}>{words}</a>);
  const { before, comma, behind, last } = layOutSpeaker(
    quote.speaker ?? '',
    quote.role,
    language,
    link !== undefined,
  );
  const name = (
    <bdi {...tongue}>
      {before}
      <b>
        {quote.speaker}
        {comma}
      </b>
      {behind}
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
        <p>{toWords(page, quote, language)}</p>
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
    `  ${toWords(page, quote, language)}`,
    `  – ${toSpeakerLine(speaker, quote.role, commaOf(language))}`,
  ];
}

/** In the page's marks where nobody knows the article's language. */
function toWords({ language: own }: Page, quote: Quote, language: string): string {
  return toQuoted(quote, language === 'und' ? own : language);
}
