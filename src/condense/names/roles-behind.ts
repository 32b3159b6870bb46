import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { findAffiliation } from './affiliations.ts';
import { behindAge, findOpening } from './behind-name.ts';
import { toBodyEnd, toSideEnd } from './clauses-behind.ts';
import type { Name } from './name.ts';
import { toRelativeEnd } from './occupations.ts';
import { toFirstHeads, toHead, toOneOf } from './role-heads.ts';
import { toSegmentEnd, toWholeEnd } from './role-rows.ts';
import { toWorth } from './role-worth.ts';
import { isArticle, isBodyWord, isPast, type Range } from './roles.ts';

/** Tokens before its noun. */
const furthest = 8;
/** Tokens of what somebody is with a clause in it. */
const longestClause = 20;

/** "Ann Holt, a lawyer for the harbour," up to the verb or the clause's end; "Ann Holt of Norden Haulage". */
export function findRoleBehind(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const affiliation = withBody(tokens, findAffiliation(tokens, name, words), words);
  const isInverted = isSaid(tokens, name, words);
  const comma = findOpening(tokens, name, words, isInverted);
  if (comma < 0 || (affiliation !== null && comma !== name.to)) return affiliation;
  let from = behindAge(tokens, comma) + 1;
  // "also head of the board"
  if (words.besides?.has(tokens[from]?.lower ?? '') || words.isReflexive?.(tokens[from]?.lower ?? ''))
    from += 1;
  const first = tokens[from]?.lower ?? '';
  if (words.conjunctions.has(first) || words.prepositions.has(first) || isReport(first, words)) return null;
  // "Ann Holt, her deputy": beside the name alone, "her" would mean nobody; "her father" says nothing without her.
  const isOwned = words.pronouns.get(first)?.use === 'other';
  // "Ann Holt, named chair in May"
  if (isOwned || words.appointing?.has(first) === true) from += 1;
  const end = toSegmentEnd(tokens, from, words);
  // "When he met Ann Holt, the governor pointed to": a clause of its own.
  const closing = tokens[end];
  const isClause = closing !== undefined && (isPast(closing, words) || words.auxiliaries.has(closing.lower));
  // "Holt, an aide said, is sure": told by the aide.
  // "Holt, chair of the port said, “We sail”": the second comma was forgotten.
  const isForgotten = tokens[end + 2]?.kind === 'quote' && !words.determiners.has(first);
  const isTold = tokens[end + 1]?.text === ',' && !isForgotten;
  const isSaying = name.outer === 0 && !isTold && words.verbs.get(closing?.lower ?? '')?.form === 'past';
  // "Ann Holt, a former agent for the board has written": the second comma was forgotten.
  const isOpening =
    name.outer === 0 && words.indefinite.has(first) && words.auxiliaries.has(closing?.lower ?? '');
  if (isClause && !isInverted && !isSaying && !isOpening) return null;
  const last = toHead(tokens, from, end, words);
  const isOfSpeaker = isPerson(tokens, name, words) && (isInverted || goesOnWithVerb(tokens, end, words));
  const head = [last, ...toFirstHeads(tokens, from, last, words), toOneOf(tokens, from, end, words)].find(
    (at) =>
      at >= 0 &&
      at - from < furthest &&
      (isRoleNoun(tokens, from, at, words) ||
        (isOfSpeaker && at === last && mayBeRole(tokens, from, at, words))),
  );
  if (head === undefined) return null;
  const noun = tokens[head]?.lower ?? '';
  if (isOwned && words.roles.get(noun) !== 'unknown') return null;
  // "said Ann Holt, the minister at the time the toll was brought in"
  if (isClause && isInverted) return toMark(tokens, from, end, words);
  const whole = toWholeEnd(tokens, from, end, words);
  const to = toFinished(tokens, head, whole, words);
  const told = { from, to: toWithoutQuoted(tokens, head, to, end, words) };
  // "a friend who worked for Norden Haulage"
  const isPeople = words.demonyms.has(noun);
  // "a retired pilot who owns Norden Ferries": what was is over, what is goes on.
  const isOver = tokens.slice(from, head).some((token) => tellsPast(token, words));
  const mayGoOn = to === whole && (isPeople || isOver || toWorth(tokens, told, words).tells < 2);
  const more = mayGoOn
    ? toRelativeEnd(tokens, to, words)
    : to === whole
      ? (behindLand(tokens, to, words) ?? toSideEnd(tokens, to, words))
      : null;
  // "the top Democrat on the harbour committee": an office of one.
  const isLeading = words.memberships?.has(noun) === true && words.definite.has(first) && head > from + 1;
  return isPeople && more === null && !isLeading ? null : { from, to: more ?? told.to };
}

