import type { Look, Palette, Type } from './look.ts';

/**
 * The style sheet for programs that read one. Word for Windows knows no `max-width`, reads plain rules and skips `@media`: it alone
 * keeps the fixed width of the page. It takes a line height for a minimum unless told that it is exact.
 */
export function toSheet(look: Look): string {
  const { name, lead, headline } = look.sizes;
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'body{margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}',
    '.lead,.headline{text-wrap:balance}',
    '.ink,.soft,.accent{mso-line-height-rule:exactly}',
    '.page{width:640px}',
    '@media screen{',
    '.page{width:100%!important}',
    '}',
    '@media screen and (min-width:600px){',
    '.pad{padding-left:36px!important;padding-right:36px!important}',
    `.name{${toRules(name[1])}}`,
    `.lead{${toRules(lead[1])}}`,
    `.headline{${toRules(headline[1])}}`,
    '}',
  ].join('\n');
}

/** The dark scheme: as the reader's system asks for it, and as Outlook on the web marks it. A sheet of its own: Gmail drops a whole sheet over one selector that it doesn't know. */
export function toDarkSheet(look: Look): string {
  const rules = toDarkRules(look.dark);
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

function toDarkRules(dark: Palette): { selector: string; rule: string }[] {
  const paint = (selector: string, property: string, colour: string) => ({
    selector,
    rule: `${property}:${colour}!important`,
  });
  return [
    paint('.paper,.paper>table>tbody>tr>td', 'background-color', dark.paper),
    paint('.tint', 'background-color', dark.tint),
    paint('.button', 'background-color', dark.button),
    paint('.button', 'color', dark.buttonText),
    paint('.button', 'border-color', dark.button),
    paint('.ink', 'color', dark.ink),
    paint('.soft', 'color', dark.soft),
    paint('.accent', 'color', dark.accent),
    paint('.line', 'border-color', dark.line),
    paint('.rule', 'border-color', dark.accent),
  ];
}

function toRules([size, line]: Type): string {
  return `font-size:${size}px!important;line-height:${line}px!important`;
}
