import type { Pronoun } from '../languages/attribution-words.ts';
import { type People, type Person, toGender } from '../names/people.ts';
import type { DescriptionSource } from './parsed.ts';
import type { Reading } from './reading.ts';
import type { Floor, Speaker } from './speaker.ts';

/** Sentences back in which somebody was heard who goes on speaking. */
const stillHeard = 2;

/** "The candidate added" right behind what Holt said: Holt, where nobody else is named between and no other one is called so. */
export function findContinued(
  { bearers, people, sentences, words }: Reading,
  { last, lastAt }: Floor,
  at: number,
  { from, head }: DescriptionSource,
  verb: string,
): Person | null {
  const tokens = sentences[at]?.tokens ?? [];
  const person = last?.person ?? null;
  if (person === null || words.continuing?.has(verb) !== true || at - lastAt > stillHeard) return null;
  const noun = tokens[head]?.lower ?? '';
  const sex = words.roles.get(noun);
  if (sex === undefined || !words.definite.has(tokens[from]?.lower ?? '')) return null;
  if (person.kind === 'organisation' || person.kind === 'place' || person.proof === 0) return null;
  const own = toGender(person);
  if (sex !== 'unknown' && own !== 'unknown' && sex !== own) return null;
  const named = bearers.get(words.offices?.get(noun) ?? noun);
  if (named !== undefined && !named.has(person)) return null;
  return namesOther(people, lastAt, at, person) ? null : person;
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

/** Whether the sentences behind `from`, up to and with `to`, name anybody else. */
function namesOther({ bySentence }: People, from: number, to: number, person: Person | null): boolean {
  return bySentence
    .slice(from + 1, to + 1)
    .some((mentions) => mentions.some((mention) => mention.person !== person));
}
