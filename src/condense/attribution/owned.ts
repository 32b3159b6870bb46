import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import type { Token } from './tokens.ts';

/**
 * Where the description begins, if the name behind a noun like "mother" or "lawyer" may be whose mother it is (мать Петрова, адвокат
 * Ивана Белых): then it is not the name that speaks. Undefined where the name is surely the speaker's own, and in a language that marks
 * owners otherwise.
 */
export function findOwnedStart(
  tokens: readonly Token[],
  name: Name,
  words: AttributionWords,
): number | undefined {
  const at = name.from - 1;
  if (words.kin?.has(tokens[at]?.lower ?? '') !== true) return findPostStart(tokens, name, words);
  // "His colleague Ann Holt": whose colleague she is has been said.
  if (words.pronouns.get(tokens[at - 1]?.lower ?? '')?.use === 'other') return undefined;
  const parts = tokens.slice(name.from, name.to).filter(({ kind }) => kind === 'word');
  return words.mayOwn?.(parts.map(({ lower }) => lower)) === true ? at : undefined;
}

/** «заявил президент Чечни»: a name that no list knows and that no given name opens may be the place of the post before it. */
function findPostStart(tokens: readonly Token[], name: Name, words: AttributionWords): number | undefined {
  const at = name.from - 1;
  if (words.posts === undefined || !words.roles.has(tokens[at]?.lower ?? '')) return undefined;
  const parts = tokens.slice(name.from, name.to).map(({ lower }) => lower);
  if (parts.some((part, index) => isGiven(part, index, words))) return undefined;
  return words.mayOwn?.(parts) === true ? at : undefined;
}

function isGiven(part: string, index: number, { toGivenGender, givenNames }: AttributionWords): boolean {
  return givenNames.has(part) || (index === 0 && toGivenGender?.(part) !== undefined);
}

/** «депутата Государственной Думы», «мэра Озёрска»: behind a post in another case a place looks like somebody with the post. */
export function mayOwnPost(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  if (words.posts === undefined) return false;
  if (name.kind === 'place' || name.kind === 'organisation') return true;
  const parts = tokens.slice(name.from, name.to).map(({ lower }) => lower);
  const [first = ''] = parts;
  if (words.toGivenGender?.(first) !== undefined || words.mayOwn?.(parts) !== true) return false;
  return parts.length === 1 || words.posts.isAdjective(first);
}
