import type { Quote } from '../domain/entry.ts';
import { findTimesTold, hasStemIn, type Sentence, toWords } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import { findCuesAround } from './words-around.ts';

/** How the speaker of a quotation stands to what others say or do. */
export interface Stance {
  /** Something is denied, be it by the quoted words alone. */
  readonly isDenial: boolean;
  /** The writer, or the speaker of themselves, tells that they deny or oppose something. */
  readonly isAnswer: boolean;
}

/** Where a quotation stands: the sentence around it, the one before that, and the article's text. */
export interface Setting {
  readonly around: Sentence | undefined;
  readonly before: Sentence | undefined;
  readonly text: string;
}

/** How far behind a quotation its sentence is read, in UTF-16 units. */
const reach = 600;

export function findStance(
  quote: Quote,
  words: readonly string[],
  { around, before, text }: Setting,
  language: Language | undefined,
): Stance {
  const leading = quote.kind === 'fragment' || concedes(before, language) ? undefined : before;
  const isNamed = leading !== undefined && names(leading, quote);
  const isLed = isNamed || leading?.block === around?.block;
  const isDenial =
    (around?.cues.has('denying') === true && !isOnlyOthersDenial(quote, text, language)) ||
    (isLed && leading?.cues.has('denying') === true);
  const isAnswer =
    (isNamed && tellsAgainst(leading)) ||
    (around !== undefined &&
      tellsAgainst(around) &&
      (isOfMyself(words, language) || isToldAround(quote, text, language)));
  return { isDenial, isAnswer };
}

function tellsAgainst({ cues }: Pick<Sentence, 'cues'>): boolean {
  return cues.has('opposing') || cues.has('denying');
}

/** "Holt answered her critics on Friday." before her words, maybe in a paragraph of their own. */
function names(sentence: Sentence, { speaker }: Quote): boolean {
  return hasStemIn(sentence.names, toWords(speaker ?? ''));
}

/** "While she would oppose a bridge, she might take a tunnel.": what she is against is not what it comes to. */
function concedes(sentence: Sentence | undefined, language: Language | undefined): boolean {
  const opener = sentence?.words[0] ?? '';
  const words = language?.attribution;
  return words?.conjunctions.has(opener) === true && !words.coordinators.has(opener);
}

/** "I am against it"; of "The people are against it" whoever says so may be for it. */
function isOfMyself([first = '']: readonly string[], language: Language | undefined): boolean {
  return language?.attribution?.pronouns.get(first.split("'")[0] ?? '')?.person === 1;
}

/** Whether the writer's words beside the quoted ones tell that somebody opposes. */
function isToldAround(quote: Quote, text: string, language: Language | undefined): boolean {
  return language !== undefined && tellsAgainst({ cues: findCuesAround(quote, text, language) });
}

/** Whether only a clause of somebody else behind the quoted words denies: "I won't keep it," Holt told them, but the court rejected the plan. */
function isOnlyOthersDenial(quote: Quote, text: string, language: Language | undefined): boolean {
  const end = quote.parts.at(-1)?.span.end;
  const words = language?.attribution ?? null;
  if (language === undefined || words === null || end === undefined || quote.sentence.end - end > reach)
    return false;
  const behind = text.slice(end, quote.sentence.end);
  for (const { index, 1: coordinator = '', 2: next = '' } of behind.matchAll(
    /, (\p{L}+) ([\p{L}\p{M}’'-]+)/gu,
  )) {
    if (!words.coordinators.has(coordinator) || !opensSubject(next.toLowerCase(), words, language)) continue;
    const own = text.slice(quote.sentence.start, end) + behind.slice(0, index);
    return !findTimesTold(own, language.discourse).cues.has('denying');
  }
  return false;
}

/** "but officials": "and denied", "and he" and "and firmly" go on about the speaker. */
function opensSubject(word: string, words: AttributionWords, { isVerb }: Language): boolean {
  return (
    isVerb?.(word) === false &&
    !words.verbs.has(word) &&
    !words.auxiliaries.has(word) &&
    !words.pronouns.has(word) &&
    !words.adverbs.has(word) &&
    words.looksAdverb?.(word) !== true
  );
}
