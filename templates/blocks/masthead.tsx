import type { CSSProperties, ReactNode } from 'react';
import { keepTogether } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { toSlant } from '../tongue.ts';
import { joinWith } from './join.tsx';
import { Wordmark } from './logo.tsx';

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
  const { newsletter, look, styles } = setting;
  const { ink } = look.light;
  const facts = [toNumber(setting, number), toWeb(setting, web)].filter((fact) => fact !== null);
  return (
    <div className="bar" style={{ borderBottom: `1px solid ${ink}`, paddingBottom: 2, textAlign: 'center' }}>
      {date === undefined ? null : <Row setting={setting} start={joinWith(facts, ' · ')} end={date} />}
      <h1 className="name" style={{ ...styles.name, margin: '14px 0 0' }}>
        <Wordmark setting={setting} centred />
      </h1>
      <div className="bar" style={{ borderBottom: `3px solid ${ink}`, padding: '4px 0 14px' }}>
        {newsletter.tagline === '' ? null : (
          <p className="soft" style={{ ...styles.small, ...toSlant(setting) }}>
            {newsletter.tagline}
          </p>
        )}
      </div>
    </div>
  );
}

function Strip({ setting, date, number, web, length }: MastheadProps): ReactNode {
  const { look, styles } = setting;
  const facts = [length ?? null, toNumber(setting, number), toWeb(setting, web)].filter(
    (fact) => fact !== null,
  );
  const name = (
    <h1 className="name ink" style={{ ...styles.name, color: look.light.ink }}>
      <Wordmark setting={setting} centred={false} />
    </h1>
  );
  return (
    <div style={{ padding: '0 4px 16px' }}>
      <Row setting={setting} start={name} end={date} />
      <div className="rule" style={{ borderTop: `4px solid ${look.light.accent}`, margin: '10px 0 8px' }} />
      {facts.length === 0 ? null : (
        <p className="soft" style={styles.small}>
          {joinWith(facts, ' · ')}
        </p>
      )}
    </div>
  );
}

function Plain({ setting, date, number, web }: MastheadProps): ReactNode {
  const { styles } = setting;
  const facts = [date ?? null, toNumber(setting, number), toWeb(setting, web)].filter(
    (fact) => fact !== null,
  );
  return (
    <>
      <h1 className="name" style={{ ...styles.name, margin: '16px 0 0' }}>
        <Wordmark setting={setting} centred={false} />
      </h1>
      {facts.length === 0 ? null : (
        <p className="soft" style={{ ...styles.small, margin: '4px 0 12px' }}>
          {joinWith(facts, ' · ')}
        </p>
      )}
    </>
  );
}

/** Two pieces at both ends of a line. */
function Row(props: { setting: Setting; start: ReactNode; end: string | undefined }): ReactNode {
  const { styles, direction, newsletter } = props.setting;
  // A logo can be made smaller, a date can't.
  const whole: CSSProperties =
    newsletter.logo === undefined
      ? {}
      : { whiteSpace: 'nowrap', [direction === 'rtl' ? 'paddingRight' : 'paddingLeft']: 12 };
  const cell: CSSProperties = { ...styles.small, verticalAlign: 'bottom' };
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
      <tbody>
        <tr>
          <td className="soft" style={{ ...cell, textAlign: direction === 'rtl' ? 'right' : 'left' }}>
            {props.start}
          </td>
          <td
            className="soft"
            style={{ ...cell, ...whole, textAlign: direction === 'rtl' ? 'left' : 'right' }}
          >
            {props.end}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function toNumber({ say }: Setting, number: number | null = null): string | null {
  return number === null ? null : say('number', { number: String(number) });
}

function toWeb({ styles, say }: Setting, web: string | null = null): ReactNode {
  return web === null ? null : (
    <a href={web} className="soft" style={styles.quietLink}>
      {keepTogether(say('readOnWeb'))}
    </a>
  );
}
