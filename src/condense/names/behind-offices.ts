import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { AboutWords } from './name.ts';

/** Where the name begins behind titles and offices ("Defense Secretary Ash ..."): `start` where there are none, `end` where nothing else is left. */
export function behindOffices(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: AttributionWords,
  about: AboutWords,
): number {
  let office = start;
  for (let at = start; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (at === end - 2 && isGivenBehindRole(tokens, at, words)) return at;
    if (isPurpose(tokens, at, words)) continue;
    if (isOfForce(tokens, at, words)) {
      office = at + 1;
      continue;
    }
    // "Mr. King", where a Charlie King is named
    if (at > start && at === end - 1 && about.isSurname(lower) && isCourtesy(tokens[at - 1], words))
      return at;
    const before = at > start ? (tokens[at - 1]?.lower ?? '') : '';
    // "Peter T. King"
    const isSurname = words.givenNames.has(before) || (before.length === 1 && at === end - 1);
    if (words.titles.has(lower) && !isSurname) {
      office = at + 1;
      continue;
    }
    if (!words.roles.has(lower) || (at === end - 1 && about.isSurname(lower))) continue;
    // "Charlotte Mayor Ann Holt": a town that is called as people are.
    const isTown = end - at > 2 && words.givenNames.has(tokens[at + 1]?.lower ?? '');
    if (at > office && words.givenNames.has(before) && !words.places.has(before) && !isTown) continue;
    if (at > office && before.length === 1) continue;
    if (at === start && end - start === 2 && words.givenNames.has(lower)) continue;
    if (at === start && end - start === 2 && isToldBefore(tokens, at, words)) continue;
    if (at === end - 1 && at > office && !isOfficeWord(before, words, about)) continue;
    // "the Future Forward Party"
    if (at > start && at === end - 2 && words.organisations.has(tokens[end - 1]?.lower ?? '')) continue;
    office = at + 1;
    if (words.officeLinks.has(tokens[office]?.lower ?? '') && office + 1 < end) {
      const left = end - office;
      const given = findGiven(tokens, office + 2, end, words);
      // "Director of Norland Ports Ann Holt": the office ends where the given name is.
      if (given > 0) office = given;
      else if (left >= 4 && !words.definite.has(tokens[office + 1]?.lower ?? '')) office += 2;
      else return end;
    }
  }
  return office;
}

/** "Center for Justice": what a body is for, and no title. */
function isPurpose(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const [body, link] = at < 2 ? [] : tokens.slice(at - 2, at);
  return words.bodyLinks?.has(link?.lower ?? '') === true && words.organisations.has(body?.lower ?? '');
}

/** "former pilot and Marine Ann Holt": what somebody was in a force, behind another noun for them. */
function isOfForce(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  if (words.branches?.has(tokens[at]?.lower ?? '') !== true) return false;
  const noun = tokens[at - 2];
  const isJoined = words.joining?.has(tokens[at - 1]?.lower ?? '') === true;
  return isJoined && noun?.capital === false && words.roles.has(noun.lower);
}

/** How anybody is addressed ("Ms.", "Dr."), and no office. */
function isCourtesy(token: Token | undefined, { titles, roles }: AttributionWords): boolean {
  const lower = token?.lower ?? '';
  return titles.has(lower) && !roles.has(lower);
}

/** "Works Minister Gen Holt": one office is told already, and what has no point is no title in short. */
function isGivenBehindRole(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const [office, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || words.titlesAsNames?.has(token.lower) !== true) return false;
  const isShort = token.end - token.start > token.text.length;
  return !isShort && office?.kind === 'word' && words.roles.has(office.lower);
}

/** Where the given name of a full name is, -1 where there is none. */
function findGiven(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  const at = tokens.slice(from, end - 1).findIndex(({ lower }) => words.givenNames.has(lower));
  return at < 0 ? -1 : from + at;
}

/** "singer Ally Reed": what she is stands before, in small letters, so that the capital belongs to her name. */
function isToldBefore(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const before = tokens[at - 1];
  return before?.capital === false && words.roles.has(before.lower) && words.nounsHaveCapitals !== true;
}

function isOfficeWord(lower: string, words: AttributionWords, about: AboutWords): boolean {
  return (
    words.roles.has(lower) ||
    words.titles.has(lower) ||
    words.organisations.has(lower) ||
    words.places.has(lower) ||
    words.demonyms.has(lower) ||
    words.officeWords.has(lower) ||
    about.isCommon(lower)
  );
}
