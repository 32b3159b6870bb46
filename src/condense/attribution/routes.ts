import type { AttributionWords, ReportingVerb } from '../languages/attribution-words.ts';
import { canSpeak } from './descriptions.ts';
import {
  askOnce,
  isDash,
  isRole,
  type Parsed,
  phraseEnding,
  type Source,
  sentenceSubject,
  subjectAfter,
  subjectAt,
  subjectBefore,
  toSource,
} from './subjects.ts';
import type { Token } from './tokens.ts';
import { findVerb, isBe, isFiniteVerb } from './verbs.ts';

/** Who a sentence says spoke, by which rule, and how far that rule can be trusted (0 to 1). */
export interface Finding {
  readonly source: Source;
  readonly rule: string;
  readonly confidence: number;
  /** The token that gave it away, mostly the verb. */
  readonly at: number;
}

/** One quotation in its sentence. `last` is its last character. */
export interface Place {
  readonly parsed: Parsed;
  readonly at: number;
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
  const opener = tokens[from - 2]?.text;
  if (opener === ',' || opener === ':') return false;
  for (let at = from; at < tokens.length && at - from < 12; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === 'quote' ||
      (token.kind === 'mark' && '.!?;:'.includes(token.text))
    )
      return false;
    const verb = findVerb(tokens, at, words);
    if (verb !== undefined && isFiniteVerb(verb) && verb.kind !== 'judge' && verb.kind !== 'think')
      return true;
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
      source: toSource(name),
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
function findClauseBehind(place: Place): Finding | null {
  const { parsed, at, last, words } = place;
  const { tokens } = parsed;
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (isDash(next) && tokens[at - 1] !== undefined && isDash(tokens[at - 1] as Token)) return null;
  const apart = next.text === ',' || isDash(next);
  const ends = apart || ',?!—–-…'.includes(last);
  const source = subjectAt(parsed, apart ? at + 2 : at + 1, words);
  if (source === null) return null;
  const verb = findVerbBehind(tokens, source.to, ends ? 28 : 3, words);
  if (verb === null) {
    const acts = hasVerbBehind(parsed, source.to, words);
    if (!ends || apart || source.type === 'description' || !acts) return null;
    return { source, rule: 'subject behind', confidence: 0.7, at: source.to };
  }
  const near = verb - source.to < 4;
  if (source.type === 'description' && !canSpeak(parsed, source, words)) {
    const sense = findVerb(tokens, verb, words);
    if (!near || !ends || sense === undefined || !isFiniteVerb(sense) || sense.kind === 'think') return null;
  }
  if (introducesNext(tokens, verb) && findClauseBefore(place) !== null) return null;
  return { source, rule: 'clause behind', confidence: near ? 0.96 : 0.85, at: verb };
}

/** "Holt said:" behind one quotation and before another belongs to the second. */
function introducesNext(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb + 1]?.text === ':' && tokens[verb + 2]?.kind === 'quote';
}

/** A reporting verb at most `limit` tokens behind `from`, in the same sentence, before the next quotation. */
function findVerbBehind(
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: AttributionWords,
): number | null {
  for (let at = from; at < tokens.length && at - from < limit; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null;
    const verb = findVerb(tokens, at, words);
    if (verb === undefined || (verb.form === 'participle' && limit < 4)) continue;
    if ((verb.kind === 'judge' || verb.kind === 'think') && at - from > 2) continue;
    return at;
  }
  return null;
}

function hasVerbBehind(parsed: Parsed, from: number, words: AttributionWords): boolean {
  const token = parsed.tokens[from];
  return token !== undefined && (words.otherVerbs.has(token.lower) || words.auxiliaries.has(token.lower));
}

