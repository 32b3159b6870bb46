/**
 * A table of cues as a newcomer reads and writes it: a name and the phrases that stand for it, separated by commas. In a phrase
 * `a|b` is either word, `*ed` any word with that ending, `re*` with that beginning, `#` a number, `#s` one with that ending, `*` any word. A phrase behind `^`
 * counts only where it opens the row.
 */
export type CueTable<Name extends string> = Readonly<Record<Name, string>>;

/** Finds the cues of a table in a row of words, letter for letter; work is one look-up a word, whatever the size of the table. */
export type CueFinder<Name extends string> = (words: readonly string[]) => ReadonlyMap<Name, number>;

type Test = (word: string) => boolean;
interface Phrase<Name> {
  name: Name;
  rest: Test[];
}

interface Shape<Name> {
  first: Test;
  phrase: Phrase<Name>;
}

/** A word of the table, with the phrases that begin with it by the word behind it: so that "the" asks for none of the many that go on otherwise. */
interface Known<Name> {
  readonly byNext: Map<Known<Name>, Phrase<Name>[]>;
  /** Those of one word, and those whose second word is a shape. */
  readonly others: Phrase<Name>[];
}

/** Phrases by what they begin with. */
interface Index<Name> {
  /** Every word that a phrase begins with or goes on with behind its first. */
  readonly words: Map<string, Known<Name>>;
  /** Shapes by the letters that the word begins with. */
  readonly byStart: Map<number, Shape<Name>[]>;
  /** Those that may begin with any letters. */
  readonly others: Shape<Name>[];
}

/** Letters by which the shapes that a word could have are looked up. */
const startLength = 3;

const noneFound: ReadonlyMap<never, number> = new Map<never, number>();

export function toCueFinder<Name extends string>(table: CueTable<Name>): CueFinder<Name> {
  const anywhere = toIndex<Name>();
  const opening = toIndex<Name>();
  // Object.entries forgets the names' type; the table has no other keys.
  for (const [name, list] of Object.entries(table) as [Name, string][]) {
    for (const text of new Set(list.split(',').map((phrase) => phrase.trim()))) {
      const [first, ...rest] = text.replace('^', '').split(/\s+/);
      if (first === undefined || first === '') continue;
      add(text.startsWith('^') ? opening : anywhere, first, rest[0], { name, rest: rest.map(toTest) });
    }
  }
  return (words) => {
    const found = new Map<Name, number>();
    note(found, opening, words, 0, find(opening, words[0]), find(opening, words[1]));
    let word = find(anywhere, words[0]);
    for (let at = 0; at < words.length; at += 1) {
      const next = find(anywhere, words[at + 1]);
      note(found, anywhere, words, at, word, next);
      word = next;
    }
    return found.size === 0 ? noneFound : found;
  };
}

function find<Name>({ words }: Index<Name>, word: string | undefined): Known<Name> | undefined {
  return word === undefined ? undefined : words.get(word);
}

/** Counts the phrases of `index` that stand at `at`; `word` and `next` are what it knows of the words there and behind. */
function note<Name>(
  found: Map<Name, number>,
  index: Index<Name>,
  words: readonly string[],
  at: number,
  word: Known<Name> | undefined,
  next: Known<Name> | undefined,
): void {
  if (word !== undefined) {
    for (const phrase of word.others) count(found, phrase, words, at);
    const phrases = next === undefined ? undefined : word.byNext.get(next);
    if (phrases !== undefined) for (const phrase of phrases) count(found, phrase, words, at);
  }
  const written = words[at] ?? '';
  const shapes = index.byStart.get(toStartCode(written));
  if (shapes !== undefined)
    for (const { first, phrase } of shapes) if (first(written)) count(found, phrase, words, at);
  for (const { first, phrase } of index.others) if (first(written)) count(found, phrase, words, at);
}

function count<Name>(
  found: Map<Name, number>,
  { name, rest }: Phrase<Name>,
  words: readonly string[],
  at: number,
): void {
  for (let step = 0; step < rest.length; step += 1)
    if (rest[step]?.(words[at + 1 + step] ?? '') !== true) return;
  found.set(name, (found.get(name) ?? 0) + 1);
}

/** A word's first three letters as one small number, which a few rows of letters may share. */
function toStartCode(word: string): number {
  return (word.charCodeAt(0) << 20) ^ (word.charCodeAt(1) << 10) ^ word.charCodeAt(2);
}

function toIndex<Name>(): Index<Name> {
  return { words: new Map(), byStart: new Map(), others: [] };
}

function add<Name>(
  index: Index<Name>,
  first: string,
  second: string | undefined,
  phrase: Phrase<Name>,
): void {
  if (!isShape(first)) {
    for (const word of first.split('|')) addToWord(index, word, second, phrase);
    return;
  }
  const shape = { first: toTest(first), phrase };
  const start = toStart(first);
  if (start === '') index.others.push(shape);
  else put(index.byStart, toStartCode(start), shape);
}

function addToWord<Name>(
  { words }: Index<Name>,
  first: string,
  second: string | undefined,
  phrase: Phrase<Name>,
): void {
  const know = (word: string): Known<Name> => {
    const known = words.get(word) ?? { byNext: new Map(), others: [] };
    words.set(word, known);
    return known;
  };
  const { byNext, others } = know(first);
  if (second === undefined || isShape(second)) others.push(phrase);
  else for (const next of new Set(second.split('|'))) put(byNext, know(next), phrase);
}

function isShape(pattern: string): boolean {
  return /[*#]/.test(pattern);
}

/** The letters that every word of this shape begins with; empty where that is no single row of letters. */
function toStart(pattern: string): string {
  const start = /^[^*#|]+/.exec(pattern)?.[0] ?? '';
  return pattern.includes('|') || start.length < startLength ? '' : start.slice(0, startLength);
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function toTest(pattern: string): Test {
  if (pattern === '*') return (word) => word !== '';
  if (pattern.startsWith('#')) {
    const ending = pattern.slice(1);
    return (word) => !beginsWithLetter(word) && /^\p{N}/u.test(word) && word.endsWith(ending);
  }
  if (pattern.includes('|')) {
    const tests = pattern.split('|').map(toTest);
    return (word) => tests.some((test) => test(word));
  }
  if (pattern.startsWith('*'))
    return (word) => word.length > pattern.length && word.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return (word) => word.startsWith(pattern.slice(0, -1));
  return (word) => word === pattern;
}

/** Latin or Cyrillic: most words do, which is told sooner than that they begin with no figure. */
export function beginsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x400 && code <= 0x52f);
}
