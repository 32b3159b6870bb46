import { isMisread } from '../attribution/misread.ts';
import type { Sentence, Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { nameAdded } from './added-roles.ts';
import { nameBodies } from './bare-bodies.ts';
import type { Name } from './name.ts';
import {
  agree,
  fold,
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
import { noteNaming } from './note-naming.ts';
import { nameOwners } from './owners.ts';
import { type Mention, type People, type Person, toGender, toPerson } from './person.ts';
import type { Range } from './roles.ts';
import { isStraighter } from './straighter.ts';

/** People of one surname that are told apart; hostile input makes no more. */
const mostOfOneName = 40;

/** Gathers the names of an article into people: full names first, then surnames and given names by themselves. */
export function gatherPeople(
  text: string,
  sentences: readonly Sentence[],
  namesOf: readonly (readonly Name[])[],
  words: AttributionWords,
): People {
  const byWord = new Map<string, Person[]>();
  const resolved = new Map<Name, Person>();
  for (const [at, names] of namesOf.entries()) {
    const tokens = sentences[at]?.tokens ?? [];
    for (const [index, name] of names.entries()) {
      const parts = toParts(tokens, name, words);
      if (parts.length === 1 && isCoupled(tokens, name, names[index + 1], words)) {
        const shared = [...parts, ...toParts(tokens, names[index + 1] ?? name, words).slice(-1)];
        resolved.set(name, addFull(byWord, text, tokens, name, shared, words));
      } else if (parts.length > 1 && !name.opens && !isTail(parts, words))
        resolved.set(name, addFull(byWord, text, tokens, name, parts, words));
    }
  }
  const bySentence: Mention[][] = [];
  const mentions: Mention[] = [];
  for (const [at, names] of namesOf.entries()) {
    const tokens = sentences[at]?.tokens ?? [];
    const here: Mention[] = [];
    for (const name of names) {
      const person = resolved.get(name) ?? addLate(byWord, text, tokens, name, words, mentions);
      resolved.set(name, person);
      if (isFirstAnother(person, tokens, name)) person.count += 1;
      else noteNaming(person, tokens, name, words, byWord);
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

function addFull(
  byWord: Map<string, Person[]>,
  text: string,
  tokens: readonly Token[],
  name: Name,
  parts: readonly string[],
  words: AttributionWords,
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
    byWord.set(word, [...(byWord.get(word) ?? []).slice(-mostOfOneName), person]);
  return person;
}

/** "FranÃ§ois Holm": the surname is shown alone. */
function withoutMisread(tokens: readonly Token[], { from, to }: Name): Range {
  const given = tokens.slice(from, to - 1).findLastIndex(({ text }) => isMisread(text));
  return isMisread(tokens[to - 1]?.text ?? '') ? { from, to } : { from: from + given + 1, to };
}

/** A surname alone, with its particles or without, a given name alone, or two words at a sentence's beginning of which only the second need be a name. */
function addLate(
  byWord: Map<string, Person[]>,
  text: string,
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  earlier: readonly Mention[],
): Person {
  const parts = toParts(tokens, name, words);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && isTail(parts, words)) {
    const isBearer = (person: Person) => person.words.slice(-parts.length).join(' ') === parts.join(' ');
    if ((byWord.get(last) ?? []).some(isBearer))
      return addShort(byWord, text, tokens, name, words, earlier, last);
    return addFull(byWord, text, tokens, name, parts, words);
  }
  if (!name.opens) return addShort(byWord, text, tokens, name, words, earlier);
  const known = byWord.get(parts[1] ?? '') ?? [];
  if (known.some((person) => agree(person.words, parts)) || known.length === 0)
    return addFull(byWord, text, tokens, name, parts, words);
  return addShort(byWord, text, tokens, { ...name, from: name.to - 1 }, words, earlier);
}

function addShort(
  byWord: Map<string, Person[]>,
  text: string,
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  earlier: readonly Mention[],
  word = toParts(tokens, name, words)[0] ?? '',
): Person {
  const spelled = toSpelled(byWord, tokens, name);
  if (spelled !== undefined) return spelled;
  const known = byWord.get(word) ?? [];
  const surnames = known.filter((person) => person.words.at(-1) === word && fits(person, name));
  const persons = surnames.filter((person) => person.kind !== 'organisation');
  const bearers = persons.filter((person) => person.words.length > 1);
  const alone = persons.find((person) => person.words.length === 1);
  const found = isShared(bearers, name)
    ? alone
    : (pick(matchSex(bearers, name), earlier) ??
      pick(persons, earlier) ??
      pick(surnames, earlier) ??
      (name.titled
        ? pick(
            known.filter((person) => isFirstSurname(person, word)),
            earlier,
          )
        : undefined) ??
      pick(
        known.filter(
          (person) => person.words[0] === word && person.kind !== 'organisation' && fits(person, name),
        ),
        earlier,
      ));
  if (found === undefined && name.titled) {
    const called = known.find((person) => isPersonAfterAll(person, word, words));
    if (called !== undefined) {
      called.kind = 'person';
      return called;
    }
  }
  if (found !== undefined) {
    const span = toSpan(tokens, name);
    const written = text.slice(span.start, span.end);
    if (isStraighter(written, found.name, toGender(found), words)) {
      found.name = written;
      found.span = span;
    }
    return found;
  }
  const others = known.some((person) => person.kind !== 'organisation' && person.words.length > 1);
  const from = others && name.titled && name.gender !== 'unknown' ? name.outer : name.from;
  const span = toSpan(tokens, { ...name, from });
  const person = toPerson(text.slice(span.start, span.end), span, name.kind, [word]);
  byWord.set(word, [...(byWord.get(word) ?? []).slice(-mostOfOneName), person]);
  return person;
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
