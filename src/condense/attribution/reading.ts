import type { Block } from '../../domain/article.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Marked } from '../marked.ts';
import { findNames } from '../names/find-names.ts';
import { gatherPeople } from '../names/people.ts';
import type { People } from '../names/person.ts';
import { keepProperCapitals } from '../names/proper-capitals.ts';
import { type Bearers, toBearers } from './bearers.ts';
import { beginsClause } from './clause-behind.ts';
import { learnGender } from './gender.ts';
import { type Parsed, toParsed } from './parsed.ts';
import { type Sentence, type SentenceEnds, type Token, toSentences } from './tokens.ts';
import { createUnnamedFinder } from './unnamed.ts';
import { type Candidate, weighMentions } from './weighed-mentions.ts';

/** What is known of an article before the first quotation is looked at. */
export interface Reading {
  readonly text: string;
  readonly marked: readonly Marked[];
  readonly sentences: readonly Sentence[];
  readonly parsedOf: readonly Parsed[];
  readonly people: People;
  readonly bearers: Bearers;
  /** By sentence, those a later pronoun may mean; speakers join as they are found. */
  readonly candidates: readonly Candidate[][];
  readonly quotes: readonly QuotePlace[];
  readonly words: AttributionWords;
  /** By sentence, whether its verb says that another's words go on in it. */
  readonly isReported: readonly boolean[];
}

/** Where a quotation stands: its index among all, that of its sentence, and that of its token there. */
export interface QuotePlace {
  readonly quote: number;
  readonly at: number;
  readonly token: number;
  readonly sentence: Sentence;
}

export function readArticle(
  text: string,
  blocks: readonly Block[],
  marked: readonly Marked[],
  ends: Pick<SentenceEnds, 'abbreviations' | 'starts'>,
  words: AttributionWords,
): Reading {
  const split = toSentences(text, blocks, marked, {
    ...ends,
    isClause: (tokens, from) => beginsClause(tokens, from, words),
  });
  const sentences = words.nounsHaveCapitals === true ? keepProperCapitals(split, words) : split;
  const common = new Set<string>();
  const named = new Set<string>();
  for (const { tokens } of sentences) {
    let before: Token | undefined;
    for (const token of tokens) {
      if (!token.capital) {
        if (token.kind === 'word') common.add(token.lower);
      } else if (before !== undefined && before.kind !== 'mark') named.add(token.lower);
      before = token;
    }
  }
  const surnames = findOddSurnames(sentences, words);
  const about = {
    isCommon: (lower: string): boolean => common.has(lower) || words.determiners.has(lower),
    isNamed: (lower: string): boolean => named.has(lower),
    isSurname: (lower: string): boolean => surnames.has(lower),
  };
  const namesOf = sentences.map(({ tokens }) => findNames(tokens, words, about));
  const parsedOf = sentences.map(({ tokens }, at) => toParsed(tokens, namesOf[at] ?? []));
  const people = gatherPeople(text, sentences, namesOf, words);
  learnGender(sentences, people, words);
  const bearers = toBearers(people.mentions);
  const findUnnamed = createUnnamedFinder(text, sentences, bearers, words);
  const candidates = weighMentions(people, parsedOf, words, findUnnamed);
  const isReported = sentences.map(
    ({ tokens }) =>
      words.reportedMood !== undefined && tokens.some(({ lower }) => words.reportedMood?.has(lower)),
  );
  return {
    text,
    marked,
    sentences,
    parsedOf,
    people,
    bearers,
    candidates,
    quotes: placeQuotes(sentences, marked),
    words,
    isReported,
  };
}

/** Surnames that are common words besides: behind a given name somewhere in the article ("Ann Green", "George Will", "Tom Cook"). */
function findOddSurnames(sentences: readonly Sentence[], words: AttributionWords): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences)
    for (let at = 1; at < tokens.length; at++) {
      const given = tokens[at - 1];
      const token = tokens[at];
      if (token?.capital !== true || given?.capital !== true || !isOddSurname(token.lower, words)) continue;
      if (tokens[at + 1]?.capital === true && words.roles.has(token.lower)) continue;
      if (words.givenNames.has(given.lower) && !words.places.has(given.lower)) found.add(token.lower);
    }
  return found;
}

function isOddSurname(lower: string, words: AttributionWords): boolean {
  // "backed Ann Thursday": when it was, not who.
  if (words.adverbs.has(lower)) return false;
  return words.demonyms.has(lower) || words.notNames.has(lower) || words.roles.has(lower);
}

function placeQuotes(sentences: readonly Sentence[], marked: readonly Marked[]): QuotePlace[] {
  const places: QuotePlace[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (!sentence.hasQuote) continue;
    for (const [token, { quote }] of sentence.tokens.entries())
      if (quote >= 0 && marked[quote]?.isImagined !== true) places.push({ quote, at, token, sentence });
  }
  return places;
}
