import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './find-names.ts';
import { toRelativeEnd } from './occupations.ts';
import { toWorth } from './role-worth.ts';
import { isAdjective, isBodyWord, isPast, isShortForm, type Range } from './roles.ts';

/** Tokens of what somebody is, behind the name. */
const longest = 26;
/** Tokens before its noun. */
const furthest = 8;

/** "Ann Holt, a lawyer for the harbour," up to the verb or the clause's end; "Ann Holt of Norden Haulage". */
export function findRoleBehind(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  let comma = name.to;
  if (tokens[comma]?.text !== ',') return findAffiliation(tokens, name, words);
  const age = tokens[comma + 1];
  if (age !== undefined && /^\d{1,3}$/.test(age.text) && tokens[comma + 2]?.text === ',') comma += 2;
  let from = comma + 1;
  // "also head of the board"
  if (words.besides?.has(tokens[from]?.lower ?? '') || words.isReflexive?.(tokens[from]?.lower ?? ''))
    from += 1;
  const first = tokens[from]?.lower ?? '';
  if (words.conjunctions.has(first) || words.prepositions.has(first)) return null;
  // "Ann Holt, her deputy": beside the name alone, "her" would mean nobody; "her father" says nothing without her.
  const isOwned = words.pronouns.get(first)?.use === 'other';
  // "Ann Holt, named chair in May"
  if (isOwned || words.appointing?.has(first) === true) from += 1;
  const end = toSegmentEnd(tokens, from, words);
  // "When he met Ann Holt, the governor pointed to": a clause of its own.
  const closing = tokens[end];
  const isSaying = name.outer === 0 && words.verbs.get(closing?.lower ?? '')?.form === 'past';
  if (closing !== undefined && !isSaying && (isPast(closing, words) || words.auxiliaries.has(closing.lower)))
    return null;
  const last = toHead(tokens, from, end, words);
  const head = [last, ...toFirstHeads(tokens, from, last, words), toOneOf(tokens, from, end, words)].find(
    (at) => at >= 0 && at - from < furthest && isRoleNoun(tokens, from, at, words),
  );
  if (head === undefined) return null;
  const noun = tokens[head]?.lower ?? '';
  if (isOwned && words.roles.get(noun) !== 'unknown') return null;
  const whole = toWholeEnd(tokens, from, end, words);
  const to = toFinished(tokens, head, whole, words);
  const told = { from, to: toWithoutQuoted(tokens, head, to, end, words) };
  // "a friend who worked for Norden Haulage"
  const isPeople = words.demonyms.has(noun);
  const mayGoOn = to === whole && (isPeople || toWorth(tokens, told, words).tells < 2);
  const more = mayGoOn ? toRelativeEnd(tokens, to, words) : null;
  return isPeople && more === null ? null : { from, to: more ?? told.to };
}

/** Of an apposition that says "a" or "the", a noun for people by its ending will do. */
function isRoleNoun(tokens: readonly Token[], from: number, head: number, words: AttributionWords): boolean {
  const noun = tokens[head]?.lower ?? '';
  if (isBodyWord(tokens, head, words)) return false;
  if (words.demonyms.has(noun) && head === from + 1 && words.indefinite.has(tokens[from]?.lower ?? ''))
    return true;
  if (words.roles.has(noun) || head === toOneOf(tokens, from, head + 1, words)) return true;
  const opener = tokens[from]?.lower ?? '';
  const isSaid = words.definite.has(opener) || words.indefinite.has(opener);
  return isSaid && tokens[head]?.capital === false && words.looksRole?.(noun) === true;
}

/** Where the row of words ends: at a mark, a quotation, a relative clause, a verb, or "and" before somebody else. */
function toSegmentEnd(tokens: readonly Token[], from: number, words: AttributionWords): number {
  let to = from;
  for (; to < tokens.length && to - from < longest; to++) {
    const token = tokens[to];
    if (token === undefined || token.kind === 'quote') break;
    if (isShortForm(tokens, to)) {
      to += 2;
      continue;
    }
    if (token.kind === 'mark' && token.text !== '&' && !isHyphen(tokens, to)) break;
    if (words.relativePronouns.has(token.lower) || words.auxiliaries.has(token.lower)) break;
    if (to > from && isPast(token, words) && !isAdjective(tokens, to, words)) break;
    const next = tokens[to + 1];
    const isPerson =
      next?.capital === true && (words.givenNames.has(next.lower) || words.titles.has(next.lower));
    if (words.coordinators.has(token.lower) && isPerson) break;
  }
  return to;
}

/** "co-founder", and no dash between spaces. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === '-' && tokens[at - 1]?.end === token.start;
}

/** The noun that decides: the last before the first preposition, or the first that is a role where what belongs to it stands behind. */
function toHead(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  let head = -1;
  for (let at = from; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || words.prepositions.has(token.lower)) break;
    if (token.kind === 'word') head = at;
    if (words.headsFirst === true && words.roles.has(token.lower)) break;
  }
  return head;
}

