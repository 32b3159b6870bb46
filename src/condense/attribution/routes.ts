import type { AttributionWords, ReportingVerb } from '../languages/attribution-words.ts';
import {
  isDash,
  isRole,
  type Parsed,
  type Source,
  subjectAfter,
  subjectAt,
  subjectBefore,
} from './subjects.ts';
import type { Token } from './tokens.ts';

/** Who a sentence says spoke, by which rule, and how far that rule can be trusted (0 to 1). */
export interface Finding {
  readonly source: Source;
  readonly rule: string;
  readonly confidence: number;
  /** The token that gave it away, mostly the verb. */
  readonly at: number;
}

/** One quotation in its sentence. `last` is its last character, `first` its first. */
export interface Place {
  readonly parsed: Parsed;
  readonly at: number;
  readonly first: string;
  readonly last: string;
  readonly words: AttributionWords;
}

type Route = (place: Place) => Finding | null;

/** In the order they are asked; the first that answers wins. To add a way of reporting, add a line. */
const routes: readonly Route[] = [
  findTranscript,
  findClauseBehind,
  findInverted,
  findSourceBeside,
  findClauseBefore,
  findSigned,
  findTail,
  findSourcePhrase,
  findLabel,
];

export function findInSentence(place: Place): Finding | null {
  for (const route of routes) {
    const finding = route(place);
    if (finding !== null) return finding;
  }
  return null;
}

/** Whether a reporting clause ("Holt said", "said Holt") begins at `from`; splits "Why?" Holt asked from "Why?" The crowd left. */
export function beginsClause(tokens: readonly Token[], from: number, words: AttributionWords): boolean {
  for (let at = from; at < tokens.length && at - from < 12; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === 'quote' ||
      (token.kind === 'mark' && '.!?;:'.includes(token.text))
    )
      return false;
    const verb = token.capital ? undefined : words.verbs.get(token.lower);
    if (verb?.form === 'finite' && verb.kind !== 'judge') return true;
    if (words.otherVerbs.has(token.lower) || words.auxiliaries.has(token.lower)) return false;
  }
  return false;
}

