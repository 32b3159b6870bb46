import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords, Gender } from '../languages/attribution-words.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A name where it stands in a sentence, as token indices. `[from, to)` is the name alone; `outer` is where its titles begin. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly outer: number;
  readonly kind: NameKind;
  /** As far as a title or a given name tells. */
  readonly gender: Gender;
  readonly titled: boolean;
  /** Begins the sentence with a word that may owe its capital to that ("Absent Holt"; not "Meera Holt said"). */
  readonly opens: boolean;
}

/** What the whole article tells about a word. */
export interface AboutWords {
  /** It is also written without a capital: then its capital at a sentence's start means nothing. */
  readonly isCommon: (lower: string) => boolean;
  /** It has a capital inside some sentence too. */
  readonly isNamed: (lower: string) => boolean;
  /** It is somebody's surname here, although it is a common word. */
  readonly isSurname: (lower: string) => boolean;
}

/** Names in a sentence, in order: runs of capitals with their particles, without titles, offices and words that begin sentences. */
export function findNames(tokens: readonly Token[], words: AttributionWords, about: AboutWords): Name[] {
  const names: Name[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || !token.capital || isSkipped(tokens, at, words, about)) {
      at += 1;
      continue;
    }
    const end = toRunEnd(tokens, at, words, about);
    const name = toName(tokens, at, end, words, about);
    if (name !== null) names.push(name);
    at = end;
  }
  return names;
}

function isSkipped(
  tokens: readonly Token[],
  at: number,
  words: AttributionWords,
  about: AboutWords,
): boolean {
  const lower = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  const isGiven = words.givenNames.has(lower) && next?.capital === true && !words.notNames.has(next.lower);
  if (isGiven || (words.givenNames.has(lower) && isParticle(next, words))) return false;
  if (words.nameArticles !== undefined && at === 0 && isParticle(tokens[0], words)) return false;
  if (about.isSurname(lower)) return at === 0 && words.notNames.has(lower) && !hasVerb(next, words);
  if (words.notNames.has(lower) && !isInitial(tokens, at)) return true;
  const before = tokens[at - 1];
  const opens = before === undefined || (before.kind === 'mark' && ':;—–(-'.includes(before.text));
  if (!opens || words.givenNames.has(lower) || words.titles.has(lower)) return false;
  // "Telling Ann Holt": what is done, and to whom.
  if (words.verbs.get(lower)?.form === 'participle') return true;
  // "Critics called it": no name, though a verb follows.
  if (next?.capital !== true && words.looksPlural?.(lower) === true && words.roles.has(lower.slice(0, -1)))
    return true;
  if (words.posts !== undefined && words.adverbs.has(lower)) return true;
  if (words.verbs.has(lower) || words.otherVerbs.has(lower) || words.adverbs.has(lower)) {
    const isName = about.isNamed(lower) && hasVerb(next, words);
    return about.isCommon(lower) || (next?.capital !== true && !isName);
  }
  // "Magnus, 8, said": only people have an age.
  const hasAge = next?.text === ',' && /^\d{1,3}$/.test(tokens[at + 2]?.text ?? '');
  if (next?.capital !== true && !about.isNamed(lower) && words.looksParticiple?.(lower) === true) return true;
  if (next?.capital === true || hasAge || isDescribed(tokens, at, words)) return false;
  return (
    about.isCommon(lower) ||
    (!about.isNamed(lower) && next?.text !== ':' && !hasVerbBehind(tokens, at + 1, words))
  );
}

/** "Yuni, a resident of the valley, said": only people are said to be somebody. */
function isDescribed(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  if (tokens[at + 1]?.text !== ',' || !words.indefinite.has(tokens[at + 2]?.lower ?? '')) return false;
  for (let noun = at + 3; noun < at + 7; noun++) {
    const token = tokens[noun];
    if (token?.kind !== 'word' || words.prepositions.has(token.lower)) return false;
    if (words.roles.has(token.lower)) return true;
  }
  return false;
}

/** "Reed openly admitted": an adverb may stand between. */
function hasVerbBehind(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const next = tokens[at];
  const isBetween = next?.kind === 'word' && !next.capital && words.looksAdverb?.(next.lower) === true;
  return hasVerb(isBetween ? tokens[at + 1] : next, words);
}

/** "Will wrote": at a sentence's start a verb must follow for the word to be a name. */
function hasVerb(next: Token | undefined, words: AttributionWords): boolean {
  return (
    next !== undefined && (words.verbs.get(next.lower)?.form === 'past' || words.otherVerbs.has(next.lower))
  );
}

function isVerb(token: Token | undefined, words: AttributionWords): boolean {
  if (token === undefined || token.capital) return false;
  const form = words.verbs.get(token.lower)?.form;
  return (
    form === 'past' ||
    form === 'third' ||
    words.otherVerbs.has(token.lower) ||
    words.auxiliaries.has(token.lower)
  );
}