/** "...," said Holt. */
function findInverted({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  let verb = at + 1;
  if (tokens[verb]?.text === ',') verb += 1;
  const dash = tokens[verb];
  if (dash !== undefined && isDash(dash)) verb += 1;
  while (words.adverbs.has(tokens[verb]?.lower ?? '')) verb += 1;
  const sense = findVerb(tokens, verb, words);
  if (sense === undefined || !isFiniteVerb(sense) || sense.kind === 'judge') return null;
  const source = subjectAfter(parsed, verb, words);
  return source === null ? null : { source, rule: 'inverted', confidence: 0.94, at: verb };
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
function findClauseBefore(place: Place): Finding | null {
  const { parsed, at, words } = place;
  const { tokens } = parsed;
  let factor = 1;
  let weak: Finding | null = null;
  for (let verb = at - 1; verb >= 0 && at - verb < 45; verb--) {
    if (tokens[verb]?.text === ';') return null;
    const agent = findAgent(parsed, verb, at, words);
    if (agent !== null) return agent;
    const sense = findVerb(tokens, verb, words);
    if (sense === undefined || (sense.kind === 'act' && at - verb > 3)) continue;
    const source = findSubject(parsed, verb, sense, words) ?? findOpening(parsed, verb, words);
    if (source === null) {
      factor *= 0.9;
      continue;
    }
    if (source.type === 'description' && !canSpeak(parsed, source, words)) {
      if (sense.form === 'third') continue;
      factor *= 0.8;
      if (sense.kind === 'judge') return null;
    }
    const gap = at - verb;
    const sure = gap <= 2 ? 0.93 : gap <= 8 ? 0.88 : 0.8;
    const finding = { source, rule: `clause before (${sense.kind})`, confidence: sure * factor, at: verb };
    if (sense.kind !== 'think') return finding;
    weak ??= { ...finding, confidence: finding.confidence * 0.9 };
  }
  return weak;
}

/** "was asked by Holt". */
function findAgent(parsed: Parsed, verb: number, at: number, words: AttributionWords): Finding | null {
  const { tokens } = parsed;
  if (tokens[verb + 1]?.lower !== 'by' || words.verbs.get(tokens[verb]?.lower ?? '')?.form !== 'past')
    return null;
  const source = subjectAt(parsed, verb + 2, words);
  if (source === null || source.to > at) return null;
  return { source, rule: 'agent', confidence: source.type === 'description' ? 0.7 : 0.85, at: verb };
}

/** Said Holt: "..."; But, said Holt, "..." */
function findOpening(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const opens = verb === 0 || (verb === 1 && words.adverbs.has(parsed.tokens[0]?.lower ?? ''));
  if (!opens && parsed.tokens[verb - 1]?.text !== ',') return null;
  const source = subjectAfter(parsed, verb, words);
  return source?.type === 'name' ? source : null;
}

function findSubject(
  parsed: Parsed,
  verb: number,
  sense: ReportingVerb,
  words: AttributionWords,
): Source | null {
  const before = parsed.tokens[verb - 1];
  if (before === undefined) return sense.form === 'participle' ? sentenceSubject(parsed, words) : null;
  if (sense.form === 'base' && before.lower === 'to') return findClauseSubject(parsed, verb, words);
  if (sense.form !== 'participle' || isBe(before)) return subjectBefore(parsed, verb, words);
  return askOnce(
    parsed,
    `participle ${verb}`,
    () => findOwnSubject(parsed, verb, words) ?? findClauseSubject(parsed, verb, words),
  );
}

/** "with Holt calling it": a participle with a subject of its own. */
function findOwnSubject(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const end = words.adverbs.has(tokens[verb - 1]?.lower ?? '') ? verb - 1 : verb;
  const source = tokens[end - 1]?.kind === 'word' ? phraseEnding(parsed, end, words) : null;
  if (source?.type !== 'name') return null;
  const before = parsed.tokens[source.name.outer - 1]?.lower ?? '';
  return ['with', 'the', ''].includes(before) || isRole(parsed.tokens[source.name.outer - 1], words)
    ? source
    : null;
}

/** The subject of the clause that a participle or an infinitive hangs on: of the nearest finite verb to the left, else the sentence's. */
function findClauseSubject(parsed: Parsed, from: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  for (let at = from - 1; at > 0 && from - at < 40; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.capital) continue;
    const verb = findVerb(tokens, at, words);
    const acts =
      words.otherVerbs.has(token.lower) ||
      words.auxiliaries.has(token.lower) ||
      (verb !== undefined && isFiniteVerb(verb)) ||
      (token.lower.endsWith('ed') && !words.determiners.has(tokens[at - 1]?.lower ?? ''));
    if (!acts) continue;
    const source = subjectBefore(parsed, at, words);
    if (source === null || tokens[source.from]?.lower === 'it') continue;
    if (source.type !== 'description' || canSpeak(parsed, source, words)) return source;
  }
  return sentenceSubject(parsed, words);
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
    source: toSource(name),
    rule: 'signed',
    confidence: 0.8,
    at: at + 1,
  };
}

/** The plan is "a joke" that hurts people, Holt said. */
function findTail({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  for (let verb = tokens.length - 1; verb > at && tokens.length - verb < 45; verb--) {
    const token = tokens[verb];
    if (token === undefined || token.kind === 'quote') return null;
    const sense = findVerb(tokens, verb, words);
    if (
      sense === undefined ||
      sense.form === 'participle' ||
      sense.kind === 'judge' ||
      sense.kind === 'think'
    )
      continue;
    const source = subjectBefore(parsed, verb, words);
    const outer = source?.type === 'name' ? source.name.outer : source?.from;
    if (source !== null && outer !== undefined && outer > at + 1 && startsClause(parsed, outer, words))
      return { source, rule: 'clause at the end', confidence: 0.85, at: verb };
    if (tokens[verb - 1]?.text !== ',') continue;
    const main = sentenceSubject(parsed, words);
    if (main !== null && main.to <= at && tokens[main.to]?.text === ',')
      return { source: main, rule: 'clause at the end', confidence: 0.8, at: verb };
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
  const source = askOnce(parsed, 'source phrase', () => readSourcePhrase(parsed, words));
  return source === null ? null : { source, rule: 'according to', confidence: 0.8, at: source.from - 1 };
}

function readSourcePhrase(parsed: Parsed, words: AttributionWords): Source | null {
  for (let at = 0; at < parsed.tokens.length && at < 80; at++) {
    const length = matchSourcePhrase(parsed.tokens, at, words);
    const source = length === 0 ? null : subjectAt(parsed, at + length, words);
    if (source !== null) return source;
  }
  return null;
}

/** Holt's answer: "..."; The harbour - Ann Holt: "..." */
function findLabel({ parsed, at, words }: Place): Finding | null {
  if (parsed.tokens[at - 1]?.text !== ':') return null;
  const isLast = at === parsed.tokens.length - 1;
  const beside = parsed.endingAt.get(at - 1);
  if (beside !== undefined && beside.kind !== 'place')
    return { source: toSource(beside), rule: 'colon', confidence: 0.8, at: at - 1 };
  const source = sentenceSubject(parsed, words);
  if (source === null || source.type === 'description') return null;
  return { source, rule: 'colon', confidence: isLast ? 0.65 : 0.55, at: at - 1 };
}
