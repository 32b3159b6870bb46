import type { Addition, Quote } from '../domain/entry.ts';
import type { Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';

/** Answers whom the word that opens a sentence means, when that is sure. */
export interface References {
  readonly canStandAlone: (sentence: Sentence) => boolean;
  readonly findName: (sentence: Sentence) => Addition | null;
}

export function toReferences(
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  language: Language | undefined,
): References {
  const pronouns = language?.attribution?.pronouns;
  void sentences;
  void quotes;
  return {
    canStandAlone: ({ words }) => pronouns?.has(words[0] ?? '') !== true,
    findName: () => null,
  };
}
