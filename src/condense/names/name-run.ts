import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { AboutWords } from './name.ts';

export function toRunEnd(
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
export function isLabel(token: Token | undefined, { isForeign }: AttributionWords): boolean {
  if (isForeign === undefined || token === undefined) return false;
  return acronymPattern.test(token.text) || isForeign(token.text);
}

/** "И. И. Петров", "Е. В. Белых": one letter with its point before another or a surname is no "and" and no "in". */
export function isInitial(tokens: readonly Token[], at: number): boolean {
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
  if (token.isNickname && next.capital && before?.capital === true)
    return words.notNames.has(next.lower) ? 0 : 2;
  if (token.text === ',' && (words.suffixes.has(next.lower) || words.honours?.has(next.lower) === true))
    return 2;
  if (token.kind !== 'word') return 0;
  if (isDutchArticle(tokens, at + 1) && before?.capital === true) return 4;
  if (isPurpose(tokens, at, words) || isFieldOf(tokens, at, words)) return 2;
  if (words.particles.has(token.lower)) {
    if (next.capital && !words.notNames.has(next.lower) && !isBody(next, words)) return 2;
    // "Holt zu den Gründen": of what he speaks.
    const isJoint =
      token.lower !== 'zu' &&
      (words.particles.has(next.lower) || words.nameArticles?.has(next.lower) === true);
    if (isJoint && afterNext?.capital === true && !isBody(afterNext, words)) return 3;
  }
  const joined = before?.lower ?? '';
  if (words.nameLinks.has(token.lower)) {
    // "Senator Ann Boxer of Sund": her surname, and no office.
    const isOffice = words.roles.has(joined) && !about.isSurname(joined);
    const isOf = words.officeLinks.has(token.lower);
    if (!words.organisations.has(joined) && !(isOf && (isOffice || isPurposeOf(tokens, at, words)))) return 0;
    if (next.capital && !words.notNames.has(next.lower)) return 2;
    if (words.definite.has(next.lower) && afterNext?.capital === true) return 3;
  }
  return 0;
}

/** "Anna in 't Veld", "Jan van ’t Hof" */
function isDutchArticle(tokens: readonly Token[], at: number): boolean {
  const [mark, article, surname] = tokens.slice(at, at + 3);
  return /^['’‘]$/.test(mark?.text ?? '') && article?.text === 't' && surname?.capital === true;
}

/** "Centre for Ports and Ferries": both are what the body is for. */
function isPurpose(tokens: readonly Token[], and: number, words: AttributionWords): boolean {
  const [body, link, first, next] = [tokens[and - 3], tokens[and - 2], tokens[and - 1], tokens[and + 1]];
  if (
    words.joining?.has(tokens[and]?.lower ?? '') !== true ||
    words.bodyLinks?.has(link?.lower ?? '') !== true
  )
    return false;
  const isOther = [words.givenNames, words.titles, words.roles, words.places, words.organisations].some(
    (list) => list.has(next?.lower ?? ''),
  );
  return (
    body?.capital === true &&
    words.organisations.has(body.lower) &&
    first?.capital === true &&
    next?.capital === true &&
    !isOther &&
    !words.notNames.has(next.lower)
  );
}

/** Tokens of a department's first field with its "of". */
const longestField = 4;

/** "Ministry of Natural Waters and Environmental Care": the second of the fields that a department is of. */
function isFieldOf(tokens: readonly Token[], and: number, words: AttributionWords): boolean {
  if (words.joining?.has(tokens[and]?.lower ?? '') !== true) return false;
  const [next, last] = tokens.slice(and + 1, and + 3);
  if (next?.capital !== true || words.fields?.has(next.lower) !== true) return false;
  if (words.roles.has(last?.lower ?? '')) return false;
  let of = and - 1;
  while (and - of < longestField && tokens[of]?.capital === true) of -= 1;
  const body = tokens[of - 1];
  const isOf = of < and - 1 && words.officeLinks.has(tokens[of]?.lower ?? '');
  return isOf && body?.capital === true && words.organisations.has(body.lower);
}

/** "Office for (the) Coordination of Ferry Affairs": what the body is for goes on over its "of". */
function isPurposeOf(tokens: readonly Token[], of: number, words: AttributionWords): boolean {
  const link = words.definite.has(tokens[of - 2]?.lower ?? '') ? of - 3 : of - 2;
  const body = tokens[link - 1];
  return (
    tokens[of - 1]?.capital === true &&
    words.bodyLinks?.has(tokens[link]?.lower ?? '') === true &&
    body?.capital === true &&
    words.organisations.has(body.lower)
  );
}

const acronymPattern = /^\p{Lu}{2,}$/u;

/** "Bernard Aubin von der CFTC": where he works is no part of his name. */
function isBody(token: Token, words: AttributionWords): boolean {
  return (
    words.nameArticles !== undefined &&
    (words.organisations.has(token.lower) || acronymPattern.test(token.text))
  );
}

export function isParticle(token: Token | undefined, words: AttributionWords): boolean {
  return token !== undefined && words.particles.has(token.lower);
}
