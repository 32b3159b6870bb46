import type { Pronoun } from '../languages/attribution-words.ts';
import { type Person, toGender } from '../names/person.ts';
import type { Reading } from './reading.ts';

/** "Reed asked Holt whether she would sail. “I will,” she said": whom the sentence before, by `asker`, asks; null where nobody is or the sex differs. */
export function findAsked(
  { parsedOf, sentences, people, words }: Reading,
  at: number,
  asker: Person,
  { gender }: Pronoun,
): Person | null {
  const parsed = parsedOf[at - 1];
  if (parsed === undefined || sentences[at - 1]?.hasQuote === true) return null;
  for (const [verb, { lower }] of parsed.tokens.entries()) {
    if (words.asking?.has(lower) !== true) continue;
    const name = parsed.endingAt.get(verb);
    const object = parsed.names.find(({ outer }) => outer === verb + 1);
    const [asks, asked] = [name, object].map((one) =>
      one === undefined ? undefined : people.byName.get(one),
    );
    if (
      asks !== asker ||
      asked === undefined ||
      asked === asker ||
      asked.kind === 'organisation' ||
      asked.kind === 'place'
    )
      continue;
    const own = toGender(asked);
    return own === 'unknown' || own === gender ? asked : null;
  }
  return null;
}
