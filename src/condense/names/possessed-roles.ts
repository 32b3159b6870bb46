import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { isBound } from './role-bounds.ts';
import { toOwner } from './role-start.ts';
import type { Range } from './roles.ts';

/** "Reed's lawyer, Ann Holt," */
export function findPossessed(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
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
    if (before.kind === 'possessive') return { from: toOwner(tokens, from - 1, words), to: end };
    if (before.kind !== 'word') break;
    // "Her deputy, Karl Onn": beside the name alone, "her" would mean nobody, or the speaker above.
    if (words.pronouns.has(before.lower)) return { from, to: end };
    // "Norland's most celebrated director, Ann Holt"
    const isDegree = tokens[from - 2]?.kind === 'possessive';
    if (words.determiners.has(before.lower) && !isDegree)
      return { from: before.capital ? from : from - 1, to: end };
    if (!isDegree && isBound(tokens, from - 1, words)) break;
    from -= 1;
  }
  return null;
}
