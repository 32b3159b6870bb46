import { Button } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Support } from '../../src/domain/newsletter.ts';
import type { Setting } from '../setting.ts';
import { Cell } from './cell.tsx';
import { toParagraphs } from './message.tsx';

/** Asks for support: once, monthly or each year, from a set amount; "not now" hides it for this reader. */
export function SupportBlock(props: { setting: Setting; support: Support; notNow: string }): ReactNode {
  const { setting, support } = props;
  const { look, styles, say } = setting;
  const ways = toWays(setting, support);
  return (
    <Cell
      above={36}
      className="tint"
      style={{ backgroundColor: look.light.tint, borderRadius: look.radius, padding: '24px 20px 22px' }}
    >
      <h2 className="ink" style={{ ...styles.headline, fontSize: 20, lineHeight: '26px' }}>
        {support.title}
      </h2>
      {toParagraphs(support.text).map((paragraph) => (
        <p key={paragraph} className="ink" style={{ ...styles.background, margin: '8px 0 0' }}>
          {paragraph}
        </p>
      ))}
      {ways.length === 0 ? null : (
        <div style={{ paddingTop: 14 }}>
          {ways.map((way) => (
            <span key={way.url} style={{ display: 'inline-block', padding: '4px 8px 4px 0' }}>
              <Button href={way.url} className="button" style={styles.button}>
                {way.label}
              </Button>
            </span>
          ))}
        </div>
      )}
      <p className="soft" style={{ ...styles.small, margin: '12px 0 0' }}>
        {support.from === null ? null : `${say('supportFrom', { amount: support.from })} · `}
        <a href={props.notNow} className="soft" style={styles.quietLink}>
          {say('notNow')}
        </a>{' '}
        ({say('notNowHides', { count: support.hideWeeks })})
      </p>
    </Cell>
  );
}

/** The ways to give that the newsletter has. */
export function toWays(setting: Setting, support: Support): { url: string; label: string }[] {
  const { say } = setting;
  return [
    { url: support.once, label: say('supportOnce') },
    { url: support.monthly, label: say('supportMonthly') },
    { url: support.annual, label: say('supportAnnual') },
  ].flatMap(({ url, label }) => (url === null ? [] : [{ url, label }]));
}
