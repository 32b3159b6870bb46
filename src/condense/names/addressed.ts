import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { isClauseVerb } from './roles.ts';

/** Tokens of what the name is, between its commas. */
const longest = 20;

/**
 * "In a letter to Reed's lawyer, Ann Holt, the chairwoman, said": what ends before the name belongs to the phrase that opens the sentence
 * with a preposition, and the name is the subject behind it.
 */
export function isBehindPhrase(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  const own = tokens.slice(0, name.outer - 1);
  const opens = words.prepositions.has(tokens[0]?.lower ?? '') && own.every(({ text }) => text !== ',');
  if (!opens || tokens[name.to]?.text !== ',') return false;
  let comma = name.to + 1;
  while (comma - name.to < longest && isWord(tokens[comma])) comma += 1;
  return tokens[comma]?.text === ',' && isClauseVerb(tokens[comma + 1], words);
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'possessive';
}
