import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './find-names.ts';
import type { Range } from './roles.ts';

/** Tokens of a town's name. */
const longestTown = 3;

/** What tells at least something of somebody without a role: "Norland Gov. Ann Holt", "Ann Holt, 29, of Amble, Kent,". */
export function findStandIn(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  return findShortTitle(tokens, name, words) ?? findHome(tokens, name, words);
}

/** "Norland Gov. Ann Holt", "former Norland Gov. Ann Holt": the office in short, with its land or party and whether it is over. */
function findShortTitle(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  let from = name.from - 1;
  if (words.shortTitles?.has(tokens[from]?.lower ?? '') !== true) return null;
  const isOf = (at: number): boolean => {
    const lower = tokens[at]?.lower ?? '';
    if (words.officeWords.has(lower)) return true;
    if (tokens[at]?.capital !== true) return false;
    return words.places.has(lower) || words.placeStarts.has(lower) || words.demonyms.has(lower);
  };
  while (isOf(from - 1)) from -= 1;
  return { from, to: name.from };
}

/** "Ann Holt of Amble, Kent,", "Ann Holt, 24, from Amble,": where somebody lives; "said Ann Holt of Reed" speaks of Reed. */
function findHome(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  if (name.kind === 'organisation') return null;
  const age = tokens[name.to + 1]?.text ?? '';
  const isAged = tokens[name.to]?.text === ',' && /^\d{1,3}$/.test(age) && tokens[name.to + 2]?.text === ',';
  const from = isAged ? name.to + 3 : name.to;
  if (words.homes?.has(tokens[from]?.lower ?? '') !== true) return null;
  let to = from + 1;
  while (tokens[to]?.capital === true && to - from <= longestTown) to += 1;
  const town = tokens.slice(from + 1, to);
  if (town.length === 0 || town.some(({ lower }) => words.notNames.has(lower) || words.roles.has(lower)))
    return null;
  const land = tokens[to + 1];
  const hasLand = tokens[to]?.text === ',' && land?.capital === true && isLand(land, words);
  const isPlace = town.every(({ lower }) => words.places.has(lower) || words.placeStarts.has(lower));
  if (!hasLand && !isPlace && !isAged) return null;
  return { from, to: hasLand ? to + 2 : to };
}

/** "Kent", "Ala." */
function isLand(token: Token, { places }: AttributionWords): boolean {
  const isShort = token.end - token.start > token.text.length;
  return isShort || places.has(token.lower);
}
