import { type Person, toGender } from '../names/people.ts';
import type { DescriptionSource } from './parsed.ts';
import type { Reading } from './reading.ts';
import type { Floor } from './speaker.ts';

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
  for (let between = lastAt + 1; between <= at; between++)
    if (people.bySentence[between]?.some((mention) => mention.person !== person) === true) return null;
  return person;
}
