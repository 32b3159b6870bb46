import type { Sentence, Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';

/** Words of a name; what stands behind it in a row of nouns belongs to the sentence. */
const longestName = 4;
const acronymPattern = /^\p{Lu}[\p{Lu}\p{N}&-]+$/u;
/** Singular past and present of a verb, as opposed to "sagten" and "sagen": a noun in the singular has an article before it, a name has none. */
const manyPattern = /en$/;

/**
 * Where every noun has a capital, leaves it to those that are names: behind a given name, a title or a role noun, beside a verb of saying
 * in the singular, two in a row that never have an article, and wherever such a word stands again.
 */
export function keepProperCapitals(sentences: readonly Sentence[], words: AttributionWords): Sentence[] {
  const nouns = findNouns(sentences, words);
  const proper = new Set<Token>();
  const surnames = new Set<string>();
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at++) {
      const end = toNameEnd(tokens, at, nouns, surnames, words);
      if (end === at) continue;
      for (const token of tokens.slice(at, end)) proper.add(token);
      const last = tokens[end - 1];
      if (last !== undefined && !words.places.has(last.lower)) surnames.add(last.lower);
      at = end - 1;
    }
  return sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token, at) =>
      token.capital && !proper.has(token) && !isKnown(sentence.tokens, at, surnames, nouns, words)
        ? { ...token, capital: false }
        : token,
    ),
  }));
}

/** Words that stand behind an article or in lower case somewhere in the article: nouns, adjectives, verbs. */
function findNouns(sentences: readonly Sentence[], words: AttributionWords): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { tokens } of sentences)
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word') continue;
      const before = tokens[at - 1];
      const isBehindArticle =
        before !== undefined &&
        words.determiners.has(before.lower) &&
        !words.particles.has(tokens[at - 2]?.lower ?? '');
      if (!token.capital || isBehindArticle) nouns.add(token.lower);
    }
  return nouns;
}

/** Where a name that begins at `at` ends; `at` where none does. */
function toNameEnd(
  tokens: readonly Token[],
  at: number,
  nouns: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
  words: AttributionWords,
): number {
  const token = tokens[at];
  if (token === undefined || !isWord(token, words)) return at;
  const before = tokens[at - 1];
  const isGiven = words.givenNames.has(token.lower);
  const end = toRunEnd(tokens, at, nouns, words);
  if (isGiven && end > at + 1) return end;
  if (isRole(before, words) && !words.places.has(token.lower)) return end;
  if (isGiven) return before !== undefined && words.determiners.has(before.lower) ? at : end;
  if (nouns.has(token.lower) || words.determiners.has(before?.lower ?? '')) return at;
  if (isOwnerOf(tokens, at, surnames, words)) return at;
  if (end > at + 1 && !isOwningPlace(tokens[at + 1], words)) return end;
  return isBesideVerb(tokens, at, words) ? end : at;
}

/** The row of capitals, with its particles ("Ursula von der Leyen"), up to a word that is a noun in this article. */
function toRunEnd(
  tokens: readonly Token[],
  from: number,
  nouns: ReadonlySet<string>,
  words: AttributionWords,
): number {
  let end = from + 1;
  for (let at = end; at < tokens.length && end - from < longestName; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const isJoined = at > end;
    if (
      isWord(token, words) &&
      !(nouns.has(token.lower) && end > from + 1) &&
      !(isJoined && acronymPattern.test(token.text))
    )
      end = at + 1;
    else if (!isJoint(token, isJoined, words) || at - end > 1) break;
  }
  return end;
}

function isJoint(token: Token, isJoined: boolean, words: AttributionWords): boolean {
  return words.particles.has(token.lower) || (isJoined && words.nameArticles?.has(token.lower) === true);
}

function isWord(token: Token, words: AttributionWords): boolean {
  return (
    token.kind === 'word' &&
    token.capital &&
    !words.notNames.has(token.lower) &&
    !words.roles.has(token.lower) &&
    !words.titles.has(token.lower) &&
    !words.bodies.has(token.lower) &&
    (words.givenNames.has(token.lower) ||
      !(isAdverb(token.lower, words) || words.looksNoun?.(token.lower) === true))
  );
}

function isAdverb(lower: string, words: AttributionWords): boolean {
  return words.adverbs.has(lower) || words.looksAdverb?.(lower) === true;
}

/** "Skistars Willy Bogner", "Holts Auftrag": a noun or an owner before another name or noun. */
function isOwnerOf(
  tokens: readonly Token[],
  at: number,
  surnames: ReadonlySet<string>,
  words: AttributionWords,
): boolean {
  const lower = tokens[at]?.lower ?? '';
  const isBeforeName = words.givenNames.has(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.capital === true;
  return isBeforeName || (lower.endsWith('s') && surnames.has(lower.slice(0, -1)));
}

/** "Engagement Deutschlands". */
function isOwningPlace(token: Token | undefined, { places }: AttributionWords): boolean {
  return token !== undefined && (places.has(token.lower) || places.has(token.lower.replace(/s$/, '')));
}

function isRole(token: Token | undefined, words: AttributionWords): boolean {
  return token?.kind === 'word' && (words.roles.has(token.lower) || words.titles.has(token.lower));
}

/** "sagte Murtha", "so Murtha", "Murtha sagte". */
function isBesideVerb(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  const isSaid = (lower: string): boolean => words.verbs.has(lower) && !manyPattern.test(lower);
  return isSaid(before) || words.sourceTags?.has(before) === true || (at === 0 && isSaid(after));
}

/** A surname by itself, a short form in capitals, a place; behind an article only where it is no noun besides. */
function isKnown(
  tokens: readonly Token[],
  at: number,
  surnames: ReadonlySet<string>,
  nouns: ReadonlySet<string>,
  words: AttributionWords,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (at === 0 && words.particles.has(token.lower)) {
    const next = tokens[words.nameArticles?.has(tokens[1]?.lower ?? '') === true ? 2 : 1];
    return next?.capital === true && surnames.has(next.lower);
  }
  if (words.notNames.has(token.lower)) return false;
  if (acronymPattern.test(token.text) || words.places.has(token.lower) || words.titles.has(token.lower))
    return true;
  return surnames.has(token.lower) && !nouns.has(token.lower);
}
