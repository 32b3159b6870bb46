import { Button } from '@react-email/components';
import type { ReactNode } from 'react';
import type { LetterContent } from '../letter.ts';
import type { Setting } from '../setting.ts';
import { Cell } from './cell.tsx';
import { Imprint } from './footer.tsx';
import { Page } from './page.tsx';

/** A single letter: a heading, a few sentences, at most one button. */
export function LetterPage(props: { setting: Setting; letter: LetterContent }): ReactNode {
  const { setting, letter } = props;
  const { newsletter, look, styles } = setting;
  const line = `1px solid ${look.light.line}`;
  const paragraph = (text: string): ReactNode => (
    <p key={text} className="ink" style={{ ...styles.text, margin: '12px 0 0' }}>
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
          paddingBottom: 12,
          borderBottom: `3px double ${look.light.line}`,
        }}
      >
        {newsletter.name}
      </p>
      <h1 className="headline ink" style={{ ...styles.headline, margin: '28px 0 0' }}>
        {letter.heading}
      </h1>
      {letter.before.map(paragraph)}
      {letter.action === null ? null : (
        <p style={{ margin: '22px 0 8px' }}>
          <Button href={letter.action.url} className="button" style={styles.button}>
            {letter.action.label}
          </Button>
        </p>
      )}
      {letter.after.map(paragraph)}
      {letter.aside === null ? null : (
        <p className="ink" style={{ ...styles.text, margin: '12px 0 0' }}>
          {letter.aside.text}{' '}
          <a href={letter.aside.url} className="accent" style={styles.link}>
            {letter.aside.label}
          </a>
        </p>
      )}
      <Cell above={36} className="line" style={{ borderTop: line, paddingTop: 18 }}>
        <p className="soft" style={styles.small}>
          {letter.why}
        </p>
        <Imprint setting={setting} />
      </Cell>
    </Page>
  );
}
