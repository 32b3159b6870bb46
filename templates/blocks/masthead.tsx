import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';
import { joinWith } from './join.tsx';

/** The newsletter's name, its tagline, and one line with date, number and the way to the web. */
export function Masthead(props: {
  setting: Setting;
  date: string | null;
  number: number | null;
  web: string | null;
}): ReactNode {
  const { newsletter, look, styles, say, direction } = props.setting;
  const start = direction === 'rtl' ? 'right' : 'left';
  const align = look.masthead === 'centred' ? 'center' : start;
  const line = look.light.line;
  const facts = [
    props.date,
    props.number === null ? null : say('number', { number: String(props.number) }),
    props.web === null ? null : (
      <a key="web" href={props.web} className="soft" style={styles.quietLink}>
        {say('readOnWeb')}
      </a>
    ),
  ].filter((fact) => fact !== null);
  return (
    <div style={{ textAlign: align }}>
      <h1 className="name ink" style={{ ...styles.name, margin: '8px 0 0' }}>
        {newsletter.name}
      </h1>
      {newsletter.tagline === '' ? null : (
        <p className="soft" style={{ ...styles.tagline, margin: '4px 0 0' }}>
          {newsletter.tagline}
        </p>
      )}
      <p
        className="soft line"
        style={{
          ...styles.dateline,
          margin: '18px 0 0',
          padding: '8px 0',
          borderTop: `1px solid ${line}`,
          borderBottom: `3px double ${line}`,
        }}
      >
        {facts.length === 0 ? '\u00a0' : joinWith(facts, ' · ')}
      </p>
    </div>
  );
}
