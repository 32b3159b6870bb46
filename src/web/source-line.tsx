import type { Entry, Source } from '../domain/entry.ts';
import { toPlainDate } from '../texts/dates.ts';
import { commaOf, withColon } from '../texts/language.ts';
import type { Page } from './page.ts';
import { toSafeUrl } from './safe-url.ts';
import { toSides } from './tongue.ts';

/** Where an entry comes from: site, author, day. */
export function SourceLine({ page, entry }: { page: Page; entry: Entry }) {
  const { byline, date } = entry.source;
  const name = toName(entry.source);
  const rest = [byline, date === null ? null : toPlainDate(date, page.language)].filter(
    (part) => part !== null,
  );
  if (name === null && rest.length === 0) return <span />;
  return (
    <span {...toSides(page, entry.language).ours}>
      {withColon(page.say('source'), page.language)}{' '}
      {name === null ? null : (
        <bdi>
          <SourceLink source={entry.source} />
        </bdi>
      )}
      {rest
        .map((part, index) => (index === 0 && name === null ? part : `${commaOf(page.language)} ${part}`))
        .join('')}
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
