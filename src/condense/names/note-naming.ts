import type { Span } from '../../domain/span.ts';
import { findOwnedStart, mayOwnPost } from '../attribution/owned.ts';
import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { findBareBody } from './bare-bodies.ts';
import { findFrontedRole } from './fronted-roles.ts';
import { findFurtherRole, findSeat } from './further-roles.ts';
import type { Name } from './name.ts';
import { toKey, toSpan } from './name-parts.ts';
import { hasNamesake } from './namesakes.ts';
import { findOccupation } from './occupations.ts';
import { type Person, toGender } from './person.ts';
import { findPosts } from './posts.ts';
import { findNewRole, findRoleTold } from './role-told.ts';
import { isBetter, saysNothing, toWorth } from './role-worth.ts';
import { findRole, type Range } from './roles.ts';
import { findSharedRole } from './shared-roles.ts';
import { findHome, findOwner, findShortTitle } from './stand-in.ts';

/** Offices of one person that are kept. */
const mostOffices = 12;

/** Posts kept of one person; hostile input tells no more. */
const mostPosts = 12;

/** Takes up what one naming tells of a person: their sex, what they are, and that they are a person at all. */
export function noteNaming(
  person: Person,
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  byWord: ReadonlyMap<string, readonly Person[]>,
): void {
  person.count += 1;
  // "мать Петрова" makes no mother of Петров.
  if (findOwnedStart(tokens, name, words) !== undefined) return;
  const first = tokens[name.from]?.lower ?? '';
  const isFull =
    name.to - name.from > 1 || (person.words.length > 1 && person.words[0] === toKey(first, words));
  const given = isFull
    ? (words.givenNames.get(first) ??
      words.givenNames.get(first.split('-', 1)[0] ?? '') ??
      words.toGivenGender?.(first))
    : undefined;
  if (person.kind === 'unknown' && person.proof === 0 && isThing(tokens, name, words))
    person.kind = 'organisation';
  if (given === 'male') person.male += 2;
  if (given === 'female') person.female += 2;
  if (given !== undefined || name.titled || name.kind === 'person') person.proof += 1;
  if (name.titled && name.gender === 'male') person.male += 3;
  if (name.titled && name.gender === 'female') person.female += 3;
  const posts = mayOwnPost(tokens, name, words) ? [] : findPosts(tokens, name, words, toGender(person));
  for (const post of posts) {
    if (person.posts.length < mostPosts) person.posts.push(post);
    person.nouns.add(post.noun);
  }
  if (posts.length > 0) person.proof += 1;
  const role = findRole(tokens, name, words, toGender(person));
  noteOffice(person, tokens.slice(name.outer, name.from), words);
  const shown = role ?? (isFull || name.titled ? findOccupation(tokens, name, words) : null);
  const isTitle = shown !== null && shown.to === name.from && !isFull;
  const tells =
    shown !== null && !isOwnedRelation(tokens, shown, words) && !saysNothing(tokens, shown, words);
  const isMembership = shown !== null && isOfMembers(tokens, shown, words);
  const short = findShortTitle(tokens, name, words);
  const title = short !== null && !isFull && hasNamesake(person, byWord) ? null : short;
  // "Sen. Ann Holt, a rising star": the office comes first.
  if (title !== null && title.to - title.from === 1) takeRole(person, tokens, name, title, words);
  if (tells && !isMembership && !(isTitle && hasNamesake(person, byWord)))
    takeRole(person, tokens, name, withoutBareOwner(tokens, shown, words), words);
  if (title !== null) takeRole(person, tokens, name, title, words);
  const told = findRoleTold(tokens, name, words) ?? findNewRole(tokens, name, words);
  if (told !== null && !saysNothing(tokens, told, words)) person.standIn = toSpan(tokens, told);
  person.standIn ??= findStandIn(tokens, name, isFull, tells && isMembership ? shown : null, words);
  if (role === null) return;
  noteOffice(person, tokens.slice(role.from, role.to), words);
  person.proof += 1;
  for (let at = role.from; at < role.to; at++) {
    const token = tokens[at];
    if (token === undefined || words.prepositions.has(token.lower) || token.kind === 'possessive') {
      if (at > role.from && token?.kind !== 'possessive') break;
      continue;
    }
    const sex = words.roles.get(token.lower);
    if (sex !== undefined) person.nouns.add(token.lower);
    if (sex === 'male') person.male += 2;
    if (sex === 'female') person.female += 2;
  }
}

