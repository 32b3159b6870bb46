import type { Span } from '../../domain/span.ts';
import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { toStart } from './role-start.ts';

/** Tokens between the noun and the last of its names. */
const furthest = 20;

/**
 * "Harbour candidates Ann Holt and Karl Onn", "the founding members Ann Holt, Karl Onn and Wes Lund": what each of several is, without the
 * ending of the plural.
 */
export function findSharedRole(tokens: readonly Token[], name: Name, words: AttributionWords): Span | null {
  if (name.kind === 'organisation' || name.kind === 'place') return null;
  let at = name.outer - 1;
  let isRow = isJoint(tokens[name.to], words) || tokens[name.to]?.text === ',';
  for (; name.outer - at < furthest; at--) {
    const token = tokens[at];
    const isAnd = isJoint(token, words);
    if (token === undefined || (!token.capital && !isAnd && token.text !== ',')) break;
    isRow ||= isAnd && at === name.outer - 1;
  }
  const noun = tokens[at];
  if (noun?.kind !== 'word' || noun.capital || tokens[at + 1]?.capital !== true || !isRow) return null;
  const one = noun.lower.replace(/s$/, '');
  if (one === noun.lower || !words.roles.has(one) || words.looksPlural?.(noun.lower) !== true) return null;
  const saysLittle = [words.relations, words.comparing, words.memberships].some((list) => list?.has(one));
  const from = toStart(tokens, at, words);
  const opener = tokens[from - 1]?.lower ?? '';
  // "Owners want to oust directors Ann Holt and Karl Onn."
  const isActedOn = words.seating?.has(tokens[from]?.lower ?? '') === true;
  const isOthers = tokens.slice(Math.max(0, from - 1), at).some(({ lower }) => words.pronouns.has(lower));
  const start = tokens[from]?.start;
  // "Getty ImagesHarbour candidates": two texts ran together.
  const isBroken = tokens.slice(from, at).some(({ text }) => /\p{Ll}{2}\p{Lu}\p{Ll}/u.test(text));
  if (
    isActedOn ||
    isBroken ||
    saysLittle ||
    from === at ||
    isOthers ||
    words.negations.has(opener) ||
    start === undefined
  )
    return null;
  return { start, end: noun.end - 1 };
}

/** "and" */
function isJoint(token: Token | undefined, words: AttributionWords): boolean {
  return token !== undefined && words.joining?.has(token.lower) === true;
}
