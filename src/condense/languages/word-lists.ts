import type { Gender, Pronoun } from './attribution-words.ts';

/** The words of a list apart by blanks and line breaks. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Phrases, apart by commas, as their words, by the first of them. */
export function phrases(list: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  return Map.groupBy(
    list.split(',').map((phrase) => phrase.trim().split(/\s+/)),
    ([first = '']) => first,
  );
}

/** Each word of a list with the sex that it tells. */
export function entries(gender: Gender, list: string): [string, Gender][] {
  return [...words(list)].map((word) => [word, gender]);
}

/** Each form of a pronoun, apart by blanks. */
export function toPronouns(
  forms: string,
  gender: Gender,
  number: Pronoun['number'],
  person: Pronoun['person'],
  use: Pronoun['use'],
): [string, Pronoun][] {
  return [...words(forms)].map((form) => [form, { gender, number, person, use }]);
}
