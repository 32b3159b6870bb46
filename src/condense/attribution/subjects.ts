import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/find-names.ts';
import type { Token } from './tokens.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Who a clause says is speaking, as token indices in its sentence. */
export type Source = NameSource | PronounSource | DescriptionSource;

interface NameSource {
  readonly type: 'name';
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

interface PronounSource {
  readonly type: 'pronoun';
  readonly from: number;
  readonly to: number;
}

export interface DescriptionSource {
  readonly type: 'description';
  readonly from: number;
  readonly to: number;
  /** The noun that decides what it is: "spokesman" in "a spokesman for the harbour". */
  readonly head: number;
}

/** A sentence with its names, ready to be asked for subjects. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly endingAt: ReadonlyMap<number, Name>;
  /** By the first token of the name, and by that of its titles. */
  readonly startingAt: ReadonlyMap<number, Name>;
  /** Subjects already asked for, by their verb. */
  readonly subjects: Map<number, Source | null>;
  /** What else was asked once and holds for the whole sentence. */
  readonly once: Map<string, Source | null>;
}

export function toParsed(tokens: readonly Token[], names: readonly Name[]): Parsed {
  return {
    tokens,
    names,
    endingAt: new Map(names.map((name) => [name.to, name])),
    startingAt: new Map(names.flatMap((name) => [[name.from, name] as const, [name.outer, name] as const])),
    subjects: new Map(),
    once: new Map(),
  };
}

const reach = 30;

/** The subject of the verb at `verb`, looking left over adverbs, auxiliaries, appositions and relative clauses. */
export function subjectBefore(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const known = parsed.subjects.get(verb);
  if (known !== undefined) return known;
  parsed.subjects.set(verb, null);
  const subject = findSubject(parsed, verb, words);
  parsed.subjects.set(verb, subject);
  return subject;
}

function findSubject(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let at = verb - 1;
  while (at >= 0 && verb - at < reach && isSkipped(tokens[at], words) && !parsed.endingAt.has(at + 1))
    at -= 1;
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote') return null;
  if (token.kind === 'word' && words.relativePronouns.has(token.lower))
    return token.lower === 'who' || token.lower === 'which' || token.lower === 'that'
      ? antecedent(parsed, at, words)
      : null;
  if (token.lower === 'and' || token.lower === 'but' || token.lower === 'or')
    return sharedSubject(parsed, at, words);
  if (token.text === ',' || isDash(token)) return appositionBefore(parsed, at, words);
  return phraseEnding(parsed, at + 1, words);
}

/** Whom "who" means: a name also where a description lies between ("Ann Holt of Acme, the senior lawyer there, who said"). */
function antecedent(parsed: Parsed, who: number, words: AttributionWords): Source | null {
  const end = parsed.tokens[who - 1]?.text === ',' ? who - 1 : who;
  const source = phraseEnding(parsed, end, words);
  const beside = parsed.endingAt.get(end);
  if (
    beside !== undefined &&
    source?.type !== 'name' &&
    (beside.kind === 'person' || beside.kind === 'unknown')
  )
    return toSource(beside);
  if (source?.type !== 'description' || parsed.tokens[source.from - 1]?.text !== ',') return source;
  for (let at = source.from - 1; at > 0 && source.from - at < 8; at--) {
    const name = parsed.endingAt.get(at);
    if (name?.kind === 'person' || name?.kind === 'unknown') return toSource(name);
  }
  return source;
}

/** "Holt rose early and said": the second verb has the first one's subject. */
function sharedSubject(parsed: Parsed, conjunction: number, words: AttributionWords): Source | null {
  return (
    findSharing(parsed, conjunction, words, true) ??
    findSharing(parsed, conjunction, words, false) ??
    sentenceSubject(parsed, words)
  );
}

/** The subject of the nearest verb to the left; with `reports`, of the nearest one of saying. */
function findSharing(
  parsed: Parsed,
  conjunction: number,
  words: AttributionWords,
  reports: boolean,
): Source | null {
  const { tokens } = parsed;
  for (let at = conjunction - 1; at > 0 && conjunction - at < 40; at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') return null;
    const verb = findVerb(tokens, at, words);
    if (reports && (verb === undefined || !isFiniteVerb(verb) || verb.kind === 'think')) continue;
    const acts =
      verb !== undefined ? isFiniteVerb(verb) : words.otherVerbs.has(token.lower) && !token.capital;
    if (!acts && !(words.auxiliaries.has(token.lower) && !token.capital)) continue;
    const before = tokens[at - 1];
    if (before !== undefined && ['and', 'but', 'or', ','].includes(before.lower)) continue;
    const source = subjectBefore(parsed, at, words);
    if (source === null || isThing(source, parsed)) continue;
    if (source.type === 'name' && source.name.kind === 'place') continue;
    return source;
  }
  return null;
}

