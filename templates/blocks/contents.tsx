import type { ReactNode } from 'react';
import type { Entry } from '../../src/domain/entry.ts';
import { isolate } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';

/** The headlines at a glance. */
export function Contents(props: { setting: Setting; entries: readonly Entry[] }): ReactNode {
  const { look, styles, say, language } = props.setting;
  return (
    <>
      <p className="soft" style={{ ...styles.label, margin: '22px 0 0' }}>
        {say('inThisIssue')}
      </p>
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
        <tbody>
          {props.entries.map((entry, index) => (
            <tr key={entry.id}>
              <td
                className="soft"
                width="24"
                style={{
                  ...styles.background,
                  color: look.light.soft,
                  padding: '5px 0 0',
                  verticalAlign: 'top',
                }}
              >
                {index + 1}
              </td>
              <td className="ink" style={{ ...styles.background, padding: '5px 0 0' }}>
                {isolate(entry.headline.text, entry.language, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
