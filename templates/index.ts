import { DigestError } from '../src/domain/errors.ts';
import { type Font, fontStacks } from '../src/domain/font.ts';
import type { IssueContent } from '../src/domain/issue.ts';
import type { Look, Palette } from '../src/domain/look.ts';
import type { Newsletter } from '../src/domain/newsletter.ts';
import { shiftUntil } from './colour.ts';
import { brief } from './looks/brief.ts';
import { broadsheet } from './looks/broadsheet.ts';
import { letter } from './looks/letter.ts';

/** The looks that a newsletter can name in its configuration. */
export const looks: readonly Look[] = [broadsheet, brief, letter];

/** Throws `look-unknown` for a name that no look has. */
export function getLook(name: string): Look {
  const look = looks.find((candidate) => candidate.name === name);
  if (look === undefined)
    throw new DigestError('look-unknown', { look: name, looks: looks.map((known) => known.name).join(', ') });
  return look;
}

/** The look of a name: one of the newsletter's own, else one of these. */
function findLook(name: string, { ownLooks = {} }: Pick<Newsletter, 'ownLooks'>): Look | undefined {
  return ownLooks[name] ?? looks.find((candidate) => candidate.name === name);
}

/** The names of the looks that an issue can be set in. */
export function listLooks({ ownLooks = {} }: Pick<Newsletter, 'ownLooks'>): string[] {
  return [...new Set([...looks.map(({ name }) => name), ...Object.keys(ownLooks)])];
}

/**
 * The newsletter as one issue shows it: in the issue's look, and without the support block where its editors left that out. A look that was
 * there when they chose it and is gone is the newsletter's.
 */
export function dressFor(
  { look, support = true }: Pick<IssueContent, 'look' | 'support'>,
  newsletter: Newsletter,
): Newsletter {
  const chosen = look === undefined ? undefined : findLook(look, newsletter);
  return {
    ...newsletter,
    ...(look !== undefined && chosen && { look, ownLook: chosen }),
    ...(!support && { support: null }),
  };
}

/** Labels are in the same family where the look has them so. */
function withFont(look: Look, font: Font | null = null): Look {
  if (font === null) return look;
  const text = fontStacks[font];
  const { fonts } = look;
  return { ...look, fonts: { text, label: fonts.label === fonts.text ? text : fonts.label } };
}

/** How far an accent stands out from paper and tint in each look. */
const accentContrast = 6.5;

/** A newsletter's look in its own family and colour, the colour made darker or lighter until it can be read. Throws `look-unknown`. */
export function lookOf({ look: name, brand, ownLook }: Pick<Newsletter, 'look' | 'brand' | 'ownLook'>): Look {
  const look = withFont(ownLook ?? getLook(name), brand?.font);
  if (!brand?.colour) return look;
  const { colour } = brand;
  const paint = (palette: Palette): Palette => ({
    ...palette,
    accent: shiftUntil(colour.toLowerCase(), palette.ink, [palette.paper, palette.tint], accentContrast),
  });
  return { ...look, light: paint(look.light), dark: paint(look.dark) };
}
