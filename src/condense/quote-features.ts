import type { Quote } from '../domain/entry.ts';
import type { Unclear } from './clear-quotes.ts';
import { asks, countShared, toNames, toStems, toWords } from './facts.ts';
import { matchPhrase, toBare } from './headline-phrases.ts';
import type { Language } from './languages/language.ts';
import { type Beside, isForeign, type News } from './quote-news.ts';
import type { QuoteFeature } from './quote-weights.ts';

/** Words from which a quotation is long; twice as many weigh twice. */
const long = 75;

/** Enough of a quotation for its first word, in UTF-16 units. */
const openingReach = 40;

/** A whole thought has at least as many words. */
const fewestWords = 4;

/** What the rest of the article tells of a quotation. */
interface Surroundings {
  /** How far down it stands, 0 to 1. */
  readonly depth: number;
  readonly beside: Beside | null;
  /** It answers what the news accuses somebody of. */
  readonly isDenial: boolean;
  readonly unclear: Unclear;
  readonly isOlder: boolean;
  readonly isCourtesy: boolean;
  readonly isJudging: boolean;
  /** Headline and lede tell of somebody else of the speaker's last name. */
  readonly isNamesake: boolean;
}

export function toQuoteFeatures(
  quote: Quote,
  { words, stems }: { readonly words: readonly string[]; readonly stems: ReadonlySet<string> },
  news: News,
  { depth, beside, isDenial, unclear, isOlder, isCourtesy, isJudging, isNamesake }: Surroundings,
): Partial<Record<QuoteFeature, number>> {
  const bare = news.quoted.length === 0 ? '' : toBare(quote.text);
  const speaker = toStems(toWords(quote.speaker ?? ''));
  return {
    attributed:
      quote.speaker === null ? 0 : Math.max(...quote.evidence.map(({ confidence }) => confidence), 0.5),
    unnamed: quote.speaker === null && (news.language?.attribution ?? null) !== null ? 1 : 0,
    described: quote.speaker !== null && isDescription(quote.speaker, news.language) ? 1 : 0,
    role: quote.role === null ? 0 : 1,
    headline: Math.max(0, ...news.quoted.map((phrase) => matchPhrase(phrase, bare))),
    actor: !isNamesake && isActor(quote.speaker ?? '', news) ? 1 : 0,
    denial: isDenial ? 1 : 0,
    foreign: isForeign([stems, speaker], news, beside) ? 1 : 0,
    cut: quote.kind === 'speech' && /^\p{Ll}/u.test(quote.text) ? 1 : 0,
    fragment: quote.kind === 'fragment' ? 1 : 0,
    whole: /^["'“‘«(…¿¡\s]*[\p{Lu}\p{N}]/u.test(quote.text) && words.length >= fewestWords ? 1 : 0,
    leaning: leansBack(words[0] ?? '', news.language) ? 1 : 0,
    unclear,
    older: isOlder ? 1 : 0,
    courtesy: isCourtesy ? 1 : 0,
    judging: isJudging ? 1 : 0,
    goodLength: words.length >= 10 && words.length <= 45 ? 1 : 0,
    tooLong: Math.min(3, Math.floor(words.length / long)),
    tooShort: quote.kind === 'speech' && words.length < fewestWords ? 1 : 0,
    news: Math.min(1, countShared({ stems }, news.stems) / 3),
    speakerInNews: !isNamesake && [...speaker].some((stem) => news.stems.has(stem)) ? 1 : 0,
    late: depth,
    question: asks(quote) ? 1 : 0,
  };
}

/** Named by the headline: "one businessman" is nobody whom "business" in it names, "the board" is the board. */
function isActor(speaker: string, { title, titleWords }: News): boolean {
  const names = toNames(speaker);
  const nouns = speaker.match(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}-]{3,}/gu) ?? [];
  return [...names].some((stem) => title.has(stem)) || nouns.some((noun) => titleWords.has(noun));
}

/** "the agency", "Another member of the public": no name. */
function isDescription(speaker: string, language: Language | undefined): boolean {
  const [first = '', ...others] = speaker.split(' ');
  const isDeterminer = language?.attribution?.determiners.has(first.toLowerCase()) === true;
  return !/\p{Lu}/u.test(isDeterminer ? others.join(' ') : speaker);
}

/** Whether its first word joins a quotation to words before it, or may mean what they tell. */
export function opensLeaning({ text }: Quote, language: Language | undefined): boolean {
  const [first = ''] = toWords(text.slice(0, openingReach));
  return leansBack(first, language) || language?.pointers.has(first) === true;
}

/** "That is what is wrong": what, only the words before tell. "They closed it" is plainer said. */
function leansBack(first: string, language: Language | undefined): boolean {
  if (language === undefined) return false;
  // "But Norland should have been first": against what, only the words before tell.
  if (language.attribution?.coordinators.has(first) === true) return true;
  return language.pointers.has(first) && language.attribution?.pronouns.has(first) !== true;
}
