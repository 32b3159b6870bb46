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
