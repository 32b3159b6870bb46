import { createElement, Fragment, type ReactNode } from 'react';
import type { Variant } from '../../src/domain/message.ts';
import type { OwnLinks } from '../links.ts';
import type { Setting } from '../setting.ts';
import { Cell } from './cell.tsx';
import { joinWith } from './join.tsx';

/** The end of an issue: how it was made, forwarding, why it came, how to end it, who is responsible. */
export function Footer(props: { setting: Setting; links: OwnLinks; variant: Variant }): ReactNode {
  const { setting, links, variant } = props;
  const { look, styles, say } = setting;
  const to = (url: string, words: string): ReactNode => (
    <a href={url} className="soft" style={styles.quietLink}>
      {words}
    </a>
  );
  const ways = [
    to(links.leave, say('unsubscribe')),
    to(links.preferences, say('preferences')),
    links.web === null ? null : to(links.web, say('readOnWeb')),
    to(links.front, say('allIssues')),
  ].filter((way) => way !== null);
  return (
    <Cell above={36} className="line" style={{ borderTop: `1px solid ${look.light.line}`, paddingTop: 18 }}>
      <p className="soft" style={styles.small}>
        {say('wordForWord')}
      </p>
      <p className="soft" style={{ ...styles.small, margin: '12px 0 0' }}>
        {say('forward')} {say('forwardCan')} {say('forwarded')} {to(links.signUp, say('signUp'))}.
      </p>
      <p className="soft" style={{ ...styles.small, margin: '12px 0 0' }}>
        {sayWhy(setting, variant)}
      </p>
      <p className="soft" style={{ ...styles.small, margin: '4px 0 0' }}>
        {joinWith(ways, ' · ')}
      </p>
      <Imprint setting={setting} />
    </Cell>
  );
}

/** Why this mail came: by a sign-up that was confirmed, or with the list that the reader was on. */
export function sayWhy({ newsletter, say }: Setting, { imported }: Pick<Variant, 'imported'>): string {
  return say(imported ? 'whyImported' : 'whyThis', { newsletter: newsletter.name });
}

/** Who is responsible, line by line as configured. */
export function Imprint(props: { setting: Setting }): ReactNode {
  const { newsletter, styles } = props.setting;
  const lines = newsletter.imprint.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return (
    <p className="soft" style={{ ...styles.small, margin: '12px 0 0' }}>
      {createElement(
        Fragment,
        null,
        ...lines.flatMap((line, index) => (index === 0 ? [line] : [<br key={line} />, line])),
      )}
    </p>
  );
}
