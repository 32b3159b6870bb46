import type { Quote } from '../domain/entry.ts';
import { findLetters, type SpellOut } from './acronyms.ts';
import type { Told } from './clear.ts';
import { hasStemIn, toWords } from './facts.ts';
import type { AttributionWords, Gender } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import { type People, toGender } from './names/person.ts';
import { once } from './once.ts';
import { findPointer } from './pointing.ts';
import { toStart } from './quote-place.ts';
import { toMentions } from './references.ts';
import { findStranger } from './strangers.ts';

/** What of a quotation only words before it tell: 0 nothing, 1 a thing, 2 somebody, or what one of several is. */
export type Unclear = 0 | 1 | 2;

/** How far before a quotation whoever it means is named, in UTF-16 units. */
const reach = 700;

/** Says of each quotation whether somebody who has read headline and lede alone knows of whom and what it speaks. */
export function createUnclearFinder(
  told: Told,
  people: People | null,
  language: Language | undefined,
  spellOut: SpellOut,
): (quote: Quote) => Unclear {
  const words = language?.attribution ?? null;
  if (language === undefined || words === null) return () => 0;
  const isKnown = (word: string): boolean => told.names.has(word);
  const isMany = (word: string): boolean =>
    words.bodies.has(word) ||
    words.organisations.has(word) ||
    (words.looksPlural?.(word) === true && language.isVerb?.(word) !== true);
  const hasMany = once(() =>
    [...told.words].some((word) => isMany(word) && hasStemIn(told.headline, [word])),
  );
  const reader = { stems: told.stems, hasMany };
  const hasRole = (gender: Gender): boolean => gender === 'unknown' || tellsRole(gender, told, words);
  const found = new Map<Quote, Unclear>();
  const find = (quote: Quote): Unclear => {
    // A fragment is shown within its sentence.
    if (quote.kind === 'fragment') return 0;
    const opening = toOpening(quote.parts[0]?.text ?? quote.text);
    const stranger = findStranger(opening, isKnown, words);
    if (stranger !== null && !hasRole(stranger.gender) && !isNamed(quote, stranger.gender, told, people))
      return 2;
    const pointer = findPointer(opening, reader, language);
    if (pointer === null)
      return namesUnreadable(opening, spellOut, told, language) ||
        announcesMore(quote, language) ||
        namesHalf(quote, told, people, words)
        ? 1
        : 0;
    return language.pointing?.parts.has(pointer) === true ? 2 : 1;
  };
  return (quote) => {
    const known = found.get(quote) ?? find(quote);
    found.set(quote, known);
    return known;
  };
}

/** Letters that the article spells out elsewhere, and headline and lede don't have. */
function namesUnreadable(text: string, spellOut: SpellOut, told: Told, language: Language): boolean {
  return findLetters(text, spellOut, told, language).some((letters) => letters !== null);
}

/** "people like Marco": a given name of somebody whom headline and lede don't have, with no last name beside it. */
function namesHalf(
  { text, speaker }: Quote,
  { names }: Told,
  people: People | null,
  words: AttributionWords,
): boolean {
  for (const [name] of text.matchAll(halfName)) {
    const lower = name.toLowerCase();
    const isGiven = words.givenNames.has(lower) && !words.places.has(lower) && !words.demonyms.has(lower);
    if (!isGiven || names.has(lower) || speaker?.includes(name) === true) continue;
    // "Ann" of Ann Holt, where the headline has "Holt".
    const isTold = people?.mentions.some(
      ({ person }) => person.words.includes(lower) && person.words.some((word) => names.has(word)),
    );
    if (isTold !== true) return true;
  }
  return false;
}

/** A word with a capital inside a clause, with no other beside it and no comma before it. */
const halfName =
  /(?<=[\p{Ll}\p{M}] )\p{Lu}\p{Ll}{2,}(?![\p{L}\p{M}-])(?!['’]s? \p{Lu}| \p{Lu}|\.? \p{Lu}| (?:and|&) \p{Lu}\S* \p{Lu})/gu;

/** How many words from its end a quotation announces more. */
const endReach = 6;

/** "The plan has two faults": which they are was said behind it. */
function announcesMore({ text }: Quote, { attribution, time, pointing }: Language): boolean {
  const words = toWords(text.slice(-longestEnd)).slice(-endReach);
  const at = words.findLastIndex((word) => pointing?.listing.has(word) === true);
  const number = words.slice(0, Math.max(0, at)).findIndex((word) => time.numbers.has(word));
  return number > 0 && attribution?.determiners.has(words[number - 1] ?? '') !== true;
}

/** Enough of a quotation for its last words, in UTF-16 units. */
const longestEnd = 60;

/** Its first sentence: what later ones mean stands mostly in it. "U.S. ships" is within one. */
function toOpening(text: string): string {
  const end = /(?:[!?…]|\.(?<!(?<![\p{L}\p{M}])\p{Lu}\.))["”’')]*\s+(?=["“‘'(]*\p{Lu})/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}

/** Whether headline or lede name whom the article named last, of that sex and but the speaker. */
function isNamed(quote: Quote, gender: Gender, told: Told, people: People | null): boolean {
  const start = toStart(quote);
  const speaker = toWords(quote.speaker ?? '').at(-1);
  const last = toMentions(people?.mentions ?? [], { start: Math.max(0, start - reach), end: start })
    .map(({ person }) => person)
    .findLast(
      (person) =>
        person.kind !== 'organisation' &&
        person.words.at(-1) !== speaker &&
        [gender, 'unknown'].includes(toGender(person)),
    );
  return last?.words.some((word) => told.names.has(word)) === true;
}

/** Somebody of that sex whom headline or lede tell by what they are ("the man", "her son"). */
function tellsRole(gender: Gender, told: Told, words: AttributionWords): boolean {
  return [...told.words].some((word) => {
    if (words.relations?.has(word) === true) return true;
    const role = words.roles.get(word);
    return role !== undefined && !words.bodies.has(word) && (role === gender || role === 'unknown');
  });
}