/** REED: "..." at the beginning of a paragraph. */
function findTranscript({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  if (tokens[at - 1]?.text !== ':' || at < 2) return null;
  const name = parsed.endingAt.get(at - 1);
  if (name !== undefined && name.outer === 0)
    return {
      source: { type: 'name', name, from: name.from, to: name.to },
      rule: 'transcript',
      confidence: 0.9,
      at: at - 1,
    };
  const source = at <= 4 ? subjectAt(parsed, 0, words) : null;
  if (source?.type !== 'description' || source.to !== at - 1 || !isRole(tokens[source.head], words))
    return null;
  return { source, rule: 'transcript', confidence: 0.8, at: at - 1 };
}

/** "...," Holt said. */
function findClauseBehind({ parsed, at, last, words }: Place): Finding | null {
  const { tokens } = parsed;
  const next = tokens[at + 1];
  if (next === undefined) return null;
  const apart = next.text === ',' || isDash(next);
  const ends = apart || ',?!—–-…'.includes(last);
  const from = apart ? at + 2 : at + 1;
  const source = subjectAt(parsed, from, words);
  if (source === null) return null;
  const verb = findVerb(parsed, source.to, ends ? 28 : 4, words);
  if (verb === null) {
    const isSubject =
      ends && !apart && source.type !== 'description' && hasVerbBehind(parsed, source.to, words);
    return isSubject ? { source, rule: 'subject behind', confidence: 0.7, at: source.to } : null;
  }
  const near = verb - source.to < 4;
  if (source.type === 'description' && !isSpeakerish(parsed, source, words) && !near) return null;
  return { source, rule: 'clause behind', confidence: near ? 0.96 : 0.85, at: verb };
}

/** A reporting verb at most `limit` tokens behind `from`, in the same sentence, before the next quotation. */
function findVerb(parsed: Parsed, from: number, limit: number, words: AttributionWords): number | null {
  const { tokens } = parsed;
  for (let at = from; at < tokens.length && at - from < limit; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null;
    const verb = token.capital ? undefined : words.verbs.get(token.lower);
    if (verb === undefined) continue;
    if (verb.form === 'finite' && (verb.kind !== 'judge' || at - from < 2)) return at;
    if (verb.form === 'base' && isBaseVerb(parsed, at, words)) return at;
    if (verb.form === 'participle' && tokens[at - 1]?.lower !== 'of') return at;
  }
  return null;
}

/** "say" in "officials say", "went on to say", "would say"; not in "the claim". */
function isBaseVerb(parsed: Parsed, at: number, words: AttributionWords): boolean {
  const before = parsed.tokens[at - 1];
  if (before === undefined) return false;
  if (before.lower === 'to' || words.auxiliaries.has(before.lower)) return true;
  if (words.pronouns.get(before.lower)?.use === 'subject') return true;
  if (words.adverbs.has(before.lower)) return true;
  return before.lower.endsWith('s') &&
    !before.lower.endsWith('ss') &&
    before.kind === 'word' &&
    !words.determiners.has(before.lower)
    ? true
    : ['who', 'people', 'police', 'others', 'many', 'some', 'men', 'women'].includes(before.lower);
}

function hasVerbBehind(parsed: Parsed, from: number, words: AttributionWords): boolean {
  const token = parsed.tokens[from];
  return token !== undefined && (words.otherVerbs.has(token.lower) || words.auxiliaries.has(token.lower));
}

/** "...," said Holt. */
function findInverted({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  let verb = at + 1;
  if (tokens[verb]?.text === ',' || (tokens[verb] !== undefined && isDash(tokens[verb] as Token))) verb += 1;
  while (words.adverbs.has(tokens[verb]?.lower ?? '')) verb += 1;
  const token = tokens[verb];
  if (token === undefined || words.verbs.get(token.lower)?.form !== 'finite' || token.capital) return null;
  if (words.verbs.get(token.lower)?.kind === 'judge') return null;
  const source = subjectAfter(parsed, verb, words);
  if (source === null) return null;
  return { source, rule: 'inverted', confidence: 0.94, at: verb };
}

/** "..." according to Holt; "...," by Holt. */
function findSourceBeside({ parsed, at, words }: Place): Finding | null {
  const from = parsed.tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const length = matchSourcePhrase(parsed.tokens, from, words);
  if (length === 0) return null;
  const source = subjectAt(parsed, from + length, words);
  return source === null ? null : { source, rule: 'according to', confidence: 0.85, at: from };
}

function matchSourcePhrase(tokens: readonly Token[], from: number, words: AttributionWords): number {
  for (const phrase of words.sourcePhrases)
    if (phrase.every((word, step) => tokens[from + step]?.lower === word)) return phrase.length;
  return 0;
}

/** Holt said: "..."; Holt dismissed the plan as "..."; Holt left, calling it "...". The nearest verb to the left decides. */
function findClauseBefore({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  let factor = 1;
  for (let verb = at - 1; verb >= 0 && at - verb < 45; verb--) {
    const token = tokens[verb];
    if (token === undefined || token.text === ';') return null;
    const sense = token.capital && verb > 0 ? undefined : words.verbs.get(token.lower);
    if (sense === undefined || parsedInName(parsed, verb)) continue;
    if (sense.kind === 'act' && at - verb > 3) continue;
    if (sense.form === 'base' && !isBaseVerb(parsed, verb, words)) continue;
    if (sense.form === 'finite' && isPassive(parsed, verb, words)) continue;
    const source = findSubject(parsed, verb, sense, words);
    if (source === null) {
      factor *= 0.9;
      continue;
    }
    if (source.type === 'description' && !isSpeakerish(parsed, source, words)) {
      factor *= 0.8;
      if (sense.kind === 'judge') return null;
    }
    const gap = at - verb;
    const confidence = (gap <= 2 ? 0.93 : gap <= 8 ? 0.88 : 0.8) * factor;
    return { source, rule: `clause before (${sense.kind})`, confidence, at: verb };
  }
  return null;
}

function findSubject(
  parsed: Parsed,
  verb: number,
  sense: ReportingVerb,
  words: AttributionWords,
): Source | null {
  const before = parsed.tokens[verb - 1];
  const isInfinitive = sense.form === 'base' && before?.lower === 'to';
  if (sense.form !== 'participle' && !isInfinitive) return subjectBefore(parsed, verb, words);
  if (sense.form === 'participle' && before !== undefined && isBe(before))
    return subjectBefore(parsed, verb, words);
  return findClauseSubject(parsed, verb, words);
}

/** The subject of the clause that a participle or an infinitive hangs on: of the nearest finite verb to the left, else the sentence's. */
function findClauseSubject(parsed: Parsed, from: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  for (let at = from - 1; at > 0 && from - at < 40; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.capital) continue;
    const isMain =
      words.otherVerbs.has(token.lower) ||
      words.auxiliaries.has(token.lower) ||
      words.verbs.get(token.lower)?.form === 'finite' ||
      (token.lower.endsWith('ed') && !words.determiners.has(tokens[at - 1]?.lower ?? ''));
    if (!isMain) continue;
    const source = subjectBefore(parsed, at, words);
    if (source !== null && (source.type !== 'description' || isSpeakerish(parsed, source, words)))
      return source;
  }
  return findSentenceSubject(parsed, words);
}

/** The first noun phrase of the sentence, behind an introduction ("On Monday, Holt ..."). */
export function findSentenceSubject(parsed: Parsed, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const first = tokens[0];
  if (first === undefined) return null;
  const opens =
    words.prepositions.has(first.lower) ||
    words.verbs.get(first.lower)?.form === 'participle' ||
    words.conjunctions.has(first.lower);
  if (!opens) return subjectAt(parsed, 0, words);
  for (let at = 1; at < tokens.length && at < 30; at++) {
    if (tokens[at]?.text === ',' || tokens[at]?.kind === 'quote') {
      const source = subjectAt(parsed, at + 1, words);
      if (source !== null) return source;
    }
  }
  return null;
}

function isBe(token: Token): boolean {
  return /^(?:is|are|was|were|be|been|being|'s|’s|am)$/.test(token.lower);
}

/** "was called", "is being described". "was quoted as saying" stays with its subject by the participle. */
function isPassive(parsed: Parsed, verb: number, words: AttributionWords): boolean {
  let at = verb - 1;
  while (
    at >= 0 &&
    (words.adverbs.has(parsed.tokens[at]?.lower ?? '') || parsed.tokens[at]?.lower.endsWith('ly'))
  )
    at -= 1;
  const token = parsed.tokens[at];
  return token !== undefined && isBe(token) && token.kind !== 'possessive';
}

function parsedInName(parsed: Parsed, at: number): boolean {
  return parsed.tokens[at]?.capital === true && parsed.names.some((name) => name.from <= at && at < name.to);
}

const bodies =
  /^(?:campaign|company|firm|group|union|party|police|government|ministry|department|agency|office|court|team|club|bank|university|school|church|panel|board|council|commission|committee|network|newspaper|paper|magazine|site|website|outlet|organization|organisation|charity|coalition|administration|family|army|military|officials?|authorities|critics|supporters|sources?|people|others|administration|airline|hospital|city|embassy|association|foundation|regulator|trio|pair|couple|duo|man|men|woman|women|crowd|protesters|demonstrators|researchers|experts|analysts|users?|spokespeople)$/;

/** A description that can speak: a person's office, a body, a document, or "a senior ... who". */
function isSpeakerish(
  parsed: Parsed,
  source: Extract<Source, { type: 'description' }>,
  words: AttributionWords,
): boolean {
  const head = parsed.tokens[source.head];
  if (head === undefined) return false;
  return (
    isRole(head, words) ||
    words.documents.has(head.lower) ||
    bodies.test(head.lower) ||
    words.organisations.has(head.lower)
  );
}

/** "..." - Ann Holt, harbour master */
function findSigned({ parsed, at }: Place): Finding | null {
  const dash = parsed.tokens[at + 1];
  if (dash === undefined || !isDash(dash)) return null;
  const step = parsed.tokens[at + 2] !== undefined && isDash(parsed.tokens[at + 2] as Token) ? 3 : 2;
  const name = parsed.startingAt.get(at + step);
  if (name === undefined || name.kind === 'place') return null;
  const after = parsed.tokens[name.to];
  if (after !== undefined && after.kind === 'word') return null;
  return {
    source: { type: 'name', name, from: name.from, to: name.to },
    rule: 'signed',
    confidence: 0.8,
    at: at + 1,
  };
}

/** The plan is "a joke" that hurts people, Holt said. */
function findTail({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  for (let verb = tokens.length - 1; verb > at && tokens.length - verb < 24; verb--) {
    const token = tokens[verb];
    if (token === undefined || token.kind === 'quote') return null;
    const sense = token.capital ? undefined : words.verbs.get(token.lower);
    if (sense === undefined || sense.form === 'participle' || sense.kind === 'judge') continue;
    if (sense.form === 'base' && !isBaseVerb(parsed, verb, words)) continue;
    const source = subjectBefore(parsed, verb, words);
    const outer = source?.type === 'name' ? source.name.outer : source?.from;
    if (source !== null && outer !== undefined && outer > at + 1 && startsClause(parsed, outer, words))
      return { source, rule: 'clause at the end', confidence: 0.85, at: verb };
    if (tokens[verb - 1]?.text !== ',') continue;
    const behind = subjectAfter(parsed, verb, words);
    if (behind !== null) return { source: behind, rule: 'clause at the end', confidence: 0.85, at: verb };
  }
  return null;
}

function startsClause(parsed: Parsed, from: number, words: AttributionWords): boolean {
  let at = from - 1;
  while (
    at > 0 &&
    (words.determiners.has(parsed.tokens[at]?.lower ?? '') || isRole(parsed.tokens[at], words))
  )
    at -= 1;
  return parsed.tokens[at]?.text === ',';
}

/** According to Holt, the plan is "a joke". */
function findSourcePhrase({ parsed, words }: Place): Finding | null {
  const { tokens } = parsed;
  for (let at = 0; at < tokens.length && at < 80; at++) {
    const length = matchSourcePhrase(tokens, at, words);
    if (length === 0) continue;
    const source = subjectAt(parsed, at + length, words);
    if (source !== null) return { source, rule: 'according to', confidence: 0.8, at };
  }
  return null;
}

/** Holt's answer: "..."; Holt on taxes: "..." */
function findLabel({ parsed, at, words }: Place): Finding | null {
  if (parsed.tokens[at - 1]?.text !== ':') return null;
  const source = findSentenceSubject(parsed, words) ?? toFirstName(parsed);
  if (source === null || source.type === 'description') return null;
  return { source, rule: 'colon', confidence: 0.68, at: at - 1 };
}

function toFirstName(parsed: Parsed): Source | null {
  const name = parsed.names.find((candidate) => candidate.kind !== 'place');
  return name === undefined ? null : { type: 'name', name, from: name.from, to: name.to };
}
