import type { Pronoun } from '../languages/attribution-words.ts';
import { type People, type Person, toGender } from '../names/person.ts';
import type { Range } from '../names/roles.ts';
import type { Floor, Speaker } from './floor.ts';
import type { DescriptionSource } from './parsed.ts';
import type { Reading } from './reading.ts';

/** Sentences back in which somebody was heard who goes on speaking. */
const stillHeard = 2;

/** "The candidate added" right behind what Holt said: Holt, where nobody else is named between and no other one is called so. */
export function findContinued(
  { bearers, people, sentences, words }: Reading,
  { last, lastAt }: Floor,
  at: number,
  { from, to, head }: DescriptionSource,
  verb: string,
): Person | null {
  const tokens = sentences[at]?.tokens ?? [];
  const person = last?.person ?? null;
  if (person === null || words.continuing?.has(verb) !== true || at - lastAt > stillHeard) return null;
  const noun = tokens[head]?.lower ?? '';
  if (!words.definite.has(tokens[from]?.lower ?? '')) return null;
  // "The department added" behind what a body said.
  if (person.kind === 'organisation' && words.bodies.has(noun) && to === head + 1)
    return namesOther(people, lastAt, at, person, { from, to }) ? null : person;
  const sex = words.roles.get(noun);
  if (sex === undefined) return null;
  if (person.kind === 'organisation' || person.kind === 'place' || person.proof === 0) return null;
  const own = toGender(person);
  if (sex !== 'unknown' && own !== 'unknown' && sex !== own) return null;
  const named = bearers.get(words.offices?.get(noun) ?? noun);
  if (named !== undefined && !named.has(person)) return null;
  return namesOther(people, lastAt, at, person, { from, to }) ? null : person;
}

/** "He added", "It added" right behind what somebody said: the same one, where nobody else is named between and the sex doesn't speak against it. */
export function findGoingOn(
  { people, words }: Reading,
  { last, lastAt }: Floor,
  at: number,
  { gender }: Pronoun,
  verb: string,
): Speaker | null {
  if (last === null || words.continuing?.has(verb) !== true || at - lastAt > stillHeard) return null;
  const { person } = last;
  if (namesOther(people, lastAt, at, person)) return null;
  if (gender === 'unknown') return person === null || person.kind === 'organisation' ? last : null;
  if (person === null || person.kind === 'organisation' || person.kind === 'place') return null;
  const own = toGender(person);
  return own === 'unknown' || own === gender ? last : null;
}

/** Whether the sentences behind `from`, up to and with `to`, name anybody else outside the `description` there; a place is nobody. */
function namesOther(
  { bySentence }: People,
  from: number,
  to: number,
  person: Person | null,
  description?: Range,
): boolean {
  for (let at = from + 1; at <= to; at++)
    for (const mention of bySentence[at] ?? []) {
      const isInside =
        at === to &&
        description !== undefined &&
        mention.name.from >= description.from &&
        mention.name.to <= description.to;
      if (mention.person !== person && mention.person.kind !== 'place' && !isInside) return true;
    }
  return false;
}
