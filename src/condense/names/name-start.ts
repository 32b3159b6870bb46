import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { AboutWords } from './name.ts';

/** "president of the Norland Ferry Association Ann Holt": the given name behind a body that an office is of begins the name. */
export function behindBody(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): number {
  const party = behindParty(tokens, from, end, words);
  if (party > from) return party;
  const of = words.definite.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  if (!words.nameLinks.has(tokens[of]?.lower ?? '') || !words.roles.has(tokens[of - 1]?.lower ?? ''))
    return from;
  // "the head of NHB Ann Holt"
  if (end - from === 3 && words.mayOwn === undefined && /^\p{Lu}{3,6}$/u.test(tokens[from]?.text ?? ''))
    return from + 1;
  for (let at = from + 1; at < end - 1; at++)
    if (words.organisations.has(tokens[at - 1]?.lower ?? '') && words.givenNames.has(tokens[at]?.lower ?? ''))
      return at;
  return from;
}

/** "Harbour Union-Norland Democrats Ann Holt": the name begins behind the plural that a party's name ends with; `from` without one. */
function behindParty(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  const last = tokens[end - 3]?.lower ?? '';
  const isParty = words.looksPlural?.(last) === true && words.memberships?.has(last.slice(0, -1)) === true;
  return isParty && end - from > 3 ? end - 2 : from;
}

/** "the county's Human Rights Ombudsman": an office with what it is for, and no name. */
export function isBareOffice(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: AttributionWords,
  about: AboutWords,
): boolean {
  const last = tokens[end - 1]?.lower ?? '';
  if (end - start < 2 || !words.roles.has(last) || about.isSurname(last)) return false;
  if (words.headsFirst === true || words.nounsHaveCapitals === true) return false;
  if (words.organisations.has(last) || words.demonyms.has(last)) return false;
  if (tokens.slice(start, end - 1).some(({ lower }) => words.givenNames.has(lower))) return false;
  // "the county's Ombudsman, Ann Holt": who holds it is told behind.
  return (
    tokens[start - 1]?.kind === 'possessive' && tokens[end]?.text === ',' && tokens[end + 1]?.capital === true
  );
}

/** "адвокат Павла Гельмана Олег Савчук": the given name in the middle begins the name, where the first word is none. */
export function behindOwner(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): number {
  const isGiven = (at: number): boolean => words.givenNames.has(tokens[at]?.lower ?? '');
  if (words.mayOwn === undefined || isGiven(from)) return from;
  if (!words.roles.has(tokens[from - 1]?.lower ?? '')) return behindComplement(tokens, from, end, words);
  const isSurnameFirst = words.isPatronymic?.(tokens[end - 1]?.lower ?? '') === true;
  for (let at = from + 1; at < end; at++)
    if (isGiven(at) && (at > from + 1 || (at < end - 1 && !isSurnameFirst))) return at;
  return from;
}

/** "министр печати Чеченской Республики Олег Савчук": behind words that can't be his surname a given name begins the name. */
function behindComplement(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): number {
  for (let at = from + 1; at < end - 1; at++) {
    if (words.givenNames.get(tokens[at]?.lower ?? '') !== 'male') continue;
    const isSurname = at === from + 1 && words.mayOwn?.([tokens[from]?.lower ?? '']) === false;
    return isSurname || words.isPatronymic?.(tokens[at + 1]?.lower ?? '') === true ? from : at;
  }
  return from;
}

/** "мэр Озёрска Марина Сотникова": whose mayor she is stands before her name; in "Сотникова Марина Игоревна" it is the surname. */
export function isOwner(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: AttributionWords,
): boolean {
  const { isOwner: isGenitive, isPatronymic } = words;
  if (isPatronymic?.(tokens[end - 1]?.lower ?? '') !== false) return false;
  return isGenitive?.(tokens[from]?.lower ?? '') === true || words.roles.has(tokens[from - 1]?.lower ?? '');
}

/** "Minister for the Environment Ann Holt": what the office is for. */
export function isDepartment(tokens: readonly Token[], from: number, words: AttributionWords): boolean {
  const before = words.definite.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  return words.nameLinks.has(tokens[before]?.lower ?? '');
}

/** "Ambassador to Italy Ann Holt": the land that an office in capitals is held in. */
export function isOfficeAbroad(tokens: readonly Token[], from: number, words: AttributionWords): boolean {
  if (from < 2) return false;
  const [office, link, land] = tokens.slice(from - 2, from + 1);
  return (
    office?.capital === true &&
    words.roles.has(office.lower) &&
    words.prepositions.has(link?.lower ?? '') &&
    words.places.has(land?.lower ?? '')
  );
}

/** Where the name begins behind titles and offices ("Defense Secretary Ash ..."): `start` where there are none, `end` where nothing else is left. */
export function findOffice(
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
