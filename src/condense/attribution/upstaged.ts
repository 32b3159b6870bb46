import type { Pronoun } from '../languages/attribution-words.ts';
import { type Person, toGender } from '../names/person.ts';
import type { Reading } from './reading.ts';
import { weights } from './weighed-mentions.ts';

/**
 * "Lund refused. “No comment,” he said": the subject of the sentence before, in the same paragraph, may well be whom the pronoun means, though
 * nothing else tells that it is a person, and not `person`, whom that sentence doesn't name.
 */
export function isUpstaged(reading: Reading, at: number, person: Person, pronoun: Pronoun): boolean {
  const { sentences, candidates, words } = reading;
  // Where "he" may be a thing, any noun opens a sentence.
  if (words.gendersThings === true) return false;
  const before = sentences[at - 1];
  if (before === undefined || before.block !== sentences[at]?.block || before.hasQuote) return false;
  const named = candidates[at - 1] ?? [];
  if (named.some((one) => one.person === person)) return false;
  return (
    named.some(
      ({ token, weight, person: other }) => token === 0 && weight >= weights.main && suits(other, pronoun),
    ) || isUnread(reading, at - 1)
  );
}

function suits(person: Person, { gender }: Pronoun): boolean {
  const own = toGender(person);
  return person.kind !== 'organisation' && person.kind !== 'place' && (own === 'unknown' || own === gender);
}

/** Whether a sentence opens with a word that nothing tells to be a name, and a verb of the past behind it. */
function isUnread({ sentences, parsedOf, words }: Reading, at: number): boolean {
  const [first, verb] = sentences[at]?.tokens ?? [];
  if (first?.kind !== 'word' || verb?.kind !== 'word' || parsedOf[at]?.startingAt.has(0) !== false)
    return false;
  const isKnown = [
    words.notNames,
    words.determiners,
    words.plurals,
    words.bodies,
    words.roles,
    words.adverbs,
  ].some((list) => list.has(first.lower));
  return (
    !isKnown &&
    words.pronouns.get(first.lower) === undefined &&
    words.looksPlural?.(first.lower) !== true &&
    words.looksPast?.(verb.lower) === true
  );
}
