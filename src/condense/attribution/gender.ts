import type { AttributionWords, Pronoun } from '../languages/attribution-words.ts';
import type { People, Person } from '../names/person.ts';
import type { Sentence, Token } from './tokens.ts';

/** Lets every pronoun behind the first person whom a sentence names, and before the second, tell that person's sex. */
export function learnGender(sentences: readonly Sentence[], people: People, words: AttributionWords): void {
  let lone: Person | null = null;
  let block = -1;
  for (const [at, { tokens, block: here }] of sentences.entries()) {
    const persons = new Set((people.bySentence[at] ?? []).map((mention) => mention.person));
    for (const person of persons)
      if (person.kind === 'place' || person.kind === 'organisation') persons.delete(person);
    const first = words.pronouns.get(tokens[0]?.lower ?? '');
    const isLones =
      lone !== null && here === block && !isAnothers(sentences[at - 1]?.tokens ?? [], first, words);
    if (persons.size === 0 && lone !== null && isLones && first?.use === 'subject') vote(lone, first, 0.7);
    const [only, other] = persons;
    if (only !== undefined) {
      const outerOf = (person: Person | undefined) =>
        (people.bySentence[at] ?? []).find((mention) => mention.person === person)?.name.outer;
      const start = outerOf(only) ?? 0;
      for (const token of start > 2 ? [] : tokens.slice(start, outerOf(other))) {
        const pronoun = words.pronouns.get(token.lower);
        // "Holt said that she": somebody else, where somebody else is in the sentence too.
        if (pronoun !== undefined && (other === undefined || pronoun.use !== 'subject'))
          vote(only, pronoun, 0.5);
      }
    }
    if (persons.size > 0) lone = persons.size === 1 && only !== undefined ? only : null;
    block = here;
  }
}

/** "He said Holt had left. He", "Holt said she was at home. He": the sentence before has the pronoun, or one of the other sex, for somebody. */
function isAnothers(
  before: readonly Token[],
  pronoun: Pronoun | undefined,
  words: AttributionWords,
): boolean {
  return before.some(({ lower }, at) => {
    const other = words.pronouns.get(lower);
    if (other?.use !== 'subject' || other.gender === 'unknown') return false;
    return other.gender === pronoun?.gender ? at === 0 : true;
  });
}

function vote(person: Person, { gender }: Pronoun, weight: number): void {
  if (gender === 'male') person.male += weight;
  if (gender === 'female') person.female += weight;
}
