import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import type { Range } from './roles.ts';

/** Tokens of a body's name. */
const longest = 8;

/** "Ann Holt of Norden Haulage", "Ann Holt from the Harbour Board": where a name with capitals follows that is no town's. */
export function findAffiliation(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const at = name.to;
  if (words.affiliations?.has(tokens[at]?.lower ?? '') !== true) return null;
  let to = at + 1;
  const hasArticle = words.definite.has(tokens[to]?.lower ?? '');
  if (hasArticle) to = behindKind(tokens, to + 1, words);
  const from = to;
  while (to - from < longest) {
    const token = tokens[to];
    const next = tokens[to + 1];
    const isJoin =
      next?.capital === true &&
      (token?.text === '&' ||
        words.nameLinks.has(token?.lower ?? '') ||
        // "of Sund Ferrymen’s Court"
        (token?.kind === 'possessive' && words.organisations.has(next.lower)) ||
        // "of Sund Neighbours and Ferrymen Against Tolls"
        (to - from > 1 &&
          words.joining?.has(token?.lower ?? '') === true &&
          isCause(tokens, to + 1, words)) ||
        // "of the Centre for Ports and Ferries"
        (hasLink(tokens, from, to, words) &&
          words.coordinators.has(token?.lower ?? '') &&
          !words.givenNames.has(next.lower)));
    if (token?.capital !== true && !isJoin) break;
    to += 1;
  }
  const own = tokens.slice(from, to);
  const isBelonging = words.officeLinks.has(tokens[at]?.lower ?? '');
  const isNamed = isBelonging || own.some(({ lower }) => words.organisations.has(lower));
  if (!isNamed || name.kind === 'organisation') return null;
  // "sent to Ann Holt at the Harbour Board" doesn't say that she works there.
  if (!isBelonging && !isSaying(tokens, name, to, words)) return null;
  // "said Ann Holt of Tom Reed": speaks of him.
  const isPerson = own.length === 2 && words.givenNames.has(own[0]?.lower ?? '');
  const isTown = own.every(({ lower }) => words.places.has(lower) || words.placeStarts.has(lower));
  // "of The Tide": its article is part of a paper's name.
  const isPaper = hasArticle && tokens[at + 1]?.capital === true;
  const isShort = own.length < 2 && !isPaper && !/^\p{Lu}{2,5}$/u.test(own[0]?.text ?? '');
  return isShort || isTown || isPerson || words.notNames.has(own[0]?.lower ?? '') ? null : { from: at, to };
}

/** "of the law firm Holt & Reed": what kind of body it is stands before its name. */
function behindKind(tokens: readonly Token[], from: number, { firms, bodies }: AttributionWords): number {
  for (let at = from; at < from + 3 && tokens[at]?.capital === false; at++) {
    const kind = tokens[at]?.lower ?? '';
    if ((firms?.has(kind) === true || bodies.has(kind)) && tokens[at + 1]?.capital === true) return at + 1;
  }
  return from;
}

function hasLink(tokens: readonly Token[], from: number, to: number, words: AttributionWords): boolean {
  return tokens.slice(from, to).some(({ lower }) => words.nameLinks.has(lower));
}

/** "said Ann Holt at ...", "Ann Holt at ... said": beside a verb of saying. */
function isSaying(tokens: readonly Token[], name: Name, to: number, words: AttributionWords): boolean {
  return [tokens[name.outer - 1], tokens[to], tokens[to + 1]].some(
    (token) => token !== undefined && words.verbs.has(token.lower),
  );
}

/** "Ferrymen Against Tolls": a name in capitals that a preposition in capitals is part of. */
function isCause(tokens: readonly Token[], from: number, words: AttributionWords): boolean {
  if (words.givenNames.has(tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at - from < longest && tokens[at]?.capital === true; at++)
    if (words.prepositions.has(tokens[at]?.lower ?? '')) return tokens[at + 1]?.capital === true;
  return false;
}
