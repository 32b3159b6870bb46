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
  tests: Test[];
  opens: boolean;
}

interface Shape<Name> {
  first: Test;
  phrase: Phrase<Name>;
}

/** Letters by which the shapes that a word could have are looked up. */
const startLength = 2;

const none: readonly never[] = [];
const noneFound: ReadonlyMap<never, number> = new Map<never, number>();

export function toCueFinder<Name extends string>(table: CueTable<Name>): CueFinder<Name> {
  const byWord = new Map<string, Phrase<Name>[]>();
  // By the letters that the word begins with; under the empty string those that may begin with any.
  const byStart = new Map<string, Shape<Name>[]>();
  // Object.entries forgets the names' type; the table has no other keys.
  for (const [name, list] of Object.entries(table) as [Name, string][]) {
    for (const text of new Set(list.split(',').map((phrase) => phrase.trim()))) {
      const opens = text.startsWith('^');
      const [first, ...rest] = text.replace('^', '').split(/\s+/);
      if (first === undefined || first === '') continue;
      const phrase = { name, tests: rest.map(toTest), opens };
      if (/[*#]/.test(first)) put(byStart, toStart(first), { first: toTest(first), phrase });
      else for (const word of first.split('|')) put(byWord, word, phrase);
    }
  }
  return (words) => {
    let found: Map<Name, number> | undefined;
    const note = ({ name, tests, opens }: Phrase<Name>, at: number): void => {
      if (opens && at > 0) return;
      if (!tests.every((test, step) => test(words[at + 1 + step] ?? ''))) return;
      found ??= new Map();
      found.set(name, (found.get(name) ?? 0) + 1);
    };
    for (const [at, word] of words.entries()) {
      for (const phrase of byWord.get(word) ?? none) note(phrase, at);
      for (const { first, phrase } of byStart.get(word.slice(0, startLength)) ?? none)
        if (first(word)) note(phrase, at);
      for (const { first, phrase } of byStart.get('') ?? none) if (first(word)) note(phrase, at);
    }
    return found ?? noneFound;
  };
}

/** The letters that every word of this shape begins with; empty where that is no single row of letters. */
function toStart(pattern: string): string {
  const start = /^[^*#|]+/.exec(pattern)?.[0] ?? '';
  return pattern.includes('|') || start.length < startLength ? '' : start.slice(0, startLength);
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function toTest(pattern: string): Test {
  if (pattern === '*') return (word) => word !== '';
  if (pattern.startsWith('#')) {
    const ending = pattern.slice(1);
    return (word) => /^\p{N}/u.test(word) && word.endsWith(ending);
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
