import { type CSSProperties, Fragment, type ReactNode } from 'react';
import type { Entry, Piece } from '../../src/domain/entry.ts';
import type { Rank } from '../../src/domain/rank.ts';
import type { Setting } from '../setting.ts';
import { toSize } from '../styles.ts';
import { type Tongue, toTongue } from '../tongue.ts';
import { Background } from './background.tsx';
import { EditorsNote } from './note.tsx';
import { PictureBlock } from './picture.tsx';
import { PieceText } from './piece.tsx';
import { PulledQuote, QuotePanel, RuledQuote, RunInQuote } from './quote.tsx';
import { Said } from './said.tsx';
import { BriefWay, FurtherWays, ReadOn, SourceInText, SourceLine } from './source.tsx';

export interface EntryProps {
  readonly setting: Setting;
  readonly entry: Entry;
  readonly rank: Rank;
  /** Of the headline: 2, or 3 under a section's heading. */
  readonly level: 2 | 3;
  /** Its place in the issue, from 1, where the look numbers them. */
  readonly place: number;
}

/** Characters from which on a lead's headline is set smaller: at full size it fills a phone's screen. */
const longHeadline = 90;

const classes = { lead: 'lead', longLead: 'long-lead', headline: 'headline' };

/** One article condensed: its own words in its own language and direction, ours around them in the mail's. */
export function EntryBlock(props: EntryProps): ReactNode {
  const { setting, entry, rank, level, place } = props;
  const { look, styles } = setting;
  const lead = rank === 'lead';
  const centred = lead && look.entry === 'ruled';
  const tongue = toTongue(setting, entry.language);
  const size = !lead ? 'headline' : entry.headline.text.length > longHeadline ? 'longLead' : 'lead';
  const Heading = `h${level}` as const;
  const align = centred ? ({ textAlign: 'center' } as const) : tongue.style;
  const prose = look.entry === 'prose';
  const picture = <PictureBlock setting={setting} entry={entry} />;
  return (
    <>
      {prose ? null : picture}
      <Heading className={classes[size]} {...tongue} style={{ ...styles[size], ...align }}>
        {look.entry === 'card' ? <Place setting={setting} place={place} /> : null}
        <Headline setting={setting} entry={entry} />
      </Heading>
      {prose ? null : <SourceLine setting={setting} entry={entry} centred={centred} />}
      <Lede {...props} />
      {prose ? picture : null}
      <Quotes setting={setting} entry={entry} pull={centred} />
      {entry.note === undefined ? null : <EditorsNote setting={setting} note={entry.note} />}
      {entry.context.length === 0 ? null : (
        <Background setting={setting} pieces={entry.context} language={entry.language} />
      )}
      <ReadOn setting={setting} entry={entry} />
      <FurtherWays setting={setting} entry={entry} />
    </>
  );
}

/** A short one: headline, news and the way to its article in running text, quotes and background set in beneath. */
export function BriefBlock({ setting, entry, level, place }: Omit<EntryProps, 'rank'>): ReactNode {
  const { look, styles } = setting;
  const tongue = toTongue(setting, entry.language);
  const lede = toLede(entry);
  const Heading = `h${level}` as const;
  return (
    <div style={styles.brief}>
      <div {...tongue}>
        <Heading style={{ ...styles.brief, ...toRunInHeading(setting, tongue), display: 'inline' }}>
          {look.entry === 'card' ? <Place setting={setting} place={place} /> : null}
          <Headline setting={setting} entry={entry} />
        </Heading>{' '}
        {lede.length === 0 ? null : (
          <p style={{ margin: 0, display: 'inline' }}>
            <Pieces setting={setting} pieces={lede} own={entry.language} />
          </p>
        )}
        <BriefWay setting={setting} entry={entry} before={(lede.at(-1) ?? entry.headline).text} />
      </div>
      {entry.quotes.map((quote) => (
        <RunInQuote
          key={quote.text}
          setting={setting}
          quote={quote}
          language={entry.language}
          style={{ margin: '6px 16px 0' }}
        />
      ))}
      {entry.note === undefined ? null : <EditorsNote setting={setting} note={entry.note} />}
      {entry.context.length === 0 ? null : (
        <Background setting={setting} pieces={entry.context} language={entry.language} isBrief />
      )}
      <FurtherWays setting={setting} entry={entry} />
    </div>
  );
}

/** As large as the words that follow it; in prose slanted in place of bold, where the language's letters slant. */
function toRunInHeading({ look, direction }: Setting, { dir = direction }: Tongue): CSSProperties {
  const slanted = look.entry === 'prose' && dir !== 'rtl';
  return { fontSize: look.sizes.brief[0], ...(slanted && { fontWeight: 400, fontStyle: 'italic' }) };
}

/** The lede without the sentence that stands as the headline already, where the article had none of its own. */
export function toLede(entry: Entry): Piece[] {
  return entry.lede.filter((piece) => piece.text !== entry.headline.text);
}

function Headline({ setting, entry }: Pick<EntryProps, 'setting' | 'entry'>): ReactNode {
  const words = <PieceText setting={setting} piece={entry.headline} own={entry.language} />;
  const { url } = entry.source;
  return url === null ? (
    words
  ) : (
    <a href={url} className="ink" style={setting.styles.plainLink}>
      {words}
    </a>
  );
}

function Lede({ setting, entry, rank }: EntryProps): ReactNode {
  const { look } = setting;
  const lede = toLede(entry);
  const prose = look.entry === 'prose';
  if (lede.length === 0 && !prose) return null;
  const [size, line] = look.sizes.text;
  const large = rank === 'lead' && look.entry === 'ruled' ? toSize([size + 2, line + 2]) : {};
  const tongue = toTongue(setting, entry.language);
  return (
    <p dir={tongue.dir} style={{ ...large, margin: '10px 0 0', ...tongue.style }}>
      <Said setting={setting} language={entry.language}>
        <Pieces setting={setting} pieces={lede} own={entry.language} />
      </Said>
      {prose ? <SourceInText setting={setting} entry={entry} /> : null}
    </p>
  );
}

function Pieces(props: { setting: Setting; pieces: readonly Piece[]; own: string }): ReactNode {
  const { setting, pieces, own } = props;
  return pieces.map((piece, index) => (
    <Fragment key={piece.text}>
      {index === 0 ? null : ' '}
      <PieceText setting={setting} piece={piece} own={own} />
    </Fragment>
  ));
}

function Quotes(props: { setting: Setting; entry: Entry; pull: boolean }): ReactNode {
  const { setting, entry, pull } = props;
  const { quotes, language } = entry;
  const { look, styles } = setting;
  if (look.entry === 'card')
    return quotes.length === 0 ? null : <QuotePanel setting={setting} quotes={quotes} language={language} />;
  return quotes.map((quote, index) => {
    const shown = { setting, quote, language };
    if (look.entry === 'prose')
      return (
        <RunInQuote
          key={quote.text}
          {...shown}
          className="inset"
          style={{ ...styles.quote, margin: '18px 16px 0' }}
        />
      );
    return pull && index === 0 ? (
      <PulledQuote key={quote.text} {...shown} />
    ) : (
      <RuledQuote key={quote.text} {...shown} />
    );
  });
}

function Place({ setting, place }: { setting: Setting; place: number }): ReactNode {
  const { light } = setting.look;
  const square = { padding: '2px 9px', fontSize: 15, backgroundColor: light.accent, color: light.paper };
  return (
    <>
      <span className="fill place" style={square}>
        {place}
      </span>{' '}
    </>
  );
}
