import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { withDialogue } from './dialogue.ts';
import { isNobodysWords } from './imagined.ts';
import { findTurns, type Turn } from './interview.ts';
import type { Language } from './languages/language.ts';
import type { Marked } from './marked.ts';
import { findMarked } from './marks.ts';
import { isNameInMarks } from './names-in-marks.ts';
import { splitAtTold } from './told-inside.ts';

/** What of an article stands in somebody else's words: pairs of marks, and the turns of an interview. Both in order. */
export interface Quotations {
  readonly pairs: readonly Marked[];
  readonly turns: readonly Turn[];
}

export function findQuotations({ text, blocks }: Article, language: Language | undefined): Quotations {
  const words = language?.attribution ?? null;
  const marked = withDialogue(findMarked(text, blocks), text, blocks).flatMap((pair) =>
    words === null ? pair : splitAtTold(pair, text, words.verbs),
  );
  const pairs = marked.map((pair) => {
    if (words?.marksNames === true && isNameInMarks(text, pair, words.verbs))
      return { ...pair, isName: true };
    return words !== null && isNobodysWords(text, pair, words) ? { ...pair, isImagined: true } : pair;
  });
  return { pairs, turns: findTurns(text, blocks, words) };
}

/** How much of a sentence stands in a quotation; `cut`: it begins or ends inside one, and would lose a mark alone. */
export type InQuotation = 'none' | 'part' | 'cut' | 'whole';

/** Answers for sentences in the article's order; names in marks are no quotation, a turn of an interview is one. */
export function createQuotationFinder({ pairs, turns }: Quotations): (span: Span) => InQuotation {
  const spans = [
    ...pairs.filter(({ isName }) => isName !== true).map(({ span }) => span),
    ...turns.map((turn) => turn.span),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next += 1;
    let found: InQuotation = 'none';
    for (let at = next; (spans[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) {
      const span = spans[at];
      if (span === undefined || span.end <= start) continue;
      if (span.start <= start && end <= span.end) return 'whole';
      const isCut = (span.start < start && start < span.end) || (span.start < end && end < span.end);
      if (found !== 'cut') found = isCut ? 'cut' : 'part';
    }
    return found;
  };
}
