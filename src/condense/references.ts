import type { Addition, Quote } from '../domain/entry.ts';
import type { Sentence } from './facts.ts';
import type { AttributionWords, Gender } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** Answers whom the word that opens a sentence means, when that is sure. */
export interface References {
  /** Whether a reader who sees the sentence alone knows whom it speaks of, with `findName`'s addition where one is needed. */
  readonly canStandAlone: (sentence: Sentence) => boolean;
  /** The name to add behind the pronoun that opens the sentence; null where none is needed or none is sure. */
  readonly findName: (sentence: Sentence) => Addition | null;
  /** Whether a word, in small letters, is somebody's last name in the article, or a first name used alone. */
  readonly isPerson: (word: string) => boolean;
}

/** A person whom the article names. */
interface Person {
  readonly name: string;
  readonly gender: Gender;
  /** Somebody else in the article has the same last name. */
  readonly shared: boolean;
}

/** How many sentences with the same opening pronoun may stand between it and the name. */
const chain = 2;

export function toReferences(
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  language: Language | undefined,
): References {
  const words = language?.attribution ?? null;
  if (language === undefined || words === null)
    return { canStandAlone: () => true, findName: () => null, isPerson: () => false };
  // Most articles need no name, so the people are gathered when one is first asked for.
  let people: ReadonlyMap<string, Person> | undefined;
  const listPeople = () => {
    people ??= toPeople(sentences, quotes, words);
    return people;
  };
  let known: ReadonlySet<string> | undefined;
  const isKnown = (word: string): boolean => {
    known ??= toKnown(sentences, listPeople(), words);
    return known.has(word);
  };
  const findName = (sentence: Sentence): Addition | null => {
    const opener = /[\p{L}\p{M}]+/u.exec(sentence.text.slice(0, 40));
    const pronoun = words.pronouns.get(opener?.[0].toLowerCase() ?? '');
    if (opener === null || pronoun?.number !== 'one' || pronoun.gender === 'unknown') return null;
    const name = findOnly(sentences, sentence, pronoun.gender, listPeople(), words);
    return name === null ? null : { at: opener.index + opener[0].length, text: name };
  };
  const points = ({ words: [first = '', second = ''] }: Sentence): boolean =>
    language.pointers.has(first) && !language.time.units.has(second);
  const leansBack = (sentence: Sentence): boolean =>
    sentence.cues.has('pointing') || meansStranger(sentence, isKnown, words);
  return {
    findName,
    isPerson: (word) => listPeople().has(word),
    canStandAlone: (sentence) => (points(sentence) ? findName(sentence) !== null : !leansBack(sentence)),
  };
}

/** "The ministry wants to replace her": a pronoun for one person before which the sentence names nobody whom it could mean. */
function meansStranger(
  { text }: Sentence,
  isKnown: (word: string) => boolean,
  words: AttributionWords,
): boolean {
  if (words.gendersThings === true) return false;
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = match[0];
    if (words.roles.has(word.toLowerCase()) || isNameWord(text, match.index, word, words)) return false;
    // A capital at the start says nothing, unless it is somebody's of whom the article tells.
    if (match.index < 3 && /^\p{Lu}/u.test(word) && isKnown(word.toLowerCase())) return false;
    const pronoun = words.pronouns.get(word.toLowerCase());
    if (pronoun?.number === 'one' && pronoun.gender !== 'unknown') return true;
  }
  return false;
}

/** Words, in small letters, that name somebody: those of people, and those that have a capital in the middle of a sentence. */
function toKnown(
  sentences: readonly Sentence[],
  people: ReadonlyMap<string, Person>,
  words: AttributionWords,
): ReadonlySet<string> {
  const known = new Set(people.keys());
  for (const { text } of sentences) {
    for (const match of text.matchAll(/(?<=\p{Ll},? )\p{Lu}[\p{L}\p{M}]+/gu)) {
      if (!isPlaceOrThing(match[0], words)) known.add(match[0].toLowerCase());
    }
  }
  return known;
}

/** A word with a capital that could be somebody's name. */
function isNameWord(text: string, at: number, word: string, words: AttributionWords): boolean {
  if (!/^\p{Lu}/u.test(word) || isPlaceOrThing(word, words)) return false;
  return at > 2 || /^\s\p{Lu}/u.test(text.slice(at + word.length));
}

/** The one person whom the sentence before names; if it opens with a pronoun of the same gender, the one before that. */
function findOnly(
  sentences: readonly Sentence[],
  sentence: Sentence,
  gender: Gender,
  people: ReadonlyMap<string, Person>,
  words: AttributionWords,
): string | null {
  for (let back = 1; back <= chain; back += 1) {
    const before = sentences[sentence.index - back];
    if (before === undefined || before.block < sentence.block - 1 || before.inQuotation !== 'none')
      return null;
    const named = toNames(before.text, words).map((name) => ({
      name,
      person: people.get(toSurname(name, words)),
    }));
    const fitting = named.filter(({ person }) => fits(person?.gender ?? 'unknown', gender));
    const meant = new Set(fitting.map(({ name, person }) => toFullName(name, person)));
    const [only] = meant;
    if (only !== undefined) return meant.size === 1 && !namesRole(before.text, gender, words) ? only : null;
    const opener = words.pronouns.get(before.words[0] ?? '');
    if (opener?.gender !== gender) return null;
  }
  return null;
}

