import { type CSSProperties, Fragment, type ReactNode } from 'react';
import type { Quote } from '../../src/domain/entry.ts';
import { arrowOf, keepTogether, quoteMarksOf } from '../../src/texts/language.ts';
import { toQuoted } from '../../src/texts/quoted.ts';
import { layOutSpeaker } from '../../src/texts/speaker.ts';
import { toBarColour } from '../colour.ts';
import type { Setting } from '../setting.ts';
import type { Styles } from '../styles.ts';
import { type Tongue, toInline, toTongue } from '../tongue.ts';
import { Name } from './name.tsx';
import { RunInLabel } from './run-in-label.tsx';
import { Whole } from './whole.tsx';

export interface QuoteProps {
  readonly setting: Setting;
  readonly quote: Quote;
  /** Of the article. */
  readonly language: string;
}

/**
 * Words somebody said, larger than what is told of them and beside a rule, their opening mark hung before the lines; beneath, who said
 * them, what that person is, and the way to where they stand.
 */
export function RuledQuote({ setting, quote, language }: QuoteProps): ReactNode {
  const { look, styles } = setting;
  const tongue = toTongue(setting, language);
  const hangs = opensWithMark(quote, language);
  const side = (tongue.dir ?? setting.direction) === 'rtl' ? 'Right' : 'Left';
  const rule: CSSProperties = {
    [`border${side}`]: `3px solid ${toBarColour(look)}`,
    // Grows with the mark that hangs in it.
    [`padding${side}`]: '1.05em',
    margin: '18px 0 0',
  };
  return (
    <div className="rule" dir={tongue.dir} style={{ ...rule, ...tongue.style }}>
      <blockquote
        {...toInline(setting, language)}
        className={hangs ? undefined : 'flat'}
        style={styles.quote}
      >
        {toQuoted(quote, language)}
      </blockquote>
      <p style={{ ...toNameLine(setting), margin: '4px 0 0' }}>
        <Attribution setting={setting} quote={quote} language={language} />
      </p>
    </div>
  );
}

/** The lead's first quote, large and centred between hairlines; its opening mark stands over it. */
export function PulledQuote({ setting, quote, language }: QuoteProps): ReactNode {
  const { look, styles } = setting;
  const line = `1px solid ${look.light.line}`;
  const words = toQuoted(quote, language);
  const [open] = quoteMarksOf(language);
  const marked = words.startsWith(open);
  return (
    <div
      className="line"
      dir={toTongue(setting, language).dir}
      style={{
        borderTop: line,
        borderBottom: line,
        padding: '16px 0 14px',
        margin: '22px 0 0',
        textAlign: 'center',
      }}
    >
      <blockquote className="pulled" {...toInline(setting, language)} style={styles.pulled}>
        {marked ? (
          <span
            className="accent"
            style={{
              color: look.light.accent,
              display: 'block',
              fontSize: 44,
              lineHeight: 0.7,
              // Stands on the line, where others hang from it.
              ...(open === '„' && { margin: '-16px 0 14px' }),
            }}
          >
            {open.trim()}
          </span>
        ) : null}
        {marked ? words.slice(open.length) : words}
      </blockquote>
      <p style={{ ...toNameLine(setting), margin: '8px 0 0' }}>
        <Attribution setting={setting} quote={quote} language={language} />
      </p>
    </div>
  );
}

/** All quotes of an entry under a label, on a ground of their own within a card. */
export function QuotePanel(props: {
  setting: Setting;
  quotes: readonly Quote[];
  language: string;
}): ReactNode {
  const { setting, quotes, language } = props;
  const { look, styles, say } = setting;
  const { tint } = look.light;
  const tongue = toTongue(setting, language);
  const side = (tongue.dir ?? setting.direction) === 'rtl' ? 'Right' : 'Left';
  return (
    <div
      className="tint rule"
      dir={tongue.dir}
      style={{
        // Stays where a program that darkens a mail by itself takes the ground away.
        [`border${side}`]: `3px solid ${toBarColour(look)}`,
        backgroundColor: tint,
        borderRadius: look.radius,
        padding: '12px 14px',
        margin: '12px 0 0',
        ...tongue.style,
      }}
    >
      <p style={styles.background}>
        <RunInLabel setting={setting} words={say('inTheirWords')} beside={tongue} />
      </p>
      {quotes.map((quote, index) => (
        <Fragment key={quote.text}>
          <blockquote {...toInline(setting, language)} style={{ ...styles.quote, display: 'inline' }}>
            {toQuoted(quote, language)}
          </blockquote>
          <p style={{ ...toNameLine(setting), margin: index < quotes.length - 1 ? '0 0 12px' : 0 }}>
            <Attribution setting={setting} quote={quote} language={language} />
          </p>
        </Fragment>
      ))}
    </div>
  );
}

