import type { Article } from '../domain/article.ts';
import type { Addition, Quote } from '../domain/entry.ts';
import { createSpellOut } from './acronyms.ts';
import { findUnclear, toTold, withQuotes } from './clear.ts';
import { createUnclearFinder } from './clear-quotes.ts';
import { type ContextCandidate, weighContext } from './context.ts';
import { type Sentence, toSentences } from './facts.ts';
import { type Introduction, introduce } from './introductions.ts';
import { chooseQuotes } from './key-quotes.ts';
import type { Language } from './languages/language.ts';
import { findLanguage } from './languages/languages.ts';
import { weighLede } from './lede.ts';
import { chooseLede, type LedeCandidate } from './lede-choice.ts';
import { tellWho } from './lede-name.ts';
import { leavesOpen, meansNameBefore } from './left-open.ts';
import { createNamesakeFinder } from './namesakes.ts';
import { once } from './once.ts';
import { findQuotations } from './quotations.ts';
import { opensLeaning } from './quote-features.ts';
import { readQuotes } from './quotes.ts';
import { toReferences } from './references.ts';
import { namesStrangeThings } from './strange-things.ts';
import { type QuoteCandidate, weighQuotes } from './weigh-quotes.ts';
import { joinLeaning } from './whole-quotes.ts';

/** Everything that an entry is chosen from, and that `explain` shows. */
export interface Weighed {
  readonly language: Language | undefined;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly ledeCandidates: readonly LedeCandidate[];
  readonly lede: readonly Sentence[];
  readonly quoteCandidates: readonly QuoteCandidate[];
  readonly keyQuotes: readonly Quote[];
  readonly contextCandidates: readonly ContextCandidate[];
  /** Why the sentence says too little to a reader who sees it alone, with the name added where one is needed; null where it is clear. */
  readonly findUnclear: (sentence: Sentence) => string | null;
  /** What a reader of the entry has to be told of a sentence: whom the pronoun that opens it means, who somebody is, what letters stand for. */
  readonly findAdditions: (sentence: Sentence) => readonly Addition[];
}

/** A sentence with more brackets than this for its names is left out. */
const mostIntroductions = 1;

export function weigh(article: Article): Weighed {
  const language = findLanguage(article.language);
  const quotations = findQuotations(article, language);
  const sentences = toSentences(article, language?.discourse ?? null, quotations);
  const spans = sentences.map(({ span }) => span);
  const read = readQuotes(article, language, quotations, spans);
  const { people } = read;
  const ledeCandidates = weighLede(sentences, article, language, people);
  const lede = tellWho(
    chooseLede(ledeCandidates),
    ledeCandidates,
    article.title,
    people,
    language?.attribution,
  );
  const opening = toTold(article, lede, language);
  const spellOut = createSpellOut(article.text);
  const findUnclearQuote = createUnclearFinder(opening, people, language, spellOut);
  const quotes = joinLeaning(
    read.quotes,
    article.text,
    (quote) => opensLeaning(quote, language) || findUnclearQuote(quote) > 0,
  );
  const quoteCandidates = weighQuotes(quotes, sentences, lede, article, language, {
    told: opening,
    findUnclear: findUnclearQuote,
    isOfNamesake: createNamesakeFinder(opening, people),
  });
  const keyQuotes = chooseQuotes(quoteCandidates, (language?.attribution ?? null) !== null, opening.stems);
  // Half of all articles have no sentence that could be context: whom and what it may mean is never asked.
  const toTogether = once(() => withQuotes(opening, keyQuotes));
  const toKnown = once(() => toReferences(sentences, people, language));
  const toIntroductions = (sentence: Sentence): readonly Introduction[] =>
    language === undefined
      ? []
      : introduce(
          sentence,
          article,
          toTogether(),
          { people, isPerson: toKnown().isPerson, spellOut },
          language,
        );
  return {
    language,
    sentences,
    quotes,
    ledeCandidates,
    lede,
    quoteCandidates,
    keyQuotes,
    contextCandidates:
      language === undefined ? [] : weighContext(sentences, opening, lede, article, language),
    findAdditions: (sentence) =>
      [toKnown().findName(sentence), ...toIntroductions(sentence)].filter((one) => one !== null),
    findUnclear: (sentence) => {
      const { canStandAlone, isPerson } = toKnown();
      if (!canStandAlone(sentence)) return 'means somebody or something that only a sentence before it tells';
      if (language === undefined) return null;
      const told = toTogether();
      const before = sentences[sentence.index - 1];
      if (leavesOpen(sentence, language) || meansNameBefore(sentence, before, told.words, language))
        return 'means or compares with what only a sentence before it tells';
      if (namesStrangeThings(sentence, told, isPerson, language))
        return 'names things that nothing in the entry explains';
      const introductions = toIntroductions(sentence);
      if (introductions.length > mostIntroductions || introductions.includes(null))
        return 'names somebody whom only the article tells';
      return findUnclear(sentence, told, language);
    },
  };
}
