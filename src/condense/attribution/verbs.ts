import type { AttributionWords, ReportingVerb } from '../languages/attribution-words.ts';
import type { Parsed } from './parsed.ts';
import type { Token } from './tokens.ts';

/** Whether a form carries a subject of its own. */
export function isFiniteVerb({ form }: ReportingVerb): boolean {
  return form === 'past' || form === 'third';
}

/** Where the verbs of saying stand in a sentence that carry a subject of their own. */
export function findFiniteVerbs(parsed: Parsed, words: AttributionWords): readonly number[] {
  if (parsed.finiteVerbs !== undefined) return parsed.finiteVerbs;
  const found: number[] = [];
  for (let at = 0; at < parsed.tokens.length; at++) {
    const verb = findVerb(parsed.tokens, at, words);
    if (verb !== undefined && isFiniteVerb(verb)) found.push(at);
  }
  parsed.finiteVerbs = found;
  return found;
}

/** The reporting verb at a token, or undefined: a noun of the same spelling, a part of a name or a passive is none. */
export function findVerb(
  tokens: readonly Token[],
  at: number,
  words: AttributionWords,
): ReportingVerb | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.capital && at > 0)) return undefined;
  const next = tokens[at + 1]?.lower ?? '';
  const isPhrasal = words.phrasalVerbs.get(token.lower)?.has(next) === true;
  if (isPhrasal && !isObject(next, tokens[at + 2], words)) return { kind: 'say', form: 'past' };
  const verb = words.verbs.get(token.lower);
  if (verb === undefined || words.handlingVerbs?.get(token.lower)?.has(next) === true) return undefined;
  const before = tokens[at - 1];
  if (verb.form === 'past')
    return isNounPlace(before, words) || isPassive(tokens, at, words) ? undefined : verb;
  if (verb.form === 'third')
    return isNounPlace(before, words) || isNounBefore(tokens, at, words) ? undefined : verb;
  if (verb.form === 'participle') return isGoverned(before, words) ? undefined : verb;
  return isBase(tokens, at, words) ? verb : undefined;
}

/** "went on strike", "goes on the shelf": with an object the two words report nothing; "points out the mayor" has its subject there. */
function isObject(particle: string, after: Token | undefined, words: AttributionWords): boolean {
  if (after?.kind !== 'word') return false;
  if (words.determiners.has(after.lower))
    return words.prepositions.has(particle) && !words.adverbs.has(particle);
  return (
    !words.infinitiveMarks.has(after.lower) &&
    !words.conjunctions.has(after.lower) &&
    !words.prepositions.has(after.lower) &&
    !words.relativePronouns.has(after.lower) &&
    !words.adverbs.has(after.lower) &&
    words.looksAdverb?.(after.lower) !== true &&
    !words.auxiliaries.has(after.lower)
  );
}

/** Behind "the", "his", "Holt's" or "several" stands a noun or an adjective. */
function isNounPlace(before: Token | undefined, words: AttributionWords): boolean {
  if (before === undefined) return false;
  if (before.kind === 'possessive') return true;
  return words.determiners.has(before.lower) && !words.selfStanding.has(before.lower);
}

/** "claims" is a noun behind a preposition or an adjective, and before an auxiliary. */
function isNounBefore(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined) return true;
  if (words.prepositions.has(before.lower) && !before.capital) return true;
  if (before.capital && next?.kind === 'mark' && next.text !== ':' && isDetermined(tokens, at - 1, words))
    return true;
  if (next !== undefined && (words.auxiliaries.has(next.lower) || words.otherVerbs.has(next.lower)))
    return true;
  return (
    words.verbs.get(before.lower)?.form === 'past' ||
    (words.complementizers.has(before.lower) && next?.kind === 'word')
  );
}

/** "waved away the Harbour protests, and": a name between a determiner and a noun. */
function isDetermined(tokens: readonly Token[], name: number, words: AttributionWords): boolean {
  let at = name;
  while (tokens[at]?.capital === true) at -= 1;
  return words.determiners.has(tokens[at]?.lower ?? '');
}

/** Whether a form of "be" makes the verb passive. */
function isPassive(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  let left = at - 1;
  while (
    left >= 0 &&
    at - left < 8 &&
    (words.adverbs.has(tokens[left]?.lower ?? '') || words.looksAdverb?.(tokens[left]?.lower ?? '') === true)
  )
    left -= 1;
  const token = tokens[left];
  return token?.kind === 'word' && words.passives.has(token.lower);
}

/** "accused Reed of calling": the one who calls isn't the one who accuses. */
function isGoverned(before: Token | undefined, words: AttributionWords): boolean {
  if (before === undefined) return false;
  if (before.kind === 'possessive' || words.determiners.has(before.lower)) return true;
  return words.governing.has(before.lower);
}

/** "say" in "officials say", "went on to say", "would say"; not in "the claim". */
function isBase(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (words.infinitiveMarks.has(before.lower))
    return tokens[at - 2]?.capital !== true && !isPassive(tokens, at - 1, words);
  if (words.auxiliaries.has(before.lower)) return words.emphatics.has(before.lower);
  if (words.pronouns.get(before.lower)?.use === 'subject') return true;
  if (words.adverbs.has(before.lower)) return !words.infinitiveMarks.has(tokens[at - 2]?.lower ?? '');
  if (words.plurals.has(before.lower)) return true;
  return !words.determiners.has(before.lower) && words.looksPlural?.(before.lower) === true;
}
