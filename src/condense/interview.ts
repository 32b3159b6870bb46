import type { Block } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { AttributionWords } from './languages/attribution-words.ts';

/** One paragraph of an interview. `words` is it without its label or dash; `label` is the name before the colon, null where there is none. */
export interface Turn {
  readonly block: number;
  readonly span: Span;
  readonly words: Span;
  readonly label: Span | null;
  readonly asks: boolean;
}

/** Fewer labelled or dashed paragraphs are no interview. */
const fewest = 4;
const fewestQuestions = 2;

/**
 * The turns of an interview, by structure: a name and a colon ("Q:" too) before each, questions as subheads, or dashes by turns. One side
 * asks: its turns end with a question mark far more often than the other's. None where the article is no interview.
 */
export function findTurns(text: string, blocks: readonly Block[], words: AttributionWords | null): Turn[] {
  const labelled = findLabelled(text, blocks, words);
  if (labelled.length > 0) return labelled;
  const dashed = findDashed(text, blocks);
  return dashed.length > 0 ? dashed : findUnderQuestions(text, blocks, words);
}

const labelPattern = /^(\p{Lu}[\p{L}\p{M}.'’-]{0,24}(?: [\p{L}\p{M}.'’-]{1,24}){0,3}):\s{1,3}(?=\S)/u;

function findLabelled(text: string, blocks: readonly Block[], words: AttributionWords | null): Turn[] {
  const labels = blocks.map(({ span }) => {
    const opening = text.slice(span.start, Math.min(span.end, span.start + 120));
    return opening.includes(':') ? labelPattern.exec(opening)?.[1] : undefined;
  });
  const first = labels.findIndex((label) => label !== undefined);
  const last = labels.findLastIndex((label) => label !== undefined);
  const count = labels.filter((label) => label !== undefined).length;
  if (count < fewest || count * 2 < last - first + 1) return [];
  const sides = new Map<string, { turns: number; questions: number }>();
  for (const [index, label] of labels.entries()) {
    const block = blocks[index];
    if (label === undefined || block === undefined) continue;
    const side = sides.get(toSide(label)) ?? { turns: 0, questions: 0 };
    side.turns += 1;
    if (isQuestion(text, block.span)) side.questions += 1;
    sides.set(toSide(label), side);
  }
  const asking = new Set(
    [...sides]
      .filter(([side, { turns, questions }]) => words?.askers?.has(side) === true || questions * 2 >= turns)
      .map(([side]) => side),
  );
  const answering = [...sides].filter(([side, { turns }]) => !asking.has(side) && turns > 1);
  if (asking.size === 0 || answering.length === 0 || sides.size > 6) return [];
  let asks = true;
  return blocks.slice(first, last + 1).map(({ span }, index): Turn => {
    const label = labels[first + index];
    if (label !== undefined) asks = asking.has(toSide(label));
    const end = span.start + (label?.length ?? 0);
    return {
      block: first + index,
      span,
      words: { start: label === undefined ? span.start : skipBlanks(text, end + 1), end: span.end },
      label: label === undefined ? null : { start: span.start, end },
      asks,
    };
  });
}

/** "Ruta Alban" and "Alban" are one. */
function toSide(label: string): string {
  return label.toLowerCase().split(' ').at(-1) ?? '';
}

/** — Did it rain? (new paragraph) — It did. */
function findDashed(text: string, blocks: readonly Block[]): Turn[] {
  const dashed = blocks.flatMap(({ span }, block) =>
    /^[—–-] \S/.test(text.slice(span.start, span.start + 3)) ? [{ block, span }] : [],
  );
  if (dashed.length < fewest) return [];
  const questions = [0, 1].map(
    (side) => dashed.filter(({ span }, index) => index % 2 === side && isQuestion(text, span)).length,
  );
  const [one = 0, two = 0] = questions;
  const [more, less] = one > two ? [one, two] : [two, one];
  if (more < fewestQuestions || more * 4 < dashed.length || less * 3 > more) return [];
  const asking = one > two ? 0 : 1;
  return dashed.map(({ block, span }, index) => ({
    block,
    span,
    words: { start: skipBlanks(text, span.start + 1), end: span.end },
    label: null,
    asks: index % 2 === asking,
  }));
}

/** Subheads that ask, and below them somebody who says "I". A page of questions and answers without anybody in it is none. */
function findUnderQuestions(text: string, blocks: readonly Block[], words: AttributionWords | null): Turn[] {
  const heads = blocks.flatMap(({ kind }, block) => (kind === 'subhead' ? [block] : []));
  const asking = heads.filter((block) => isQuestion(text, blocks[block]?.span));
  if (asking.length < fewestQuestions || asking.length * 2 < heads.length || words === null) return [];
  const first = asking[0] ?? 0;
  const last = heads.at(-1) ?? 0;
  const turns = blocks.slice(first, last + 2).map(
    ({ kind, span }, index): Turn => ({
      block: first + index,
      span,
      words: span,
      label: null,
      asks: kind === 'subhead',
    }),
  );
  const answers = turns.filter(({ asks }) => !asks);
  const own = answers.filter(({ span }) => saysI(text.slice(span.start, span.end), words));
  return own.length * 2 > answers.length ? turns : [];
}

function saysI(answer: string, { pronouns, firstPerson }: AttributionWords): boolean {
  return (answer.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some(
    (word) => pronouns.get(word)?.person === 1 || firstPerson?.has(word) === true,
  );
}

function isQuestion(text: string, span: Span | undefined): boolean {
  return (
    span !== undefined && /\?["”’»)\s]{0,3}$/.test(text.slice(Math.max(span.start, span.end - 4), span.end))
  );
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}
