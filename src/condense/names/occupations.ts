import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { isPast, type Range } from './roles.ts';

/** Tokens of what somebody does. */
const longest = 20;

/** "Ann Holt, who handles freight for Norden Haulage": what somebody does, where the article has no noun for it. */
export function findOccupation(
  tokens: readonly Token[],
  { to: comma }: Name,
  words: AttributionWords,
): Range | null {
  if (tokens[comma]?.text !== ',') return null;
  const from = behindAge(tokens, comma) + 1;
  const to = toRelativeEnd(tokens, from, words);
  return to === null || to - from < 3 ? null : { from, to };
}

/** The comma behind the age, where one stands there: "Ann Holt, 46, a lawyer"; else the comma behind the name. */
export function behindAge(tokens: readonly Token[], comma: number): number {
  const [first, age, second] = tokens.slice(comma, comma + 3);
  const isAged = first?.text === ',' && /^\d{1,3}$/.test(age?.text ?? '') && second?.text === ',';
  return isAged ? comma + 2 : comma;
}

/**
 * Where the clause at `from` ends that tells who somebody is: "who works as a translator", "who was treasurer of the board", "whose son
 * drowned there". Null for one that tells what they did or said on the day.
 */
export function toRelativeEnd(
  tokens: readonly Token[],
  from: number,
  words: AttributionWords,
): number | null {
  const opener = tokens[from]?.lower ?? '';
  const isOwner = words.owningRelatives?.has(opener) === true;
  if (!isOwner && !words.subjectRelatives.has(opener)) return null;
  if (isOwner ? !isRelation(tokens, from + 1, words) : !isLasting(tokens, from + 1, words)) return null;
  let to = from + 2;
  for (; to < tokens.length && to - from < longest; to++) {
    const token = tokens[to];
    if (
      token === undefined ||
      (token.kind === 'mark' && /^[,.;:—–]$/.test(token.text) && !isInFigure(tokens, to))
    )
      break;
    if (token.kind === 'quote' || words.pronouns.get(token.lower)?.use === 'subject') return null;
    if (isReport(token, words)) return null;
    if (words.conjunctions.has(token.lower) && !words.coordinators.has(token.lower)) return null;
  }
  return to - from < longest ? to : null;
}

/** "who runs it and said": a report is of the day. */
function isReport({ lower }: Token, { verbs }: AttributionWords): boolean {
  const verb = verbs.get(lower);
  return (verb?.form === 'past' || verb?.form === 'third') && (verb.kind === 'say' || verb.kind === 'tell');
}

/** "2,500" */
function isInFigure(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  return mark !== undefined && next !== undefined && mark.end === next.start && /^\d/.test(next.text);
}

/** "whose son": kin that the clause is about. */
function isRelation(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  return [tokens[at], tokens[at + 1]].some(
    (token) => token !== undefined && words.relations?.has(token.lower) === true,
  );
}

/** "handles", "was treasurer", "is running": no "was asked", and nothing that a day ago was done. */
function isLasting(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (verb === undefined || next === undefined) return false;
  if (words.occupations?.has(verb.lower) === true) return true;
  if (words.copulas?.has(verb.lower) !== true || isPast(next, words)) return false;
  if (words.occupations?.has(next.lower) === true) return true;
  for (let noun = at + 1; noun < at + 7; noun++) {
    const token = tokens[noun];
    if (token?.kind !== 'word' || words.prepositions.has(token.lower)) return false;
    if (words.roles.has(token.lower)) return true;
  }
  return false;
}
