import type { Entry, Source } from '../domain/entry.ts';
import { toPlainDate } from '../texts/dates.ts';
import { commaOf, withColon } from '../texts/language.ts';
import type { Page } from './page.ts';
import { toSafeUrl } from './safe-url.ts';
import { toSides } from './tongue.ts';

/** Where an entry comes from: site, author, day. The headline that stands over it is no source. */
export function SourceLine({ page, entry }: { page: Page; entry: Entry }) {
  const { byline, date } = entry.source;
  const name = toPlace(entry.source);
  const rest = [byline, date === null ? null : toPlainDate(date, page.language)].filter(
    (part) => part !== null,
  );
  if (name === null && rest.length === 0) return <span />;
  return (
    <span {...toSides(page, entry.language).ours}>
      {withColon(page.say('source'), page.language)}{' '}
      {name === null ? null : (
        <bdi>
          <Way url={entry.source.url} words={name} />
        </bdi>
      )}
      {rest
        .map((part, index) => (index === 0 && name === null ? part : `${commaOf(page.language)} ${part}`))
        .join('')}
    </span>
  );
}

export function SourceLink({ source }: { source: Source }) {
  return <Way url={source.url} words={source.site ?? source.title ?? source.url} />;
}

function Way({ url, words }: { url: string | null; words: string | null }) {
  const href = toSafeUrl(url);
  return href === undefined ? words : <a href={href}>{words}</a>;
}

/** The site by its name, else by its address. */
function toPlace({ site, url }: Source): string | null {
  return site ?? (url === null ? null : (URL.parse(url)?.host.replace(/^www\./, '') ?? url));
}
