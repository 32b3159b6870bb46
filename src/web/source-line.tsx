import type { Entry, Source } from '../domain/entry.ts';
import { toPlainDate } from '../texts/dates.ts';
import { withColon } from '../texts/language.ts';
import type { Page } from './page.ts';
import { toSafeUrl } from './safe-url.ts';

/** Where an entry comes from: site, author, day. */
export function SourceLine({ page, entry }: { page: Page; entry: Entry }) {
  const { byline, date } = entry.source;
  const name = toName(entry.source);
  const rest = [byline, date === null ? null : toPlainDate(date, page.language)].filter(
    (part) => part !== null,
  );
  if (name === null && rest.length === 0) return <span />;
  return (
    <span>
      {withColon(page.say('source'), page.language)}{' '}
      {name === null ? null : <SourceLink source={entry.source} />}
      {rest.map((part, index) => (index === 0 && name === null ? part : `, ${part}`)).join('')}
    </span>
  );
}

export function SourceLink({ source }: { source: Source }) {
  const href = toSafeUrl(source.url);
  const name = toName(source);
  return href === undefined ? name : <a href={href}>{name}</a>;
}

function toName({ site, title, url }: Source): string | null {
  return site ?? title ?? url;
}
