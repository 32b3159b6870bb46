import type { AttributionWords } from '../languages/attribution-words.ts';
import { toOffice } from '../names/note-naming.ts';
import type { Mention, Person } from '../names/person.ts';
import type { DescriptionSource, Parsed } from './parsed.ts';
import type { Reading } from './reading.ts';

/** Who is named with an office, by each word of it, with the sentence that names them first. */
export type Bearers = ReadonlyMap<string, ReadonlyMap<Person, number>>;

/** An office of more people than these names none of them, and they aren't gone through. */
const most = 20;

export function toBearers(mentions: readonly Mention[]): Bearers {
  const bearers = new Map<string, Map<Person, number>>();
  const seen = new Set<Person>();
  for (const { person, at } of mentions) {
    if (seen.has(person)) continue;
    seen.add(person);
    for (const office of [...person.offices, person.posts.map(({ noun }) => noun)])
      for (const word of office) bearers.set(word, (bearers.get(word) ?? new Map()).set(person, at));
  }
  return bearers;
}

/**
 * "The president said": the one person whom the article names with that office in a sentence before. Whatever else the description says
 * must be in the office as the article gives it ("the former president" is another one), and no "deputy" or "former" left out.
 */
export function findBearer(
  { bearers, words }: Reading,
  { tokens }: Parsed,
  { from, to, head }: DescriptionSource,
  at: number,
): Person | null {
  if (!words.definite.has(tokens[from]?.lower ?? '')) return null;
  const noun = tokens[head]?.lower ?? '';
  const said = toOffice(tokens.slice(from, to), words);
  const named = bearers.get(words.offices?.get(noun) ?? noun);
  if (named === undefined || named.size > most) return null;
  const fitting = [...named].filter(([{ offices }]) => offices.some((office) => mayBe(office, said, words)));
  const [only, another] = fitting;
  if (only === undefined || another !== undefined) return null;
  const [person, first] = only;
  return first < at && person.offices.some((office) => isOf(office, said, words)) ? person : null;
}

/** Whether a description may mean an office: all its words are in it. A vice president is never called "the president". */
function mayBe(
  office: ReadonlySet<string>,
  said: ReadonlySet<string>,
  { lesserOffices }: AttributionWords,
): boolean {
  return (
    [...said].every((word) => office.has(word)) &&
    ![...office].some((word) => !said.has(word) && lesserOffices?.has(word))
  );
}

/** Whether a description means an office: all its words are in it, and none that makes it another is left out. */
function isOf(office: ReadonlySet<string>, said: ReadonlySet<string>, words: AttributionWords): boolean {
  return (
    [...said].every((word) => office.has(word)) &&
    // What the office is for may be left out.
    [...office].every(
      (word) => said.has(word) || !words.officeWords.has(word) || words.fields?.has(word) === true,
    )
  );
}
