import { hasStemIn, toStems } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Language } from './languages/language.ts';
import type { PointingWords } from './languages/pointing-words.ts';

/** How far into a sentence a word that points is looked for, in words. */
const reach = 40;
/** How far behind "it" the clause opens that it announces. */
const clauseReach = 9;
/** Words behind which a bare "that" means what the sentence itself says. */
const ownReach = 8;

/** What a reader knows who comes to a sentence. */
export interface Known {
  readonly stems: ReadonlySet<string>;
  /** A body or several people or things are among it, which "they" may mean. */
  readonly hasMany: () => boolean;
}

interface Token {
  readonly word: string;
  /** In small letters, without "'s" and the like. */
  readonly bare: string;
  /** What stands between it and the next one. */
  readonly behind: string;
}

/**
 * The word by which a sentence that somebody says means a thing that only words before it tell, or null: "it would make things worse",
 * "that information", "the third".
 */
export function findPointer(sentence: string, { stems, hasMany }: Known, language: Language): string | null {
  const { pointing, attribution } = language;
  if (pointing === undefined || attribution === null) return null;
  const tokens = toTokens(sentence);
  let hasThing = false;
  const [opener] = tokens;
  if (opener !== undefined && pointing.opening.has(opener.bare) && opener.behind.startsWith(','))
    return opener.bare;
  for (const [at, token] of tokens.entries()) {
    const { bare } = token;
    if (
      pointing.things.has(bare) &&
      !(hasThing || isExplained(token) || (pointing.many.has(bare) && hasMany())) &&
      !announces(tokens, at, language.time, pointing)
    )
      return bare;
    if (pointsWithNoun(tokens, at, stems, language, attribution, pointing)) return bare;
    if (isPart(tokens, at, attribution, pointing)) return bare;
    if (bare === pointing.there && !hasThing && pointing.beforeThere.has(tokens[at - 1]?.bare ?? ''))
      return bare;
    hasThing ||= namesThing(tokens, at, attribution, pointing);
  }
  return null;
}

function toTokens(sentence: string): Token[] {
  const tokens: Token[] = [];
  wordPattern.lastIndex = 0;
  while (tokens.length < reach) {
    const match = wordPattern.exec(sentence);
    if (match === null) break;
    const { 0: word, index } = match;
    const bare = word.toLowerCase().replace(/['’](?:s|ll|d|re|ve|m)$/u, '');
    tokens.push({ word, bare, behind: sentence.slice(index + word.length) });
  }
  return tokens;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu;

function hasCapital({ word }: Token): boolean {
  return /^\p{Lu}(?!['’]?$|['’](?:m|ve|ll|d)$)/u.test(word);
}

/** "That's", "it'll" */
function hasVerb(token: Token | undefined): boolean {
  return token !== undefined && /['’](?:s|ll|d|re)$/u.test(token.word);
}

/** A bracket behind it tells what it means. */
function isExplained({ behind }: Token): boolean {
  return /^ [[(]/u.test(behind);
}

/** A mark that ends a clause stands behind it, or nothing. */
function endsClause(token: Token | undefined): boolean {
  return token === undefined || /^\s*(?:[,;:.!?…—–]|$|-\s)/u.test(token.behind);
}

/** "It is right that", "I say it again:": what it is follows. "It was a long winter": a time. */
function announces(
  tokens: readonly Token[],
  at: number,
  { units, dayParts }: Language['time'],
  pointing: PointingWords,
): boolean {
  if (!pointing.announcing.has(tokens[at]?.bare ?? '')) return false;
  for (let next = at + 1; next <= at + clauseReach && next < tokens.length; next += 1) {
    const { bare = '', behind = '' } = tokens[next] ?? {};
    const before = tokens[next - 1]?.bare ?? '';
    if (behind.startsWith(':') || units.has(bare) || dayParts.has(bare)) return true;
    // "It's hard not to, though": no clause follows.
    if (endsClause(tokens[next])) return false;
    if (next > at + 1 && pointing.clauses.has(bare) && !pointing.beforeInfinitive.has(before)) return true;
  }
  return false;
}

/** "that information", "those pictures", "this includes": no noun that is told, and no clause that says which. */
function pointsWithNoun(
  tokens: readonly Token[],
  at: number,
  stems: ReadonlySet<string>,
  { time }: Language,
  words: AttributionWords,
  { that, beforeThat, several, near, behindNear }: PointingWords,
): boolean {
  const token = tokens[at];
  const bare = token?.bare ?? '';
  if (bare !== that && bare !== near && !several.has(bare)) return false;
  const next = tokens[at + 1]?.bare ?? '';
  const behind = tokens[at + 2]?.bare ?? '';
  const tellsOne = (nouns: readonly string[]): boolean => {
    const own = toStems(tokens.slice(0, at).map((token) => token.bare));
    return hasStemIn(stems, nouns) || hasStemIn(own, nouns);
  };
  // "those guilty of the fire", "that kind of crime": what follows says which.
  const isTold = (): boolean =>
    time.units.has(next) ||
    words.relativePronouns.has(behind) ||
    words.attaching.has(behind) ||
    tellsOne([next, behind]);
  if (bare === near) return at > 0 && !endsClause(token) && (behindNear.has(next) || isAdverb(next, words));
  if (several.has(bare)) return !words.relativePronouns.has(next) && !words.attaching.has(next) && !isTold();
  if (bare === that && at === 0) return hasVerb(token) || words.auxiliaries.has(next) || !isTold();
  const before = tokens[at - 1]?.bare ?? '';
  // "for exactly that reason"
  const isStressed = isAdverb(before, words);
  if (bare !== that || !beforeThat.has((isStressed ? tokens[at - 2]?.bare : before) ?? '')) return false;
  return endsClause(token) ? at < ownReach : !isTold();
}

function isAdverb(word: string, { adverbs, looksAdverb }: AttributionWords): boolean {
  return adverbs.has(word) || looksAdverb?.(word) === true;
}

/** "the third is hard to find", "the other": what it is one of stands before. */
function isPart(
  tokens: readonly Token[],
  at: number,
  { definite, auxiliaries }: AttributionWords,
  { parts }: PointingWords,
): boolean {
  if (!parts.has(tokens[at]?.bare ?? '') || !definite.has(tokens[at - 1]?.bare ?? '')) return false;
  return endsClause(tokens[at]) || auxiliaries.has(tokens[at + 1]?.bare ?? '');
}

/** A noun with its article, a plural or a name: what "it" or "they" may mean from there on. */
function namesThing(
  tokens: readonly Token[],
  at: number,
  words: AttributionWords,
  { things }: PointingWords,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { bare } = token;
  const before = tokens[at - 1]?.bare ?? '';
  const { determiners, looksPlural, auxiliaries } = words;
  // "Snow lies where it should": a subject without an article.
  if (at === 0 ? !isFunctionWord(bare, words) : hasCapital(token)) return true;
  if (determiners.has(before) && !things.has(before) && bare.length > 2) return true;
  return bare.length > 4 && looksPlural?.(bare) === true && !auxiliaries.has(bare);
}

function isFunctionWord(word: string, words: AttributionWords): boolean {
  return (
    word.length < 4 ||
    words.pronouns.has(word) ||
    words.auxiliaries.has(word) ||
    words.determiners.has(word) ||
    words.prepositions.has(word) ||
    words.conjunctions.has(word) ||
    words.relativePronouns.has(word) ||
    isAdverb(word, words)
  );
}