function toRunEnd(
  tokens: readonly Token[],
  from: number,
  words: AttributionWords,
  about: AboutWords,
): number {
  let at = from + 1;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || isAnother(tokens, at, words)) return at;
    if (
      token.capital &&
      (!words.notNames.has(token.lower) ||
        words.givenNames.has(token.lower) ||
        about.isSurname(token.lower) ||
        isInitial(tokens, at))
    ) {
      at += 1;
      continue;
    }
    const step = toJoin(tokens, at, words, about);
    if (step === 0) return at;
    at += step;
  }
}

/** "глава МЧС Иван Лугин", "мэр Озёрска Анна Седых", "сказал Лугину Цветков": where one name ends and the next begins. */
function isAnother(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.capital !== true || before === undefined || words.mayOwn === undefined) return false;
  if (isLabel(before, words) !== isLabel(token, words)) return true;
  const isGiven = words.givenNames.has(token.lower);
  if (words.places.has(before.lower) && !words.givenNames.has(before.lower))
    return !words.places.has(token.lower) && !words.organisations.has(token.lower);
  const isOther =
    words.isAddressed?.(before.lower) === true ||
    (!isGiven && words.isOblique?.([before.lower], 'male') === true);
  return isOther && words.isAddressed?.(token.lower) === false && !words.mayOwn([token.lower]);
}

/** A short form in capitals or a word of another script. */
function isLabel(token: Token | undefined, { isForeign }: AttributionWords): boolean {
  if (isForeign === undefined || token === undefined) return false;
  return acronymPattern.test(token.text) || isForeign(token.text);
}

/** "И. И. Петров", "Е. В. Белых": one letter with its point before another or a surname is no "and" and no "in". */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.text.length === 1 &&
    token.end - token.start > token.text.length &&
    tokens[at + 1]?.capital === true
  );
}

/** How many tokens join the run to a further capital: "van der Berg", "Ministry of Defence", "Johnson & Sons", "Holt, Jr". */
function toJoin(tokens: readonly Token[], at: number, words: AttributionWords, about: AboutWords): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  const afterNext = tokens[at + 2];
  const before = tokens[at - 1];
  if (token === undefined || next === undefined) return 0;
  if (words.nameArticles?.has(token.lower) === true && isParticle(before, words) && next.capital) return 2;
  if (token.text === '&' && next.capital) return 2;
  if (token.isNickname === true && next.capital && before?.capital === true)
    return words.notNames.has(next.lower) ? 0 : 2;
  if (token.text === ',' && (words.suffixes.has(next.lower) || words.honours?.has(next.lower) === true))
    return 2;
  if (token.kind !== 'word') return 0;
  if (words.particles.has(token.lower)) {
    if (next.capital && !words.notNames.has(next.lower) && !isBody(next, words)) return 2;
    const isJoint = words.particles.has(next.lower) || words.nameArticles?.has(next.lower) === true;
    if (isJoint && afterNext?.capital === true && !isBody(afterNext, words)) return 3;
  }
  const joined = before?.lower ?? '';
  if (words.nameLinks.has(token.lower)) {
    // "Senator Ann Boxer of Sund": her surname, and no office.
    const isOffice = words.roles.has(joined) && !about.isSurname(joined);
    if (!words.organisations.has(joined) && !(words.officeLinks.has(token.lower) && isOffice)) return 0;
    if (next.capital && !words.notNames.has(next.lower)) return 2;
    if (words.definite.has(next.lower) && afterNext?.capital === true) return 3;
  }
  return 0;
}

const acronymPattern = /^\p{Lu}{2,}$/u;

/** "Bernard Aubin von der CFTC": where he works is no part of his name. */
function isBody(token: Token, words: AttributionWords): boolean {
  return (
    words.nameArticles !== undefined &&
    (words.organisations.has(token.lower) || acronymPattern.test(token.text))
  );
}

function toName(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: AttributionWords,
  about: AboutWords,
): Name | null {
  let from = start;
  let gender: Gender = 'unknown';
  let titled = false;
  const office = findOffice(tokens, start, end, words, about);
  if (office === end || isBareOffice(tokens, start, end, words, about)) return null;
  for (let at = start; at < office; at++) {
    const lower = tokens[at]?.lower ?? '';
    const sex = words.titles.get(lower) ?? words.roles.get(lower) ?? 'unknown';
    if (sex !== 'unknown') gender = sex;
    titled = true;
  }
  from = behindBody(tokens, behindOwner(tokens, office, end, words), end, words);
  while (from < end - 1) {
    const lower = tokens[from]?.lower ?? '';
    const nextLower = tokens[from + 1]?.lower ?? '';
    const isLead =
      words.demonyms.has(lower) ||
      words.places.has(lower) ||
      isOwner(tokens, from, end, words) ||
      isDepartment(tokens, from, words);
    if (!isLead) break;
    if (words.givenNames.has(lower) || !words.givenNames.has(nextLower) || end - from < 3) break;
    from += 1;
  }
  if (tokens[from]?.capital !== true && !isParticle(tokens[from], words)) return null;
  const first = tokens[from]?.lower ?? '';
  const last = tokens[end - 1]?.lower ?? '';
  if (end - from === 1 && isShortened(tokens[from])) return null;
  if (
    words.demonyms.has(last) &&
    !about.isSurname(last) &&
    (end - from === 1 || !words.givenNames.has(first))
  )
    return null;
  const kind = toKind(tokens, from, end, titled, words);
  const given = words.givenNames.get(first);
  if (given !== undefined && given !== 'unknown' && gender === 'unknown' && end - from > 1) gender = given;
  const mayOpen = from === 0 && end === 2 && given === undefined;
  const opens = mayOpen && (about.isCommon(first) || !isVerb(tokens[end], words));
  return { from, to: end, outer: start, kind, gender, titled, opens };
}

