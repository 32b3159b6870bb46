import { Body, Container, Head, Html } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';
import { toDarkSheet, toSheet } from '../sheet.ts';
import { toSize } from '../styles.ts';
import { Cell } from './cell.tsx';
import { Preheader } from './preheader.tsx';

/** The whole document: head, hidden preheader, one column that shrinks with the screen. Family, colour and size of the text stand here once. */
export function Page(props: {
  setting: Setting;
  title: string;
  preheader: string;
  children: ReactNode;
  footer: ReactNode;
}): ReactNode {
  const { newsletter, look, language, direction } = props.setting;
  const { light, fonts, sizes } = look;
  const ground = look.entry === 'card' ? light.tint : light.paper;
  const side = look.entry === 'card' ? 12 : 20;
  const type = {
    color: light.ink,
    fontFamily: fonts.text,
    ...toSize(sizes.text),
    textAlign: direction === 'rtl' ? 'right' : 'left',
    overflowWrap: 'anywhere',
    wordBreak: 'break-word',
  } as const;
  return (
    <Html lang={language} dir={direction}>
      <Head>
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{toSheet(look)}</style>
        <style>{toDarkSheet(look, Boolean(newsletter.logo?.dark))}</style>
      </Head>
      <Body className="ground" style={{ backgroundColor: ground, margin: 0, padding: 0 }}>
        <Preheader text={props.preheader} />
        <Container className="page" style={{ maxWidth: look.measure + 40, margin: '0 auto' }}>
          <article aria-roledescription="email" aria-label={props.title} lang={language} dir={direction}>
            <Cell className="pad ink" style={{ padding: `20px ${side}px 32px`, ...type }}>
              {props.children}
            </Cell>
            <Cell
              className="pad ink tint"
              style={{
                backgroundColor: light.tint,
                padding: `24px ${side}px 36px`,
                ...type,
                ...toSize(sizes.small),
              }}
            >
              {props.footer}
            </Cell>
          </article>
        </Container>
      </Body>
    </Html>
  );
}
