import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Mention, Person } from './person.ts';
import type { Range } from './roles.ts';

/** "the board's chair", "chairwoman of the commission", "University spokesman": the noun for a body that the role doesn't name; null in others. */
export function findBareBody(
  tokens: readonly Token[],
  { from, to }: Range,
  words: AttributionWords,
): string | null {
  const opener = words.definite.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const [first, next] = [tokens[opener], tokens[opener + 1]];
  if (isBody(first, words) && next?.kind === 'possessive' && first?.capital === false) return first.lower;
  if (isBody(first, words) && opener === from && to - from === 2) return first?.lower ?? null;
  const [link, article, last] = tokens.slice(to - 3, to);
  const isOf = words.prepositions.has(link?.lower ?? '') && words.definite.has(article?.lower ?? '');
  return to - from > 3 && isOf && isBody(last, words) && last?.capital === false ? last.lower : null;
}

function isBody(token: Token | undefined, { openBodies }: AttributionWords): boolean {
  return token?.kind === 'word' && openBodies?.has(token.lower) === true;
}

/** Tells the body of each role that leaves it open, where one such body alone is named before it. */
export function nameBodies(mentions: readonly Mention[]): void {
  const open = new Set<Person>();
  for (const { person } of mentions) if (person.bareBody !== null && person.role !== null) open.add(person);
  if (open.size === 0) return;
  const asked = new Set([...open].map(({ bareBody }) => bareBody));
  const named = new Map<string, Mention[]>();
  const seen = new Set<Person>();
  for (const mention of mentions) {
    const { person } = mention;
    if (seen.has(person) || person.words.length < 2) continue;
    seen.add(person);
    for (const word of new Set(person.words))
      if (asked.has(word) && (named.get(word)?.length ?? 0) < 2)
        named.set(word, [...(named.get(word) ?? []), mention]);
  }
  for (const person of open) {
    const [only, another] = named.get(person.bareBody ?? '') ?? [];
    const start = person.role?.start ?? 0;
    const isAlone = only !== undefined && only.span.start < start && !(another && another.span.start < start);
    if (isAlone && only.person.kind === 'organisation') person.body = only.person.span;
  }
}
