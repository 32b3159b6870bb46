import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords, Gender } from '../languages/attribution-words.ts';
import { behindOffices } from './behind-offices.ts';
import type { AboutWords, Name } from './name.ts';
import { toKind } from './name-kind.ts';
import { isInitial, isParticle, toRunEnd } from './name-run.ts';
import {
  behindBody,
  behindOwner,
  isBareOffice,
  isDepartment,
  isOfficeAbroad,
  isOwner,
} from './name-start.ts';

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
  // "Booed After Telling Ann Holt", in a headline
  const isDone = words.verbs.get(lower)?.form === 'participle';
  if (isDone && next?.capital === true && words.givenNames.has(next.lower)) return true;
  const before = tokens[at - 1];
  const opens = before === undefined || (before.kind === 'mark' && ':;—–(-'.includes(before.text));
  if (!opens || words.givenNames.has(lower) || words.titles.has(lower)) return false;
  // "Telling Ann Holt": what is done, and to whom.
  if (isDone) return true;
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
  const office = behindOffices(tokens, start, end, words, about);
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
    const isAbroad = end - from > 2 && isOfficeAbroad(tokens, from, words);
    if (isAbroad) from += 1;
    if (isAbroad || words.givenNames.has(lower) || !words.givenNames.has(nextLower) || end - from < 3) break;
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

/** "Mo." and "Calif." behind a town, "Nov." before a day: a word with its point, longer than an initial. */
function isShortened(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && token.end - token.start > token.text.length;
}
