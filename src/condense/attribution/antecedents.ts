import type { Span } from '../../domain/span.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { toSpan } from '../names/name-parts.ts';
import type { Person } from '../names/person.ts';
import { toSegmentEnd } from '../names/role-rows.ts';
import type { DescriptionSource, Parsed, Source } from './parsed.ts';
import type { Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Whom a bare description ("the spokesman") means, as a sentence before tells it: by a name, or in more words. */
export interface Antecedent {
  readonly person: Person | null;
  readonly span: Span;
}

/** Sentences back: a person whom nothing but an office tells, a body, and a document. */
const reachOf = { person: 6, body: 3, document: 2 } as const;
/** Tokens of a description in full. */
const longest = 14;

/** "The spokesman said", "the agency said", "the statement said": in full, where sentences shortly before tell of one such alone. */
export function findAntecedent(
  reading: Reading,
  at: number,
  { from, to, head }: DescriptionSource,
): Antecedent | null {
  const { words } = reading;
  const tokens = reading.sentences[at]?.tokens ?? [];
  const noun = tokens[head]?.lower ?? '';
  if (!words.definite.has(tokens[from]?.lower ?? '') || head !== from + 1 || to !== head + 1) return null;
  if (words.documents.has(noun)) return findIssuer(reading, at, noun);
  if (words.bodies.has(noun) || words.organisations.has(noun)) return findBody(reading, at, noun);
  return words.roles.has(noun) ? findTold(reading, at, noun) : null;
}

/** "A Harbour Board spokesman said the quay was shut", then "the spokesman": nobody's name, but whose spokesman. */
function findTold({ bearers, parsedOf, words }: Reading, at: number, noun: string): Antecedent | null {
  if (bearers.has(words.offices?.get(noun) ?? noun)) return null;
  for (let sentence = at - 1; sentence >= Math.max(0, at - reachOf.person); sentence--) {
    const parsed = parsedOf[sentence];
    if (parsed === undefined) return null;
    const head = parsed.tokens.findLastIndex(({ lower }) => lower === noun);
    if (head < 0) continue;
    const from = toArticle(parsed, head, words);
    if (from === null) continue;
    const hasMore = words.prepositions.has(parsed.tokens[head + 1]?.lower ?? '');
    const end = hasMore ? toVerb(parsed, head, toSegmentEnd(parsed.tokens, from, words), words) : head + 1;
    const to = end - from > longest ? head + 1 : end;
    return to - from > 2 ? { person: null, span: toSpan(parsed.tokens, { from, to }) } : null;
  }
  return null;
}

/** "A spokesman for the Harbour Board (NHB) said": up to the verb, also behind a bracket. */
function toVerb({ tokens }: Parsed, head: number, end: number, words: AttributionWords): number {
  const verb = tokens.slice(head + 1, end).findIndex((token, index) => {
    const sense = token.capital ? undefined : findVerb(tokens, head + 1 + index, words);
    return sense !== undefined && isFiniteVerb(sense);
  });
  return verb < 0 ? end : head + 1 + verb;
}

/** Where the description with the noun at `head` begins, if it introduces somebody ("a", "one"). */
function toArticle({ tokens }: Parsed, head: number, words: AttributionWords): number | null {
  for (let from = head - 1; from >= 0 && head - from < longest; from--) {
    const token = tokens[from];
    if (token?.kind !== 'word') return null;
    if (words.indefinite.has(token.lower)) return from;
    if (words.determiners.has(token.lower) || words.prepositions.has(token.lower)) return null;
    if (words.verbs.has(token.lower) || words.auxiliaries.has(token.lower)) return null;
  }
  return null;
}

/** "The State Department called for it", then "the agency": the one body of the kind in the nearest sentence that names any. */
function findBody({ people, parsedOf, words }: Reading, at: number, noun: string): Antecedent | null {
  for (let sentence = at - 1; sentence >= Math.max(0, at - reachOf.body); sentence--) {
    const named = new Set((people.bySentence[sentence] ?? []).map(({ person }) => person));
    const bodies = [...named].filter(
      ({ kind, words: own }) => kind === 'organisation' && own.join(' ') !== noun,
    );
    const own = bodies.filter((body) => body.words.includes(noun));
    const [only, another] = own.length > 0 ? own : bodies;
    if (only === undefined) {
      const owned = findOwned(parsedOf[sentence], noun);
      if (owned !== null) return owned;
      continue;
    }
    if (another !== undefined) return null;
    const kinds = words.kindsOfBody?.get(noun);
    const isOfKind = own.length > 0 || only.words.some((word) => kinds?.has(word) === true);
    return isOfKind ? { person: only, span: only.span } : null;
  }
  return null;
}

/** Tokens between whose it is and the noun for a body. */
const longestKind = 3;

/** "Norland's foreign ministry", then "the ministry". */
function findOwned(parsed: Parsed | undefined, noun: string): Antecedent | null {
  const head = parsed?.tokens.findLastIndex(({ lower }) => lower === noun) ?? -1;
  if (parsed === undefined || head < 0) return null;
  for (let at = head - 1; at > 0 && head - at <= longestKind; at--) {
    const token = parsed.tokens[at];
    if (token?.kind === 'possessive') {
      const owner = parsed.endingAt.get(at);
      return owner === undefined
        ? null
        : { person: null, span: toSpan(parsed.tokens, { from: owner.from, to: head + 1 }) };
    }
    if (token?.kind !== 'word' || token.capital) return null;
  }
  return null;
}

/** "The Harbour Board said in a statement", then "the statement said": its words are the board's. */
function findIssuer(reading: Reading, at: number, noun: string): Antecedent | null {
  const { words, parsedOf } = reading;
  for (let sentence = at - 1; sentence >= Math.max(0, at - reachOf.document); sentence--) {
    const parsed = parsedOf[sentence];
    const head = parsed?.tokens.findLastIndex(({ lower }) => lower === noun) ?? -1;
    if (parsed === undefined || head < 0) continue;
    const from = parsed.tokens.findLastIndex(
      ({ lower }, index) => index < head && words.indefinite.has(lower),
    );
    const link = parsed.tokens[from - 1]?.lower ?? '';
    if (from < 0 || head - from > 3 || !words.prepositions.has(link)) return null;
    const source = findSayer(parsed, from, words);
    return source === null ? null : toAntecedent(reading, sentence, parsed, source);
  }
  return null;
}

/** The subject of the verb of saying before `end`. */
function findSayer(parsed: Parsed, end: number, words: AttributionWords): Source | null {
  for (let verb = end - 1; verb > 0 && end - verb < 6; verb--) {
    const sense = findVerb(parsed.tokens, verb, words);
    if (sense?.kind === 'say' && isFiniteVerb(sense)) return subjectBefore(parsed, verb, words);
  }
  return null;
}

function toAntecedent(reading: Reading, at: number, parsed: Parsed, source: Source): Antecedent | null {
  if (source.type === 'pronoun') return null;
  if (source.type === 'description')
    return findAntecedent(reading, at, source) ?? { person: null, span: toSpan(parsed.tokens, source) };
  const person = reading.people.byName.get(source.name);
  return person === undefined || person.kind === 'place' ? null : { person, span: person.span };
}
