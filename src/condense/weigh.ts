import type { Article } from '../domain/article.ts';
import type { Addition, Quote } from '../domain/entry.ts';
import { type ContextCandidate, weighContext } from './context.ts';
import { type Sentence, toSentences } from './facts.ts';
import { type QuoteCandidate, weighQuotes } from './key-quotes.ts';
import type { Language } from './languages/language.ts';
import { findLanguage } from './languages/languages.ts';
import { chooseLede, type LedeCandidate, weighLede } from './lede.ts';
import { findQuotations } from './quotations.ts';
import { readQuotes } from './quotes.ts';
import { toReferences } from './references.ts';

/** Everything that an entry is chosen from, and that `explain` shows. */
export interface Weighed {
  readonly language: Language | undefined;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly ledeCandidates: readonly LedeCandidate[];
  readonly lede: readonly Sentence[];
  readonly quoteCandidates: readonly QuoteCandidate[];
  readonly contextCandidates: readonly ContextCandidate[];
  /** Whether a reader who sees the sentence alone knows whom it speaks of, with the name added where one is needed. */
  readonly canStandAlone: (sentence: Sentence) => boolean;
  /** The name to add behind the pronoun that opens the sentence. */
  readonly findName: (sentence: Sentence) => Addition | null;
}

export function weigh(article: Article): Weighed {
  const language = findLanguage(article.language);
  const quotations = findQuotations(article, language);
  const sentences = toSentences(article, language?.discourse ?? null, quotations);
  const { quotes } = readQuotes(article, language, quotations);
  const ledeCandidates = weighLede(sentences, article, language);
  const lede = chooseLede(ledeCandidates);
  return {
    language,
    sentences,
    quotes,
    ledeCandidates,
    lede,
    quoteCandidates: weighQuotes(quotes, lede, article.title, language),
    contextCandidates: language === undefined ? [] : weighContext(sentences, lede, article, language),
    ...toReferences(sentences, quotes, language),
  };
}
