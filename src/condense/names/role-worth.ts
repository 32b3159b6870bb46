import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Range } from './roles.ts';

/** How much a role tells a reader who sees it beside the name alone. */
export interface RoleWorth {
  /** 0: a bare noun or a title in short ("spokesman", "Rep."); 1: an office, or more than the noun; 2: whose or of what by its name. */
  readonly tells: 0 | 1 | 2;
  /** It is over ("former mayor"). */
  readonly isPast: boolean;
  /** The noun of an office that stands in capitals with nothing beside it. */
  readonly office: string | null;
  /** Nothing but a title in short ("Sen."). */
  readonly isTitle?: boolean;
  /** Its noun says no more than that somebody has an office ("executive"). */
  readonly isVague?: boolean;
}

export function toWorth(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): RoleWorth {
  // What somebody does gives way to what they are.
  if (words.relativePronouns.has(tokens[from]?.lower ?? '')) return { tells: 0, isPast: true, office: null };
  const own = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const isOfOffice = ({ lower }: Token): boolean =>
    words.roles.has(lower) ||
    words.titles.has(lower) ||
    words.officeWords.has(lower) ||
    words.determiners.has(lower) ||
    words.coordinators.has(lower);
  const isPast = own.some(({ lower }) => words.pastOffices?.has(lower.split('-', 1)[0] ?? '') === true);
  const head = toHead(own, words);
  const isPersonal = words.relations?.has(head) === true || words.comparing?.has(head) === true;
  if (isPersonal) return { tells: 0, isPast, office: null };
  if (words.affiliations?.has(own[0]?.lower ?? '') === true) return { tells: 1, isPast, office: null };
  if (own.some((token) => isNamed(token, tokens, words) && !isOfOffice(token)))
    return { tells: 2, isPast, office: null, isVague: words.vagueOffices?.has(head) === true };
  if (!own.every(isOfOffice)) return { tells: 1, isPast, office: null };
  const isInShort = own.every(({ lower }) => words.titles.has(lower));
  if (isInShort) return { tells: 0, isPast, office: null, isTitle: true };
  if (!own.some(({ capital }) => capital)) return { tells: 0, isPast, office: null };
  return { tells: 1, isPast, office: isPast ? null : (own.at(-1)?.lower ?? null) };
}

/** The noun that decides: the last before a preposition or "and". */
function toHead(own: readonly Token[], words: AttributionWords): string {
  const end = own.findIndex(
    ({ lower }, at) => at > 0 && (words.prepositions.has(lower) || words.coordinators.has(lower)),
  );
  return own[(end < 0 ? own.length : end) - 1]?.lower ?? '';
}

/** A capital that isn't owed to the sentence's beginning. */
function isNamed(token: Token, [first]: readonly Token[], words: AttributionWords): boolean {
  if (!token.capital) return false;
  const { lower } = token;
  return (
    token !== first || words.demonyms.has(lower) || words.places.has(lower) || words.placeStarts.has(lower)
  );
}

/**
 * Whether a role that the article tells later is the better one to show: it tells more, isn't over where the one before isn't, and is the
 * same office where one stood in capitals by itself ("Prime Minister" and "the Norland prime minister", not "a friend of Ann Reed").
 */
export function isBetter(
  later: RoleWorth,
  before: RoleWorth,
  tokens: readonly Token[],
  { from, to }: Range,
  words: AttributionWords,
): boolean {
  if (before.isVague === true && !later.isPast && isOfficeOf(later, tokens, { from, to }, words)) return true;
  if (later.tells <= before.tells || (later.isPast && !before.isPast)) return false;
  // "Sen. Ann Holt", then "Holt, a rising star of the party"
  if (before.isTitle === true && words.indefinite.has(tokens[from]?.lower ?? '')) return false;
  return before.office === null || tokens.slice(from, to).some(({ lower }) => lower === before.office);
}

/** "Norden's director of ports", "the director of Norden Ports", and no "a member of the board": an office that one has. */
function isOfficeOf(
  { tells, isVague }: RoleWorth,
  tokens: readonly Token[],
  { from, to }: Range,
  words: AttributionWords,
): boolean {
  if (tells < 2 || isVague === true || words.indefinite.has(tokens[from]?.lower ?? '')) return false;
  const own = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  return words.roles.has(toHead(own, words)) && own.some(({ lower }) => words.officeLinks.has(lower));
}

/**
 * "rival Ann Holt", "a colleague, Ann Holt", "Senate colleague and rival Ann Holt": whose stands nowhere beside it, so that it says nothing.
 * "Reed's rival" and "Trump supporter" say whose.
 */
export function saysNothing(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): boolean {
  const own = tokens.slice(from, to);
  const isComparing = ({ lower }: Token): boolean => words.comparing?.has(lower) === true;
  if (
    own.every(
      (token) => isComparing(token) || words.definite.has(token.lower) || words.indefinite.has(token.lower),
    )
  )
    return true;
  const last = own.at(-1);
  if (last === undefined || !isComparing(last)) return false;
  return own.every(
    ({ lower, capital, kind }) =>
      kind === 'word' &&
      !words.prepositions.has(lower) &&
      (!capital || words.bodies.has(lower) || words.organisations.has(lower)),
  );
}
