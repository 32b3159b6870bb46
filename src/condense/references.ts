import type { Addition } from '../domain/entry.ts';
import type { Span } from '../domain/span.ts';
import type { Sentence } from './facts.ts';
import type { AttributionWords, Gender } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import { toPointer } from './leaning.ts';
import { type Mention, type People, type Person, toGender } from './names/person.ts';
import { findStranger, isPlaceOrThing } from './strangers.ts';

/** Answers whom the word that opens a sentence means, when that is sure. */
export interface References {
  /** Whether a reader who sees the sentence alone knows whom it speaks of, with `findName`'s addition where one is needed. */
  readonly canStandAlone: (sentence: Sentence) => boolean;
  /** The name to add behind the pronoun that opens the sentence; null where none is needed or none is sure. */
  readonly findName: (sentence: Sentence) => Addition | null;
  /** Whether a word, in small letters, is somebody's last name in the article, or a first name used alone. */
  readonly isPerson: (word: string) => boolean;
}

/** How many sentences with the same opening pronoun may stand between it and the name. */
const chain = 2;

export function toReferences(
  sentences: readonly Sentence[],
  people: People | null,
  language: Language | undefined,
): References {
  const words = language?.attribution ?? null;
  if (language === undefined || words === null || people === null)
    return { canStandAlone: () => true, findName: () => null, isPerson: () => false };
  const persons = [...new Set(people.mentions.map(({ person }) => person))].filter(
    (person) => isKnownPerson(person) && !isPlaceOrThing(person.name, words),
  );
  // A first name that is no given name we know is a way to name somebody too, as a Chinese family name is.
  const names = new Set(
    persons.flatMap(({ words: [first = '', ...others] }) => [
      others.at(-1) ?? first,
      ...(words.givenNames.has(first) ? [] : [first]),
    ]),
  );
  const namesakes = new Map<string, number>();
  for (const { words: parts } of persons)
    namesakes.set(parts.at(-1) ?? '', (namesakes.get(parts.at(-1) ?? '') ?? 0) + 1);
  let known: ReadonlySet<string> | undefined;
  const isKnown = (word: string): boolean => {
    known ??= toKnown(sentences, names, words);
    return known.has(word);
  };
  const findName = (sentence: Sentence): Addition | null => {
    const opener = /[\p{L}\p{M}]+/u.exec(sentence.text.slice(0, 40));
    const pronoun = words.pronouns.get(opener?.[0].toLowerCase() ?? '');
    if (opener === null || pronoun?.number !== 'one' || pronoun.gender === 'unknown') return null;
    const name = findOnly(
      sentences,
      sentence,
      pronoun.gender,
      { mentions: people.mentions, namesakes },
      words,
    );
    return name === null ? null : { at: opener.index + opener[0].length, text: name };
  };
  const points = ({ words: [first = '', second = ''] }: Sentence): boolean =>
    language.pointers.has(toPointer(first)) && !language.time.units.has(second);
  // "Last year it", "In 2006 it": whoever is meant stands before the sentence.
  const pointsBehindTime = ({ words: row }: Sentence): boolean => {
    const at = row.findIndex((word) => !tellsTime(word, language));
    return at > 0 && words.pronouns.get(row[at] ?? '')?.use === 'subject';
  };
  const leansBack = (sentence: Sentence): boolean =>
    sentence.cues.has('pointing') ||
    pointsBehindTime(sentence) ||
    findStranger(sentence.text, isKnown, words) !== null ||
    opensWithPlace(sentence, (word) => names.has(word), words);
  return {
    findName,
    isPerson: (word) => names.has(word),
    canStandAlone: (sentence) => (points(sentence) ? findName(sentence) !== null : !leansBack(sentence)),
  };
}

