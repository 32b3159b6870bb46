import type { Article } from '../domain/article.ts';
import type { Addition, Piece } from '../domain/entry.ts';
import type { Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';
import { findTimes } from './times.ts';

/** The sentence as context, with what a reader who sees it alone has to be told: whom a pronoun means, when "last month" was. */
export function toContextPiece(
  sentence: Sentence,
  name: Addition | null,
  article: Article,
  language: Language | undefined,
): Piece {
  const times =
    article.date === null || language === undefined
      ? []
      : findTimes(sentence.text, article.date, language.time, sentence.cues.has('modal'));
  return {
    text: sentence.text,
    spans: [sentence.span],
    origin: 'article',
    additions: [...(name === null ? [] : [name]), ...times],
  };
}
