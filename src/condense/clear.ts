import type { Article } from '../domain/article.ts';
import type { Quote } from '../domain/entry.ts';
import { isFiniteVerb } from './clause-words.ts';
import { findTimesTold, type Sentence, toStems, toWords } from './facts.ts';
import { findAnyKnownThing } from './known-things.ts';
import type { DiscourseCue } from './languages/discourse-words.ts';
import type { Language } from './languages/language.ts';
import { namesTime } from './times.ts';

/** What a reader of the entry has before them when they come to its context: words of headline, lede, key quotes and their speakers. */
export interface Told {
  /** Those of headline and lede, and letters that a speaker's line gives in brackets behind their name; in small letters. */
  readonly letters: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Stems of the headline alone. */
  readonly headline: ReadonlySet<string>;
  /** All of them, in small letters. */
  readonly words: ReadonlySet<string>;
  /** Those with a capital. */
  readonly names: ReadonlySet<string>;
  /** Cues of headline and lede. */
  readonly cues: ReadonlySet<DiscourseCue>;
}

/** What headline and lede tell. */
export function toTold(article: Article, lede: readonly Sentence[], language: Language | undefined): Told {
  const title = article.title ?? '';
  const ofTitle = language === undefined ? [] : findTimesTold(title, language.discourse).cues.keys();
  const titleWords = toWords(title);
  const words = [...titleWords, ...lede.flatMap((sentence) => sentence.words)];
  const told = new Set(words);
  return {
    letters: told,
    stems: toStems(words),
    headline: toStems(titleWords),
    words: told,
    names: new Set([title, ...lede.map(({ text }) => text)].flatMap(toCapitalised)),
    cues: new Set([...ofTitle, ...lede.flatMap(({ cues }) => [...cues.keys()])]),
  };
}

/** The same with what key quotes and their speakers' lines tell. */
export function withQuotes(told: Told, keyQuotes: readonly Quote[]): Told {
  const quoted = keyQuotes.map(({ speaker, role, text }) => `${speaker ?? ''} ${role ?? ''} ${text}`);
  const words = quoted.flatMap(toWords);
  const letters = quoted.flatMap((text) => text.match(bracketed) ?? []).flatMap(toWords);
  return {
    ...told,
    letters: told.letters.union(new Set(letters)),
    stems: told.stems.union(toStems(words)),
    words: told.words.union(new Set(words)),
    names: told.names.union(new Set(quoted.flatMap(toCapitalised))),
  };
}

