import { Body, Container, Head, Html, Preview } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';
import { toDarkSheet, toSheet } from '../sheet.ts';
import { Cell } from './cell.tsx';

/** The whole document: head, hidden preheader, one column of at most 640 px that shrinks with the screen. */
export function Page(props: {
  setting: Setting;
  title: string;
  preheader: string;
  children: ReactNode;
}): ReactNode {
  const { look, language, direction } = props.setting;
  const { paper, ink } = look.light;
  return (
    <Html lang={language} dir={direction}>
      <Head>
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{toSheet(look)}</style>
        <style>{toDarkSheet(look)}</style>
      </Head>
      <Body className="paper" style={{ backgroundColor: paper, margin: 0, padding: 0 }}>
        <Preview>{props.preheader}</Preview>
        <Container className="page" style={{ maxWidth: 640, margin: '0 auto' }}>
          <article aria-roledescription="email" aria-label={props.title} lang={language} dir={direction}>
            <Cell
              className="pad ink"
              style={{
                padding: '24px 20px 40px',
                color: ink,
                textAlign: direction === 'rtl' ? 'right' : 'left',
                wordBreak: 'break-word',
              }}
            >
              {props.children}
            </Cell>
          </article>
        </Container>
      </Body>
    </Html>
  );
}
