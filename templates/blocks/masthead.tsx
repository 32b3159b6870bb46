import type { CSSProperties, ReactNode } from 'react';
import { keepTogether } from '../../src/texts/language.ts';
import { toBarColour } from '../colour.ts';
import type { Setting } from '../setting.ts';
import { toSlant } from '../tongue.ts';
import { Apart } from './apart.tsx';
import { Wordmark } from './logo.tsx';
import { Name } from './name.tsx';

interface MastheadProps {
  readonly setting: Setting;
  /** Of an issue, as are the others; a letter has its newsletter's name alone. */
  readonly date?: string;
  readonly number?: number | null;
  readonly web?: string | null;
  /** How much there is to read, where the look says so. */
  readonly length?: string;
}

/** The newsletter's name, with date, number and the way to the web. */
export function Masthead(props: MastheadProps): ReactNode {
  switch (props.setting.look.masthead) {
    case 'ruled':
      return <Ruled {...props} />;
    case 'strip':
      return <Strip {...props} />;
    case 'plain':
      return <Plain {...props} />;
  }
}

function Ruled({ setting, date, number, web }: MastheadProps): ReactNode {
  const { newsletter, styles } = setting;
  const link = toWeb(setting, web);
  const tagline =
    newsletter.tagline === '' ? null : (
      <span style={toSlant(setting)}>
        <Name setting={setting} language={setting.language} words={newsletter.tagline} />
      </span>
    );
  const below = [tagline, link].filter((piece) => piece !== null);
  return (
    // Without a colour of their own the rules are turned with the ink where a program darkens a mail by itself.
    <div className="bar" style={{ borderBottom: '1px solid', paddingBottom: 2, textAlign: 'center' }}>
      {date === undefined ? null : <Row setting={setting} start={toNumber(setting, number)} end={date} />}
      <h1 className="name" style={{ ...styles.name, margin: '14px 0 0' }}>
        <Wordmark setting={setting} centred />
      </h1>
      <div className="bar" style={{ borderBottom: '3px solid', padding: '4px 0 14px' }}>
        {below.length === 0 ? null : (
          <p className="soft" style={styles.small}>
            <Apart setting={setting} pieces={below} />
          </p>
        )}
      </div>
    </div>
  );
}

function Strip({ length, ...props }: MastheadProps): ReactNode {
  const { look, styles } = props.setting;
  return (
    <div style={{ padding: '0 0 16px' }}>
      <h1 className="name" style={styles.name}>
        <Wordmark setting={props.setting} centred={false} />
      </h1>
      <div className="rule" style={{ borderTop: `4px solid ${toBarColour(look)}`, margin: '10px 0 8px' }} />
      {length === undefined ? null : (
        <p className="ink" style={{ ...styles.small, color: look.light.ink }}>
          <b>{length}</b>
        </p>
      )}
      <Facts {...props} />
    </div>
  );
}

function Plain(props: MastheadProps): ReactNode {
  const { setting } = props;
  const { styles } = setting;
  return (
    <>
      <h1 className="name" style={{ ...styles.name, margin: '16px 0 0' }}>
        <Wordmark setting={setting} centred={false} />
      </h1>
      <div style={{ padding: '4px 0 12px' }}>
        <Facts {...props} />
      </div>
    </>
  );
}

/** Date, number and the way to the web, each on a line of its own where they don't fit on one. */
function Facts({ setting, date, number, web }: MastheadProps): ReactNode {
  const facts = [date ?? null, toNumber(setting, number)].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  const pieces = [...facts, toWeb(setting, web)].filter((piece) => piece !== null);
  return (
    <p className="soft" style={setting.styles.small}>
      <Apart setting={setting} pieces={pieces} />
    </p>
  );
}

/** Two pieces at both ends of a line, the first of them short. */
function Row(props: { setting: Setting; start: ReactNode; end: string | undefined }): ReactNode {
  const { styles, direction } = props.setting;
  const cell: CSSProperties = { ...styles.small, verticalAlign: 'top' };
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
      <tbody>
        <tr>
          <td
            className="soft"
            style={{ ...cell, whiteSpace: 'nowrap', textAlign: direction === 'rtl' ? 'right' : 'left' }}
          >
            {props.start}
          </td>
          <td
            className="soft"
            style={{
              ...cell,
              [direction === 'rtl' ? 'paddingRight' : 'paddingLeft']: 12,
              textAlign: direction === 'rtl' ? 'left' : 'right',
            }}
          >
            {props.end}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function toNumber({ say }: Setting, number: number | null = null): string | null {
  return number === null ? null : keepTogether(say('number', { number: String(number) }));
}

function toWeb({ styles, say }: Setting, web: string | null = null): ReactNode {
  return web === null ? null : (
    <a href={web} className="soft" style={styles.quietLink}>
      {say('readOnWeb')}
    </a>
  );
}
