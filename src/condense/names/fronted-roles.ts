import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import { toHead } from './role-heads.ts';
import { isClauseVerb, type Range } from './roles.ts';

/** Tokens of what somebody is, in front of the sentence. */
const longest = 20;

/** "A Sund voter who backs the toll, Holt lost his boat": what somebody is opens the sentence, and the name is its subject. */
export function findFrontedRole(tokens: readonly Token[], name: Name, words: AttributionWords): Range | null {
  const to = name.outer - 1;
  if (to < 2 || to > longest || tokens[to]?.text !== ',' || !words.indefinite.has(tokens[0]?.lower ?? ''))
    return null;
  const own = tokens.slice(0, to);
  const isWhole = own.every(({ kind, text }) => kind === 'word' || kind === 'possessive' || text === '-');
  if (!isClauseVerb(tokens[name.to], words) || !isWhole || own.some(({ lower }) => words.pronouns.has(lower)))
    return null;
  const end = own.findIndex(({ lower }) => words.relativePronouns.has(lower));
  const head = tokens[toHead(tokens, 1, end < 0 ? to : end, words)]?.lower ?? '';
  const isPerson = words.roles.has(head) && words.relations?.has(head) !== true;
  return isPerson && words.comparing?.has(head) !== true ? { from: 0, to } : null;
}
