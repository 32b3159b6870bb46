import type { AttributionWords } from '../languages/attribution-words.ts';
import { type Mention, type Person, toOffice } from '../names/people.ts';
import type { DescriptionSource, Parsed } from './parsed.ts';
import type { Reading } from './reading.ts';

/** Who is named with an office, by each word of it. */
export type Bearers = ReadonlyMap<string, ReadonlySet<Person>>;

export function toBearers(mentions: readonly Mention[]): Bearers {
  const bearers = new Map<string, Set<Person>>();
  for (const person of new Set(mentions.map((mention) => mention.person)))
    for (const office of [...person.offices, person.posts.map(({ noun }) => noun)])
      for (const word of office) bearers.set(word, (bearers.get(word) ?? new Set()).add(person));
  return bearers;
}

/**
 * "The president said": the one person whom the article names with that office in a sentence before. Whatever else the description says
 * must be in the office as the article gives it ("the former president" is another one), and no "deputy" or "former" left out.
 */
export function findBearer(
  { bearers, people, words }: Reading,
  { tokens }: Parsed,
  { from, to, head }: DescriptionSource,
  at: number,
): Person | null {
  if (!words.definite.has(tokens[from]?.lower ?? '')) return null;
  const noun = tokens[head]?.lower ?? '';
  const said = toOffice(tokens.slice(from, to), words);
  const fitting = [...(bearers.get(words.offices?.get(noun) ?? noun) ?? [])].filter(({ offices }) =>
    offices.some((office) => [...said].every((word) => office.has(word))),
  );
  const [only, another] = fitting;
  if (only === undefined || another !== undefined) return null;
  const isKnown = people.mentions.some((mention) => mention.person === only && mention.at < at);
  return isKnown && only.offices.some((office) => isOf(office, said, words)) ? only : null;
}

/** Whether a description means an office: all its words are in it, and none that makes it another is left out. */
function isOf(office: ReadonlySet<string>, said: ReadonlySet<string>, words: AttributionWords): boolean {
  return (
    [...said].every((word) => office.has(word)) &&
    [...office].every((word) => said.has(word) || !words.officeWords.has(word))
  );
}
