import { Link } from '@react-email/components';
import type { ReactNode } from 'react';
import type { LetterContent } from '../letter.ts';
import type { Setting } from '../setting.ts';
import { Imprint } from './footer.tsx';
import { Page } from './page.tsx';

/** A single letter: a heading, a few sentences, at most one button. */
export function LetterPage(props: { setting: Setting; letter: LetterContent }): ReactNode {
  const { setting, letter } = props;
  const { newsletter, look, styles } = setting;
  const line = `1px solid ${look.light.line}`;
  const paragraph = (text: string): ReactNode => (
    <p key={text} className="ink" style={{ ...styles.text, padding: '12px 0 0' }}>
      {text}
    </p>
  );
  return (
    <Page setting={setting} title={letter.subject} preheader={letter.preheader}>
      <p
        className="ink line"
        style={{
          ...styles.headline,
          fontSize: 20,
          lineHeight: '26px',
          padding: '0 0 12px',
          borderBottom: `3px double ${look.light.line}`,
        }}
      >
        {newsletter.name}
      </p>
      <h1 className="headline ink" style={{ ...styles.headline, padding: '28px 0 0' }}>
        {letter.heading}
      </h1>
      {letter.before.map(paragraph)}
      {letter.action === null ? null : (
        <p style={{ margin: 0, padding: '22px 0 8px' }}>
          <Link href={letter.action.url} className="button" style={styles.button}>
            {letter.action.label}
          </Link>
        </p>
      )}
      {letter.after.map(paragraph)}
      {letter.aside === null ? null : (
        <p className="ink" style={{ ...styles.text, padding: '12px 0 0' }}>
          {letter.aside.text}{' '}
          <Link href={letter.aside.url} className="accent" style={styles.link}>
            {letter.aside.label}
          </Link>
        </p>
      )}
      <div className="line" style={{ marginTop: 36, borderTop: line, paddingTop: 18 }}>
        <p className="soft" style={styles.small}>
          {letter.why}
        </p>
        <Imprint setting={setting} />
      </div>
    </Page>
  );
}