function withBody(tokens: readonly Token[], role: Range | null, words: AttributionWords): Range | null {
  return role === null ? null : { from: role.from, to: toBodyEnd(tokens, role.to, words) ?? role.to };
}

/** "former", "retired" */
function tellsPast({ lower }: Token, { pastOffices, officeWords, looksPast }: AttributionWords): boolean {
  return pastOffices?.has(lower) === true || (officeWords.has(lower) && looksPast?.(lower) === true);
}

/** Whether the name stands behind a verb of saying: "said Ann Holt, ...". */
function isSaid(tokens: readonly Token[], name: Name, { verbs }: AttributionWords): boolean {
  const verb = verbs.get(tokens[name.outer - 1]?.lower ?? '');
  return verb?.kind === 'say' && (verb.form === 'past' || verb.form === 'third');
}

/** Whether the row closes with a comma and a verb follows: "Ann Holt, a giant of the trade, also said". */
function goesOnWithVerb(tokens: readonly Token[], end: number, words: AttributionWords): boolean {
  if (tokens[end]?.text !== ',') return false;
  const next = tokens[end + 1]?.lower ?? '';
  const isBetween = words.adverbs.has(next) || words.looksAdverb?.(next) === true;
  const verb = tokens[isBetween ? end + 2 : end + 1];
  return verb !== undefined && (isPast(verb, words) || words.verbs.get(verb.lower)?.form === 'third');
}

/** Whether a title or the given name shows that somebody is meant. */
function isPerson(tokens: readonly Token[], { from, kind, titled }: Name, words: AttributionWords): boolean {
  return kind !== 'organisation' && (titled || words.givenNames.has(tokens[from]?.lower ?? ''));
}

/** "a prominent surrogate": a noun that no list has, behind "a" or "the". */
function mayBeRole(tokens: readonly Token[], from: number, head: number, words: AttributionWords): boolean {
  const noun = tokens[head];
  return (
    isArticle(tokens[from], words) &&
    head > from &&
    noun?.capital === false &&
    words.mayBePerson?.(noun.lower) === true
  );
}

/** "told": of whom it is told, and no role. */
function isReport(lower: string, { verbs }: AttributionWords): boolean {
  const verb = verbs.get(lower);
  return verb?.form === 'past' && (verb.kind === 'say' || verb.kind === 'tell');
}

/** Up to the next mark, quotation or report, null where it is far. */
function toMark(tokens: readonly Token[], from: number, end: number, words: AttributionWords): Range | null {
  let to = end;
  const isOpen = ({ kind, lower }: Token): boolean =>
    kind === 'possessive' || (kind === 'word' && !isReport(lower, words));
  for (let token = tokens[to]; token !== undefined && isOpen(token); token = tokens[to]) to += 1;
  return to - from > longestClause ? null : { from, to };
}

/** Of an apposition that says "a" or "the", a noun for people by its ending will do. */
function isRoleNoun(tokens: readonly Token[], from: number, head: number, words: AttributionWords): boolean {
  const noun = tokens[head]?.lower ?? '';
  if (isBodyWord(tokens, head, words)) return false;
  if (words.demonyms.has(noun) && head === from + 1 && words.indefinite.has(tokens[from]?.lower ?? ''))
    return true;
  if (words.roles.has(noun) || head === toOneOf(tokens, from, head + 1, words)) return true;
  return (
    isArticle(tokens[from], words) && tokens[head]?.capital === false && words.looksRole?.(noun) === true
  );
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
