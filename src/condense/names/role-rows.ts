import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { toHead } from './role-heads.ts';
import { isAdjective, isPast, isShortForm } from './roles.ts';

/** Tokens of what somebody is, behind the name. */
const longest = 26;

/** Where the row of words ends: at a mark, a quotation, a relative clause, a verb, or "and" before somebody else. */
export function toSegmentEnd(tokens: readonly Token[], from: number, words: AttributionWords): number {
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

/** Over commas: "minister for works, transport and communication", "Director of Programmes, Tarrow Foundation". */
export function toWholeEnd(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): number {
  const row = toNounsEnd(tokens, from, end, words);
  if (row !== null) return row;
  const hasPreposition = tokens.slice(from, end).some(({ lower }) => words.prepositions.has(lower));
  for (let comma = end; tokens[comma]?.text === ',' && comma - from < longest; ) {
    const next = toSegmentEnd(tokens, comma + 1, words);
    const segment = tokens.slice(comma + 1, next);
    if (
      isBody(segment, words) ||
      isFirm(tokens, from, comma, next, words) ||
      isRowOfBody(tokens, comma, next, words) ||
      isCampus(tokens, comma, next, words)
    )
      return next;
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

/** "an author, columnist and lecturer at Sund": nouns for one person behind one article; null where no such row stands. */
function toNounsEnd(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): number | null {
  if (!words.indefinite.has(tokens[from]?.lower ?? '') || !words.roles.has(tokens[end - 1]?.lower ?? ''))
    return null;
  for (let comma = end; tokens[comma]?.text === ',' && comma - from < longest; ) {
    const next = toSegmentEnd(tokens, comma + 1, words);
    const and = tokens.findIndex(({ lower }, at) => at > comma && at < next && words.coordinators.has(lower));
    const last = and < 0 ? next : and;
    const own = tokens.slice(comma + 1, last);
    if (own.some((token) => !isRowWord(token, words))) return null;
    if (and !== comma + 1 && !words.roles.has(own.at(-1)?.lower ?? '')) return null;
    if (and >= 0) {
      const noun = tokens[toHead(tokens, and + 1, next, words)];
      const isBare = !words.determiners.has(tokens[and + 1]?.lower ?? '');
      return isBare && noun?.capital === false && words.roles.has(noun.lower) ? next : null;
    }
    comma = next;
  }
  return null;
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

/** "at the University of Norland, Tide Bay": the town of one of its houses. */
function isCampus(tokens: readonly Token[], comma: number, end: number, words: AttributionWords): boolean {
  const [body, of, land] = tokens.slice(comma - 3, comma);
  const town = tokens.slice(comma + 1, end);
  return (
    body?.capital === true &&
    words.organisations.has(body.lower) &&
    words.officeLinks.has(of?.lower ?? '') &&
    land?.capital === true &&
    town.length > 0 &&
    town.length < 3 &&
    town.every(({ capital, lower }) => capital && (town.length === 1 || !words.givenNames.has(lower))) &&
    tokens[end]?.kind !== 'word'
  );
}

/** "(an analyst at the Council on Ports,) Piers and Ferries": what the body is for goes on over the comma. */
function isRowOfBody(tokens: readonly Token[], comma: number, end: number, words: AttributionWords): boolean {
  const [body, link, first] = tokens.slice(comma - 3, comma);
  const [second, and, third] = tokens.slice(comma + 1, end);
  if (words.bodyLinks?.has(link?.lower ?? '') !== true || !words.organisations.has(body?.lower ?? ''))
    return false;
  return (
    words.joining?.has(and?.lower ?? '') === true &&
    [body, first, second, third].every((token) => token?.capital === true) &&
    ![second, third].some((token) => words.givenNames.has(token?.lower ?? ''))
  );
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

/** "Director, NHG Freight": a name in capitals behind an office without an article, with nothing else of the row behind it. */
function isFirm(
  tokens: readonly Token[],
  from: number,
  comma: number,
  end: number,
  words: AttributionWords,
): boolean {
  const first = tokens[comma + 1]?.lower ?? '';
  if (end - comma < 3 || tokens[end]?.kind === 'word' || tokens[end]?.text === ',') return false;
  if (words.givenNames.has(first) || words.titles.has(first) || words.roles.has(first)) return false;
  const isName = tokens.slice(comma + 1, end).every(({ capital }) => capital);
  return isName && tokens.slice(from, comma).every(({ lower }) => words.roles.has(lower));
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
