import type { AttributionWords } from '../languages/attribution-words.ts';
import { type DescriptionSource, type Parsed, type Source, toSource } from './parsed.ts';
import { isRole } from './phrases.ts';

/** A description that can speak: a person by their office, a body, a document. */
export function canSpeak(parsed: Parsed, source: DescriptionSource, words: AttributionWords): boolean {
  const { tokens } = parsed;
  const head = tokens[source.head];
  if (head === undefined || isBareNoun(parsed, source, words)) return false;
  if (isRole(head, words) || words.documents.has(head.lower) || words.bodies.has(head.lower)) return true;
  // "The commission" speaks; "oil", "power" and "gas" are materials, unless one of them is meant.
  const isMeant =
    head.capital || words.headsFirst === true || words.determiners.has(tokens[source.from]?.lower ?? '');
  return isMeant && words.organisations.has(head.lower);
}

/** "chairman, president and owner Ann Holt said", "Democratic candidate Holt said": one noun for one person without an article is a piece of a row or of a name. */
function isBareNoun({ tokens }: Parsed, { from, head }: DescriptionSource, words: AttributionWords): boolean {
  const noun = tokens[head];
  if (noun === undefined || words.definite.size === 0 || noun.capital || !words.roles.has(noun.lower))
    return false;
  if (words.bodies.has(noun.lower) || words.plurals.has(noun.lower)) return false;
  const opener = tokens[from]?.lower ?? '';
  const isSaid = [words.determiners, words.pronouns, words.selfStanding].some((known) => known.has(opener));
  const isOwned = tokens.slice(from, head).some(({ kind }) => kind === 'possessive');
  return !isSaid && !isOwned && words.looksPlural?.(noun.lower) !== true;
}

/** The words of a document are its owner's: "a statement from the Harbour Board", "Holt's letter", "her statement". */
export function findOwner(parsed: Parsed, source: DescriptionSource, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  if (!words.documents.has(tokens[source.head]?.lower ?? '')) return null;
  for (let at = source.from; at < source.to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at < source.head && token.kind === 'possessive') {
      const owner = parsed.endingAt.get(at);
      return owner === undefined ? null : toSource(owner);
    }
    const pronoun = at === source.from ? words.pronouns.get(token.lower) : undefined;
    if (pronoun !== undefined && pronoun.gender !== 'unknown')
      return { type: 'pronoun', from: at, to: at + 1 };
    if (at > source.head && words.authors.has(token.lower)) {
      const name = parsed.startingAt.get(at + 1) ?? parsed.startingAt.get(at + 2);
      return name === undefined ? null : toSource(name);
    }
  }
  return null;
}