const bracketed = /\(\p{Lu}{2,6}\)/gu;
const capitalised = /\p{Lu}[\p{L}\p{M}’'-]+/gu;

/** The words of a text that have a capital, in small letters. */
function toCapitalised(text: string): string[] {
  return toWords((text.match(capitalised) ?? []).join(' '));
}

/** Why a sentence isn't clear to somebody who has read headline and lede alone, or null. */
export function findUnclear(sentence: Sentence, told: Told, language: Language): string | null {
  const { text, cues } = sentence;
  if (!isWhole(sentence, language)) return 'is no whole sentence';
  if (cues.has('linking') || cues.has('pointing') || pointsBack(sentence, language))
    return 'leans on the sentence before it';
  if (tellsScore(text)) return 'gives the score of a game';
  if (!isTied(sentence, told, language)) return 'shares nothing with the story';
  if (isCaptionWithDay(sentence, language)) return 'tells what a picture shows';
  const words = language.attribution;
  if (words === null) return null;
  return findAnyKnownThing(text, told, language, words) === null
    ? null
    : 'speaks of a thing that only the article tells';
}

/** "half of this sum", "these talks", among its first `reach` words: but "this year" and "this year's" are a time. */
export function pointsBack(
  { words }: Sentence,
  { demonstratives, time }: Language,
  reach = words.length,
): boolean {
  return words
    .slice(0, reach)
    .some(
      (word, at) => demonstratives.has(word) && !namesTime((words[at + 1] ?? '').replace(/'s$/, ''), time),
    );
}

/** How many words in its subject is looked for. */
const subjectReach = 3;

/**
 * Names somebody or something that headline, lede or a speaker's line names, has two of their other words, or one of them in its subject or of the
 * headline.
 */
function isTied(
  { text, words, stems, names }: Sentence,
  told: Told,
  { time, endings, attribution }: Language,
): boolean {
  // Two lands may share much else than the story.
  const isTime = (word: string): boolean =>
    time.weekdays.has(word) ||
    time.months.has(word) ||
    attribution?.places.has(word) === true ||
    attribution?.demonyms.has(word) === true;
  const capitals = toCapitalised(text);
  if (capitals.some((word) => told.names.has(word) && !isTime(word))) return true;
  const times = toStems(words.filter(isTime));
  const known = withoutEndings(told.stems, endings);
  const shared = [...stems].filter(
    (stem) => !times.has(stem) && [...withoutEndings([stem], endings)].some((one) => known.has(one)),
  );
  if (shared.length > 1 || shared.some((stem) => names.has(stem))) return true;
  const subject = toStems(words.slice(0, subjectReach));
  return shared.some((stem) => subject.has(stem) || told.headline.has(stem));
}

/** Stems with what is left of each when up to `endings` letters go; never fewer than four. */
function withoutEndings(stems: Iterable<string>, endings = 0): ReadonlySet<string> {
  const bare = new Set(stems);
  for (const stem of [...bare]) {
    for (let cut = 1; cut <= endings && stem.length - cut >= 4; cut += 1) bare.add(stem.slice(0, -cut));
  }
  return bare;
}

/** "led 26-11", "went 12-18-2", and no years or ages. */
function tellsScore(text: string): boolean {
  return text.includes('-') && /(?<![\p{L}\p{N}.-])\d{1,3}-\d{1,3}(?:-\d{1,3})?(?![\p{L}\p{N}-])/u.test(text);
}

/** "Crews clear the quay on Jan. 7, 2019.": a year at the end of what has no past. */
function isCaptionWithDay(
  { text, words, years, cues }: Sentence,
  { attribution, isVerb }: Language,
): boolean {
  if (years.length !== 1 || isVerb === undefined || !/\d, \d{4}\.$/.test(text) || cues.has('event'))
    return false;
  return !words.some((word) => isVerb(word) || attribution?.auxiliaries.has(word) === true);
}

/** With a beginning, an end, marks in pairs and, where the language's verbs are known, a verb; not two run into one. */
function isWhole(one: Sentence, language: Language): boolean {
  const { text, words } = one;
  if (!/^[\p{Lu}\p{N}\p{Lo}$€£]/u.test(text) || !/[.!。]$/.test(text) || words.length < shortest)
    return false;
  if (/\p{Ll}[.!?]\p{Lu}\p{Ll}/u.test(text) || /^\p{N}+[.)]/u.test(text) || text.includes('…')) return false;
  if (!arePaired(text) || opensWithSubhead(text)) return false;
  if (language.sentence.never.includes(words.at(-1) ?? '')) return false;
  return hasVerb(one, language);
}

/** "Nets Before Rods: The wardens count ...": a subhead runs into the sentence. */
function opensWithSubhead(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){2,9}: \p{Lu}/u.test(text);
}

/** True as well where the language's verbs aren't known. */
export function hasVerb({ words, cues }: Sentence, { attribution, isVerb, time }: Language): boolean {
  if (attribution === null || isVerb === undefined) return true;
  return (
    cues.has('event') ||
    words.some(
      (word, at) =>
        isVerb(word) || isFiniteVerb(word, attribution) || time.isPresent(word, words[at - 1] ?? ''),
    )
  );
}

/** A statement of fewer words tells nothing by itself. */
const shortest = 6;

function arePaired(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count('"') % 2 === 0 &&
    count('“') + count('„') <= count('”') + count('„') &&
    count('«') === count('»') &&
    count('(') === count(')') &&
    count('[') === count(']') &&
    count("''") % 2 === 0
  );
}
