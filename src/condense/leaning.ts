import { pointsBack } from './clear.ts';
import { hasStemIn, type Sentence } from './facts.ts';
import { findKnownThing, isTold } from './known-things.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';

/** The most words of a phrase before the comma that tells when or where. */
const longestPhrase = 8;

/** Whether a reader who knows the headline alone doesn't know whom or what the sentence speaks of: "She has", "The actor", a bare surname. */
export function leans(
  sentence: Sentence,
  top: readonly Sentence[],
  title: ReadonlySet<string>,
  language: Language | undefined,
): boolean {
  const { words, text, cues } = sentence;
  if (language === undefined) return false;
  const [first = '', second = ''] = words.slice(0, 2).map(toPointer);
  if (
    language.pointers.has(first) ||
    (cues.has('turn') && (language.pointers.has(second) || opensClause(second, language))) ||
    (cues.has('linking') && !cues.has('turn')) ||
    cues.has('adding')
  )
    return true;
  const thing =
    language.attribution === null
      ? null
      : findKnownThing(text, { stems: title }, language, language.attribution);
  // "The actor", "The company struggled", not "the town council": a paper begins with a body that it doesn't explain.
  const isBare = thing?.length === 1 || language.isVerb?.(thing?.[1] ?? '') === true;
  if (isBare && words[1] === thing?.[0]) return true;
  if (namesByWhat(text, title, language) || tellsMoreOf(text, title, language)) return true;
  if (
    opensWithin(sentence, top, title, language) ||
    (!cues.has('turn') && pointsBack(sentence, language, demonstrativeReach))
  )
    return true;
  // "But Green will", "Mr. Green said": whoever is meant stands behind the word that turns, or the title.
  const [opener = ''] = text.split(' ', 1);
  const isTitle = language.attribution?.titles.has(opener.toLowerCase().replace('.', '')) === true;
  const said =
    cues.has('turn') || isTitle ? text.slice(isTitle ? opener.length : first.length).trimStart() : text;
  const name = /^\p{Lu}[\p{L}\p{M}’'-]+(?=,? [\p{Ll}\d])/u.exec(said)?.[0].replace(/['’]s?$/, '') ?? '';
  if (name === '' || hasStemIn(title, [name.toLowerCase()])) return false;
  return top.some((one) => one.index < sentence.index && hasFullName(one.text, name));
}

/** "But when the rains came": what turns stands behind a clause, and from what in the sentence before. */
function opensClause(word: string, { attribution }: Language): boolean {
  return attribution?.conjunctions.has(word) === true && !attribution.coordinators.has(word);
}

/** "He lashes out at the council": a line between the headline and the text, or a text without its beginning. "It is raining" begins one. */
export function opensWithPerson(
  { words: [first = ''] }: Sentence,
  words: AttributionWords | null | undefined,
): boolean {
  const pronoun = words?.pronouns.get(toPointer(first));
  return (
    pronoun !== undefined &&
    pronoun.person === 3 &&
    (pronoun.gender !== 'unknown' || pronoun.number === 'many')
  );
}

/** "The Amble, Kent, golfer is": somebody named before, by what they are. "The Norland police" and "the mayor of Amble" are told. */
function namesByWhat(
  text: string,
  title: ReadonlySet<string>,
  { attribution, commonThings, isVerb }: Language,
): boolean {
  const row = text.split(/\s+/, longestPhrase);
  if (attribution?.definite.has(row[0]?.toLowerCase() ?? '') !== true) return false;
  const at = row.findIndex((word, index) => index > 0 && attribution.roles.has(word));
  const [noun = '', next = ''] = row.slice(at < 0 ? row.length : at);
  if (noun === '' || attribution.bodies.has(noun) || attribution.looksPlural?.(noun) === true) return false;
  if (isTold([noun], title, commonThings)) return false;
  return attribution.auxiliaries.has(next) || attribution.verbs.has(next) || isVerb?.(next) === true;
}

/** "The film, which opens on Friday, ...": what follows behind the comma says more of it, and not which one it is. */
function tellsMoreOf(
  text: string,
  title: ReadonlySet<string>,
  { attribution, commonThings }: Language,
): boolean {
  const [article = '', ...row] = text.split(/\s+/, 5);
  if (attribution?.definite.has(article.toLowerCase()) !== true) return false;
  const at = row.findIndex((word) => word.endsWith(','));
  const noun = row.slice(0, at + 1).map((word) => word.replace(/,$/, ''));
  if (at < 0 || !attribution.relativePronouns.has(row[at + 1] ?? '')) return false;
  return noun.every((word) => /^\p{Ll}/u.test(word)) && !isTold(noun, title, commonThings);
}

