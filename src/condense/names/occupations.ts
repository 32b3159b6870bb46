import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { behindAge, behindBracket } from './behind-name.ts';
import type { Name } from './name.ts';
import { isPast, type Range } from './roles.ts';

/** Tokens of what somebody does. */
const longest = 20;
/** Tokens of the least that tells what somebody does ("who runs Norden Ferries"). */
const shortest = 4;
/** Tokens of what a firm is. */
const longestFirm = 12;

/** "Ann Holt, who handles freight for Norden Haulage": what somebody does, where the article has no noun for it. */
export function findOccupation(
  tokens: readonly Token[],
  { outer, to: end }: Name,
  words: AttributionWords,
): Range | null {
  const comma = behindBracket(tokens, end);
  // "said Ann Holt who runs a hotel": the comma was forgotten.
  const isForgotten = words.verbs.get(tokens[outer - 1]?.lower ?? '')?.kind === 'say';
  if (tokens[comma]?.text !== ',' && !isForgotten) return null;
  const from = tokens[comma]?.text === ',' ? behindAge(tokens, comma) + 1 : comma;
  const to = toRelativeEnd(tokens, from, words);
  return to === null || to - from < 3 ? null : { from, to };
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
  // "who also runs the port"
  const verb = words.besides?.has(tokens[from + 1]?.lower ?? '') === true ? from + 2 : from + 1;
  if (isOwner ? !isRelation(tokens, from + 1, words) : !isLasting(tokens, verb, words)) return null;
  let turn: number | null = null;
  let to = from + 2;
  for (; to < tokens.length && to - from < longest; to++) {
    const token = tokens[to];
    if (
      token === undefined ||
      (token.kind === 'mark' && /^[,.;:—–]$/.test(token.text) && !isInFigure(tokens, to))
    )
      break;
    if (to - from >= shortest) {
      if (isTurn(tokens, to, words)) return to;
      if (words.coordinators.has(token.lower) && words.auxiliaries.has(tokens[to + 1]?.lower ?? ''))
        turn ??= to;
    }
    if (token.kind === 'quote' || words.pronouns.get(token.lower)?.use === 'subject') return turn;
    if (isReport(token, words) || isConjunction(tokens, to, words)) return turn;
  }
  return to - from < longest ? toFirmEnd(tokens, to, words) : turn;
}

/** Where something else begins than what somebody does: "who runs the port and voted", "who ran the port when it sank", "who is head of Norden Port said". */
function isTurn(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const [before, token, next] = tokens.slice(at - 1, at + 2);
  if (before === undefined || token === undefined || next === undefined) return false;
  if (words.coordinators.has(token.lower))
    return isReport(next, words) || (isPast(next, words) && words.occupations?.has(next.lower) !== true);
  if (isConjunction(tokens, at, words)) return words.pronouns.get(next.lower)?.use !== 'subject';
  return before.capital && isReport(token, words);
}

/** "when", "because"; not "until 2016". */
function isConjunction(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const lower = tokens[at]?.lower ?? '';
  const isYear = /^\d/.test(tokens[at + 1]?.text ?? '');
  return words.conjunctions.has(lower) && !words.coordinators.has(lower) && !isYear;
}

/** "who owns Norden Ferries, a firm that sails to Sund": the firm goes with what it does. */
function toFirmEnd(tokens: readonly Token[], comma: number, words: AttributionWords): number {
  const article = tokens[comma + 1]?.lower ?? '';
  if (tokens[comma]?.text !== ',' || !words.indefinite.has(article) || !tokens[comma - 1]?.capital)
    return comma;
  let end = comma + 2;
  while (tokens[end]?.kind === 'word' && end - comma <= longestFirm) end += 1;
  const isFirm = tokens.slice(comma + 2, comma + 6).some(({ lower }) => words.firms?.has(lower));
  return isFirm && end - comma <= longestFirm ? end : comma;
}

/** "who runs it and said": a report is of the day. */
function isReport({ lower, capital }: Token, { verbs }: AttributionWords): boolean {
  const verb = capital ? undefined : verbs.get(lower);
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
