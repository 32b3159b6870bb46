import type { Span } from '../../domain/span.ts';
import { findOwnedStart, mayOwnPost } from '../attribution/owned.ts';
import type { Sentence, Token } from '../attribution/tokens.ts';
import type { AttributionWords, Gender } from '../languages/attribution-words.ts';
import type { Name, NameKind } from './find-names.ts';
import { findOccupation } from './occupations.ts';
import { findPosts, type Post } from './posts.ts';
import { isBetter, type RoleWorth, saysNothing, toWorth } from './role-worth.ts';
import { findRole, type Range } from './roles.ts';
import { findHome, findShortTitle } from './stand-in.ts';
import { isStraighter } from './straighter.ts';

/** Somebody (or some body) that an article names, under the fullest name it gives. Spans are offsets in `Article.text`. */
export interface Person {
  name: string;
  span: Span;
  role: Span | null;
  /** How much the role tells; null without one. */
  worth: RoleWorth | null;
  /** What is shown of somebody of whom the article tells no role: a short title ("Gov."), else where they live. */
  standIn: Span | null;
  /** Role nouns that the article sets beside the name, lower-case. */
  readonly nouns: Set<string>;
  /** The words of each office that the article gives them, lower-case, an office's other words as the office. */
  readonly offices: ReadonlySet<string>[];
  /** What else the article tells of their posts, in a language that can read them (`PostWords`). */
  readonly posts: Post[];
  kind: NameKind;
  words: readonly string[];
  male: number;
  female: number;
  /** How often the article names them in any form. */
  count: number;
  /** Whether anything says that this is a person: a title, a given name, a role, words said. */
  proof: number;
}

/** One naming of a person: `at` is the index of the sentence. */
export interface Mention {
  readonly person: Person;
  readonly at: number;
  readonly name: Name;
  /** Where the name stands in the text. */
  readonly span: Span;
}

export interface People {
  readonly mentions: readonly Mention[];
  readonly bySentence: readonly (readonly Mention[])[];
  readonly byName: ReadonlyMap<Name, Person>;
}

/** People of one surname that are told apart; hostile input makes no more. */
const mostOfOneName = 40;
/** Offices of one person that are kept. */
const mostOffices = 12;

/** Posts kept of one person; hostile input tells no more. */
const mostPosts = 12;

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
      else note(person, tokens, name, words, byWord);
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

/** Male or female, where one speaks clearly louder than the other. */
export function toGender(person: Person): Gender {
  if (person.male > person.female * 1.5) return 'male';
  if (person.female > person.male * 1.5) return 'female';
  return 'unknown';
}

function toParts(tokens: readonly Token[], name: Name, words: AttributionWords): string[] {
  const parts: string[] = [];
  for (let at = name.from; at < name.to; at++) {
    const token = tokens[at];
    if (
      token?.kind === 'word' &&
      !words.suffixes.has(token.lower) &&
      words.honours?.has(token.lower) !== true
    )
      parts.push(toKey(token.lower, words));
  }
  return parts;
}

/** "Van der Meer": a surname with what stands before it, though it is of several words. */
function isTail([first = '']: readonly string[], words: AttributionWords): boolean {
  return words.particles.has(first) && !words.givenNames.has(first);
}

function toKey(lower: string, { toNameKey }: AttributionWords): string {
  return toNameKey === undefined ? fold(lower) : toNameKey(lower);
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
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
  const span = toSpan(tokens, name);
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
  for (const word of new Set([last, parts[0] ?? '', ...parts.slice(1, -1), toInitials(tokens, name)]))
    byWord.set(word, [...(byWord.get(word) ?? []).slice(-mostOfOneName), person]);
  return person;
}

function toSuffix(tokens: readonly Token[], name: Name, words: AttributionWords): string {
  const last = tokens[name.to - 1]?.lower ?? '';
  return words.suffixes.has(last) ? last : '';
}

