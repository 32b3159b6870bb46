import type { Pronoun } from '../languages/attribution-words.ts';
import { type Person, toGender } from '../names/person.ts';
import type { Finding } from './finding.ts';
import type { Floor } from './floor.ts';
import type { Reading } from './reading.ts';

/** Sentences between what was said and what is answered to it. */
const furthest = 2;

/**
 * "Holt told Reed. '...,' she replied": whoever replies is the other one. Undefined where the verb takes no turn or nobody else was spoken
 * to, null where their sexes don't tell them apart.
 */
export function findAnswerer(
  { sentences, people, words }: Reading,
  floor: Floor,
  at: number,
  finding: Finding,
  { gender }: Pronoun,
): Person | null | undefined {
  const verb = sentences[at]?.tokens[finding.at]?.lower ?? '';
  const spoke = floor.last?.person ?? null;
  if (words.turns?.has(verb) !== true || spoke === null || at - floor.lastAt > furthest) return undefined;
  const others = new Set(
    (people.bySentence[floor.lastAt] ?? [])
      .map(({ person }) => person)
      .filter((person) => person !== spoke && person.kind !== 'place' && person.kind !== 'organisation'),
  );
  const [other, third] = others;
  if (other === undefined) return undefined;
  const sexes = [toGender(spoke), toGender(other)];
  if (sexes[0] === gender && sexes[1] !== 'unknown' && sexes[1] !== gender) return undefined;
  const isOther =
    sexes[1] === gender || (sexes[1] === 'unknown' && sexes[0] !== 'unknown' && sexes[0] !== gender);
  return isOther && third === undefined ? other : null;
}
