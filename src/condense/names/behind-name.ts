import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { isArticle } from './roles.ts';

/** Tokens up to the comma behind a town. */
const longestTown = 4;
/** Tokens of a bracket, marks and all. */
const longestBracket = 7;

/** Where what somebody is may begin behind a name: its comma, or a dash before an article; -1 where neither stands. Skips a bracket and a town. */
export function findOpening(
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  isSaid: boolean,
): number {
  const at = behindTown(tokens, { ...name, to: behindBracket(tokens, name.to) }, words);
  const mark = tokens[at];
  if (mark?.text === ',') return at;
  if ((isArticle(tokens[at + 1], words) || isOwner(tokens, at + 1)) && isDash(tokens, at)) return at;
  // "said Ann Holt an analyst at Norden Haulage": the comma was forgotten.
  const isForgotten =
    isSaid &&
    at === name.to &&
    (words.indefinite.has(mark?.lower ?? '') || isBehindJunior(tokens, at, words));
  return isForgotten ? at - 1 : -1;
}

/** "said Ann Holt Jr. harbour master of Sund": the point took the place of the comma. */
function isBehindJunior(tokens: readonly Token[], at: number, { roles }: AttributionWords): boolean {
  const isJunior = /^(?:jr|sr)$/.test(tokens[at - 1]?.lower ?? '');
  return isJunior && tokens.slice(at, at + 2).some(({ lower, kind }) => kind === 'word' && roles.has(lower));
}

/** "Ann Holt - Reed's deputy and": whose she is opens what she is. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && tokens[at + 1]?.kind === 'possessive';
}

/** A dash between spaces. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const [before, dash, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || dash === undefined || next === undefined) return false;
  if (/^[–—]$/.test(dash.text)) return true;
  return dash.text === '-' && before.end < dash.start && dash.end < next.start;
}

/** "Ann Holt (I-Tarn), a leader of": the party, the record or the short form is passed over. */
export function behindBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let end = at + 1; end < at + longestBracket; end++) if (tokens[end]?.text === ')') return end + 1;
  return at;
}

/** The comma behind the age, where one stands there: "Ann Holt, 46, a lawyer"; else the comma behind the name. */
export function behindAge(tokens: readonly Token[], comma: number): number {
  const [first, age, second] = tokens.slice(comma, comma + 3);
  const isAged = first?.text === ',' && /^\d{1,3}$/.test(age?.text ?? '') && second?.text === ',';
  return isAged ? comma + 2 : comma;
}

/** "Ann Holt of Sund, the ferry chairman": what somebody is goes on behind the town. */
function behindTown(tokens: readonly Token[], name: Name, words: AttributionWords): number {
  if (name.kind === 'organisation' || words.homes?.has(tokens[name.to]?.lower ?? '') !== true) return name.to;
  let comma = name.to + 1;
  while (tokens[comma]?.capital === true && comma - name.to < longestTown) comma += 1;
  return words.definite.has(tokens[comma + 1]?.lower ?? '') ? comma : name.to;
}
