import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import { type DescriptionSource, type Parsed, type Source, toSource } from './parsed.ts';
import type { Token } from './tokens.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** How far, in tokens, a walk through a sentence goes. */
export const reach = 30;

/** The noun phrase that ends before `end`: its head, with what hangs on it by prepositions left of that. */
export function phraseEnding(parsed: Parsed, behind: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const end = skipBrackets(tokens, behind);
  let from = end;
  while (from > 0 && end - from < reach) {
    const name = parsed.endingAt.get(from);
    if (name !== undefined) {
      from = name.outer;
      continue;
    }
    const token = tokens[from - 1];
    if (token === undefined || token.kind === 'quote') break;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '%') break;
    if (token.kind === 'word' && isClauseBound(tokens, from - 1, words)) break;
    from -= 1;
  }
  if (from === end) return null;
  return readPhrase(parsed, from, end, words);
}

export function skipBrackets(tokens: readonly Token[], end: number): number {
  const close = tokens[end - 1]?.text;
  if (close !== ')' && close !== ']') return end;
  const opening = close === ')' ? '(' : '[';
  for (let at = end - 2; at > 0 && end - at < reach; at--) if (tokens[at]?.text === opening) return at;
  return end;
}

function isClauseBound(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token === undefined || (token.capital && !words.notNames.has(token.lower))) return false;
  return words.clauseOpeners.has(token.lower) || isClauseWord(tokens, at, words);
}

/** Where the row of nouns, names and adjectives that begins at `from` ends. */
export function phraseEnd(parsed: Parsed, from: number, words: AttributionWords): number {
  const { tokens } = parsed;
  let at = from;
  while (at < tokens.length && at - from < 14) {
    const name = parsed.startingAt.get(at);
    if (name !== undefined && name.to > at) {
      at = name.to;
      continue;
    }
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.kind === 'mark') break;
    if (token.kind === 'word' && isPhraseBound(tokens, at, words)) break;
    if (words.determiners.has(token.lower) && at > from && tokens[at - 1]?.kind !== 'possessive') break;
    at += 1;
  }
  while (at > from && !parsed.endingAt.has(at) && words.adverbs.has(tokens[at - 1]?.lower ?? '')) at -= 1;
  return at;
}

function isPhraseBound(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token === undefined || (token.capital && !words.notNames.has(token.lower))) return false;
  return (
    words.prepositions.has(token.lower) ||
    words.pronouns.get(token.lower)?.use === 'subject' ||
    isClauseWord(tokens, at, words)
  );
}

function isClauseWord(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (words.conjunctions.has(lower) || words.auxiliaries.has(lower) || words.relativePronouns.has(lower))
    return true;
  if (words.otherVerbs.has(lower) && !words.determiners.has(tokens[at - 1]?.lower ?? '')) return true;
  const verb = findVerb(tokens, at, words);
  return verb !== undefined && (isFiniteVerb(verb) || words.infinitiveMarks.has(tokens[at - 1]?.lower ?? ''));
}

