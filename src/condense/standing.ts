import type { Quote } from '../domain/entry.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import { isPlaceOrThing } from './strangers.ts';

/** What an entry tells of whoever speaks: what they are, their whole name alone, or neither ("Holt", "the claim", "Norland Times"). */
export type Standing = 'told' | 'named' | 'neither';

export function toStanding({ speaker, role }: Quote, words: AttributionWords | null): Standing {
  if (speaker === null || words === null) return 'neither';
  if (role !== null) return 'told';
  const row = speaker.split(/[\s,]+/);
  const names = row.filter((word) => /^\p{Lu}/u.test(word));
  const isDescribed = row.some((word) => words.roles.has(word) && !words.bodies.has(word));
  if (/^\p{Ll}/u.test(speaker) || isDescribed) return isDescribed ? 'told' : 'neither';
  const isBody = isPlaceOrThing(speaker, words) || row.some((word) => /^\p{Lu}{2,}$/u.test(word));
  return names.length > 1 && !isBody ? 'named' : 'neither';
}
