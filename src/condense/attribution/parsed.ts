import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import type { Token } from './tokens.ts';

/** Who a clause says is speaking, as token indices in its sentence. */
export type Source = NameSource | PronounSource | DescriptionSource;

export interface NameSource {
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
  /** Where its finite verbs of saying stand, once asked for. */
  finiteVerbs: readonly number[] | undefined;
  /** What else was asked once and holds for the whole sentence. */
  readonly once: Map<string, Source | null>;
}

export function toParsed(tokens: readonly Token[], names: readonly Name[]): Parsed {
  const endingAt = new Map<number, Name>();
  const startingAt = new Map<number, Name>();
  for (const name of names) {
    endingAt.set(name.to, name);
    startingAt.set(name.from, name);
    startingAt.set(name.outer, name);
  }
  return {
    tokens,
    names,
    endingAt,
    startingAt,
    subjects: new Map(),
    finiteVerbs: undefined,
    once: new Map(),
  };
}

/** Keeps an answer that every quotation of a sentence asks for, so that a long sentence isn't read once for each. */
export function askOnce({ once }: Parsed, question: string, find: () => Source | null): Source | null {
  const known = once.get(question);
  if (known !== undefined) return known;
  const source = find();
  once.set(question, source);
  return source;
}

export function toSource(name: Name): Source {
  return { type: 'name', name, from: name.from, to: name.to };
}

/** "it" is nobody. */
export function isThing(source: Source, tokens: readonly Token[], words: AttributionWords): boolean {
  if (source.type !== 'pronoun') return false;
  const pronoun = words.pronouns.get(tokens[source.from]?.lower ?? '');
  return pronoun?.person === 3 && pronoun.number === 'one' && pronoun.gender === 'unknown';
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (token.text === '—' || token.text === '–' || token.text === '-');
}