/** Reads `[from, to)` as one noun phrase with what hangs on it. */
export function readPhrase(
  parsed: Parsed,
  start: number,
  end: number,
  words: AttributionWords,
): Source | null {
  const { tokens } = parsed;
  let from = start;
  let to = end;
  while (from < to && isSkipped(tokens[from], words) && !parsed.startingAt.has(from)) from += 1;
  while (
    to > from &&
    !parsed.endingAt.has(to) &&
    (words.adverbs.has(tokens[to - 1]?.lower ?? '') ||
      words.isReflexive?.(tokens[to - 1]?.lower ?? '') === true)
  )
    to -= 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (from >= to || last === undefined || first === undefined) return null;
  if (words.pronouns.get(last.lower)?.use === 'subject' && !parsed.endingAt.has(to))
    return { type: 'pronoun', from: to - 1, to };
  if (words.pronouns.get(first.lower)?.use === 'subject' && to - from <= 2)
    return { type: 'pronoun', from, to: from + 1 };
  const preposition = findPreposition(parsed, from, to, words);
  const name = parsed.endingAt.get(to);
  if (preposition === from) return name === undefined ? null : behindDate(tokens, name, words);
  if (preposition > from) {
    const head = readPhrase(parsed, from, preposition, words);
    if (name !== undefined && head?.type === 'description' && isApposed(tokens, name, words))
      return toSource(name);
    if (head === null) return name === undefined ? null : behindDate(tokens, name, words);
    // "Fair Pay for Dockers director Ann Holt": the body before is where the office is.
    if (name !== undefined && head.type === 'name' && isOfficeOf(tokens, head.name, name, words))
      return toSource(name);
    return head.type === 'description' ? { ...head, to } : head;
  }
  if (name !== undefined && name.from >= from) {
    const text = findText(tokens, from, name, words);
    if (text !== null) return text;
    const head = findHeadOfOwned(tokens, from, name, words) ?? findHeadOfPlace(tokens, from, name, words);
    return head === undefined
      ? toSource(name)
      : { type: 'description', from, to: toDescriptionEnd(tokens, head, to, words), head };
  }
  if (last.kind !== 'word' || !/^[\p{L}@]/u.test(last.text)) return null;
  if (words.verbs.get(first.lower)?.form === 'participle') return null;
  const lead = parsed.startingAt.get(from);
  if (
    lead !== undefined &&
    lead.to < to &&
    tokens[lead.to]?.kind === 'word' &&
    !isRole(last, words) &&
    !words.bodies.has(last.lower) &&
    !words.documents.has(last.lower) &&
    !isOthers(tokens, to, words)
  )
    return toSource(lead);
  // «процитировал Лугина адвокат»: what stands before the noun is another's name.
  if (words.headsFirst === true && lead !== undefined && lead.to < to) from = lead.to;
  const head = toHead(tokens, from, to, words);
  return {
    type: 'description',
    from: toOpening(tokens, from, to, words),
    to: toDescriptionEnd(tokens, head, to, words),
    head,
  };
}

/** "Sund High School fans chanted": several people or things behind a name are not it; "Holt then appears" is. */
function isOthers(tokens: readonly Token[], to: number, words: AttributionWords): boolean {
  const last = tokens[to - 1];
  if (last === undefined || last.capital || words.nounsHaveCapitals === true) return false;
  let verb = to;
  while (isSkipped(tokens[verb], words)) verb += 1;
  const sense = findVerb(tokens, verb, words);
  const acts =
    (sense !== undefined && isFiniteVerb(sense)) || words.otherVerbs.has(tokens[verb]?.lower ?? '');
  return acts && words.looksPlural?.(last.lower) === true;
}

/** "der Sprecher der Bundesbank": the noun before, where an article stands between it and a name that belongs to it. */
function findHeadOfOwned(
  tokens: readonly Token[],
  from: number,
  name: Name,
  words: AttributionWords,
): number | undefined {
  if (words.nounsHaveCapitals !== true) return undefined;
  let article = name.outer - 1;
  while (article > from && !words.determiners.has(tokens[article]?.lower ?? '')) article -= 1;
  for (let at = from; at < article; at++) if (isRole(tokens[at], words)) return at;
  return undefined;
}

/** "a report entitled Sailing Home", "The ad hits Holt": what a text is called, and whom it tells of, says nothing. */
function findText(
  tokens: readonly Token[],
  from: number,
  { outer, kind, to }: Name,
  words: AttributionWords,
): DescriptionSource | null {
  const head = outer - 2;
  const verb = tokens[outer - 1];
  if (head < from || verb?.kind !== 'word' || !words.documents.has(tokens[head]?.lower ?? '')) return null;
  const isThird = words.looksPlural?.(verb.lower) === true && !isRole(verb, words);
  if (!isThird && words.looksPast?.(verb.lower) !== true) return null;
  return { type: 'description', from, to: isThird || kind === 'person' ? head + 1 : to, head };
}

