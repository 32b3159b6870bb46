import type { Piece } from '../domain/entry.ts';
import { findClauseEnd } from './clause.ts';
import { findOpening } from './clause-opening.ts';
import { isFiniteVerb, toRow } from './clause-words.ts';
import type { Sentence } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import { toLedePiece } from './lede-piece.ts';
import type { Weighed } from './weigh.ts';

/** The clause of the lede that stands for a headline where a text has none; null where there is no sentence. */
export function toStandIn({ language, sentences, lede }: Weighed): Piece | null {
  const first = lede[0] ?? sentences[0];
  return first === undefined ? null : toClause(first, language);
}

function toClause(sentence: Sentence, language: Language | undefined): Piece {
  const { text, spans, ...piece } = toLedePiece(sentence);
  const start = findSubject(text, language?.attribution ?? null);
  const end = start + findClauseEnd(text.slice(start), language);
  const at = spans[0]?.start ?? 0;
  return { ...piece, text: text.slice(start, end), spans: [{ start: at + start, end: at + end }] };
}

/**
 * Where the clause begins of whom "Founded in 1931 and sold twice, Calder Mills" tells, or "But Calder Mills"; 0 where it would begin with a small
 * letter.
 */
function findSubject(text: string, words: AttributionWords | null): number {
  const row = toRow(text);
  const opener = row[0]?.lower ?? '';
  if (words === null) return 0;
  const isParticiple =
    isFiniteVerb(opener, words) ||
    words.looksPast?.(opener) === true ||
    words.looksParticiple?.(opener) === true;
  if (!isParticiple && !words.coordinators.has(opener)) return 0;
  const subject = row[isParticiple ? findOpening(text, row, words) + 1 : 1];
  if (subject === undefined || subject === row[0]) return 0;
  const hasVerb = row.some(({ lower, start }) => start > subject.start && isFiniteVerb(lower, words));
  return hasVerb && /^\S*\p{Lu}/u.test(text.slice(subject.start)) ? subject.start : 0;
}