function hasSuffix(person: Person, suffix: string, words: AttributionWords): boolean {
  const last =
    person.name
      .toLowerCase()
      .split(/[\s.]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  return suffix === '' ? !words.suffixes.has(last) : last === suffix;
}

/** Same surname; given names may differ in length but not in their first letters. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const first = a[0] ?? '';
  const second = b[0] ?? '';
  if (first === second || a.includes(second) || b.includes(first)) return true;
  return (first.length === 1 || second.length === 1) && first.charAt(0) === second.charAt(0);
}

function isFuller(parts: readonly string[], written: string, known: Person): boolean {
  const shouts = (name: string) => name === name.toUpperCase();
  if (shouts(known.name) && !shouts(written) && parts.length >= known.words.length) return true;
  return parts.length > known.words.length && !shouts(written) && parts.length < 6;
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

/** "Ann Acosta Lind ... Ms. Acosta" */
function isFirstSurname({ kind, words: own }: Person, word: string): boolean {
  return kind !== 'organisation' && own.length > 2 && own.at(-2) === word;
}

/** "Vicente Sun ... Mr. Sun": only the surname looked like a paper's. */
function isPersonAfterAll({ kind, words: own }: Person, surname: string, words: AttributionWords): boolean {
  const isNamed = kind === 'organisation' && own.length === 2 && own[1] === surname;
  return isNamed && !words.organisations.has(own[0] ?? '') && !words.places.has(own[0] ?? '');
}

/** "NHB" is the Norland Harbour Board, where the article names one body with these initials. */
function toSpelled(
  byWord: ReadonlyMap<string, readonly Person[]>,
  tokens: readonly Token[],
  name: Name,
): Person | undefined {
  const written = tokens[name.from]?.text ?? '';
  if (name.to - name.from > 1 || !/^\p{Lu}{3,6}$/u.test(written)) return undefined;
  const bodies = (byWord.get(written) ?? []).filter(({ kind }) => kind !== 'person');
  return bodies.length === 1 ? bodies[0] : undefined;
}

/** The first letters of a body's name, in capitals; '' of anybody else. */
function toInitials(tokens: readonly Token[], name: Name): string {
  if (name.kind === 'person' || name.to - name.from < 3) return '';
  const capitals = tokens.slice(name.from, name.to).filter(({ capital }) => capital);
  return capitals.map(({ text }) => text.charAt(0)).join('');
}

/** Those of the sex that a title tells, where it tells one and somebody is known to be of it. */
function matchSex(persons: readonly Person[], name: Name): readonly Person[] {
  if (!name.titled || name.gender === 'unknown') return persons;
  const sure = persons.filter((person) => toGender(person) === name.gender);
  return sure.length > 0 ? sure : persons;
}

/** Whether a surname alone leaves open whom it means: two people bear it, and neither is much more in the article than the other. */
function isShared(bearers: readonly Person[], name: Name): boolean {
  return toMain(matchSex(bearers, name)).length > 1;
}

/** Those named at least half as often as the one who is named most, so far. */
function toMain(persons: readonly Person[]): readonly Person[] {
  const most = Math.max(...persons.map((person) => person.count));
  return persons.filter((person) => person.count > 0 && person.count * 2 >= most);
}

function fits(person: Person, name: Name): boolean {
  if (name.titled && person.kind === 'organisation') return false;
  const gender = toGender(person);
  return name.gender === 'unknown' || gender === 'unknown' || gender === name.gender || !name.titled;
}

/** Of people with one surname: who was named last among those already named, else the first to come. */
function pick(candidates: readonly Person[], earlier: readonly Mention[]): Person | undefined {
  if (candidates.length < 2) return candidates[0];
  const main = toMain(candidates);
  if (main.length === 0) return candidates[0];
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - 40); at--) {
    const person = earlier[at]?.person;
    if (person !== undefined && main.includes(person)) return person;
  }
  return main[0];
}

function toPerson(name: string, span: Span, kind: NameKind, words: readonly string[]): Person {
  return {
    name,
    span,
    role: null,
    worth: null,
    standIn: null,
    nouns: new Set(),
    offices: [],
    posts: [],
    kind,
    words,
    male: 0,
    female: 0,
    count: 0,
    proof: 0,
  };
}

