import type { ReactNode } from 'react';
import type { Entry, Source } from '../../src/domain/entry.ts';
import { toPlainDate } from '../../src/texts/dates.ts';
import { arrowOf, commaOf, isolate, keepTogether, withColon } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { type Tongue, toInline, toTongue } from '../tongue.ts';
import { joinWith } from './join.tsx';
import { Name } from './name.tsx';

interface SourceProps {
  readonly setting: Setting;
  readonly entry: Entry;
}

/** Where the entry comes from, in plain text: site, writer, date; what isn't known is left out. */
export function writeSource({ source, language: own }: Entry, { language, newsletter }: Setting): string {
  const date = source.date === null ? null : toPlainDate(source.date, language, newsletter.timeZone);
  return [source.site, source.byline, date]
    .flatMap((fact) => (fact === null || fact === '' ? [] : [isolate(fact, own, language)]))
    .join(`${commaOf(language)} `);
}

/** The line under an entry's headline, on the headline's side. */
export function SourceLine({ setting, entry, centred }: SourceProps & { centred: boolean }): ReactNode {
  const { site } = entry.source;
  const facts = listFacts(
    entry,
    setting,
    site === null || site === '' ? null : toName(setting, entry.language, site),
  );
  const { style } = toTongue(setting, entry.language);
  if (facts.length === 0) return null;
  return (
    <p
      className="soft"
      style={{
        ...setting.styles.small,
        margin: '5px 0 0',
        ...style,
        ...(centred && { textAlign: 'center' }),
      }}
    >
      {joinWith(facts, `${commaOf(setting.language)} `)}
    </p>
  );
}

/** The same in brackets, in running text; the site leads to the article. */
export function SourceInText({ setting, entry }: SourceProps): ReactNode {
  const { site, url } = entry.source;
  const name = url === null ? (site ?? null) : <SourceWay setting={setting} entry={entry} url={url} />;
  const facts = listFacts(entry, setting, name);
  return facts.length === 0 ? null : <Bracketed setting={setting} entry={entry} parts={facts} />;
}

/** The way to a brief's article, at the end of its news: never alone on a line. */
export function BriefWay({ setting, entry }: SourceProps): ReactNode {
  const { url } = entry.source;
  if (url === null) return null;
  const prose = setting.look.entry === 'prose';
  const way = <SourceWay setting={setting} entry={entry} url={url} arrow={!prose} />;
  return (
    <>
      {'\u00a0'}
      {prose ? <Bracketed setting={setting} entry={entry} parts={[way]} /> : way}
    </>
  );
}

/** Ours, within the article's own words, which may run the other way. */
function Bracketed(props: SourceProps & { parts: readonly ReactNode[] }): ReactNode {
  const { setting, entry, parts } = props;
  const { look, language } = setting;
  return (
    <span className="soft" {...toOwn(setting, entry)} style={{ color: look.light.soft }}>
      ({joinWith(parts, `${commaOf(language)} `)})
    </span>
  );
}

/** What words of ours say of themselves within an article's that run the other way. */
function toOwn(setting: Setting, entry: Entry): Tongue {
  const { language, direction } = setting;
  return toInline(setting, entry.language).dir === undefined ? {} : { lang: language, dir: direction };
}

/** The site as a link, within the article's own words; `arrow` points on in their direction. */
function SourceWay(props: SourceProps & { url: string; arrow?: boolean }): ReactNode {
  const { setting, entry, url, arrow = false } = props;
  const { say, styles, direction } = setting;
  const { site } = entry.source;
  const { dir = direction } = toInline(setting, entry.language);
  return (
    <a href={url} className="ink" style={styles.link}>
      {arrow ? `${arrowOf(dir)}\u00a0` : null}
      {site === null ? (
        <bdi {...toOwn(setting, entry)}>{say('readArticle')}</bdi>
      ) : (
        toName(setting, entry.language, site)
      )}
    </a>
  );
}

function listFacts({ language: own, source }: Entry, setting: Setting, site: ReactNode): ReactNode[] {
  const { byline, date } = source;
  return [
    site,
    byline === null || byline === '' ? null : toName(setting, own, byline),
    date === null ? null : keepTogether(toPlainDate(date, setting.language, setting.newsletter.timeZone)),
  ].filter((fact) => fact !== null);
}

function toName(setting: Setting, language: string, words: string): ReactNode {
  return <Name setting={setting} language={language} words={words} />;
}

/** The way to the article, under an entry that is set at full size: a button on a card; in prose the site in its news leads there. */
export function ReadOn({ setting, entry }: SourceProps): ReactNode {
  const { styles, say, look } = setting;
  const { site, url } = entry.source;
  if (url === null || look.entry === 'prose') return null;
  const [before = '', after = ''] = say('readArticleAt', { site: '\u0000' }).split('\u0000');
  const words = site === null ? [say('readArticle')] : [before, toName(setting, entry.language, site), after];
  const button = look.entry === 'card';
  return (
    <p
      style={{
        margin: button ? '16px 0 0' : '6px 0 0',
        ...(!button && { fontSize: styles.background.fontSize }),
        ...toTongue(setting, entry.language).style,
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

/** Others about the same story, and what this newsletter wrote before, on the entry's side. */
export function FurtherWays({ setting, entry }: SourceProps): ReactNode {
  const { styles, say, language } = setting;
  const also = (entry.also ?? []).filter((other) => other.url !== null || other.site !== null);
  const style = { ...styles.small, margin: '8px 0 0', ...toTongue(setting, entry.language).style };
  return (
    <>
      {also.length === 0 ? null : (
        <p className="soft" style={style}>
          {say('alsoAt')}{' '}
          {joinWith(
            also.map((other) => (
              <SourceLink key={other.url} setting={setting} source={other} language={entry.language} />
            )),
            `${commaOf(language)} `,
          )}
        </p>
      )}
      {entry.earlier.map(({ url, date, headline }) => (
        <p key={url} className="soft" style={style}>
          {withColon(say('earlierHere'), language)} {keepTogether(toPlainDate(date, language))}
          {commaOf(language)}{' '}
          <a href={url} className="soft" style={styles.quietLink}>
            <Name setting={setting} language={entry.language} words={headline} />
          </a>
        </p>
      ))}
    </>
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
