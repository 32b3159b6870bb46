import type { CSSProperties } from 'react';
import type { Look, Type } from './look.ts';

export type Styles = Readonly<Record<StyleName, CSSProperties>>;

type StyleName =
  | 'name'
  | 'tagline'
  | 'dateline'
  | 'section'
  | 'label'
  | 'lead'
  | 'headline'
  | 'text'
  | 'quote'
  | 'background'
  | 'small'
  | 'link'
  | 'quietLink'
  | 'plainLink'
  | 'button';

/** Inline styles for the light scheme and narrow screens; `sheet.ts` widens and darkens them where a program reads style sheets. */
export function toStyles(look: Look): Styles {
  const { light, fonts, sizes } = look;
  return {
    name: { ...set(sizes.name[0], fonts.headline, light.ink), fontWeight: 700, letterSpacing: '-0.01em' },
    tagline: { ...set(sizes.background, fonts.text, light.soft), fontStyle: 'italic' },
    dateline: set(sizes.small, fonts.small, light.soft),
    section: {
      ...set(sizes.small, fonts.small, light.accent),
      fontWeight: 700,
      letterSpacing: '0.08em',
      textTransform: 'uppercase',
    },
    label: { ...set(sizes.small, fonts.small, light.soft), fontWeight: 700 },
    lead: {
      ...set(sizes.lead[0], fonts.headline, light.ink),
      fontWeight: 700,
      letterSpacing: '-0.01em',
    },
    headline: { ...set(sizes.headline[0], fonts.headline, light.ink), fontWeight: 700 },
    text: set(sizes.text, fonts.text, light.ink),
    quote: set(sizes.quote, fonts.text, light.ink),
    background: set(sizes.background, fonts.text, light.ink),
    small: set(sizes.small, fonts.small, light.soft),
    link: { color: light.accent, textDecoration: 'underline' },
    quietLink: { color: light.soft, textDecoration: 'underline' },
    plainLink: { color: light.ink, textDecoration: 'none' },
    button: {
      ...set([sizes.small[0] + 2, sizes.small[1] + 2], fonts.small, light.buttonText),
      fontWeight: 600,
      textDecoration: 'none',
      display: 'inline-block',
      backgroundColor: light.button,
      border: `1px solid ${light.button}`,
      borderRadius: look.radius,
      padding: '9px 18px',
    },
  };
}

function set([size, line]: Type, family: string, color: string): CSSProperties {
  return { margin: 0, color, fontFamily: family, fontSize: size, lineHeight: `${line}px` };
}
