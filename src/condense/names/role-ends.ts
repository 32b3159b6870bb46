import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { toSideEnd } from './clauses-behind.ts';
import { toRelativeEnd } from './occupations.ts';
import { toWholeEnd } from './role-rows.ts';
import { toWorth } from './role-worth.ts';
import type { Range } from './roles.ts';

/** Tokens of what somebody is with a clause in it. */
const longestClause = 20;

/**
 * What somebody is, whose noun stands at `head` in a row of words up to `end`, with what belongs to it behind the row; null where nothing
 * but a people is told ("a Norlander"). `first` is the word behind the name's comma.
 */
export function toRole(
  tokens: readonly Token[],
  { from, to: end }: Range,
  head: number,
  first: string,
  words: AttributionWords,
): Range | null {
  const noun = tokens[head]?.lower ?? '';
  const whole = toWholeEnd(tokens, from, end, words);
  const to = toFinished(tokens, head, whole, words);
  const about = toTopic(tokens, head, to, words);
  if (about < to) return { from, to: about };
  const told = { from, to: toWithoutQuoted(tokens, head, to, end, words) };
  // "a friend who worked for Norden Haulage"
  const isPeople = words.demonyms.has(noun);
  // "a retired pilot who owns Norden Ferries": what was is over, what is goes on.
  const isOver = tokens.slice(from, head).some((token) => tellsPast(token, words));
  const mayGoOn = isPeople || isOver || toWorth(tokens, told, words).tells < 2;
  const toClauseEnd = (): number | null =>
    mayGoOn
      ? toRelativeEnd(tokens, to, words)
      : (behindLand(tokens, to, words) ?? toSideEnd(tokens, to, words));
  const more = to === whole ? toClauseEnd() : null;
  // "the top Democrat on the harbour committee": an office of one.
  const isLeading = words.memberships?.has(noun) === true && words.definite.has(first) && head > from + 1;
  return isPeople && more === null && !isLeading ? null : { from, to: more ?? told.to };
}

/** "an aide to Mayor Holt on Reed's call with Onn": behind a name, what somebody's is told about belongs to the verb. `to` where nothing such stands. */
function toTopic(tokens: readonly Token[], head: number, to: number, words: AttributionWords): number {
  for (let at = head + 2; at < to - 2; at += 1) {
    const isTopic = words.explaining?.has(tokens[at]?.lower ?? '') && tokens[at + 2]?.kind === 'possessive';
    if (isTopic && tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true) return at;
  }
  return to;
}

/** "former", "retired" */
function tellsPast({ lower }: Token, { pastOffices, officeWords, looksPast }: AttributionWords): boolean {
  return pastOffices?.has(lower) === true || (officeWords.has(lower) && looksPast?.(lower) === true);
}

/** Up to the next mark, quotation or report, null where it is far. */
export function toMark(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): Range | null {
  let to = end;
  const isOpen = ({ kind, lower }: Token): boolean =>
    kind === 'possessive' || (kind === 'word' && !isReport(lower, words));
  for (let token = tokens[to]; token !== undefined && isOpen(token); token = tokens[to]) to += 1;
  return to - from > longestClause ? null : { from, to };
}

/** "told": of whom it is told, and no role. */
export function isReport(lower: string, { verbs }: AttributionWords): boolean {
  const verb = verbs.get(lower);
  return verb?.form === 'past' && (verb.kind === 'say' || verb.kind === 'tell');
}

/** No row of words ends with "and", "of" or "the". */
function toFinished(tokens: readonly Token[], head: number, end: number, words: AttributionWords): number {
  let to = end;
  for (; to > head + 1; to--) {
    const lower = tokens[to - 1]?.lower ?? '';
    // "host of Norland’s “Morning”": without the mark of what isn't shown.
    if (tokens[to - 1]?.kind === 'possessive') {
      // "a broker at Holt & Reed’s", "a friend of Holt’s"
      if (tokens[to]?.kind === 'quote') continue;
      break;
    }
    if (!words.coordinators.has(lower) && !words.prepositions.has(lower) && !words.determiners.has(lower))
      break;
  }
  return to;
}

/** "a lawyer at Sund and a leader of the “Ferry Now”": without the part that words in marks end. */
function toWithoutQuoted(
  tokens: readonly Token[],
  head: number,
  to: number,
  end: number,
  words: AttributionWords,
): number {
  if (to >= end || tokens[end]?.kind !== 'quote') return to;
  const and = tokens.slice(head + 1, to).findLastIndex(({ lower }) => words.coordinators.has(lower));
  return and < 0 ? to : head + 1 + and;
}

/** "a doctor from Lund, N.L., who runs the clinic": the clause behind a town's land. */
function behindLand(tokens: readonly Token[], comma: number, words: AttributionWords): number | null {
  const [first, land, second] = tokens.slice(comma, comma + 3);
  const isTown = words.homes?.has(tokens[comma - 2]?.lower ?? '') === true && land?.capital === true;
  if (!isTown || first?.text !== ',' || second?.text !== ',') return null;
  return toRelativeEnd(tokens, comma + 3, words);
}
