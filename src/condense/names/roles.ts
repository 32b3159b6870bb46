import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './find-names.ts';

/** Token indices of a description. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const longestRole = 14;

/** What the article says somebody is, beside the name: "Harbour spokesman Ann Holt", "Ann Holt, a lawyer for the harbour,". */
export function findRole(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  return findBefore(tokens, name, words) ?? findBehind(tokens, name, words);
}

function findBefore(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const last = tokens[name.from - 1];
  if (last?.kind !== 'word' || !words.roles.has(last.lower)) return findPossessed(tokens, name, words);
  let from = name.from - 1;
  while (from > 0 && name.from - from < 9) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    if (before.kind === 'possessive') {
      from = toOwner(tokens, from - 1);
      break;
    }
    if (before.kind !== 'word' || isBound(before, words)) break;
    from -= 1;
  }
  return { from, to: name.from };
}

/** "Reed's lawyer, Ann Holt," */
function findPossessed(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  if (tokens[name.outer - 1]?.text !== ',') return null;
  const end = name.outer - 1;
  const last = tokens[end - 1];
  if (last?.kind !== 'word' || last.capital || !words.roles.has(last.lower)) return null;
  const after = tokens[name.to];
  if (after !== undefined && after.kind === 'word' && !words.relativePronouns.has(after.lower)) return null;
  let from = end - 1;
  while (from > 0 && end - from < 9) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    if (before.kind === 'possessive') return { from: toOwner(tokens, from - 1), to: end };
    if (before.kind !== 'word') break;
    // "Her deputy, Karl Onn": beside the name alone, "her" would mean nobody, or the speaker above.
    if (words.pronouns.has(before.lower)) return { from, to: end };
    if (words.determiners.has(before.lower)) return { from: before.capital ? from : from - 1, to: end };
    if (isBound(before, words)) break;
    from -= 1;
  }
  return null;
}

function findBehind(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  let comma = name.to;
  if (tokens[comma]?.text !== ',') return null;
  const age = tokens[comma + 1];
  if (age !== undefined && /^\d{1,3}$/.test(age.text) && tokens[comma + 2]?.text === ',') comma += 2;
  const from = comma + 1;
  let to = from;
  let head = -1;
  let passedPreposition = false;
  while (to < tokens.length && to - from < longestRole) {
    const token = tokens[to];
    if (token === undefined || token.kind === 'quote' || (token.kind === 'mark' && token.text !== '-')) break;
    if (words.relativePronouns.has(token.lower) || words.auxiliaries.has(token.lower)) break;
    if ((words.verbs.get(token.lower)?.form === 'past' || words.otherVerbs.has(token.lower)) && to > from)
      break;
    if (words.prepositions.has(token.lower) || token.kind === 'possessive')
      passedPreposition ||= token.kind !== 'possessive';
    else if (!passedPreposition) head = to;
    if (to === from && (words.conjunctions.has(token.lower) || words.prepositions.has(token.lower)))
      return null;
    to += 1;
  }
  const headWord = head < 0 ? '' : (tokens[head]?.lower ?? '');
  return words.roles.has(headWord) && head - from < 8 ? { from, to } : null;
}

function isBound(token: Token, words: AttributionWords): boolean {
  const form = words.verbs.get(token.lower)?.form;
  return (
    words.determiners.has(token.lower) ||
    words.prepositions.has(token.lower) ||
    words.conjunctions.has(token.lower) ||
    words.auxiliaries.has(token.lower) ||
    words.relativePronouns.has(token.lower) ||
    words.adverbs.has(token.lower) ||
    (words.pronouns.has(token.lower) && !token.capital) ||
    (!token.capital && (form === 'past' || form === 'third' || form === 'participle')) ||
    (token.capital && words.notNames.has(token.lower))
  );
}

/** The beginning of the name before a possessive. */
function toOwner(tokens: readonly Token[], possessive: number): number {
  let from = possessive - 1;
  while (from > 0 && tokens[from - 1]?.capital === true && tokens[from]?.capital === true) from -= 1;
  return Math.max(from, 0);
}