/** "the line's founder and the mind behind it": the nouns before each "and". */
function toFirstHeads(
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
function toOneOf(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  const [one, of] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  if (!words.selfStanding.has(one) || !words.officeLinks.has(of)) return -1;
  const at = tokens
    .slice(from + 2, end)
    .findIndex(({ lower }) => words.looksPlural?.(lower) === true && words.roles.has(lower.slice(0, -1)));
  return at < 0 ? -1 : from + 2 + at;
}

/** No row of words ends with "and", "of" or "the". */
function toFinished(tokens: readonly Token[], head: number, end: number, words: AttributionWords): number {
  let to = end;
  for (; to > head + 1; to--) {
    const lower = tokens[to - 1]?.lower ?? '';
    // "host of Norland’s “Morning”": without the mark of what isn't shown.
    if (tokens[to - 1]?.kind === 'possessive') continue;
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

/** Over commas: "minister for works, transport and communication", "Director of Programmes, Tarrow Foundation". */
function toWholeEnd(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  const hasPreposition = tokens.slice(from, end).some(({ lower }) => words.prepositions.has(lower));
  for (let comma = end; tokens[comma]?.text === ',' && comma - from < longest; ) {
    const next = toSegmentEnd(tokens, comma + 1, words);
    const segment = tokens.slice(comma + 1, next);
    if (isBody(segment, words)) return next;
    if (isFurtherOffice(tokens, from, comma + 1, next, words)) {
      end = next;
      comma = next;
      continue;
    }
    if (hasPreposition && endsRow(segment, words)) return next;
    const isRow = hasPreposition && segment.length > 0 && segment.every((token) => isRowWord(token, words));
    if (!isRow) break;
    if (segment.some(({ lower }) => words.coordinators.has(lower))) return next;
    comma = next;
  }
  return end;
}

/** "managing director, head of ports at Acme": both without an article, and so of one person. */
function isFurtherOffice(
  tokens: readonly Token[],
  from: number,
  next: number,
  end: number,
  words: AttributionWords,
): boolean {
  const head = tokens[toHead(tokens, next, end, words)];
  const isBare = (at: number) =>
    tokens[at]?.capital === false && !words.determiners.has(tokens[at]?.lower ?? '');
  return isBare(from) && isBare(next) && head?.capital === false && words.roles.has(head.lower);
}

/** "Tarrow Foundation": nothing but a name that is an organisation's. */
function isBody(segment: readonly Token[], words: AttributionWords): boolean {
  const own = segment.filter(({ lower }) => !words.definite.has(lower) && !words.nameLinks.has(lower));
  return (
    own.length > 1 &&
    own.every(({ capital }) => capital) &&
    own.some(({ lower }) => words.organisations.has(lower))
  );
}

/** "(president of the climate,) controls and security business at Acme": a noun, "and" another with what belongs to it. */
function endsRow(segment: readonly Token[], words: AttributionWords): boolean {
  const and = segment.findIndex(({ lower }) => words.coordinators.has(lower));
  const [last, next, behind] = [segment[and - 1], segment[and + 1], segment[and + 2]];
  if (last === undefined || next === undefined || and > 2 || words.looksPast?.(last.lower) === true)
    return false;
  const isNoun = (token: Token): boolean =>
    isRowWord(token, words) || (!token.capital && words.verbs.get(token.lower)?.form === 'third');
  return (
    segment.slice(0, and).every(isNoun) &&
    isRowWord(next, words) &&
    behind !== undefined &&
    isRowWord(behind, words)
  );
}

function isRowWord(token: Token, words: AttributionWords): boolean {
  if (token.kind !== 'word' || token.capital) return false;
  if (words.coordinators.has(token.lower)) return true;
  return (
    !words.prepositions.has(token.lower) &&
    !words.determiners.has(token.lower) &&
    !words.pronouns.has(token.lower) &&
    !words.conjunctions.has(token.lower) &&
    !words.adverbs.has(token.lower) &&
    !words.verbs.has(token.lower)
  );
}

/** "Ann Holt of Norden Haulage", "Ann Holt from the Harbour Board": where a name with capitals follows that is no town's. */
function findAffiliation(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const at = name.to;
  if (words.affiliations?.has(tokens[at]?.lower ?? '') !== true) return null;
  let to = at + 1;
  if (words.definite.has(tokens[to]?.lower ?? '')) to += 1;
  const from = to;
  while (to - from < furthest) {
    const token = tokens[to];
    const next = tokens[to + 1];
    const isJoin =
      next?.capital === true &&
      (token?.text === '&' ||
        words.nameLinks.has(token?.lower ?? '') ||
        // "of the Centre for Ports and Ferries"
        (hasLink(tokens, from, to, words) &&
          words.coordinators.has(token?.lower ?? '') &&
          !words.givenNames.has(next.lower)));
    if (token?.capital !== true && !isJoin) break;
    to += 1;
  }
  const own = tokens.slice(from, to);
  const isNamed =
    words.officeLinks.has(tokens[at]?.lower ?? '') || own.some(({ lower }) => words.organisations.has(lower));
  if (!isNamed || name.kind === 'organisation') return null;
  const isBelonging = words.officeLinks.has(tokens[at]?.lower ?? '');
  // "sent to Ann Holt at the Harbour Board" doesn't say that she works there.
  if (!isBelonging && !isSaying(tokens, name, to, words)) return null;
  // "said Ann Holt of Tom Reed": speaks of him.
  const isPerson = own.length === 2 && words.givenNames.has(own[0]?.lower ?? '');
  const isTown = own.every(({ lower }) => words.places.has(lower) || words.placeStarts.has(lower));
  const isShort = own.length < 2 && !/^\p{Lu}{2,5}$/u.test(own[0]?.text ?? '');
  return isShort || isTown || isPerson || words.notNames.has(own[0]?.lower ?? '') ? null : { from: at, to };
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