function note(
  person: Person,
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  byWord: ReadonlyMap<string, readonly Person[]>,
): void {
  person.count += 1;
  // "мать Петрова" makes no mother of Петров.
  if (findOwnedStart(tokens, name, words) !== undefined) return;
  const first = tokens[name.from]?.lower ?? '';
  const isFull =
    name.to - name.from > 1 || (person.words.length > 1 && person.words[0] === toKey(first, words));
  const given = isFull
    ? (words.givenNames.get(first) ??
      words.givenNames.get(first.split('-', 1)[0] ?? '') ??
      words.toGivenGender?.(first))
    : undefined;
  if (person.kind === 'unknown' && person.proof === 0 && isThing(tokens, name, words))
    person.kind = 'organisation';
  if (given === 'male') person.male += 2;
  if (given === 'female') person.female += 2;
  if (given !== undefined || name.titled || name.kind === 'person') person.proof += 1;
  if (name.titled && name.gender === 'male') person.male += 3;
  if (name.titled && name.gender === 'female') person.female += 3;
  const posts = mayOwnPost(tokens, name, words) ? [] : findPosts(tokens, name, words, toGender(person));
  for (const post of posts) {
    if (person.posts.length < mostPosts) person.posts.push(post);
    person.nouns.add(post.noun);
  }
  if (posts.length > 0) person.proof += 1;
  const role = findRole(tokens, name, words, toGender(person));
  noteOffice(person, tokens.slice(name.outer, name.from), words);
  const shown = role ?? (isFull || name.titled ? findOccupation(tokens, name, words) : null);
  const isTitle = shown !== null && shown.to === name.from && !isFull;
  const tells =
    shown !== null && !isOwnedRelation(tokens, shown, words) && !saysNothing(tokens, shown, words);
  const isMembership = shown !== null && isOfMembers(tokens, shown, words);
  if (tells && !isMembership && !(isTitle && hasNamesake(person, byWord)))
    takeRole(person, tokens, shown, words);
  const title = isFull ? findShortTitle(tokens, name, words) : null;
  if (title !== null) takeRole(person, tokens, title, words);
  const home = isFull ? findHome(tokens, name, words) : null;
  if (home !== null) person.standIn ??= toSpan(tokens, home);
  if (tells && isMembership) person.standIn ??= toSpan(tokens, shown);
  if (role === null) return;
  noteOffice(person, tokens.slice(role.from, role.to), words);
  person.proof += 1;
  for (let at = role.from; at < role.to; at++) {
    const token = tokens[at];
    if (token === undefined || words.prepositions.has(token.lower) || token.kind === 'possessive') {
      if (at > role.from && token?.kind !== 'possessive') break;
      continue;
    }
    const sex = words.roles.get(token.lower);
    if (sex !== undefined) person.nouns.add(token.lower);
    if (sex === 'male') person.male += 2;
    if (sex === 'female') person.female += 2;
  }
}

/** Shows a role unless the article told a better one. */
function takeRole(person: Person, tokens: readonly Token[], range: Range, words: AttributionWords): void {
  const worth = toWorth(tokens, range, words);
  const span = toSpan(tokens, range);
  if (span.end === span.start || (person.worth !== null && !isBetter(worth, person.worth, tokens, range)))
    return;
  person.role = span;
  person.worth = worth;
}

/** "Republican", "a Democrat from Sund": nothing but what somebody belongs to. */
function isOfMembers(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): boolean {
  let head = -1;
  for (let at = from; at < to && !words.prepositions.has(tokens[at]?.lower ?? ''); at++) head = at;
  return words.memberships?.has(tokens[head]?.lower ?? '') === true;
}

/** "her husband Paul Stone": beside the name alone, "husband" would say nothing. */
function isOwnedRelation(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): boolean {
  const owner = words.pronouns.get(tokens[from - 1]?.lower ?? '');
  return owner?.use === 'other' && words.relations?.has(tokens[to - 1]?.lower ?? '') === true;
}

/** "President Holt", where the article names two of the Holts: the office may be the other one's. */
function hasNamesake(person: Person, byWord: ReadonlyMap<string, readonly Person[]>): boolean {
  const surname = person.words.at(-1) ?? '';
  return (byWord.get(surname) ?? []).some(
    (other) =>
      other !== person &&
      other.kind !== 'organisation' &&
      other.words.length > 1 &&
      other.words.at(-1) === surname,
  );
}

function noteOffice({ offices }: Person, said: readonly Token[], words: AttributionWords): void {
  if (said.length > 0 && offices.length < mostOffices) offices.push(toOffice(said, words));
}

/** The words of an office that say something. */
export function toOffice(said: readonly Token[], words: AttributionWords): Set<string> {
  const own = said.filter(
    ({ kind, lower }) =>
      kind === 'word' &&
      !words.determiners.has(lower) &&
      !words.prepositions.has(lower) &&
      !words.coordinators.has(lower),
  );
  return new Set(own.map(({ lower }) => words.offices?.get(lower) ?? lower));
}

/** "the Greens won", "at the Harbour Resorts": nobody is called so. "The Holt campaign" says nothing of Holt. */
function isThing(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  const before = tokens[name.outer - 1]?.lower ?? '';
  // "that Holt was chosen": no article but a conjunction.
  if (name.titled || !words.determiners.has(before) || words.complementizers.has(before)) return false;
  const next = tokens[name.to];
  if (next?.kind !== 'word') return next?.kind !== 'possessive';
  return (
    words.verbs.get(next.lower)?.form === 'past' ||
    words.otherVerbs.has(next.lower) ||
    words.auxiliaries.has(next.lower) ||
    words.prepositions.has(next.lower)
  );
}

function toSpan(tokens: readonly Token[], { from, to }: Range): Span {
  const start = tokens[from]?.start ?? 0;
  const last = tokens[to - 1];
  return { start, end: last === undefined ? start : last.end };
}