/** «президент Ирана», «глава МЧС»: the office before a name that is no person's. */
function findHeadOfPlace(
  tokens: readonly Token[],
  from: number,
  name: Name,
  words: AttributionWords,
): number | undefined {
  if (words.headsFirst !== true || (name.kind !== 'place' && name.kind !== 'organisation')) return undefined;
  const head = toHead(tokens, Math.min(from, name.outer), name.from, words);
  return words.roles.has(tokens[head]?.lower ?? '') ? head : undefined;
}

/** «сказал глава порта журналистам»: to whom or when it was said is no part of the office before it. */
function toDescriptionEnd(
  tokens: readonly Token[],
  head: number,
  to: number,
  words: AttributionWords,
): number {
  if (words.headsFirst !== true) return to;
  for (let at = head + 1; at < to; at++) if (words.adverbs.has(tokens[at]?.lower ?? '')) return at;
  return to;
}

/** The noun of a description: its last word, or the first that can speak where what belongs to a noun stands behind it. */
function toHead(tokens: readonly Token[], from: number, to: number, words: AttributionWords): number {
  if (words.headsFirst !== true) return to - 1;
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at] ?? { lower: '' };
    if (!words.roles.has(lower) && !words.bodies.has(lower) && !words.organisations.has(lower)) continue;
    // «ведущий аналитик»: of nouns in one row the last.
    return words.roles.has(tokens[at + 1]?.lower ?? '') && at + 1 < to ? at + 1 : at;
  }
  return to - 1;
}

/** A phrase has its article first: "the crowd" in "at which point the crowd"; "all the crowd" keeps what belongs to it. */
function toOpening(tokens: readonly Token[], from: number, to: number, words: AttributionWords): number {
  for (let at = to - 1; at > from; at--) {
    const { lower } = tokens[at] ?? { lower: '' };
    if (!words.definite.has(lower) && !words.indefinite.has(lower)) continue;
    return words.determiners.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  }
  return from;
}

/** In "On Monday Holt said" the name speaks although the phrase begins with a preposition. */
function behindDate(tokens: readonly Token[], name: Name, words: AttributionWords): Source | null {
  const before = tokens[name.outer - 1];
  return before !== undefined &&
    (words.notNames.has(before.lower) || /\d$/.test(before.text)) &&
    !words.prepositions.has(before.lower) &&
    !words.determiners.has(before.lower)
    ? toSource(name)
    : null;
}

function findPreposition(parsed: Parsed, from: number, to: number, words: AttributionWords): number {
  let at = from;
  while (at < to) {
    const name = parsed.startingAt.get(at);
    if (name !== undefined && name.to > at) {
      at = name.to;
      continue;
    }
    if (words.prepositions.has(parsed.tokens[at]?.lower ?? '')) return at;
    at += 1;
  }
  return -1;
}

/** Whether a role noun stands right before `name`, and no person's name before that. */
function isOfficeOf(tokens: readonly Token[], head: Name, name: Name, words: AttributionWords): boolean {
  return (
    head.kind !== 'person' &&
    words.roles.has(tokens[name.outer - 1]?.lower ?? '') &&
    isApposed(tokens, name, words)
  );
}

/** "the minister of works Ann Holt": a common noun stands right before the name. */
export function isApposed(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  const before = tokens[name.outer - 1];
  if (before?.kind !== 'word' || before.capital || name.kind === 'organisation' || name.kind === 'place')
    return false;
  return (
    !words.prepositions.has(before.lower) &&
    !words.determiners.has(before.lower) &&
    !words.pronouns.has(before.lower)
  );
}

export function isRole(token: Token | undefined, words: AttributionWords): boolean {
  if (token === undefined) return false;
  return (
    words.roles.has(token.lower) || (token.lower.endsWith('s') && words.roles.has(token.lower.slice(0, -1)))
  );
}

export function isSkipped(token: Token | undefined, words: AttributionWords): boolean {
  if (token?.kind !== 'word') return false;
  return (
    words.adverbs.has(token.lower) ||
    (words.auxiliaries.has(token.lower) && !token.capital) ||
    (words.looksAdverb?.(token.lower) === true && !token.capital)
  );
}
