import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/find-names.ts';
import type { Token } from './tokens.ts';

/** Who a clause says is speaking, as token indices in its sentence. */
export type Source =
  | { readonly type: 'name'; readonly name: Name; readonly from: number; readonly to: number }
  | { readonly type: 'pronoun'; readonly from: number; readonly to: number }
  | { readonly type: 'description'; readonly from: number; readonly to: number; readonly head: number };

/** A sentence with its names, ready to be asked for subjects. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  /** The name that ends before a token index, and the one that starts at it. */
  readonly endingAt: ReadonlyMap<number, Name>;
  readonly startingAt: ReadonlyMap<number, Name>;
}

export function toParsed(tokens: readonly Token[], names: readonly Name[]): Parsed {
  return {
    tokens,
    names,
    endingAt: new Map(names.map((name) => [name.to, name])),
    startingAt: new Map(names.flatMap((name) => [[name.from, name] as const, [name.outer, name] as const])),
  };
}

const reach = 30;

/** The subject of the verb at `verb`, looking left over adverbs, auxiliaries, appositions and relative clauses. */
export function subjectBefore(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let at = verb - 1;
  while (at >= 0 && isSkipped(tokens[at], words)) at -= 1;
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote') return null;
  if (token.kind === 'word' && words.relativePronouns.has(token.lower)) {
    const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
    return token.lower === 'who' || token.lower === 'which' || token.lower === 'that'
      ? phraseEnding(parsed, end, words)
      : null;
  }
  if (token.text === ',' || isDash(token)) return appositionBefore(parsed, at, words);
  if (token.text === ')') {
    let open = at - 1;
    while (open > 0 && at - open < reach && tokens[open]?.text !== '(') open -= 1;
    return tokens[open]?.text === '(' ? phraseEnding(parsed, open, words) : null;
  }
  return phraseEnding(parsed, at + 1, words);
}

/** The subject that follows its verb: "said Ann Holt, a lawyer". */
export function subjectAfter(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  return subjectAt(parsed, verb + 1, words);
}

/** The noun phrase that begins at `from`, as the subject of what comes. */
export function subjectAt(parsed: Parsed, start: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let from = start;
  while (from < tokens.length && words.adverbs.has(tokens[from]?.lower ?? '') && !tokens[from]?.capital)
    from += 1;
  const first = tokens[from];
  if (first === undefined) return null;
  const pronoun = words.pronouns.get(first.lower);
  if (pronoun?.use === 'subject') return { type: 'pronoun', from, to: from + 1 };
  const end = phraseEnd(parsed, from, words);
  if (end === from) return null;
  const source = readPhrase(parsed, from, end, words);
  if (source?.type !== 'description') return source;
  const whole = extend(parsed, source, end, words);
  const comma = whole.to;
  const apposed = tokens[comma]?.text === ',' ? parsed.startingAt.get(comma + 1) : undefined;
  if (apposed !== undefined && isRole(tokens[source.head], words) && apposed.kind !== 'place') {
    const after = tokens[apposed.to];
    if (after === undefined || after.kind !== 'word' || words.relativePronouns.has(after.lower))
      return toSource(apposed);
  }
  return whole;
}

/** A description takes its "of ..." and "for ..." along. */
function extend(
  parsed: Parsed,
  source: Extract<Source, { type: 'description' }>,
  end: number,
  words: AttributionWords,
): Source & { head: number } {
  let to = end;
  const { tokens } = parsed;
  while (to < tokens.length && to - source.from < 16) {
    const token = tokens[to];
    if (token?.kind !== 'word' || !['of', 'for', 'at', 'with', 'from', 'in'].includes(token.lower)) break;
    const next = phraseEnd(parsed, to + 1, words);
    if (next === to + 1) break;
    to = next;
  }
  return { type: 'description', from: source.from, to, head: source.head };
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
    if (token.kind === 'word' && isPhraseBound(token, words)) break;
    if (words.determiners.has(token.lower) && at > from && tokens[at - 1]?.kind !== 'possessive') break;
    at += 1;
  }
  while (at > from && words.adverbs.has(tokens[at - 1]?.lower ?? '')) at -= 1;
  return at;
}

