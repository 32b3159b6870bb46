import { Button } from '@react-email/components';
import type { ReactNode } from 'react';
import type { LetterContent } from '../letter.ts';
import type { Setting } from '../setting.ts';
import { Elsewhere, Imprint } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import { Page } from './page.tsx';

/** A single letter: a heading, a few sentences, at most one button. */
export function LetterPage(props: { setting: Setting; letter: LetterContent }): ReactNode {
  const { setting, letter } = props;
  const { look, styles } = setting;
  const paragraph = (text: string): ReactNode => (
    <p key={text} style={{ margin: '12px 0 0' }}>
      {text}
    </p>
  );
  const footer = (
    <>
      <Elsewhere setting={setting} />
      <p style={{ margin: 0 }}>{letter.why}</p>
      <Imprint setting={setting} />
    </>
  );
  return (
    <Page setting={setting} title={letter.subject} preheader={letter.preheader} footer={footer}>
      <Masthead setting={setting} />
      <div style={{ padding: look.entry === 'card' ? '4px 0' : '20px 0 0' }}>
        <h2 className="headline" style={styles.headline}>
          {letter.heading}
        </h2>
        {letter.before.map(paragraph)}
        {letter.action === null ? null : (
          <p style={{ margin: '22px 0 8px' }}>
            <Button href={letter.action.url} className="fill wide" style={styles.button}>
              {letter.action.label}
            </Button>
          </p>
        )}
        {letter.after.map(paragraph)}
        {letter.aside === null ? null : (
          <p style={{ margin: '12px 0 0' }}>
            {letter.aside.text}{' '}
            <a href={letter.aside.url} className="ink" style={styles.link}>
              {letter.aside.label}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}
