import type { Look, Type } from '../src/domain/look.ts';

/** The style sheet for programs that read one. Nothing hangs on it that a reader would miss. */
export function toSheet(look: Look): string {
  const { fonts, sizes, entry } = look;
  const { name, lead, longLead, headline, pulled } = sizes;
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'body{margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}',
    'h1,h2,h3{text-wrap:balance;-webkit-hyphens:auto;hyphens:auto}',
    `b{font-family:${fonts.label}}`,
    'b,.who{display:inline-block}',
    '.pulled{text-wrap:balance}',
    ...(entry === 'ruled' ? ['.rule blockquote{text-indent:-.44em}', '.rule .flat{text-indent:0}'] : []),
    '.place{display:inline-block;border-radius:4px;vertical-align:2px}',
    '.way{padding:4px 0}',
    '@media screen and (max-width:479px){',
    '.wide{display:block!important;width:auto!important;margin-right:0!important;text-align:center}',
    '.under{display:block;padding-top:12px}',
    '}',
    '@media screen and (min-width:600px){',
    '.pad{padding-left:32px!important;padding-right:32px!important}',
    `.name{${toRules(name[1])}}`,
    `.lead{${toRules(lead[1])}}`,
    `.long-lead{${toRules(longLead[1])}}`,
    `.headline{${toRules(headline[1])}}`,
    `.pulled{${toRules(pulled[1])}}`,
    '.inset{margin-left:28px!important;margin-right:28px!important}',
    '.columns{-webkit-columns:2;columns:2;column-gap:28px}',
    '}',
  ].join('\n');
}

/** The dark scheme: as the reader's system asks for it, and as Outlook on the web marks it. A sheet of its own: Gmail drops a whole sheet over one selector that it doesn't know. */
export function toDarkSheet(look: Look, hasDarkLogo: boolean): string {
  const rules = [...toDarkRules(look), ...(hasDarkLogo ? logoRules : [])];
  return [
    '@media (prefers-color-scheme:dark){',
    ...rules.map(({ selector, rule }) => `${selector}{${rule}}`),
    '}',
    ...rules.map(({ selector, rule }) => {
      const mark = rule.startsWith('background') ? '[data-ogsb]' : '[data-ogsc]';
      return `${mark} ${selector.replaceAll(',', `,${mark} `)}{${rule}}`;
    }),
  ].join('\n');
}

const logoRules = [
  { selector: '.day', rule: 'display:none!important' },
  { selector: '.night', rule: 'display:block!important' },
];

function toDarkRules({ dark, entry }: Look): { selector: string; rule: string }[] {
  const paint = (selector: string, property: string, colour: string) => ({
    selector,
    rule: `${property}:${colour}!important`,
  });
  return [
    paint('.ground,.ground>table>tbody>tr>td', 'background-color', entry === 'card' ? dark.tint : dark.paper),
    paint('.paper', 'background-color', dark.paper),
    paint('.tint', 'background-color', dark.tint),
    paint('.fill', 'background-color', dark.accent),
    paint('.fill', 'color', dark.paper),
    paint('.ink', 'color', dark.ink),
    paint('.ink', 'text-decoration-color', dark.accent),
    paint('.soft', 'color', dark.soft),
    paint('.accent', 'color', dark.accent),
    paint('.line', 'border-color', dark.line),
    paint('.bar', 'border-color', dark.ink),
    paint('.rule', 'border-color', dark.accent),
  ];
}

/**
 * For Word, which shows mail in Outlook for Windows, inside a comment that it alone reads: it inherits no type into a table, knows no
 * `max-width`, and blows pixels up on dense screens unless told how many make an inch.
 */
export function toWordHead({ fonts, sizes, light, measure }: Look): string {
  const [size, line] = sizes.text;
  const cell = 'mso-table-lspace:0;mso-table-rspace:0;border-collapse:collapse';
  const type = `font-family:${fonts.text};color:${light.ink};mso-line-height-rule:exactly`;
  return [
    '<!--[if mso]>',
    '<xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office">',
    '<o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>',
    `<style>table{${cell}}.page{width:${measure + 40}px}td{font-size:${size}px;line-height:${line}px}`,
    `td,p,h1,h2,h3,blockquote{${type}}.card{border-bottom:14px solid ${light.tint}}</style><![endif]-->`,
  ].join('');
}

function toRules([size, line]: Type): string {
  return `font-size:${size}px!important;line-height:${Math.round((line / size) * 100) / 100}!important`;
}
