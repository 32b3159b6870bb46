import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';

/** The noun that decides: the last before the first preposition, or the first that is a role where what belongs to it stands behind. */
export function toHead(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  let head = -1;
  for (let at = from; at < end; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (words.prepositions.has(token.lower)) {
      if (isInBody(tokens, at, words)) continue;
      break;
    }
    const isRole = words.roles.has(tokens[head]?.lower ?? '');
    // "the attorney representing the ferrymen"
    if (isRole && words.looksParticiple?.(token.lower) === true) break;
    if (token.kind === 'word') head = at;
    if (words.headsFirst === true && words.roles.has(token.lower)) break;
  }
  return head;
}

/** "a University of Sund professor": the "of" belongs to the body's name. */
function isInBody(tokens: readonly Token[], of: number, words: AttributionWords): boolean {
  const [body, link, next] = [tokens[of - 1], tokens[of], tokens[of + 1]];
  return (
    words.officeLinks.has(link?.lower ?? '') &&
    body?.capital === true &&
    words.organisations.has(body.lower) &&
    next?.capital === true
  );
}

/** "the line's founder and the mind behind it": the nouns before each "and". */
export function toFirstHeads(
  tokens: readonly Token[],
  from: number,
  last: number,
  words: AttributionWords,
): number[] {
  const heads: number[] = [];
  for (let at = from + 1; at < last; at++)
    if (words.coordinators.has(tokens[at]?.lower ?? '')) heads.push(at - 1);
  return heads;
}

/** "one of two leaders of the party": the plural behind the "of", -1 without one. */
export function toOneOf(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): number {
  const [one, of] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  if (!words.selfStanding.has(one) || !words.officeLinks.has(of)) return -1;
  const at = tokens
    .slice(from + 2, end)
    .findIndex(({ lower }) => words.looksPlural?.(lower) === true && words.roles.has(lower.slice(0, -1)));
  return at < 0 ? -1 : from + 2 + at;
}
