import type { Article } from '../domain/article.ts';
import type { Piece } from '../domain/entry.ts';
import { findDatelineEnd } from './dateline.ts';
import type { Sentence } from './facts.ts';
import type { LedeCandidate } from './lede-choice.ts';
import { tellsName } from './short-names.ts';

/** The sentences word for word; behind a last name alone the whole name, where no sentence before it gives that. */
export function toLede(lede: readonly Sentence[], candidates: readonly LedeCandidate[]): Piece[] {
  const told: Sentence[] = [];
  return lede.map((sentence) => {
    const piece = toLedePiece(sentence);
    const unnamed = candidates.find((one) => one.sentence === sentence)?.unnamed ?? [];
    const before = sentence.text.length - piece.text.length;
    const additions = unnamed
      .filter(({ person }) => !told.some((one) => tellsName(one, person)))
      .map(({ person, end }) => ({ at: end - before, text: person.name }));
    told.push(sentence);
    return { ...piece, additions };
  });
}

/** The sentence word for word, without its dateline. */
export function toLedePiece({ span, text, opensBlock }: Sentence): Piece {
  const start = opensBlock ? findDatelineEnd(text) : 0;
  return {
    text: text.slice(start),
    spans: [{ start: span.start + start, end: span.end }],
    origin: 'article',
    additions: [],
  };
}

/** The lede's sentence whole, with the dateline that `toLedePiece` leaves out; the mark of a wire of press releases stays out. */
export function toWholeSentence({ text, spans }: Piece, article: Article): string {
  const [first] = spans;
  const block = article.blocks.find(({ span }) => first !== undefined && first.start < span.end);
  if (first === undefined || block === undefined) return text;
  const before = article.text.slice(block.span.start, first.start);
  const isDateline = findDatelineEnd(article.text.slice(block.span.start, first.end)) === before.length;
  return isDateline && !/\/\S.*\//.test(before) ? before + text : text;
}
