import type { CSSProperties } from 'react';
import type { Look, Type } from '../src/domain/look.ts';

export type Styles = Readonly<Record<StyleName, CSSProperties>>;

type StyleName =
  | 'name'
  | 'section'
  | 'lead'
  | 'longLead'
  | 'headline'
  | 'pulled'
  | 'quote'
  | 'brief'
  | 'background'
  | 'label'
  | 'small'
  | 'strong'
  | 'link'
  | 'quietLink'
  | 'plainLink'
  | 'button'
  | 'outlined';

/**
 * Inline styles for the light scheme and narrow screens; `sheet.ts` widens and darkens them where a program reads style sheets. Family,
 * colour and the size of running text stand once, on the page's cell: what is here differs from those.
 */
export function toStyles(look: Look): Styles {
  const { light, sizes, weights, fonts } = look;
  const headline: CSSProperties = {
    margin: 0,
    ...(weights.headline !== 700 && { fontWeight: weights.headline }),
  };
  const toBodySize = (type: Type): CSSProperties => toSizeWithin(type, sizes.text);
  const ownFamily = fonts.label === fonts.text ? {} : { fontFamily: fonts.label };
  // Ink is turned with the paper where a program darkens a mail by itself; an accent would stay, and fade.
  const link = { color: light.ink, textDecoration: `underline ${light.accent}` };
  const button: CSSProperties = {
    fontSize: sizes.background[0],
    ...ownFamily,
    fontWeight: 700,
    textDecoration: 'none',
    display: 'inline-block',
    border: `1px solid ${light.soft}`,
    borderRadius: look.radius,
    padding: '9px 18px',
  };
  return {
    name: { margin: 0, ...toSize(sizes.name[0]) },
    section: { margin: 0, ...toSize(sizes.section) },
    lead: { ...headline, ...toSize(sizes.lead[0]) },
    longLead: { ...headline, ...toSize(sizes.longLead[0]) },
    headline: { ...headline, ...toSize(sizes.headline[0]) },
    pulled: { margin: 0, ...toSize(sizes.pulled[0]) },
    quote: { margin: 0, ...toBodySize(sizes.quote) },
    brief: { margin: 0, ...toBodySize(sizes.brief) },
    background: { margin: 0, ...toBodySize(sizes.background) },
    label: { color: light.soft, fontSize: 13 },
    small: { margin: 0, ...toBodySize(sizes.small), color: light.soft },
    strong: { color: light.ink },
    link,
    quietLink: { color: light.soft },
    plainLink: { color: light.ink, textDecoration: 'none' },
    button: { ...button, color: light.paper, backgroundColor: light.accent },
    outlined: { ...button, color: light.ink },
  };
}

/** A line height without a unit grows with the type, where a reader makes it larger. */
export function toSize([size, line]: Type): CSSProperties {
  return { fontSize: size, lineHeight: Math.round((line / size) * 100) / 100 };
}

/** What differs from the running text around it; a line that is as high in proportion is inherited. */
function toSizeWithin([size, line]: Type, [outer, outerLine]: Type): CSSProperties {
  const own = toSize([size, line]);
  const near = Math.abs(line / size - outerLine / outer) < 0.1;
  return { ...(size !== outer && { fontSize: own.fontSize }), ...(!near && { lineHeight: own.lineHeight }) };
}
