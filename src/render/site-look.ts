import { lookOf } from '../../templates/index.ts';
import type { Palette } from '../domain/look.ts';
import type { Newsletter } from '../domain/newsletter.ts';

/** A look's colours and families for the pages: rules that follow the one stylesheet and name its variables anew. Throws `look-unknown`. */
export function writeSiteLook(newsletter: Pick<Newsletter, 'look' | 'brand' | 'ownLook'>): string {
  const { light, dark, fonts, weights } = lookOf(newsletter);
  return [
    `:root{${toVariables(light, light.ink)};--serif:${fonts.text}}`,
    `@media (prefers-color-scheme:dark){:root{${toVariables(dark, dark.soft)}}}`,
    `h1,h2,h3,h4{font-weight:${weights.headline}}`,
    '',
  ].join('\n');
}

function toVariables({ paper, tint, ink, soft, line, accent }: Palette, strong: string): string {
  return Object.entries({
    paper,
    sheet: tint,
    ink,
    soft,
    rule: line,
    'strong-rule': strong,
    accent,
    'accent-ink': paper,
  })
    .map(([variable, colour]) => `--${variable}:${colour}`)
    .join(';');
}

/** The newsletter's first letter on its accent, for the tab of a browser (SVG). */
export function writeSiteIcon(newsletter: Pick<Newsletter, 'name' | 'look' | 'brand' | 'ownLook'>): string {
  const { light, fonts } = lookOf(newsletter);
  const [letter = ''] =
    newsletter.name.replace(/^(the|der|die|das|le|la|les)\s+/i, '').match(/[\p{L}\p{N}]/u) ?? [];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="6" fill="${light.accent}"/>` +
    `<text x="16" y="23" text-anchor="middle" font-size="20" font-weight="700" font-family="${fonts.text}" fill="${light.paper}">${letter.toUpperCase()}</text></svg>`
  );
}