/** Words and speaker in running text. */
export function RunInQuote(props: QuoteProps & { className?: string; style: CSSProperties }): ReactNode {
  const { setting, quote, language } = props;
  const { look, styles } = setting;
  const prose = look.entry === 'prose';
  const tongue = toTongue(setting, language);
  return (
    <div className={props.className} dir={tongue.dir} style={{ ...props.style, ...tongue.style }}>
      <blockquote {...toInline(setting, language)} style={{ display: 'inline', margin: 0 }}>
        {toQuoted(quote, language)}
      </blockquote>{' '}
      <span
        className={prose ? 'soft' : undefined}
        style={prose ? { color: look.light.soft, fontSize: styles.background.fontSize } : toNameLine(setting)}
      >
        <Attribution setting={setting} quote={quote} language={language} dash={'—\u00a0'} />
      </span>
    </div>
  );
}

/** Whether its opening mark can stand before the lines, as in print; a wide one, with a blank of its own, stays in. */
function opensWithMark(quote: Quote, language: string): boolean {
  const [open] = quoteMarksOf(language);
  return open.length === 1 && toQuoted(quote, language).startsWith(open);
}

/** The line that names who said it: small, and in ink, since it is half of the quote. */
function toNameLine({ styles }: Setting): CSSProperties {
  return { fontSize: styles.small.fontSize };
}

/**
 * Who said it, in the face of labels, and an arrow to where it stands, which takes the last word before it along to the next line; of
 * words whose speaker isn't known, where they stand alone. `dash` comes first.
 */
function Attribution({ setting, quote, language, dash = '' }: QuoteProps & { dash?: string }): ReactNode {
  const { say, styles, look, direction } = setting;
  const { speaker, role, link } = quote;
  const turned = toTongue(setting, language).dir !== undefined;
  const own = turned ? { lang: setting.language, dir: direction } : {};
  if (speaker === null)
    return (
      <>
        {dash}
        <Place link={link} own={own} styles={styles} words={say('quotedInArticle')} />
      </>
    );
  const toSpeaker = (words: string): ReactNode =>
    look.entry === 'prose' ? (
      <span className="ink who" style={styles.strong}>
        {words}
      </span>
    ) : (
      <b>{words}</b>
    );
  const toOwnWords = (words: ReactNode): ReactNode => (
    <Name setting={setting} language={language} words={speaker}>
      {words}
    </Name>
  );
  const { before, comma, behind, last } = layOutSpeaker(speaker, role, language, link !== null);
  const name = toOwnWords(
    <>
      {before === '' ? null : dash + before}
      {toSpeaker((before === '' ? dash + speaker : speaker) + comma)}
      {behind}
    </>,
  );
  if (link === null) return name;
  const place = (
    <Place
      link={link}
      own={own}
      styles={styles}
      arrow={arrowOf(toTongue(setting, language).dir ?? direction)}
      words={keepTogether(say('inTheArticle'))}
    />
  );
  if (last === '')
    return (
      <Whole>
        {name} {place}
      </Whole>
    );
  return (
    <>
      {name}{' '}
      <Whole>
        {toOwnWords(last)} {place}
      </Whole>
    </>
  );
}

/** `arrow` points on as its entry's lines run, `words` are ours. */
function Place(props: {
  link: string | null;
  own: Tongue;
  styles: Styles;
  arrow?: string;
  words: string;
}): ReactNode {
  const { link, own, styles, arrow, words } = props;
  const place = own.dir === undefined ? words : <bdi {...own}>{words}</bdi>;
  if (link === null) return place;
  return (
    <a href={link} className="soft" style={styles.quietLink}>
      {arrow === undefined ? null : `${arrow}\u00a0`}
      {place}
    </a>
  );
}
