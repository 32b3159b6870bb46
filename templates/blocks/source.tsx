import type { ReactNode } from 'react';
import type { Entry, Source } from '../../src/domain/entry.ts';
import { toPlainDate } from '../../src/texts/dates.ts';
import { arrowOf, commaOf, isolate, withColon } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { type Tongue, toInline, toTongue } from '../tongue.ts';
import { joinWith } from './join.tsx';
import { Name } from './name.tsx';
import { Whole } from './whole.tsx';

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
  const { site, byline, date } = entry.source;
  if (!site && !byline && date === null) return null;
  return (
    <p
      className="soft"
      style={{
        ...setting.styles.small,
        margin: '5px 0 0',
        ...toTongue(setting, entry.language).style,
        ...(centred && { textAlign: 'center' }),
      }}
    >
      <Facts setting={setting} entry={entry} site={site ? toName(setting, entry.language, site) : null} />
    </p>
  );
}

/** The same in brackets, after a blank in running text; the site leads to the article. Beside words that run the other way on a line of its own, without. */
export function SourceInText({ setting, entry }: SourceProps): ReactNode {
  const { site, byline, date, url } = entry.source;
  if (!site && !byline && date === null && url === null) return null;
  const way = url === null ? site || null : <SourceWay setting={setting} entry={entry} url={url} />;
  const { light } = setting.look;
  const own = toOwn(setting, entry);
  if (own.dir !== undefined)
    return (
      <span className="soft" {...own} style={{ ...setting.styles.small, display: 'block' }}>
        <Facts setting={setting} entry={entry} site={way} />
      </span>
    );
  return (
    <>
      {' '}
      <span className="soft" style={{ color: light.soft }}>
        <Facts setting={setting} entry={entry} site={way} marks={['(', ')']} />
      </span>
    </>
  );
}

/** Characters that a phone's line holds in large type. */
const shortest = 14;

/** The way to a brief's article, at the end of its news. It takes the last word of `before` along to the next line, but where both are too long for one. */
export function BriefWay({ setting, entry, before }: SourceProps & { before: string }): ReactNode {
  const { url, site } = entry.source;
  if (url === null) return null;
  const prose = setting.look.entry === 'prose';
  const way = <SourceWay setting={setting} entry={entry} url={url} arrow={!prose} />;
  return (
    <>
      {lengthOfJoint(before, site ?? setting.say('readArticle')) > shortest ? ' ' : '\u00a0'}
      {prose ? (
        <span
          className="soft"
          // A site's name runs as the article does, and its brackets with it; other words of a way are ours.
          {...(site === null ? toOwn(setting, entry) : {})}
          style={{ color: setting.look.light.soft }}
        >
          ({way})
        </span>
      ) : (
        way
      )}
    </>
  );
}

/** Characters of the last word before a way and the first of it, with what stands between them. */
function lengthOfJoint(before: string, way: string): number {
  const [last = '', first = ''] = [before.split(' ').at(-1), way.split(' ')[0]];
  return last.length + first.length + 3;
}

/** Site, writer and date between marks, the date whole with the mark that closes them. */
function Facts(props: SourceProps & { site: ReactNode; marks?: readonly [string, string] }): ReactNode {
  const { setting, entry, site, marks = ['', ''] } = props;
  const { language, newsletter } = setting;
  const { byline, date } = entry.source;
  const [open, close] = marks;
  const comma = `${commaOf(language)} `;
  const names = [site, byline ? toName(setting, entry.language, byline) : null].filter(
    (name) => name !== null,
  );
  if (date === null)
    return (
      <>
        {open}
        {joinWith(names, comma)}
        {close}
      </>
    );
  const day = `${toPlainDate(date, language, newsletter.timeZone)}${close}`;
  if (names.length === 0) return <Whole>{open + day}</Whole>;
  return (
    <>
      {open}
      {joinWith([...names, <Whole key="day">{day}</Whole>], comma)}
    </>
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
          {withColon(say('earlierHere'), language)}{' '}
          <Whole>
            {toPlainDate(date, language)}
            {commaOf(language)}
          </Whole>{' '}
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