/** "it", and a description that nobody could be. */
function isThing(source: Source, { tokens }: Parsed): boolean {
  return source.type === 'pronoun' && tokens[source.from]?.lower === 'it';
}

/** The subject that follows its verb: "said Ann Holt, a lawyer". */
export function subjectAfter(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  return subjectAt(parsed, verb + 1, words);
}

/** The first noun phrase of the sentence, behind a dateline or an introduction ("On Monday, Holt ..."). */
export function sentenceSubject(parsed: Parsed, words: AttributionWords): Source | null {
  return askOnce(parsed, 'sentence', () => findSentenceSubject(parsed, words));
}

/** Keeps an answer that every quotation of a sentence asks for, so that a long sentence isn't read once for each. */
export function askOnce({ once }: Parsed, question: string, find: () => Source | null): Source | null {
  const known = once.get(question);
  if (known !== undefined) return known;
  const source = find();
  once.set(question, source);
  return source;
}

function findSentenceSubject(parsed: Parsed, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const start = toStart(parsed);
  const first = tokens[start];
  if (first === undefined) return null;
  if (words.conjunctions.has(first.lower) && first.lower !== 'and' && first.lower !== 'but')
    return behindComma(parsed, start, words);
  const opens = words.prepositions.has(first.lower) || words.verbs.get(first.lower)?.form === 'participle';
  if (opens) return behindComma(parsed, start, words);
  return subjectAt(parsed, words.conjunctions.has(first.lower) ? start + 1 : start, words);
}

function behindComma(parsed: Parsed, start: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  for (let at = start + 1; at < tokens.length && at < start + reach; at++) {
    const token = tokens[at];
    if (token === undefined || (token.text !== ',' && token.kind !== 'quote')) continue;
    const source = subjectAt(parsed, at + 1, words);
    if (source === null || (source.type === 'name' && source.name.kind === 'place')) continue;
    return source;
  }
  return null;
}

/** Behind a dateline: "WASHINGTON (AP) - ". */
function toStart({ tokens, startingAt }: Parsed): number {
  const name = startingAt.get(0);
  if (name?.kind !== 'place' && name?.kind !== 'unknown') return 0;
  for (let at = name.to; at < tokens.length && at < name.to + 7; at++) {
    const token = tokens[at];
    if (token !== undefined && isDash(token) && token.text !== '-') return at + 1;
    if (token?.text === '-' && name.kind === 'place') return at + 1;
    if (token?.kind === 'quote' || (token?.kind === 'word' && !token.capital)) return 0;
  }
  return 0;
}

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
  if (source?.type !== 'description') return source;
  const whole = extend(parsed, source, end, words);
  const touching = parsed.endingAt.get(whole.to);
  if (touching !== undefined && isApposed(tokens, touching, words)) return toSource(touching);
  if (
    tokens[whole.to]?.lower === 'and' &&
    isRole(tokens[source.head], words) &&
    !words.determiners.has(first.lower)
  ) {
    const second = subjectAt(parsed, whole.to + 1, words);
    return second?.type === 'name' ? second : whole;
  }
  if (tokens[whole.to]?.text !== ',') return whole;
  const apposed = nameBehindRole(parsed, whole.to + 1, words);
  const isOffice = isRole(tokens[source.head], words) || tokens.slice(source.from, source.head).some(isOwner);
  if (apposed === undefined || !isOffice || apposed.kind === 'place') return whole;
  const after = tokens[apposed.to];
  const closes =
    after === undefined ||
    after.kind !== 'word' ||
    words.relativePronouns.has(after.lower) ||
    words.auxiliaries.has(after.lower) ||
    findVerb(tokens, apposed.to, words) !== undefined;
  return closes ? toSource(apposed) : whole;
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

const attaching = ['of', 'for', 'at', 'with', 'from', 'in'];

/** A description takes its "of ..." and "for ..." along. */
function extend(
  parsed: Parsed,
  source: DescriptionSource,
  end: number,
  words: AttributionWords,
): DescriptionSource {
  let to = end;
  while (to < parsed.tokens.length && to - source.from < 16) {
    const token = parsed.tokens[to];
    if (token?.kind !== 'word' || !attaching.includes(token.lower)) break;
    const next = phraseEnd(parsed, to + 1, words);
    if (next === to + 1) break;
    to = next;
  }
  return { ...source, to };
}

