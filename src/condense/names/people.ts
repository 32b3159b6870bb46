import type { Sentence, Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { nameAdded } from './added-roles.ts';
import { nameBodies } from './bare-bodies.ts';
import { addFull, addLate, type KnownPeople } from './known-people.ts';
import type { Name } from './name.ts';
import { fold, isTail, toParts, toSpan } from './name-parts.ts';
import { noteNaming } from './note-naming.ts';
import { nameOwners } from './owners.ts';
import type { Mention, People, Person } from './person.ts';

/** Gathers the names of an article into people: full names first, then surnames and given names by themselves. */
export function gatherPeople(
  text: string,
  sentences: readonly Sentence[],
  namesOf: readonly (readonly Name[])[],
  words: AttributionWords,
): People {
  const known: KnownPeople = { text, words, byWord: new Map() };
  const resolved = new Map<Name, Person>();
  for (const [at, names] of namesOf.entries()) {
    const tokens = sentences[at]?.tokens ?? [];
    for (const [index, name] of names.entries()) {
      const parts = toParts(tokens, name, words);
      if (parts.length === 1 && isCoupled(tokens, name, names[index + 1], words)) {
        const shared = [...parts, ...toParts(tokens, names[index + 1] ?? name, words).slice(-1)];
        resolved.set(name, addFull(known, tokens, name, shared));
      } else if (parts.length > 1 && !name.opens && !isTail(parts, words))
        resolved.set(name, addFull(known, tokens, name, parts));
    }
  }
  const bySentence: Mention[][] = [];
  const mentions: Mention[] = [];
  for (const [at, names] of namesOf.entries()) {
    const tokens = sentences[at]?.tokens ?? [];
    const here: Mention[] = [];
    for (const name of names) {
      const person = resolved.get(name) ?? addLate(known, tokens, name, mentions);
      resolved.set(name, person);
      if (isFirstAnother(person, tokens, name)) person.count += 1;
      else noteNaming(person, tokens, name, words, known.byWord);
      const mention = { person, at, name, span: toSpan(tokens, name) };
      here.push(mention);
      mentions.push(mention);
    }
    bySentence.push(here);
  }
  for (const { person } of mentions) {
    // "the Justice and State Departments": what else is named beside a body is no office of it.
    if (person.kind === 'organisation' && person.worth?.office != null) person.role = null;
    person.role ??= person.standIn;
  }
  nameBodies(mentions);
  nameOwners(sentences, bySentence, words);
  nameAdded(sentences, bySentence, words);
  return { mentions, bySentence, byName: resolved };
}

/** "Vusani Holt, a prisoner, watched" at a sentence's beginning may be another Holt: what is said of him is not said of the one known. */
function isFirstAnother(person: Person, tokens: readonly Token[], name: Name): boolean {
  if (!name.opens) return false;
  return !person.words.includes(fold(tokens[name.from]?.lower ?? ''));
}

/** "Peter and Marian Lowe": the first has the second's surname. */
function isCoupled(
  tokens: readonly Token[],
  name: Name,
  next: Name | undefined,
  words: AttributionWords,
): boolean {
  if (next === undefined || next.from !== name.to + 1 || next.to - next.from < 2) return false;
  if (!words.coordinators.has(tokens[name.to]?.lower ?? '') || next.kind === 'organisation') return false;
  const isGiven = (at: number): boolean => words.givenNames.has(tokens[at]?.lower ?? '');
  return isGiven(name.from) && (isGiven(next.from) || next.to - next.from === 2);
}
