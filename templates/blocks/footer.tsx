import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { Variant } from '../../src/domain/message.ts';
import { findOtherAddresses } from '../../src/domain/newsletter.ts';
import type { OwnLinks } from '../links.ts';
import type { Setting } from '../setting.ts';
import { Apart } from './apart.tsx';

/** The end of an issue: where else it is, how it was made, forwarding, why it came, how to end it, who is responsible. */
export function Footer(props: { setting: Setting; links: OwnLinks; variant: Variant }): ReactNode {
  const { setting, links, variant } = props;
  const { styles, say } = setting;
  const to = (url: string, words: string): ReactElement => (
    <a key={words} href={url} className="soft way" style={styles.quietLink}>
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
    <>
      <Elsewhere setting={setting} />
      <p style={{ margin: 0 }}>
        {say('forward')} {say('forwardCan')} {say('forwarded')} {to(links.signUp, say('signUp'))}.
      </p>
      <p style={{ margin: '10px 0 0' }}>
        {sayWhy(setting, variant)}
        <br />
        <Apart setting={setting} pieces={ways} />
      </p>
      <p className="soft" style={{ ...styles.small, margin: '10px 0 0' }}>
        {say('wordForWord')}
      </p>
      <Imprint setting={setting} />
    </>
  );
}

/** Other addresses of the same pages, written out: where one is blocked the mail alone arrives, and may be all that is passed on. */
export function Elsewhere({ setting }: { setting: Setting }): ReactNode {
  const { newsletter, styles, say } = setting;
  const others = findOtherAddresses(newsletter);
  if (others.length === 0) return null;
  return (
    <p style={{ margin: '0 0 10px' }}>
      {say('ifNotOpen', { site: new URL(newsletter.url).host })}
      {others.map((url) => (
        <Fragment key={url}>
          {' '}
          <br />
          <a href={`${url}/`} className="ink way" style={styles.link}>
            {url}/
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** Why this mail came: by a sign-up that was confirmed, or with the list that the reader was on. */
export function sayWhy({ newsletter, say }: Setting, { imported }: Pick<Variant, 'imported'>): string {
  return say(imported ? 'whyImported' : 'whyThis', { newsletter: newsletter.name });
}

/** Who is responsible, line by line as configured. */
export function Imprint(props: { setting: Setting }): ReactNode {
  const { newsletter, styles, direction } = props.setting;
  // The same words stand in the mails of every language: a street's number stays before its name.
  const toLine = (line: string): ReactNode => (direction === 'rtl' ? <bdi key={line}>{line}</bdi> : line);
  const lines = newsletter.imprint.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return (
    <p className="soft" style={{ ...styles.small, margin: '10px 0 0' }}>
      {createElement(
        Fragment,
        null,
        ...lines.flatMap((line, index) =>
          index === 0 ? [toLine(line)] : [<br key={`${line} before`} />, toLine(line)],
        ),
      )}
    </p>
  );
}