/** Where the row of nouns, names and adjectives that begins at `from` ends. */
function phraseEnd(parsed: Parsed, from: number, words: AttributionWords): number {
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

function skipBrackets(tokens: readonly Token[], end: number): number {
  const close = tokens[end - 1]?.text;
  if (close !== ')' && close !== ']') return end;
  const opening = close === ')' ? '(' : '[';
  for (let at = end - 2; at > 0 && end - at < reach; at--) if (tokens[at]?.text === opening) return at;
  return end;
}

const subordinators = new Set([
  'after',
  'before',
  'since',
  'until',
  'as',
  'than',
  'like',
  'because',
  'when',
  'while',
]);

function isClauseBound(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const token = tokens[at];
  if (token === undefined || (token.capital && !words.notNames.has(token.lower))) return false;
  return subordinators.has(token.lower) || isClauseWord(tokens, at, words);
}

function isClauseWord(tokens: readonly Token[], at: number, words: AttributionWords): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (words.conjunctions.has(lower) || words.auxiliaries.has(lower) || words.relativePronouns.has(lower))
    return true;
  if (words.otherVerbs.has(lower) && !words.determiners.has(tokens[at - 1]?.lower ?? '')) return true;
  const verb = findVerb(tokens, at, words);
  return verb !== undefined && (isFiniteVerb(verb) || tokens[at - 1]?.lower === 'to');
}

/** Reads `[from, to)` as one noun phrase with what hangs on it. */
function readPhrase(parsed: Parsed, start: number, end: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let from = start;
  let to = end;
  while (from < to && isSkipped(tokens[from], words) && !parsed.startingAt.has(from)) from += 1;
  while (
    to > from &&
    !parsed.endingAt.has(to) &&
    (words.adverbs.has(tokens[to - 1]?.lower ?? '') || isSelf(tokens[to - 1]))
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
    return head.type === 'description' ? { ...head, to } : head;
  }
  if (name !== undefined && name.from >= from) return toSource(name);
  if (last.kind !== 'word' || !/^[\p{L}@]/u.test(last.text)) return null;
  if (words.verbs.get(first.lower)?.form === 'participle') return null;
  const lead = parsed.startingAt.get(from);
  if (
    lead !== undefined &&
    lead.to < to &&
    tokens[lead.to]?.kind === 'word' &&
    !isRole(last, words) &&
    !words.bodies.has(last.lower) &&
    !words.documents.has(last.lower)
  )
    return toSource(lead);
  return { type: 'description', from, to, head: to - 1 };
}

/** "the minister of works Ann Holt": a common noun stands right before the name. */
function isApposed(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  const before = tokens[name.outer - 1];
  if (before?.kind !== 'word' || before.capital || name.kind === 'organisation' || name.kind === 'place')
    return false;
  return (
    !words.prepositions.has(before.lower) &&
    !words.determiners.has(before.lower) &&
    !words.pronouns.has(before.lower)
  );
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

/** "Ann Holt, a lawyer for Acme, said"; "Reed's lawyer, Ann Holt, said". `comma` stands right before the verb. */
function appositionBefore(parsed: Parsed, comma: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let fallback: Source | null = null;
  for (let at = comma - 1; at >= 0 && comma - at < 40; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.text === ';') break;
    if (token.text !== ',' && !isDash(token)) continue;
    const before = phraseEnding(parsed, at, words);
    const between = parsed.startingAt.get(at + 1);
    if (between !== undefined && between.to === comma && between.kind !== 'place') {
      if (before === null) return toSource(between);
      if (before.type === 'description' && isRole(tokens[before.head], words)) return toSource(between);
      if (between.kind === 'person' && before.type !== 'name') return toSource(between);
    }
    if (before === null) continue;
    if (before.type === 'name' && before.name.kind !== 'place') return before;
    if (before.type === 'pronoun') return before;
    if (fallback === null && before.type === 'description' && isRole(tokens[before.head], words))
      fallback = before;
  }
  if (fallback !== null) return fallback;
  const source = phraseEnding(parsed, comma, words);
  return source?.type === 'name' && source.name.kind !== 'place' ? source : null;
}

export function toSource(name: Name): Source {
  return { type: 'name', name, from: name.from, to: name.to };
}

export function isRole(token: Token | undefined, words: AttributionWords): boolean {
  if (token === undefined) return false;
  return (
    words.roles.has(token.lower) || (token.lower.endsWith('s') && words.roles.has(token.lower.slice(0, -1)))
  );
}

export function isDash(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '—' || token.text === '–' || token.text === '-');
}

function isSelf(token: Token | undefined): boolean {
  return token !== undefined && /sel(?:f|ves)$/.test(token.lower);
}

function isSkipped(token: Token | undefined, words: AttributionWords): boolean {
  if (token?.kind !== 'word') return false;
  return (
    words.adverbs.has(token.lower) ||
    (words.auxiliaries.has(token.lower) && !token.capital) ||
    (token.lower.endsWith('ly') && !token.capital && token.lower !== 'family' && token.lower !== 'ally')
  );
}
