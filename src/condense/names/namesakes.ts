import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { type Mention, type Person, toGender } from './person.ts';

/** "Vicente Sun ... Mr. Sun": only the surname looked like a paper's. */
export function isPersonAfterAll(
  { kind, words: own }: Person,
  surname: string,
  words: AttributionWords,
): boolean {
  const isNamed = kind === 'organisation' && own.length === 2 && own[1] === surname;
  return isNamed && !words.organisations.has(own[0] ?? '') && !words.places.has(own[0] ?? '');
}

/** Those of the sex that a title tells, where it tells one and somebody is known to be of it. */
export function matchSex(persons: readonly Person[], name: Name): readonly Person[] {
  if (!name.titled || name.gender === 'unknown') return persons;
  const sure = persons.filter((person) => toGender(person) === name.gender);
  return sure.length > 0 ? sure : persons;
}

/** Whether a surname alone leaves open whom it means: two people bear it, and neither is much more in the article than the other. */
export function isShared(bearers: readonly Person[], name: Name): boolean {
  return toMain(matchSex(bearers, name)).length > 1;
}

/** Those named at least half as often as the one who is named most, so far. */
function toMain(persons: readonly Person[]): readonly Person[] {
  const most = Math.max(...persons.map((person) => person.count));
  return persons.filter((person) => person.count > 0 && person.count * 2 >= most);
}

export function fits(person: Person, name: Name): boolean {
  if (name.titled && person.kind === 'organisation') return false;
  const gender = toGender(person);
  return name.gender === 'unknown' || gender === 'unknown' || gender === name.gender || !name.titled;
}

/** Of people with one surname: who was named last among those already named, else the first to come. */
export function pick(candidates: readonly Person[], earlier: readonly Mention[]): Person | undefined {
  if (candidates.length < 2) return candidates[0];
  const main = toMain(candidates);
  if (main.length === 0) return candidates[0];
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - 40); at--) {
    const person = earlier[at]?.person;
    if (person !== undefined && main.includes(person)) return person;
  }
  return main[0];
}

/** "President Holt", where the article names two of the Holts: the office may be the other one's. */
export function hasNamesake(person: Person, byWord: ReadonlyMap<string, readonly Person[]>): boolean {
  const surname = person.words.at(-1) ?? '';
  return (byWord.get(surname) ?? []).some(
    (other) =>
      other !== person &&
      other.kind !== 'organisation' &&
      other.words.length > 1 &&
      other.words.at(-1) === surname,
  );
}