/** "president of the Norland Ferry Association Ann Holt": the given name behind a body that an office is of begins the name. */
function behindBody(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  const of = words.definite.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  if (!words.nameLinks.has(tokens[of]?.lower ?? '') || !words.roles.has(tokens[of - 1]?.lower ?? ''))
    return from;
  for (let at = from + 1; at < end - 1; at++)
    if (words.organisations.has(tokens[at - 1]?.lower ?? '') && words.givenNames.has(tokens[at]?.lower ?? ''))
      return at;
  return from;
}

/** "the county's Human Rights Ombudsman": an office with what it is for, and no name. */
function isBareOffice(
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
function behindOwner(tokens: readonly Token[], from: number, end: number, words: AttributionWords): number {
  const isGiven = (at: number): boolean => words.givenNames.has(tokens[at]?.lower ?? '');
  if (words.mayOwn === undefined || isGiven(from) || !words.roles.has(tokens[from - 1]?.lower ?? ''))
    return from;
  const isSurnameFirst = words.isPatronymic?.(tokens[end - 1]?.lower ?? '') === true;
  for (let at = from + 1; at < end; at++)
    if (isGiven(at) && (at > from + 1 || (at < end - 1 && !isSurnameFirst))) return at;
  return from;
}

/** "мэр Озёрска Марина Сотникова": whose mayor she is stands before her name; in "Сотникова Марина Игоревна" it is the surname. */
function isOwner(tokens: readonly Token[], from: number, end: number, words: AttributionWords): boolean {
  const { isOwner: isGenitive, isPatronymic } = words;
  if (isPatronymic?.(tokens[end - 1]?.lower ?? '') !== false) return false;
  return isGenitive?.(tokens[from]?.lower ?? '') === true || words.roles.has(tokens[from - 1]?.lower ?? '');
}

/** "Minister for the Environment Ann Holt": what the office is for. */
function isDepartment(tokens: readonly Token[], from: number, words: AttributionWords): boolean {
  const before = words.definite.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  return words.nameLinks.has(tokens[before]?.lower ?? '');
}

/** "Mo." and "Calif." behind a town, "Nov." before a day: a word with its point, longer than an initial. */
function isShortened(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && token.end - token.start > token.text.length;
}

/** Where the name begins behind titles and offices ("Defense Secretary Ash ..."): `start` where there are none, `end` where nothing else is left. */
function findOffice(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: AttributionWords,
  about: AboutWords,
): number {
  let office = start;
  for (let at = start; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (words.titles.has(lower) && !(at > start && words.givenNames.has(tokens[at - 1]?.lower ?? ''))) {
      office = at + 1;
      continue;
    }
    if (!words.roles.has(lower) || (at === end - 1 && about.isSurname(lower))) continue;
    const before = tokens[at - 1]?.lower ?? '';
    if (at > office && words.givenNames.has(before) && !words.places.has(before)) continue;
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

function toKind(
  tokens: readonly Token[],
  from: number,
  end: number,
  titled: boolean,
  words: AttributionWords,
): NameKind {
  const first = tokens[from]?.lower ?? '';
  const last = tokens[end - 1]?.lower ?? '';
  const long = end - from > 1;
  if (words.isForeign?.(tokens[from]?.text ?? '') === true) return 'organisation';
  if (isLabel(tokens[from], words) && !words.givenNames.has(first) && !words.places.has(first))
    return 'organisation';
  // «Президент Ирана сказал»: behind an office that stands before its complement.
  if (titled) return words.headsFirst === true && !long && words.places.has(first) ? 'place' : 'person';
  if (!long && /^\p{Lu}{2,6}$/u.test(tokens[from]?.text ?? ''))
    return words.places.has(first) ? 'place' : 'organisation';
  if (words.organisations.has(last) && !(long && words.givenNames.has(first))) return 'organisation';
  if (long && words.givenNames.has(first)) return 'person';
  if (words.places.has(last) && (!long || isPlaceStart(first, words))) return 'place';
  for (let at = from; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (words.organisations.has(lower) || words.officeLinks.has(lower) || lower === '&')
      return 'organisation';
  }
  if (words.places.has(first) && long) return 'organisation';
  return long && /^\p{Lu}\p{L}?$/u.test(tokens[from]?.text ?? '') && (tokens[from]?.text.length ?? 0) === 1
    ? 'person'
    : 'unknown';
}

/** "New York", "West Virginia"; not "Rally Canada". */
function isPlaceStart(first: string, words: AttributionWords): boolean {
  return words.places.has(first) || words.placeStarts.has(first);
}

function isParticle(token: Token | undefined, words: AttributionWords): boolean {
  return token !== undefined && words.particles.has(token.lower);
}
