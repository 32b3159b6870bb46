import { Fragment, type ReactNode } from 'react';
import type { Entry, Piece, Quote } from '../domain/entry.ts';
import { toPlainDate } from '../texts/dates.ts';
import { directionOf, quoteMarksOf } from '../texts/language.ts';
import type { Page } from './page.ts';

/** The entry's place on its issue's page. */
export function toAnchor(entryId: string): string {
  return `entry-${entryId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

type Level = 2 | 3;

/** One entry whole: what the mail shows, in web layout, with its own anchor. `path` is its issue's. */
export function EntryView({
  page,
  entry,
  level,
  path,
}: {
  page: Page;
  entry: Entry;
  level: Level;
  path: string;
}) {
  const { say } = page;
  const anchor = toAnchor(entry.id);
  const foreign = entry.language !== 'und' && entry.language !== page.language;
  return (
    <article
      className="entry"
      id={anchor}
      lang={foreign ? entry.language : undefined}
      dir={foreign ? directionOf(entry.language) : undefined}
      aria-labelledby={`${anchor}-head`}
    >
      <Heading level={level} id={`${anchor}-head`}>
        {withAdditions(entry.headline)}
      </Heading>
      <EntryBody page={page} entry={entry} level={level} />
      <p className="entry-foot">
        <SourceLine page={page} entry={entry} />
        <a
          className="entry-link"
          href={`${page.links.to(path)}#${anchor}`}
          aria-describedby={`${anchor}-head`}
        >
          {say('entryLink')}
        </a>
      </p>
    </article>
  );
}

/** What stands beneath the headline: lede, quotes, context, earlier entries. */
export function EntryBody({ page, entry, level }: { page: Page; entry: Entry; level: Level }) {
  const { say } = page;
  return (
    <>
      {entry.lede.length === 0 ? null : <p className="lede">{toParagraph(entry.lede)}</p>}
      {entry.quotes.map((quote) => (
        <QuoteView
          key={`${quote.sentence.start}-${quote.text}`}
          page={page}
          quote={quote}
          language={entry.language}
        />
      ))}
      {entry.context.length === 0 ? null : (
        <div className="context">
          <SubHeading level={level}>{say('context')}</SubHeading>
          <p>{toParagraph(entry.context)}</p>
        </div>
      )}
      {entry.earlier.map((earlier) => (
        <p className="earlier" key={earlier.url}>
          {say('earlier')}: {toPlainDate(earlier.date, page.language)},{' '}
          <a href={toSafeUrl(earlier.url)}>{earlier.headline}</a>
        </p>
      ))}
    </>
  );
}

export function QuoteView({ page, quote, language }: { page: Page; quote: Quote; language: string }) {
  const [open, close] = quoteMarksOf(language === 'und' ? page.language : language);
  return (
    <figure className="quote">
      <blockquote cite={toSafeUrl(quote.link)}>
        <p>
          {open}
          {quote.text}
          {close}
        </p>
      </blockquote>
      <figcaption>
        {quote.speaker === null ? page.say('unknownSpeaker') : <b>{quote.speaker}</b>}
        {quote.role === null ? null : `, ${quote.role}`}
      </figcaption>
    </figure>
  );
}

/** Pieces in a row, each with what was added for the reader in square brackets. */
export function toParagraph(pieces: readonly Piece[]): ReactNode {
  return pieces.map((piece, index) => (
    <Fragment key={`${piece.spans[0]?.start ?? index}-${piece.text}`}>
      {index === 0 ? '' : ' '}
      {withAdditions(piece)}
    </Fragment>
  ));
}

export function withAdditions(piece: Piece): ReactNode {
  const additions = piece.additions.toSorted((one, other) => one.at - other.at);
  const starts = [0, ...additions.map((addition) => addition.at)];
  return starts.map((start, index) => {
    const added = additions[index - 1];
    const words = piece.text.slice(start, starts[index + 1]);
    return (
      <Fragment key={`${start}-${added?.text ?? ''}`}>
        {added === undefined ? null : <span className="added">{toBracketed(piece.text, added)}</span>}
        {words}
      </Fragment>
    );
  });
}

/** A space goes on the side where a word would touch the bracket. */
export function toBracketed(text: string, addition: { at: number; text: string }): string {
  const before = addition.at > 0 && !/\s/.test(text.charAt(addition.at - 1)) ? ' ' : '';
  const after = /[\p{L}\p{N}]/u.test(text.charAt(addition.at)) ? ' ' : '';
  return `${before}[${addition.text}]${after}`;
}

/** Only web addresses become links: a feed may name anything as its source. */
export function toSafeUrl(url: string | null): string | undefined {
  return url !== null && /^https?:\/\//i.test(url) ? url : undefined;
}

export function SourceLine({ page, entry }: { page: Page; entry: Entry }) {
  const { title, url, site, byline, date } = entry.source;
  const name = site ?? title ?? url;
  const href = toSafeUrl(url);
  const rest = [byline, date === null ? null : toPlainDate(date, page.language)].filter(
    (part) => part !== null,
  );
  if (name === null && rest.length === 0) return <span />;
  return (
    <span>
      {page.say('source')}: {href === undefined ? name : <a href={href}>{name}</a>}
      {rest.map((part, index) => (index === 0 && name === null ? part : `, ${part}`)).join('')}
    </span>
  );
}

function Heading({ level, id, children }: { level: Level; id: string; children: ReactNode }) {
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <Tag className="entry-headline" id={id}>
      {children}
    </Tag>
  );
}

function SubHeading({ level, children }: { level: Level; children: ReactNode }) {
  const Tag = level === 2 ? 'h3' : 'h4';
  return <Tag>{children}</Tag>;
}