/** "In the interview, Holt said": the phrase before the comma means what a sentence before told of. */
function opensWithin(
  { text, index }: Sentence,
  top: readonly Sentence[],
  title: ReadonlySet<string>,
  { attribution, commonThings, time }: Language,
): boolean {
  const [phrase = ''] = text.split(',', 1);
  if (phrase.length === text.length) return false;
  const [preposition = '', article = '', ...noun] = phrase.split(/\s+/, longestPhrase);
  if (noun.length === 0 || noun.length > 2) return false;
  if (attribution?.prepositions.has(preposition.toLowerCase()) !== true) return false;
  if (!attribution.definite.has(article) || !noun.every((word) => /^\p{Ll}/u.test(word))) return false;
  if (noun.some((word) => time.units.has(word) || time.dayParts.has(word))) return false;
  if (isTold(noun, title, commonThings)) return false;
  return top.some((one) => one.index < index && hasStemIn(one.stems, noun));
}

/** How far from the opening what a demonstrative means is missed: "In this case, the search costs", "In a sign of how old these walls are". */
const demonstrativeReach = 10;

/** "It's", "they'd": the pointer is in front of the apostrophe. */
export function toPointer(word: string): string {
  return word.split("'")[0] ?? word;
}

/** "On Saturday it will", "On Thursday, court heard of her home", "In it, the prince": a sentence that doesn't say of whom or what it speaks. */
export function resumes({ words, text }: Pick<Sentence, 'words' | 'text'>, language: Language): boolean {
  const time = countTimeWords(words, language);
  return (
    (time > 0 && language.pointers.has(toPointer(words[time] ?? ''))) ||
    pointsBehindComma(text, language) ||
    namesNobodyBefore(text, language)
  );
}

/** "In it, the prince ...", "In a new study, they say": what a phrase of a preposition holds, or who follows it, is told before. */
function pointsBehindComma(text: string, { attribution, pointers, time }: Language): boolean {
  const comma = text.indexOf(', ');
  if (comma < 0) return false;
  const phrase = text.slice(0, comma);
  const words = phrase.toLowerCase().split(' ', longestPhrase + 1);
  if (words.length > longestPhrase || attribution?.prepositions.has(words[0] ?? '') !== true) return false;
  const names = phrase.match(/(?<=\s)\p{Lu}[\p{L}.]*/gu) ?? [];
  if (!names.every((name) => time.weekdays.has(name.toLowerCase()) || time.months.has(name.toLowerCase())))
    return false;
  const next = text.slice(comma + 2).split(' ', 1)[0] ?? '';
  return (words.length === 2 && pointers.has(words[1] ?? '')) || pointers.has(toPointer(next));
}

/** How many words tell no more than the time: "by Tuesday", "Tuesday afternoon", before whoever or whatever the sentence speaks of. */
function countTimeWords(words: readonly string[], { time, attribution }: Language): number {
  const { weekdays, months, dayParts } = time;
  const from = attribution?.prepositions.has(words[0] ?? '') === true ? 1 : 0;
  let at = from;
  while ([weekdays, months, dayParts].some((known) => known.has(words[at] ?? ''))) at += 1;
  return at > from ? at : 0;
}

/** He or she, "his" or "her", and nobody before in the sentence who it could be. */
function namesNobodyBefore(text: string, { attribution, time }: Language): boolean {
  if (attribution === null) return false;
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    const { 0: word, index } = match;
    const lower = word.toLowerCase();
    const pronoun = attribution.pronouns.get(lower);
    if (pronoun !== undefined && pronoun.gender !== 'unknown') return !namesBehindComma(text);
    const isTime = time.weekdays.has(lower) || time.months.has(lower);
    const isArticle =
      attribution.definite.has(lower) ||
      (attribution.indefinite.has(lower) && !attribution.selfStanding.has(lower));
    if (isArticle || attribution.roles.has(lower)) return false;
    if (index > 0 && !isTime && /^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

const wordPattern = /[\p{L}\p{M}’'-]+/gu;

/** "Launching her bid a year early, Ann Holt is": the phrase that opens means whoever follows it. */
function namesBehindComma(text: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:ing|ed) [^,]*, \p{Lu}[\p{L}’'-]+ \p{L}/u.test(text);
}

/** "Ann Holt", where the sentence later has "Holt" alone. */
function hasFullName(text: string, surname: string): boolean {
  if (!text.includes(surname)) return false;
  const words = text.split(/\s+/);
  return words.some((word, at) => word.startsWith(surname) && /^\p{Lu}/u.test(words[at - 1] ?? ''));
}
