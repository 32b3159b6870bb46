import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { behindAge, behindBracket } from './behind-name.ts';
import type { Name } from './name.ts';
import { isGlued } from './role-bounds.ts';
import type { Range } from './roles.ts';
import { findRoleBefore } from './roles-before.ts';

/** Tokens of a town's name. */
const longestTown = 3;
/** Tokens of a body's name before a possessive. */
const longestOwner = 5;

/** "Norland Gov. Ann Holt", "former Norland Gov. Ann Holt", "Retired Norland Air Force Gen. Ann Holt": the office in short, with what is told of it. */
export function findShortTitle(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const last = name.from - 1;
  const title = tokens[last];
  if (title === undefined || !isRank(title, words)) return null;
  let from = last;
  while (last - from < longestTitle && isOfTitle(tokens, from - 1, words)) from -= 1;
  // "Committee Chairman Rep. Ann Holt", "Former Norland State Senator Dr. Ann Holt"
  const before = tokens[last - 1]?.lower ?? '';
  if (from < last && words.roles.has(before) && words.memberships?.has(before) !== true)
    return findRoleBefore(tokens, { ...name, from: last }, words) ?? { from, to: last };
  return from < last || words.shortTitles?.has(title.lower) === true ? { from, to: name.from } : null;
}

/** Tokens before a title in short. */
const longestTitle = 8;

/** A title in short that isn't a courtesy ("Gen.", not "Mr."). */
function isRank({ lower, text, start, end }: Token, { titles, shortTitles }: AttributionWords): boolean {
  return shortTitles?.has(lower) === true || (titles.get(lower) === 'unknown' && end - start > text.length);
}

function isOfTitle(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || isGlued(token)) return false;
  if (words.officeWords.has(token.lower) || words.pastOffices?.has(token.lower) === true) return true;
  // "State Rep. Ann Holt", "state Sen. Ann Holt": a land of its own, and no verb.
  if (words.tiers?.has(token.lower) === true) return true;
  // "St. Charles Police Lt."
  const isTown = words.places.has(token.lower) || words.placeStarts.has(tokens[at - 1]?.lower ?? '');
  const isName = words.givenNames.has(token.lower) && !isTown;
  return token.capital && !isName && !words.notNames.has(token.lower) && !words.verbs.has(token.lower);
}

/** "Ann Holt of Amble, Kent,", "Ann Holt, 24, from Amble,": where somebody lives; "said Ann Holt of Reed" speaks of Reed. */
export function findHome(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  if (name.kind === 'organisation') return null;
  const end = behindBracket(tokens, name.to);
  const comma = behindAge(tokens, end);
  const isAged = comma > end;
  const from = isAged ? comma + 1 : end;
  if (words.homes?.has(tokens[from]?.lower ?? '') !== true) return null;
  let to = from + 1;
  while (tokens[to]?.capital === true && to - from <= longestTown) to += 1;
  const town = tokens.slice(from + 1, to);
  if (town.length === 0 || town.some(({ lower }) => words.notNames.has(lower) || words.roles.has(lower)))
    return null;
  const land = tokens[to + 1];
  // "of Lund, Norland's oldest bank": a body, and what it is.
  const isOwner = tokens[to + 2]?.kind === 'possessive';
  const hasLand = tokens[to]?.text === ',' && land?.capital === true && isLand(land, words) && !isOwner;
  const isPlace = town.every(({ lower }) => words.places.has(lower) || words.placeStarts.has(lower));
  if (!hasLand && !isPlace && !isAged) return null;
  return { from, to: hasLand ? to + 2 : to };
}

/** "Amble's Ann Holt", "The Norden Post's Ann Holt": the town or the body before a full name; a person's or a day's is none. */
export function findOwner(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const to = name.outer - 1;
  const last = tokens[to - 1];
  if (tokens[to]?.kind !== 'possessive' || last?.capital !== true || name.kind === 'organisation')
    return null;
  let from = to - 1;
  while (tokens[from - 1]?.capital === true && to - from < longestOwner) from -= 1;
  // "As The Tide's Ann Holt wrote"
  const opener = tokens[from]?.lower ?? '';
  if (from === 0 && (words.conjunctions.has(opener) || words.prepositions.has(opener))) from += 1;
  const first = tokens[from];
  if (first === undefined || from >= to || words.notNames.has(last.lower)) return null;
  const isPaper = words.definite.has(first.lower) && to - from > 1;
  const isBody = words.organisations.has(last.lower) || /^\p{Lu}{2,5}$/u.test(last.text);
  const isPlace = words.places.has(last.lower) && !words.givenNames.has(first.lower);
  return isPaper || isBody || isPlace ? { from, to } : null;
}

/** "Kent", "Ala." */
function isLand(token: Token, { places }: AttributionWords): boolean {
  const isShort = token.end - token.start > token.text.length;
  return isShort || places.has(token.lower);
}
