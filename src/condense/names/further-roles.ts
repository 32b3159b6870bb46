import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { findOccupation } from './occupations.ts';
import { isVerdict } from './praise.ts';
import { saysNothing, toWorth } from './role-worth.ts';
import type { Range } from './roles.ts';
import { findRoleBehind } from './roles-behind.ts';

/** "R-Norl", "D-N.Y" */
const seatPattern = /^\p{Lu}{1,3}-\p{Lu}[\p{L}.]*$/u;

/**
 * What is said of somebody behind the name, where what stands before it says too little alone: "Sen. Ann Holt, R-Norl.,", "Senator Ann
 * Holt, Republican of Norland,", "economist Ann Holt, a former adviser to the port,", "attorney Ann Holt, who represented the crews,".
 */
export function findFurtherRole(
  tokens: readonly Token[],
  name: Name,
  before: Range,
  words: AttributionWords,
): Range | null {
  if (words.memberships === undefined || before.to > name.from || name.to - name.from < 2) return null;
  const seat = findSeat(tokens, name.to) ?? findParty(tokens, name.to, words);
  if (seat !== null) return seat;
  const worth = toWorth(tokens, before, words);
  const isOpen = worth.isPast || words.mouthpieces?.has(tokens[before.to - 1]?.lower ?? '') === true;
  if (worth.tells === 2 && !isOpen) return null;
  const behind = worth.tells === 2 ? null : findRoleBehind(tokens, name, words);
  const further = behind ?? findOccupation(tokens, name, words);
  if (further === null || further.from < name.to || isVerdict(tokens, further, words)) return null;
  const own = tokens.slice(further.from, further.to);
  // "with whom he sails": beside the name alone, "he" would mean nobody.
  if (own.some(({ lower }) => words.pronouns.has(lower)) || saysNothing(tokens, further, words)) return null;
  if (words.relativePronouns.has(own[0]?.lower ?? '')) return further;
  if (words.affiliations?.has(own[0]?.lower ?? '') === true) {
    const from = words.definite.has(own[1]?.lower ?? '') ? further.from + 2 : further.from + 1;
    return from < further.to ? { from, to: further.to } : null;
  }
  return toWorth(tokens, further, words).tells > 0 ? further : null;
}

/** "(R-Norl.)", ", R-Norl.,": the party and the land of a seat. */
export function findSeat(tokens: readonly Token[], from: number): Range | null {
  const [opener, seat, point] = tokens.slice(from, from + 3);
  if (seat === undefined || (opener?.text !== ',' && opener?.text !== '(') || !seatPattern.test(seat.text))
    return null;
  const isShort = tokens[from + 3] !== undefined || seat.text.includes('.');
  const hasPoint = point?.text === '.' && point.start === seat.end && isShort;
  return { from: from + 1, to: hasPoint ? from + 3 : from + 2 };
}

/** Tokens of a land's name. */
const longestLand = 4;

/** ", Republican of South Norland": the party with the land, without an article. */
function findParty(tokens: readonly Token[], comma: number, words: AttributionWords): Range | null {
  const [mark, party, of] = tokens.slice(comma, comma + 3);
  if (mark?.text !== ',' || words.memberships?.has(party?.lower ?? '') !== true) return null;
  if (words.homes?.has(of?.lower ?? '') !== true) return null;
  let to = comma + 3;
  while (tokens[to]?.capital === true && to - comma <= longestLand + 2) to += 1;
  return to === comma + 3 || tokens[to]?.kind === 'word' ? null : { from: comma + 1, to };
}
