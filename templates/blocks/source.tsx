import type { ReactNode } from 'react';
import type { Earlier, Entry, Source } from '../../src/domain/entry.ts';
import { toPlainDate } from '../../src/texts/dates.ts';
import { isolate, withColon } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { joinWith } from './join.tsx';

/** Where the entry comes from: site, writer, date; what isn't known is left out. */
export function toSourceFacts({ source, language: own }: Entry, { language, newsletter }: Setting): string[] {
  const date = source.date === null ? null : toPlainDate(source.date, language, newsletter.timeZone);
  return [source.site, source.byline, date].flatMap((fact) =>
    fact === null || fact === '' ? [] : [isolate(fact, own, language)],
  );
}

/** The line over an entry. */
export function SourceLine(props: { setting: Setting; entry: Entry }): ReactNode {
  const facts = toSourceFacts(props.entry, props.setting);
  if (facts.length === 0) return null;
  return (
    <p className="soft" style={props.setting.styles.small}>
      {facts.join(' · ')}
    </p>
  );
}

/** The ways on, under an entry: the article, others about the same story, what this newsletter wrote before. */
export function WaysOn(props: {
  setting: Setting;
  source: Source;
  also: readonly Source[];
  earlier: readonly Earlier[];
}): ReactNode {
  const { setting, source } = props;
  const { styles, say, language } = setting;
  const also = props.also.filter((other) => other.url !== null || other.site !== null);
  return (
    <>
      {source.url === null ? null : (
        <p className="accent" style={{ ...styles.small, margin: '12px 0 0' }}>
          <a href={source.url} className="accent" style={styles.link}>
            {source.site === null ? say('readArticle') : say('readArticleAt', { site: source.site })}
          </a>
        </p>
      )}
      {also.length === 0 ? null : (
        <p className="soft" style={{ ...styles.small, margin: '6px 0 0' }}>
          {say('alsoAt')}{' '}
          {joinWith(
            also.map((other) => <SourceLink key={other.url} setting={setting} source={other} />),
            ', ',
          )}
        </p>
      )}
      {props.earlier.map((earlier) => (
        <p key={earlier.url} className="soft" style={{ ...styles.small, margin: '6px 0 0' }}>
          {withColon(say('earlierHere'), language)} {toPlainDate(earlier.date, language)},{' '}
          <a href={earlier.url} className="soft" style={styles.quietLink}>
            {earlier.headline}
          </a>
        </p>
      ))}
    </>
  );
}

function SourceLink(props: { setting: Setting; source: Source }): ReactNode {
  const { url, site, title } = props.source;
  const name = site ?? title ?? url ?? '';
  if (url === null) return name;
  return (
    <a href={url} className="soft" style={props.setting.styles.quietLink}>
      {name}
    </a>
  );
}
