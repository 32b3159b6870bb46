import type { Article } from '../domain/article.ts';
import type { Addition } from '../domain/entry.ts';
import { findLetters, type SpellOut } from './acronyms.ts';
import type { Told } from './clear.ts';
import type { Sentence } from './facts.ts';
import { toBare } from './known-things.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import type { People, Person } from './names/person.ts';
import { isKnownPerson, toMentions } from './references.ts';
import { isPlaceOrThing } from './strangers.ts';

/** Names of a sentence that headline, lede and speakers don't tell, with what tells them: null for those of which that isn't sure. */
export type Introduction = Addition | null;

/** What the article tells of its people and of letters. */
export interface Known {
  readonly people: People | null;
  readonly isPerson: (word: string) => boolean;
  readonly spellOut: SpellOut;
}

/** In the sentence's order; empty where it names nobody new. */
export function introduce(
  sentence: Sentence,
  article: Article,
  told: Told,
  { people, isPerson, spellOut }: Known,
  language: Language,
): Introduction[] {
  const words = language.attribution;
  if (words === null || people === null) return [];
  const strangers = findStrangers(sentence, told, people, isPerson, words).map((name) =>
    introducePerson(name, article, words),
  );
  return [...strangers, ...findLetters(sentence.text, spellOut, told, language)];
}

/** A name in a sentence, with offsets in the sentence, and whom it means where that is known. */
interface Named {
  readonly text: string;
  readonly end: number;
  readonly person: Person | undefined;
}

const namePattern = /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}\.?))*/gu;

/** Somebody is named whom headline and lede don't name, and the sentence doesn't say who it is. */
function findStrangers(
  { text, span }: Sentence,
  { names }: Told,
  people: People,
  isPerson: (word: string) => boolean,
  words: AttributionWords,
): Named[] {
  const found: Named[] = [];
  const mentions = toMentions(people.mentions, span);
  let next = 0;
  for (const match of text.matchAll(namePattern)) {
    const parts = match[0].split(' ').map(toBare);
    const surname = parts.at(-1) ?? '';
    const end = match.index + match[0].length;
    while ((mentions[next]?.span.end ?? Number.POSITIVE_INFINITY) - span.start <= match.index) next += 1;
    const met = mentions[next];
    const at = met !== undefined && met.span.start - span.start < end ? met : undefined;
    const isShort = at !== undefined && isShortFor(parts, at.person, words);
    const before = findWordBefore(text, match.index);
    // "Mr." tells nothing of a stranger, and leaves no room for a name behind it.
    const isCourtesy = words.titles.has(before);
    const named =
      isCourtesy ||
      isPerson(surname) ||
      isShort ||
      (parts.length > 1 && words.givenNames.has(parts[0] ?? ''));
    if (!named || parts.some((part) => names.has(part) && part.length > 2)) continue;
    const role = at?.person.role ?? null;
    if (role !== null && span.start <= role.start && role.end <= span.end) continue;
    if (isToldHere(text, before, end, parts, words)) continue;
    found.push({ text: match[0], end, person: isCourtesy ? undefined : at?.person });
  }
  return found;
}

/** "Bouhired", where the article has her whole name elsewhere. */
function isShortFor(parts: readonly string[], person: Person, words: AttributionWords): boolean {
  return (
    parts.length < person.words.length &&
    parts.every((part) => person.words.includes(part)) &&
    person.kind !== 'organisation' &&
    !isPlaceOrThing(person.name, words)
  );
}

/**
 * Beside the name: a rank ("Mr." tells nothing), a role, an apposition, a clause of "who", "as chair". Such a clause or an age behind a bare last
 * name speaks of somebody told before.
 */
function isToldHere(
  text: string,
  before: string,
  end: number,
  parts: readonly string[],
  words: AttributionWords,
): boolean {
  const after = text.slice(end, end + 24);
  return (
    words.titles.get(before) === 'unknown' ||
    words.roles.has(before) ||
    parts.some((part) => words.roles.has(part) || words.titles.has(part)) ||
    (parts.length > 1 ? /^,\s(?:\d|\p{Ll})/u : /^,\s(?!who|\d)\p{Ll}/u).test(after) ||
    words.predicative.has(/^ (\p{Ll}+) \p{Ll}/u.exec(after)?.[1] ?? '') ||
    /^\s\(/.test(after)
  );
}

function findWordBefore(text: string, start: number): string {
  const words = text
    .slice(Math.max(0, start - 40), start)
    .trim()
    .split(/\s+/);
  return toBare(words.at(-1) ?? '');
}

/** "Holt [Ann Holt, harbour master]", "Ann Holt [harbour master]": only what the article says of a person who is surely one. */
function introducePerson(
  { text, end, person }: Named,
  article: Article,
  words: AttributionWords,
): Introduction {
  // Where names have cases, the one in the article may not fit a bracket.
  if (person === undefined || words.isOblique !== undefined || !isKnownPerson(person)) return null;
  if (person.role === null || person.words.length < 2) return null;
  const role = article.text.slice(person.role.start, person.role.end);
  return { at: end, text: text.includes(person.name) ? role : `${person.name}, ${role}` };
}