/** A word of a phrase that tells when: "in", "the", "last", "2006", "March". */
function tellsTime(word: string, { time, attribution }: Language): boolean {
  return (
    /^\p{N}/u.test(word) ||
    [time.months, time.weekdays, time.units, time.last, time.beforeMonth, time.numbers, time.ago].some(
      (known) => known.has(word),
    ) ||
    attribution?.prepositions.has(word) === true ||
    attribution?.definite.has(word) === true
  );
}

/** "At a rally in Sund, he": the pronoun is the subject, and the opening phrase names a place and no person. */
function opensWithPlace(
  { text, words: row }: Sentence,
  isPerson: (word: string) => boolean,
  words: AttributionWords,
): boolean {
  if (words.gendersThings === true || !words.prepositions.has(row[0] ?? '')) return false;
  const at = row.findIndex((word) => {
    const pronoun = words.pronouns.get(word);
    return pronoun?.use === 'subject' && pronoun.gender !== 'unknown';
  });
  if (at < 1 || row.slice(0, at).some((word) => isPerson(word.replace(/'s$/, '')) || words.roles.has(word)))
    return false;
  return new RegExp(`^[^“"]*, ${row[at]} `, 'u').test(text);
}

/** Words, in small letters, that name somebody: those of people, and those that have a capital in the middle of a sentence. */
function toKnown(
  sentences: readonly Sentence[],
  names: ReadonlySet<string>,
  words: AttributionWords,
): ReadonlySet<string> {
  const known = new Set(names);
  for (const { text } of sentences) {
    // The capital is asked for before what stands in front of it.
    for (const match of text.matchAll(/\p{Lu}(?<=\p{Ll},? \p{Lu})[\p{L}\p{M}]+/gu)) {
      const lower = match[0].toLowerCase();
      if (!known.has(lower) && !isPlaceOrThing(match[0], words)) known.add(lower);
    }
  }
  return known;
}

/** The people of the article: their namings in order, and how many bear each last name. */
interface Table {
  readonly mentions: readonly Mention[];
  readonly namesakes: ReadonlyMap<string, number>;
}

/** The one person whom the sentence before names; if it opens with a pronoun of the same gender, the one before that. */
function findOnly(
  sentences: readonly Sentence[],
  sentence: Sentence,
  gender: Gender,
  { mentions, namesakes }: Table,
  words: AttributionWords,
): string | null {
  for (let back = 1; back <= chain; back += 1) {
    const before = sentences[sentence.index - back];
    if (before === undefined || before.block < sentence.block - 1 || before.inQuotation !== 'none')
      return null;
    const fitting = new Set(
      toMentions(mentions, before.span)
        .map(({ person }) => person)
        .filter((person) => isSomebody(person) && fits(toGender(person), gender)),
    );
    const [only] = fitting;
    if (only !== undefined)
      return fitting.size === 1 && !namesRole(before.text, gender, words) && isSure(only, gender, namesakes)
        ? only.name
        : null;
    const opener = words.pronouns.get(before.words[0] ?? '');
    if (opener?.gender !== gender) return null;
  }
  return null;
}

/** The namings inside a stretch of the text. */
export function toMentions(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while ((mentions[to]?.span.end ?? Number.POSITIVE_INFINITY) <= end) to += 1;
  return mentions.slice(low, to);
}

function isSomebody({ kind }: Person): boolean {
  return kind === 'person' || kind === 'unknown';
}

/** By a title, a given name, or what is said of them: whatever else "said" something may be a firm. */
export function isKnownPerson(person: Person): boolean {
  return person.kind === 'person' || (person.kind === 'unknown' && toGender(person) !== 'unknown');
}

/** Known for a person, of no sex that speaks against it, and no namesake where only a last name is known. */
function isSure(person: Person, gender: Gender, namesakes: ReadonlyMap<string, number>): boolean {
  const against = gender === 'male' ? person.female : person.male;
  if (!isKnownPerson(person) || (toGender(person) === 'unknown' && against > 0)) return false;
  return person.words.length > 1 || (namesakes.get(person.words[0] ?? '') ?? 0) < 2;
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
