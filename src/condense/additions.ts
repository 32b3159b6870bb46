import type { Article } from '../domain/article.ts';
import type { Addition, Piece } from '../domain/entry.ts';
import type { Sentence } from './facts.ts';
import type { Language } from './languages/language.ts';
import { findTimes } from './times.ts';

/** The sentence as context, with what a reader who sees it alone has to be told: whom a name or a pronoun means, when "last month" was. */
export function toContextPiece(
  sentence: Sentence,
  names: readonly Addition[],
  article: Article,
  language: Language | undefined,
): Piece {
  const times =
    article.date === null || language === undefined
      ? []
      : findTimes(sentence.text, article.date, language.time, isUnsure(sentence, article));
  return {
    text: sentence.text,
    spans: [sentence.span],
    origin: 'article',
    additions: [...names, ...times],
  };
}

/** Whether a bare month may lie in the future, or in another year that the paragraph tells of. */
function isUnsure({ span, cues, block }: Sentence, { text, blocks, date }: Article): boolean {
  if (cues.has('modal')) return true;
  const told = text.slice(blocks[block]?.span.start ?? span.start, span.end);
  const years = told.match(/(?<!\p{N})[12]\p{N}{3}(?!\p{N})/gu) ?? [];
  return years.some((year) => year !== date?.slice(0, 4));
}
