import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import { endsPost, longestPost } from '../names/posts.ts';
import { findRoleBefore } from '../names/roles-before.ts';
import { type DescriptionSource, type NameSource, type Parsed, type Source, toSource } from './parsed.ts';
import { isApposed, isRole, phraseEnd, reach, readPhrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import { findVerb } from './verbs.ts';

/** The noun phrase that begins at `start`, as the subject of what comes. */
export function subjectAt(parsed: Parsed, start: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let from = start;
  while (from - start < reach && words.adverbs.has(tokens[from]?.lower ?? '') && !parsed.startingAt.has(from))
    from += 1;
  const first = tokens[from];
  if (first === undefined) return null;
  if (words.pronouns.get(first.lower)?.use === 'subject') return { type: 'pronoun', from, to: from + 1 };
  const end = phraseEnd(parsed, from, words);
  if (end === from) return null;
  const source = readPhrase(parsed, from, end, words);
  if (source?.type === 'name') return behindFirm(parsed, source, words) ?? source;
  if (source?.type !== 'description') return source;
  const bearer = holderOfPost(parsed, source.head, words) ?? bearerBehind(parsed, from, source.to, words);
  if (bearer !== undefined) return toSource(bearer);
  const whole = extend(parsed, source, end, words);
  const touching = parsed.endingAt.get(whole.to);
  const isDocument = words.documents.has(tokens[source.head]?.lower ?? '');
  if (touching !== undefined && !isDocument && isApposed(tokens, touching, words)) return toSource(touching);
  if (words.coordinators.has(tokens[whole.to]?.lower ?? '') && !words.determiners.has(first.lower)) {
    // "speaker and former minister Ann Holt", "oil and gas worker Ann Holt"
    const second = subjectAt(parsed, whole.to + 1, words);
    return second?.type === 'name' &&
      (isRole(tokens[source.head], words) || second.name.titled || isBehindRole(tokens, second.name, words))
      ? second
      : whole;
  }
  const comma = behindParticiple(tokens, whole.to, words);
  if (tokens[comma]?.text !== ',') return whole;
  const apposed = nameBehindRole(parsed, comma + 1, words);
  const isOffice =
    isRole(tokens[source.head], words) ||
    isOneOf(tokens, source.head, words) ||
    tokens.slice(source.from, source.head).some(isOwner);
  if (apposed === undefined || !isOffice || apposed.kind === 'place') return whole;
  const after = tokens[apposed.to];
  const closes =
    after === undefined ||
    after.kind !== 'word' ||
    words.relativePronouns.has(after.lower) ||
    words.auxiliaries.has(after.lower) ||
    words.adverbs.has(after.lower) ||
    words.affiliations?.has(after.lower) === true ||
    findVerb(tokens, apposed.to, words) !== undefined;
  return closes ? toSource(apposed) : whole;
}

/**
 * "says Hull and Keel manager Ann Holt", "Hull and Keel's Ann Holt", "Fair Pay for Dockers director Ann Holt": the name behind the office, where
 * names joined by "and" or "for" stand before it. Were the first one a person, the last one would still have spoken.
 */
function behindFirm(parsed: Parsed, { name: first }: NameSource, words: AttributionWords): Source | null {
  if (first.kind === 'person' || words.headsFirst === true) return null;
  const { tokens, startingAt } = parsed;
  let at = first.to;
  while (tokens[at]?.text === ',' && startingAt.get(at + 1)?.to !== undefined)
    at = startingAt.get(at + 1)?.to ?? at;
  const link = tokens[at]?.lower ?? '';
  const isLinked = words.coordinators.has(link) || words.bodyLinks?.has(link) === true;
  const second = isLinked ? startingAt.get(at + 1) : undefined;
  if (second === undefined) return null;
  const last = parsed.endingAt.get(phraseEnd(parsed, at + 1, words));
  // "Housing and Harbour Secretary Ann Holt": the first word is what the office is for.
  if (last === second && second.titled && words.fields?.has(tokens[first.to - 1]?.lower ?? '') === true)
    return toSource(second);
  if (last === undefined || last === second || last.kind === 'place' || last.kind === 'organisation')
    return null;
  const before = tokens[last.outer - 1];
  return before?.kind === 'possessive' || isRole(before, words) ? toSource(last) : null;
}

/** Tokens of an office before its bearer, and names that may stand in it. */
const longestOffice = 14;

/** "chairman, president and owner Ann Holt", "the crime and fantasy author Ann Holt": the name whose office begins at `from` and goes on behind `to`. */
function bearerBehind(parsed: Parsed, from: number, to: number, words: AttributionWords): Name | undefined {
  const { tokens, startingAt } = parsed;
  if (words.headsFirst === true || words.verbSecond === true) return undefined;
  const row = tokens[to];
  if (row?.text !== ',' && !words.coordinators.has(row?.lower ?? '')) return undefined;
  const opens = words.determiners.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  for (let at = to + 1; at < tokens.length && at - from < longestOffice; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') return undefined;
    const name = startingAt.get(at);
    if (name === undefined) continue;
    if (isRole(tokens[name.from - 1], words) && name.kind !== 'place' && name.kind !== 'organisation') {
      const role = findRoleBefore(tokens, name, words);
      if (role !== null && role.from <= opens) return name;
    }
    at = name.to - 1;
  }
  return undefined;
}

/** Tokens of what somebody is doing, behind their office. */
const longestDoing = 8;

/** "the officer investigating the case, Ann Holt,": the comma behind the participle and what belongs to it; else where it began. */
function behindParticiple(tokens: readonly Token[], from: number, words: AttributionWords): number {
  if (words.looksParticiple?.(tokens[from]?.lower ?? '') !== true) return from;
  for (let at = from + 1; at - from < longestDoing; at++) {
    const token = tokens[at];
    if (token?.text === ',') return at;
    if (token?.kind !== 'word' || words.conjunctions.has(token.lower)) return from;
  }
  return from;
}

/** «сказал посол Норвегии в России Иван Лугин»: the name that ends an office which stands before its complement, whatever that is. */
function holderOfPost(parsed: Parsed, head: number, words: AttributionWords): Name | undefined {
  const { tokens } = parsed;
  if (words.posts === undefined || !words.roles.has(tokens[head]?.lower ?? '')) return undefined;
  for (let at = head + 1; at < tokens.length && at - head <= longestPost; at++) {
    const name = parsed.startingAt.get(at);
    if (name === undefined) {
      if (endsPost(tokens, at, words)) return undefined;
      continue;
    }
    const parts = tokens.slice(name.from, name.to).map(({ lower }) => lower);
    const isGoverned = words.prepositions.has(tokens[name.outer - 1]?.lower ?? '');
    const isPerson = name.kind === 'person' || name.kind === 'unknown';
    if (isPerson && !isGoverned && words.mayOwn?.(parts) === false) return name;
    at = name.to - 1;
  }
  return undefined;
}

/** «Как отметил Лугин», «Об этом сообщил в среду мэр»: who can be no other case and goes with the verb before, in a language that bends names. */
export function subjectAfter(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  if (words.posts === undefined) return null;
  const beside = subjectAt(parsed, verb + 1, words);
  const source = beside?.type === 'description' && !isRole(parsed.tokens[beside.head], words) ? null : beside;
  const found = source ?? subjectBehindAside(parsed, verb + 1, words);
  if (found?.type !== 'name') return found;
  return found.name.kind !== 'place' && mayAgree(parsed, found, verb, words) ? found : null;
}

/** Whether the endings of a name and a verb let one be the subject of the other. */
export function mayAgree(
  { tokens }: Parsed,
  { from, to }: NameSource,
  verb: number,
  { agrees, isAddressed, isOblique }: AttributionWords,
): boolean {
  if (agrees === undefined) return true;
  const parts = tokens.slice(from, to).map(({ lower }) => lower);
  if (isOblique?.(parts, 'unknown') === true) return false;
  return isAddressed?.(parts.at(-1) ?? '') !== true && agrees(tokens[verb]?.lower ?? '', parts);
}

/**
 * «...», — сказал на встрече с жителями мэр Степан Ковригин: the subject behind where or how it was said. Only in a language whose
 * endings tell a subject from an owner: a role noun or a name that can be no other case.
 */
export function subjectBehindAside(parsed: Parsed, start: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const { mayOwn } = words;
  let from = start;
  while (from - start < longestAside && words.adverbs.has(tokens[from]?.lower ?? '')) from += 1;
  if (mayOwn === undefined || !words.prepositions.has(tokens[from]?.lower ?? '')) return null;
  for (let at = from + 1; at < tokens.length && at - from < longestAside; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || words.conjunctions.has(token.lower)) return null;
    if (findVerb(tokens, at, words) !== undefined) return null;
    const isGoverned = words.prepositions.has(tokens[at - 1]?.lower ?? '');
    if (words.pronouns.get(token.lower)?.use === 'subject' || (words.roles.has(token.lower) && !isGoverned))
      return subjectAt(parsed, at, words);
    const name = parsed.startingAt.get(at);
    if (name === undefined) continue;
    const parts = tokens.slice(name.from, name.to).map(({ lower }) => lower);
    if (!isGoverned && name.kind !== 'place' && name.kind !== 'organisation' && !mayOwn(parts))
      return toSource(name);
    at = name.to - 1;
  }
  return null;
}