/** What one naming tells for want of a role, what says most first; `membership` is what somebody belongs to. */
function findStandIn(
  tokens: readonly Token[],
  name: Name,
  isFull: boolean,
  membership: Range | null,
  words: AttributionWords,
): Span | null {
  const shared = isFull && words.posts === undefined ? findSharedRole(tokens, name, words) : null;
  if (shared !== null) return shared;
  const home = (): Range | null => findHome(tokens, name, words) ?? findOwner(tokens, name, words);
  const range =
    findFrontedRole(tokens, name, words) ??
    (isFull ? home() : null) ??
    membership ??
    (isFull ? findSeat(tokens, name.to) : null);
  return range === null ? null : toSpan(tokens, range);
}

/** Shows a role unless the article told a better one. */
function takeRole(
  person: Person,
  tokens: readonly Token[],
  name: Name,
  range: Range,
  words: AttributionWords,
): void {
  const worth = toWorth(tokens, range, words);
  const span = toSpan(tokens, range);
  if (
    span.end === span.start ||
    (person.worth !== null && !isBetter(worth, person.worth, tokens, range, words))
  )
    return;
  person.role = span;
  person.worth = worth;
  person.bareBody = worth.tells < 2 ? findBareBody(tokens, range, words) : null;
  const further = findFurtherRole(tokens, name, range, words);
  person.body = further === null ? null : toSpan(tokens, further);
}

/** "(the) company's head of ports": which company, only the article tells. */
function withoutBareOwner(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): Range {
  const [owner, mark] = tokens.slice(from, from + 2);
  const isBare = mark?.kind === 'possessive' && words.firms?.has(owner?.lower ?? '') === true;
  return { from: isBare ? from + 2 : from, to };
}

/** "Republican", "a Democrat from Sund": nothing but what somebody belongs to. */
function isOfMembers(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): boolean {
  let head = -1;
  for (let at = from; at < to && !words.prepositions.has(tokens[at]?.lower ?? ''); at++) head = at;
  return words.memberships?.has(tokens[head]?.lower ?? '') === true;
}

/** "her husband Paul Stone": beside the name alone, "husband" would say nothing. */
function isOwnedRelation(tokens: readonly Token[], { from, to }: Range, words: AttributionWords): boolean {
  const owner = words.pronouns.get(tokens[from - 1]?.lower ?? '');
  return owner?.use === 'other' && words.relations?.has(tokens[to - 1]?.lower ?? '') === true;
}

function noteOffice({ offices }: Person, said: readonly Token[], words: AttributionWords): void {
  if (said.length > 0 && offices.length < mostOffices) offices.push(toOffice(said, words));
}

/** The words of an office that say something. */
export function toOffice(said: readonly Token[], words: AttributionWords): Set<string> {
  const own = said.filter(
    ({ kind, lower }) =>
      kind === 'word' &&
      !words.determiners.has(lower) &&
      !words.prepositions.has(lower) &&
      !words.coordinators.has(lower),
  );
  return new Set(own.map(({ lower }) => words.offices?.get(lower) ?? lower));
}

/** "the Greens won", "at the Harbour Resorts": nobody is called so. "The Holt campaign" says nothing of Holt. */
function isThing(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  const before = tokens[name.outer - 1]?.lower ?? '';
  // "that Holt was chosen": no article but a conjunction.
  if (name.titled || !words.determiners.has(before) || words.complementizers.has(before)) return false;
  const next = tokens[name.to];
  if (next?.kind !== 'word') return next?.kind !== 'possessive';
  return (
    words.verbs.get(next.lower)?.form === 'past' ||
    words.otherVerbs.has(next.lower) ||
    words.auxiliaries.has(next.lower) ||
    words.prepositions.has(next.lower)
  );
}
