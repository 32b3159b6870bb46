import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords, Gender, PostWords } from '../languages/attribution-words.ts';
import { behindAge } from './behind-name.ts';
import type { Name } from './name.ts';

/** A post that the article tells beside a name: its noun in the nominative, and stems of the words that tell whose it is. */
export interface Post {
  readonly noun: string;
  readonly stems: ReadonlySet<string>;
  /** Token indices of the whole phrase. */
  readonly from: number;
  readonly to: number;
  /** It stands in the nominative, and so can be shown as it is. */
  readonly isNominative: boolean;
}

/** Tokens between a name and the first word of its post. */
export const longestPost = 16;
/** Adjectives before the noun ("бывший первый заместитель"). */
const mostAdjectives = 4;

/** Posts beside a name, where they stand before their complement: «глава комитета по культуре Иван Лугин», «Иван Лугин, глава комитета». */
export function findPosts(
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
  gender: Gender,
): Post[] {
  const { posts } = words;
  if (posts === undefined) return [];
  const before = findBefore(tokens, name, words, posts, gender);
  return before.length > 0 ? before : findBehind(tokens, name, words, posts);
}

function findBefore(
  tokens: readonly Token[],
  { from: end, to }: Name,
  words: AttributionWords,
  posts: PostWords,
  gender: Gender,
): Post[] {
  const parts = tokens.slice(end, to).map(({ lower }) => lower);
  const isOblique = words.isOblique?.(parts, gender) === true;
  const found: number[] = [];
  for (let at = end - 1; at >= 0 && end - at <= longestPost; at--) {
    if (endsPost(tokens, at, words)) break;
    const { lower } = tokens[at] ?? { lower: '' };
    if (!posts.nominatives.has(lower)) continue;
    if (isOblique && words.roles.has(lower)) break;
    found.push(at);
  }
  const nominative = found.filter((at) => words.roles.has(tokens[at]?.lower ?? ''));
  // «помощника министра Ивана Лугина»: what stands behind the first noun may be its complement.
  const others = words.mayOwn?.(parts) === false && !isOblique ? [] : found.slice(-1);
  const heads = nominative.length > 0 ? nominative : others;
  return heads.map((head, index) =>
    toPost(tokens, head, index === 0 ? end : (heads[index - 1] ?? end), end, words, posts),
  );
}

/** Whether a token is no part of a post. */
export function endsPost(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'mark') return !'-–№'.includes(token.text);
  if (token.kind !== 'word') return true;
  if (words.coordinators.has(token.lower)) return tokens[at - 1]?.capital === true;
  if (token.capital) return isAnotherPerson(tokens, at, words);
  if (words.prepositions.has(token.lower))
    return (
      words.posts?.links.has(token.lower) !== true || words.posts.asides.has(tokens[at + 1]?.lower ?? '')
    );
  return (
    words.verbs.has(token.lower) ||
    words.otherVerbs.has(token.lower) ||
    words.auxiliaries.has(token.lower) ||
    words.relativePronouns.has(token.lower) ||
    words.adverbs.has(token.lower) ||
    words.conjunctions.has(token.lower) ||
    words.pronouns.get(token.lower)?.use === 'subject'
  );
}

/** A given name that can't be an owner's: «встретил президента Ивана Лугина министр Анна Седых». */
function isAnotherPerson(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || words.toGivenGender?.(token.lower) === undefined) return false;
  return words.mayOwn?.([token.lower, ...(next?.capital === true ? [next.lower] : [])]) === false;
}

function findBehind(
  tokens: readonly Token[],
  { to }: Name,
  words: AttributionWords,
  posts: PostWords,
): Post[] {
  if (tokens[to]?.text !== ',') return [];
  const comma = behindAge(tokens, to);
  let end = comma + 1;
  while (end < tokens.length && end - comma <= longestPost && !endsPost(tokens, end, words)) end += 1;
  // «отметил Лугин, бывший владелец "создал..."»: the subject of what is quoted.
  if (tokens[end]?.kind === 'quote') return [];
  for (let head = comma + 1; head < end && head - comma <= mostAdjectives; head++) {
    const { lower } = tokens[head] ?? { lower: '' };
    if (words.prepositions.has(lower)) break;
    if (words.roles.has(lower)) return [toPost(tokens, head, end, end, words, posts)];
  }
  return [];
}

function toPost(
  tokens: readonly Token[],
  head: number,
  complementEnd: number,
  to: number,
  words: AttributionWords,
  { nominatives, toStem }: PostWords,
): Post {
  const { lower } = tokens[head] ?? { lower: '' };
  let from = head;
  while (from > 0 && head - from < mostAdjectives && isAdjective(tokens[from - 1], words)) from -= 1;
  return {
    noun: nominatives.get(lower) ?? lower,
    stems: toStems(tokens, from, complementEnd, head, words, toStem),
    from,
    to,
    isNominative: words.roles.has(lower),
  };
}

function isAdjective(token: Token | undefined, words: AttributionWords): boolean {
  return (
    token?.kind === 'word' &&
    !words.prepositions.has(token.lower) &&
    !words.determiners.has(token.lower) &&
    words.posts?.isAdjective(token.lower) === true &&
    !words.pronouns.has(token.lower)
  );
}

/** Stems of what `[from, to)` tells beside the noun at `head`. */
export function toStems(
  tokens: readonly Token[],
  from: number,
  to: number,
  head: number,
  words: AttributionWords,
  toStem: PostWords['toStem'],
): Set<string> {
  const stems = new Set<string>();
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (at === head || token?.kind !== 'word' || words.prepositions.has(token.lower)) continue;
    if (words.coordinators.has(token.lower)) continue;
    const stem = toStem(token.text.toLowerCase());
    if (stem !== undefined) stems.add(stem);
  }
  return stems;
}
