import { DigestError } from '../src/domain/errors.ts';
import type { Look } from './look.ts';
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
