import type { ReactNode } from 'react';
import { toAnchor } from '../domain/anchor.ts';
import type { Entry } from '../domain/entry.ts';
import { toPlainDate } from '../texts/dates.ts';
import { commaOf, withColon } from '../texts/language.ts';
import { toOwnLink } from './own-link.ts';
import type { Page } from './page.ts';
import { PictureView } from './picture-view.tsx';
import { PieceView, toParagraph } from './piece-view.tsx';
import { QuoteView } from './quote-view.tsx';
import { SourceLine, SourceLink } from './source-line.tsx';
import { toSides, toTongue } from './tongue.ts';

type Level = 2 | 3;

interface EntryProps {
  readonly page: Page;
  readonly entry: Entry;
  readonly level: Level;
}

/** One entry whole: what the mail shows, in web layout, with its own anchor. `path` is its issue's. */
export function EntryView({ page, entry, level, path }: EntryProps & { path: string }) {
  const anchor = toAnchor(entry.id);
  return (
    <article className="entry" id={anchor} aria-labelledby={`${anchor}-head`}>
      <Heading level={level} id={`${anchor}-head`} tongue={toTongue(page, entry.language)}>
        <PieceView page={page} piece={entry.headline} language={entry.language} />
      </Heading>
      <PictureView page={page} entry={entry} />
      <EntryBody page={page} entry={entry} level={level} />
      <p className="entry-foot" {...toSides(page, entry.language).around}>
        <SourceLine page={page} entry={entry} />
        <a
          className="entry-link"
          href={`${page.links.to(path)}#${anchor}`}
          aria-describedby={`${anchor}-head`}
        >
          {page.say('entryLink')}
        </a>
      </p>
    </article>
  );
}

/** What stands beneath the headline: lede, quotes, the editors' note, background, other articles, earlier entries. */
export function EntryBody({ page, entry, level }: EntryProps) {
  const tongue = toTongue(page, entry.language);
  const sides = toSides(page, entry.language);
  return (
    <>
      {entry.lede.length === 0 ? null : (
        <p className="lede" {...tongue}>
          {toParagraph(page, entry.lede, entry.language)}
        </p>
      )}
      {entry.quotes.map((quote) => (
        <QuoteView
          key={`${quote.sentence.start}-${quote.text}`}
          page={page}
          quote={quote}
          language={entry.language}
        />
      ))}
      {entry.note === undefined ? null : (
        <div className="note">
          <SubHeading level={level}>{page.sayInMail('editorsNote')}</SubHeading>
          <p {...toTongue(page, page.newsletter.language)}>{entry.note}</p>
        </div>
      )}
      {entry.context.length === 0 ? null : (
        <div className="context" {...sides.around}>
          <SubHeading level={level}>{page.sayInMail('background')}</SubHeading>
          <p {...tongue}>{toParagraph(page, entry.context, entry.language)}</p>
        </div>
      )}
      {(entry.also ?? []).map((source) => (
        <p className="earlier" key={source.url ?? source.title}>
          {page.sayInMail('alsoAt')} <SourceLink source={source} />
        </p>
      ))}
      {entry.earlier.map((earlier) => (
        <p className="earlier" key={earlier.url}>
          {withColon(page.sayInMail('earlierHere'), page.language)} {toPlainDate(earlier.date, page.language)}
          {commaOf(page.language)} <a href={toOwnLink(page, earlier.url)}>{earlier.headline}</a>
        </p>
      ))}
    </>
  );
}

function Heading(props: {
  level: Level;
  id: string;
  tongue: ReturnType<typeof toTongue>;
  children: ReactNode;
}) {
  const { level, id, tongue, children } = props;
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <Tag className="entry-headline" id={id} {...tongue}>
      {children}
    </Tag>
  );
}

function SubHeading({ level, children }: { level: Level; children: ReactNode }) {
  const Tag = level === 2 ? 'h3' : 'h4';
  return <Tag>{children}</Tag>;
}
