import type { ReactNode } from 'react';
import type { Entry } from '../../src/domain/entry.ts';
import type { Setting } from '../setting.ts';

/** The headlines at a glance. */
export function Contents(props: { setting: Setting; entries: readonly Entry[] }): ReactNode {
  const { styles, say } = props.setting;
  return (
    <div style={{ padding: '22px 0 0' }}>
      <p className="soft" style={styles.label}>
        {say('inThisIssue')}
      </p>
      {props.entries.map((entry) => (
        <p key={entry.id} className="ink" style={{ ...styles.background, padding: '5px 0 0' }}>
          {entry.headline.text}
        </p>
      ))}
    </div>
  );
}