function isPhraseBound(token: Token, words: AttributionWords): boolean {
  if (token.capital && !words.notNames.has(token.lower)) return false;
  return (
    words.prepositions.has(token.lower) ||
    words.conjunctions.has(token.lower) ||
    words.auxiliaries.has(token.lower) ||
    words.relativePronouns.has(token.lower) ||
    words.otherVerbs.has(token.lower) ||
    words.pronouns.get(token.lower)?.use === 'subject' ||
    words.verbs.get(token.lower)?.form === 'finite'
  );
}

/** The noun phrase that ends before `end`: its head, with what hangs on it by prepositions left of that. */
export function phraseEnding(parsed: Parsed, end: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
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
    if (token.kind === 'word' && isClauseBound(token, words)) break;
    from -= 1;
  }
  if (from === end) return null;
  return readPhrase(parsed, from, end, words);
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

function isClauseBound(token: Token, words: AttributionWords): boolean {
  if (token.capital && !words.notNames.has(token.lower)) return false;
  return (
    subordinators.has(token.lower) ||
    words.conjunctions.has(token.lower) ||
    words.auxiliaries.has(token.lower) ||
    words.relativePronouns.has(token.lower) ||
    words.otherVerbs.has(token.lower) ||
    words.verbs.get(token.lower)?.form === 'finite'
  );
}

/** Reads `[from, to)` as one noun phrase with what hangs on it. */
function readPhrase(parsed: Parsed, start: number, end: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  let from = start;
  let to = end;
  while (from < to && isSkipped(tokens[from], words) && !parsed.startingAt.has(from)) from += 1;
  while (to > from && (words.adverbs.has(tokens[to - 1]?.lower ?? '') || isSelf(tokens[to - 1]))) to -= 1;
  if (from === to) return null;
  const last = tokens[to - 1];
  if (last === undefined) return null;
  if (words.pronouns.get(last.lower)?.use === 'subject' && !parsed.endingAt.has(to))
    return { type: 'pronoun', from: to - 1, to };
  const first = tokens[from];
  if (first !== undefined && words.pronouns.get(first.lower)?.use === 'subject' && to - from <= 2)
    return { type: 'pronoun', from, to: from + 1 };
  const preposition = findPreposition(parsed, from, to, words);
  const name = parsed.endingAt.get(to);
  if (preposition === from) {
    if (name === undefined) return null;
    return name.outer > from + 1 || isDateName(tokens, name, words)
      ? toSourceUnless(tokens, name, words)
      : null;
  }
  if (preposition > from) {
    const head = readPhrase(parsed, from, preposition, words);
    if (head === null) return name === undefined ? null : toSource(name);
    return head.type === 'description' ? { ...head, to } : head;
  }
  if (name !== undefined && name.from >= from) return toSource(name);
  if (last.kind !== 'word' || !/^[\p{L}@]/u.test(last.text)) return null;
  return { type: 'description', from, to, head: to - 1 };
}

/** In "In Iowa on Monday Holt said" the name after a preposition still speaks when a word lies between them. */
function toSourceUnless(tokens: readonly Token[], name: Name, words: AttributionWords): Source | null {
  const before = tokens[name.outer - 1];
  return before !== undefined && (words.notNames.has(before.lower) || /\d$/.test(before.text))
    ? toSource(name)
    : null;
}

function isDateName(tokens: readonly Token[], name: Name, words: AttributionWords): boolean {
  return words.notNames.has(tokens[name.outer - 1]?.lower ?? '');
}

function findPreposition(parsed: Parsed, from: number, to: number, words: AttributionWords): number {
  let at = from;
  while (at < to) {
    const name = parsed.startingAt.get(at);
    if (name !== undefined && name.to > at) {
      at = name.to;
      continue;
    }
    const token = parsed.tokens[at];
    if (token !== undefined && words.prepositions.has(token.lower)) return at;
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
    if (token === undefined || token.kind === 'quote') break;
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
  return fallback ?? startPhrase(parsed, comma, words);
}

/** "Holt, asked about it, said" where the first comma is the sentence's start. */
function startPhrase(parsed: Parsed, comma: number, words: AttributionWords): Source | null {
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
  if (token === undefined) return false;
  if (token.kind === 'possessive') return false;
  if (token.kind !== 'word') return false;
  return (
    words.adverbs.has(token.lower) ||
    (words.auxiliaries.has(token.lower) && !token.capital) ||
    (token.lower.endsWith('ly') && !token.capital && token.lower !== 'family' && token.lower !== 'ally')
  );
}
