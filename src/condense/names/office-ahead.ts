import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { toOneOf } from './role-heads.ts';
import { longest, toStart } from './role-start.ts';
import { isArticle, isPast, type Range } from './roles.ts';

/** "The governor of Sund, Ann Holt, said", "a former spokesman for the Harbour Board (NHB), Ann Holt, said": the office with what belongs to it. */
export function findOfficeAhead(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const to = name.outer - 1;
  if (tokens[to]?.text !== ',' || !isClosed(tokens, name.to, words)) return null;
  const one = findOneOf(tokens, to, words);
  if (one !== null) return one;
  let head = to - 1;
  for (; to - head < longest; head--) {
    const token = tokens[head];
    if (token === undefined || token.kind === 'quote') return null;
    if (token.kind === 'mark' && !/^[()&-]$/.test(token.text)) return null;
    if (words.listing?.has(token.lower) === true) return null;
    const next = tokens[head + 1]?.lower ?? '';
    if (words.roles.has(token.lower) && (words.prepositions.has(next) || words.looksParticiple?.(next)))
      break;
    if (isVerbal(tokens, head, words)) return null;
  }
  if (to - head >= longest) return null;
  const from = toStart(tokens, head, words);
  const opener = tokens[from - 1];
  // "Norland's director of public works, Ann Holt, said": whose opens the office.
  const isOwned = tokens.slice(from, head).some(({ kind }) => kind === 'possessive');
  if (!isOwned && !isArticle(opener, words)) return null;
  const before = isOwned ? opener : tokens[from - 2];
  // "Karl Onn, the governor of Sund, Ann Holt and others"; "a spokesman for the governor of Sund, Ann Holt". "On Monday, the governor of Sund, Ann Holt, said" is hers.
  const verb = tokens[name.to + 1];
  const isSubject = verb !== undefined && (isPast(verb, words) || words.auxiliaries.has(verb.lower));
  if (
    (before?.text === ',' && !isSubject) ||
    (words.prepositions.has(before?.lower ?? '') && isNoun(tokens, from - 3, words))
  )
    return null;
  return { from: isOwned || opener?.capital === true ? from : from - 1, to };
}

/** "said one of the ferrymen, Ann Holt". */
function findOneOf(tokens: readonly Token[], to: number, words: AttributionWords): Range | null {
  for (let from = to - 3; from >= Math.max(0, to - longest); from--) {
    if (!words.selfStanding.has(tokens[from]?.lower ?? '')) continue;
    // "one of his advisers": beside the name alone, "his" would mean nobody.
    if (words.pronouns.has(tokens[from + 2]?.lower ?? '')) return null;
    const head = toOneOf(tokens, from, to, words);
    const next = tokens[head + 1]?.lower ?? '';
    return head > 0 && (head === to - 1 || words.prepositions.has(next)) ? { from, to } : null;
  }
  return null;
}

/** Whether a comma or a full stop closes the name, and no row goes on behind it ("a friend of Reed, Ann Holt, Karl Onn, and others"). */
function isClosed(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const after = tokens[at];
  if (after === undefined || after.kind === 'word') return after === undefined;
  if (after.text !== ',') return true;
  const next = tokens[at + 1];
  return !words.coordinators.has(next?.lower ?? '') && !isFurtherName(tokens, at + 1);
}

/** "Karl Onn,": a row of names goes on. */
function isFurtherName(tokens: readonly Token[], at: number): boolean {
  let to = at;
  while (tokens[to]?.capital === true) to += 1;
  return to - at > 1 && tokens[to]?.text === ',';
}

function isVerbal(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  return (
    words.auxiliaries.has(token.lower) ||
    words.relativePronouns.has(token.lower) ||
    words.pronouns.has(token.lower) ||
    isPast(token, words)
  );
}

function isNoun(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && words.roles.has(token.lower);
}
