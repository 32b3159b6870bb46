import type { ReactNode } from 'react';
import type { Entry, Source } from '../../src/domain/entry.ts';
import { toPlainDate } from '../../src/texts/dates.ts';
import { arrowOf, isolate, keepTogether, withColon } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { joinWith } from './join.tsx';
import { Name } from './name.tsx';

/** Where the entry comes from: site, writer, date; what isn't known is left out. */
export function toSourceFacts({ source, language: own }: Entry, { language, newsletter }: Setting): string[] {
  const date = source.date === null ? null : toPlainDate(source.date, language, newsletter.timeZone);
  return [source.site, source.byline, date].flatMap((fact) =>
    fact === null || fact === '' ? [] : [isolate(fact, own, language)],
  );
}

/** The line under an entry's headline. */
export function SourceLine(props: { setting: Setting; entry: Entry; centred: boolean }): ReactNode {
  const { setting, entry, centred } = props;
  if (toSourceFacts(entry, setting).length === 0) return null;
  return (
    <p
      className="soft"
      style={{ ...setting.styles.small, margin: '5px 0 0', ...(centred && { textAlign: 'center' }) }}
    >
      <SourceFacts setting={setting} entry={entry} />
    </p>
  );
}

/** Site, writer and date, the names in the article's language; the site links to the article where nothing else does. */
export function SourceFacts(props: { setting: Setting; entry: Entry; linked?: boolean }): ReactNode {
  const { setting, entry, linked = false } = props;
  const { styles, language, newsletter, look } = setting;
  const { site, byline, date, url } = entry.source;
  const toName = (name: string): ReactNode => (
    <Name setting={setting} language={entry.language} words={name} />
  );
  const facts = [
    linked && url !== null ? (
      <a key="site" href={url} className="ink" style={styles.link}>
        {site === null ? setting.say('readArticle') : toName(site)}
      </a>
    ) : site === null || site === '' ? null : (
      toName(site)
    ),
    byline === null || byline === '' ? null : toName(byline),
    date === null ? null : keepTogether(toPlainDate(date, language, newsletter.timeZone)),
  ].filter((fact) => fact !== null);
  if (!linked) return joinWith(facts, ' · ');
  return facts.length === 0 ? null : (
    <span className="soft" style={{ color: look.light.soft }}>
      ({joinWith(facts, ', ')})
    </span>
  );
}

/** The ways on, under an entry: the article, others about the same story, what this newsletter wrote before. `short` names the site alone. */
export function WaysOn(props: { setting: Setting; entry: Entry; short?: boolean }): ReactNode {
  const { setting, entry, short = false } = props;
  const { styles, say, language, look } = setting;
  const { source, earlier } = entry;
  const also = (entry.also ?? []).filter((other) => other.url !== null || other.site !== null);
  return (
    <>
      {source.url === null || (look.entry === 'prose' && !short) ? null : (
        <ReadOn setting={setting} entry={entry} url={source.url} short={short} />
      )}
      {also.length === 0 ? null : (
        <p className="soft" style={{ ...styles.small, margin: '8px 0 0' }}>
          {say('alsoAt')}{' '}
          {joinWith(
            also.map((other) => (
              <SourceLink key={other.url} setting={setting} source={other} language={entry.language} />
            )),
            ', ',
          )}
        </p>
      )}
      {earlier.map(({ url, date, headline }) => (
        <p key={url} className="soft" style={{ ...styles.small, margin: '8px 0 0' }}>
          {withColon(say('earlierHere'), language)} {keepTogether(toPlainDate(date, language))},{' '}
          <a href={url} className="soft" style={styles.quietLink}>
            <Name setting={setting} language={entry.language} words={headline} />
          </a>
        </p>
      ))}
    </>
  );
}

function ReadOn(props: { setting: Setting; entry: Entry; url: string; short: boolean }): ReactNode {
  const { setting, entry, url, short } = props;
  const { styles, say, look, direction } = setting;
  const { site } = entry.source;
  const name = site === null ? null : <Name setting={setting} language={entry.language} words={site} />;
  const [before = '', after = ''] = say('readArticleAt', { site: '\u0000' }).split('\u0000');
  const words = short
    ? [`${arrowOf(direction)} `, name ?? say('readArticle')]
    : name === null
      ? [say('readArticle')]
      : [before, name, after];
  const button = look.entry === 'card' && !short;
  return (
    <p
      style={{
        margin: button ? '16px 0 0' : '6px 0 0',
        ...(!button && { fontSize: styles.background.fontSize }),
      }}
    >
      <a
        href={url}
        className={button ? 'ink wide' : 'ink way'}
        style={button ? styles.outlined : styles.link}
      >
        {joinWith(words, '')}
      </a>
    </p>
  );
}

function SourceLink(props: { setting: Setting; source: Source; language: string }): ReactNode {
  const { setting, language } = props;
  const { url, site, title } = props.source;
  const name = <Name setting={setting} language={language} words={site ?? title ?? url ?? ''} />;
  if (url === null) return name;
  return (
    <a href={url} className="soft" style={setting.styles.quietLink}>
      {name}
    </a>
  );
}
