import { isMisread } from '../attribution/misread.ts';
import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import {
  agree,
  hasSuffix,
  isFirstSurname,
  isFuller,
  isTail,
  toInitials,
  toParts,
  toShortForm,
  toSpan,
  toSuffix,
} from './name-parts.ts';
import { fits, isPersonAfterAll, isShared, matchSex, pick } from './namesakes.ts';
import { type Mention, type Person, toGender, toPerson } from './person.ts';
import type { Range } from './roles.ts';
import { isStraighter } from './straighter.ts';

/** Those whom an article has named so far, by each word that may name them. */
export interface KnownPeople {
  readonly text: string;
  readonly words: AttributionWords;
  readonly byWord: Map<string, Person[]>;
}

/** People of one surname that are told apart; hostile input makes no more. */
const mostOfOneName = 40;

/** The one whom a full name means, with the name as it is best told so far; somebody new where nobody known agrees with it. */
export function addFull(
  { text, words, byWord }: KnownPeople,
  tokens: readonly Token[],
  name: Name,
  parts: readonly string[],
): Person {
  const last = parts.at(-1) ?? '';
  const suffix = toSuffix(tokens, name, words);
  const known = (byWord.get(last) ?? []).find(
    (person) =>
      person.words.at(-1) === last && agree(person.words, parts) && hasSuffix(person, suffix, words),
  );
  const span = toSpan(tokens, withoutMisread(tokens, name));
  const written = text.slice(span.start, span.end);
  if (known !== undefined) {
    if (isFuller(parts, written, known) || isStraighter(written, known.name, toGender(known), words)) {
      known.words = parts;
      known.name = written;
      known.span = span;
    }
    if (known.kind === 'unknown') known.kind = name.kind;
    return known;
  }
  const person = toPerson(written, span, name.kind, parts);
  const initials = [toInitials(tokens, name), toShortForm(tokens, name)];
  for (const word of new Set([last, parts[0] ?? '', ...parts.slice(1, -1), ...initials]))
    note(byWord, word, person);
  return person;
}

function note(byWord: Map<string, Person[]>, word: string, person: Person): void {
  byWord.set(word, [...(byWord.get(word) ?? []).slice(-mostOfOneName), person]);
}

/** "FranÃ§ois Holm": the surname is shown alone. */
function withoutMisread(tokens: readonly Token[], { from, to }: Name): Range {
  const given = tokens.slice(from, to - 1).findLastIndex(({ text }) => isMisread(text));
  return isMisread(tokens[to - 1]?.text ?? '') ? { from, to } : { from: from + given + 1, to };
}

/** A surname alone, with its particles or without, a given name alone, or two words at a sentence's beginning of which only the second need be a name. */
export function addLate(
  people: KnownPeople,
  tokens: readonly Token[],
  name: Name,
  earlier: readonly Mention[],
): Person {
  const { words, byWord } = people;
  const parts = toParts(tokens, name, words);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && isTail(parts, words)) {
    const isBearer = (person: Person) => person.words.slice(-parts.length).join(' ') === parts.join(' ');
    if ((byWord.get(last) ?? []).some(isBearer)) return addShort(people, tokens, name, earlier, last);
    return addFull(people, tokens, name, parts);
  }
  if (!name.opens) return addShort(people, tokens, name, earlier);
  const known = byWord.get(parts[1] ?? '') ?? [];
  if (known.some((person) => agree(person.words, parts)) || known.length === 0)
    return addFull(people, tokens, name, parts);
  return addShort(people, tokens, { ...name, from: name.to - 1 }, earlier);
}

function addShort(
  { text, words, byWord }: KnownPeople,
  tokens: readonly Token[],
  name: Name,
  earlier: readonly Mention[],
  word = toParts(tokens, name, words)[0] ?? '',
): Person {
  const spelled = toSpelled(byWord, tokens, name);
  if (spelled !== undefined) return spelled;
  const known = byWord.get(word) ?? [];
  const found = findCalled(known, word, name, earlier);
  if (found !== undefined) {
    const span = toSpan(tokens, name);
    const written = text.slice(span.start, span.end);
    if (isStraighter(written, found.name, toGender(found), words)) {
      found.name = written;
      found.span = span;
    }
    return found;
  }
  const mistaken = name.titled ? known.find((person) => isPersonAfterAll(person, word, words)) : undefined;
  if (mistaken !== undefined) {
    mistaken.kind = 'person';
    return mistaken;
  }
  const others = known.some((person) => person.kind !== 'organisation' && person.words.length > 1);
  const from = others && name.titled && name.gender !== 'unknown' ? name.outer : name.from;
  const span = toSpan(tokens, { ...name, from });
  const person = toPerson(text.slice(span.start, span.end), span, name.kind, [word]);
  note(byWord, word, person);
  return person;
}

/** Of those whom a word may name the one whom it means: by the surname, behind a title by the first of two surnames, by the given name. */
function findCalled(
  known: readonly Person[],
  word: string,
  name: Name,
  earlier: readonly Mention[],
): Person | undefined {
  const surnames = known.filter((person) => person.words.at(-1) === word && fits(person, name));
  const persons = surnames.filter((person) => person.kind !== 'organisation');
  const bearers = persons.filter((person) => person.words.length > 1);
  if (isShared(bearers, name)) return persons.find((person) => person.words.length === 1);
  const isFirstOfTwo = (person: Person): boolean => name.titled && isFirstSurname(person, word);
  const isGiven = (person: Person): boolean =>
    person.words[0] === word && person.kind !== 'organisation' && fits(person, name);
  return (
    pick(matchSex(bearers, name), earlier) ??
    pick(persons, earlier) ??
    pick(surnames, earlier) ??
    pick(known.filter(isFirstOfTwo), earlier) ??
    pick(known.filter(isGiven), earlier)
  );
}

/** "NHB" is the Norland Harbour Board, where the article names one body with these initials. */
function toSpelled(
  byWord: ReadonlyMap<string, readonly Person[]>,
  tokens: readonly Token[],
  name: Name,
): Person | undefined {
  const written = tokens[name.from]?.text ?? '';
  if (name.to - name.from > 1 || !/^\p{Lu}{3,8}$/u.test(written)) return undefined;
  const bodies = (byWord.get(written) ?? []).filter(({ kind }) => kind !== 'person');
  return bodies.length === 1 ? bodies[0] : undefined;
}