/** The fullest name of who is named; null where that isn't sure: nobody known for a person, or a surname that two people have. */
function toFullName(name: string, person: Person | undefined): string | null {
  if (person === undefined) return null;
  if (person.shared) return /\s/.test(name) ? name : null;
  return person.name;
}

/** Whether somebody is in the sentence by what they are alone ("a nurse"), who could be meant as well. */
function namesRole(text: string, gender: Gender, words: AttributionWords): boolean {
  for (const match of text.matchAll(rolePattern)) {
    const role = words.roles.get(match[1] ?? '');
    if (role !== undefined && fits(role, gender) && !/^\s\p{Lu}/u.test(match[2] ?? '')) return true;
  }
  return false;
}

/** A word in small letters, and the blank and letter behind it. */
const rolePattern = /(?<![\p{L}\p{M}-])(\p{Ll}[\p{L}\p{M}-]*)(?=(\s?.?))/gu;

function fits(gender: Gender, asked: Gender): boolean {
  return gender === 'unknown' || gender === asked;
}

/**
 * Everybody known for a person by a given name, a title, a role, or by speaking: last name to fullest name. A first name that is no
 * given name we know is a way to name them too, as a Chinese family name is.
 */
function toPeople(
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  words: AttributionWords,
): Map<string, Person> {
  const people = new Map<string, Person>();
  const add = (name: string, gender: Gender): void => {
    const surname = toSurname(name, words);
    const known = people.get(surname);
    const longer = known === undefined || name.length > known.name.length ? name : known.name;
    people.set(surname, {
      name: longer,
      gender: gender === 'unknown' ? (known?.gender ?? 'unknown') : gender,
      shared: known !== undefined && (known.shared || !isSameName(known.name, name)),
    });
  };
  for (const { speaker } of quotes) {
    if (speaker !== null && /^\p{Lu}/u.test(speaker) && !isOrganisation(speaker, words))
      add(speaker, 'unknown');
  }
  for (const { text } of sentences) {
    for (const match of text.matchAll(namePattern)) {
      const before = text.slice(Math.max(0, match.index - 30), match.index).trim();
      const title = before.toLowerCase().replace(/\.$/, '').split(/\s+/).at(-1) ?? '';
      const gender = words.titles.get(title) ?? words.roles.get(title);
      const given = words.givenNames.get(match[0].split(/\s+/)[0]?.toLowerCase() ?? '');
      const isTwo = /\s/.test(match[0]);
      if (isPlaceOrThing(match[0], words)) continue;
      if (gender !== undefined) add(match[0], gender === 'unknown' ? (given ?? 'unknown') : gender);
      else if (given !== undefined && isTwo) add(match[0], given);
    }
  }
  for (const person of [...people.values()]) {
    const [first = ''] = person.name.toLowerCase().split(' ');
    if (!words.givenNames.has(first) && !people.has(first)) people.set(first, person);
  }
  return people;
}

/** Whether one name is a shorter form of the other: each word of the shorter one stands in the longer one. */
function isSameName(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const long = new Set(longer.split(/\s+/));
  return shorter.split(/\s+/).every((word) => long.has(word));
}

/** Two to four capitalised words in a row, or one; a point belongs to an initial alone. */
const namePattern = /\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}(?:\.|[\p{L}\p{M}’'-]*)){0,3}/gu;

/** The names in a text that could be somebody's: no places, peoples, organisations, days; no word that merely opens it. */
function toNames(text: string, words: AttributionWords): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(namePattern)) {
    const isTwo = /\s/.test(match[0]);
    const opens = match.index < 3 && !isTwo && words.notNames.has(match[0].toLowerCase());
    if (!opens && !isPlaceOrThing(match[0], words)) names.push(match[0]);
  }
  return names;
}

function isPlaceOrThing(name: string, words: AttributionWords): boolean {
  const lower = name.toLowerCase().replace(/['’]s?$/, '');
  return (
    words.places.has(lower) ||
    lower.split(' ').every((word) => words.notNames.has(word) || words.places.has(word)) ||
    isOrganisation(name, words)
  );
}

function isOrganisation(name: string, words: AttributionWords): boolean {
  return (
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.organisations.has(word)) || /^\p{Lu}{2,}$/u.test(name)
  );
}

function toSurname(name: string, words: AttributionWords): string {
  const parts = name
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .split(/\s+/)
    .filter((part) => !words.suffixes.has(part.replace(/\.$/, '')));
  return parts.at(-1) ?? '';
}
