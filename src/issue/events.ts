import { toReadable } from '../domain/additions.ts';
import type { Entry } from '../domain/entry.ts';
import { findDurations, findNumbers } from './number-words.ts';
import { once } from './once.ts';
import { daysApart, findWeekdays } from './weekdays.ts';

/**
 * Whether two entries that share their words tell of two events: on which day it was, how many it were, where it was, or whom the headline names
 * differs, and neither says a word of what the other has. Then they stay apart: a story shown twice is a blemish, one swallowed by another is lost.
 */
export function areTwoEvents(a: Entry, b: Entry): boolean {
  const [one, other] = [toTold(a), toTold(b)];
  return (
    daysApart(one.weekdays, other.weekdays) >= otherDay ||
    differ(one.numbers, other.numbers, other.allNumbers, one.allNumbers) ||
    [...one.durations].some(([unit, lengths]) => other.durations.get(unit)?.isDisjointFrom(lengths)) ||
    differ(one.places, other.places, other.words, one.words) ||
    differ(one.names, other.names, other.words, one.words)
  );
}

/** Of what happened at night one paper names the day before, another the day after: a day between them says nothing yet. */
const otherDay = 2;

interface Told {
  /** Of the lede: a serial story has the same words on Monday and on Friday. */
  readonly weekdays: ReadonlySet<number>;
  /** Of the headline, else of the lede. */
  readonly numbers: ReadonlySet<number>;
  readonly allNumbers: ReadonlySet<number>;
  /** Of headline and lede, by their unit. */
  readonly durations: ReadonlyMap<string, ReadonlySet<number>>;
  readonly places: ReadonlySet<string>;
  /** Names that the lede has and the headline too: in a headline alone a capital proves nothing. */
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const toTold = once((entry): Told => {
  const headline = toReadable(entry.headline);
  const lede = entry.lede.map(toReadable).join(' ');
  const first = <T>(find: (text: string) => ReadonlySet<T>): ReadonlySet<T> => {
    const inHeadline = find(headline);
    return inHeadline.size > 0 ? inHeadline : find(lede);
  };
  const words = toKeys(`${headline} ${lede} ${entry.context.map(toReadable).join(' ')}`);
  return {
    weekdays: findWeekdays(lede, entry.language),
    numbers: first(findNumbers),
    allNumbers: findNumbers(`${headline} ${lede}`),
    durations: findDurations(`${headline} ${lede}`),
    places: first(findPlaces),
    names: findNames(lede).intersection(toKeys(headline)),
    words,
  };
});

function differ<T>(
  a: ReadonlySet<T>,
  b: ReadonlySet<T>,
  allOfB: ReadonlySet<T>,
  allOfA: ReadonlySet<T>,
): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(allOfB) && b.isDisjointFrom(allOfA);
}

/** Behind these a capital is a place more often than not. */
const placePattern =
  /(?<![\p{L}\p{M}])(?:in|at|near|outside|off|around|across|bei|nahe|aus|à|en|dans|в|во|на|под|близ|из)\s(?:the\s|der\s|dem\s|la\s)?(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)*)/gu;
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|januar|februar|märz|mai|juni|juli|oktober|dezember)$/i;

function findPlaces(text: string): ReadonlySet<string> {
  const places = Array.from(text.matchAll(placePattern), ([, place = '']) => place.split(/\s/)).flat();
  const names = places.filter((word) => !calendar.test(word) && findNumbers(word).size === 0);
  return new Set(names.map(toKey));
}

/** Words with a capital that don't open a sentence. */
function findNames(text: string): ReadonlySet<string> {
  const names = text.matchAll(/(?<=[\p{L}\p{N},;)’'-]\s)\p{Lu}[\p{L}\p{M}’'-]+/gu);
  return new Set(Array.from(names, ([name]) => toKey(name)));
}

function toKeys(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/\p{L}[\p{L}\p{M}’'-]+/gu), ([word]) => toKey(word)));
}

/** Case endings and plurals aside. */
function toKey(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  return lower.length > 4 ? lower.slice(0, Math.max(4, lower.length - 2)) : lower;
}