const longestAside = 10;

/** "bus driver Ann Holt" */
function isBehindRole(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  return isRole(tokens[name.outer - 1], words);
}

/** "one of the neighbours, Ann Holt" */
function isOneOf(tokens: readonly Token[], head: number, words: AttributionWords): boolean {
  return (
    words.indefinite.has(tokens[head]?.lower ?? '') && words.attaching.has(tokens[head + 1]?.lower ?? '')
  );
}

function isOwner({ kind }: Token): boolean {
  return kind === 'possessive';
}

/** "actress Ann Holt": a name, with what its bearer is before it. */
function nameBehindRole(parsed: Parsed, from: number, words: AttributionWords): Name | undefined {
  const name = parsed.startingAt.get(from);
  if (name !== undefined) return name;
  const source = readPhrase(parsed, from, phraseEnd(parsed, from, words), words);
  return source?.type === 'name' ? source.name : undefined;
}

/** A description takes its "of ..." and "for ..." along. */
function extend(
  parsed: Parsed,
  source: DescriptionSource,
  end: number,
  words: AttributionWords,
): DescriptionSource {
  if (source.to < end) return source;
  let to = end;
  while (to < parsed.tokens.length && to - source.from < 16) {
    const token = parsed.tokens[to];
    if (token?.kind !== 'word' || !words.attaching.has(token.lower)) break;
    const next = phraseEnd(parsed, to + 1, words);
    if (next === to + 1) break;
    to = next;
  }
  return { ...source, to };
}
