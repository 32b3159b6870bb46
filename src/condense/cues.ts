/**
 * A table of cues as a newcomer reads and writes it: a name and the phrases that stand for it, separated by commas. In a phrase
 * `a|b` is either word, `*ed` any word with that ending, `re*` with that beginning, `#` a number, `*` any word. A phrase behind `^`
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

const none: readonly never[] = [];
const noneFound: ReadonlyMap<never, number> = new Map<never, number>();

export function toCueFinder<Name extends string>(table: CueTable<Name>): CueFinder<Name> {
  const byWord = new Map<string, Phrase<Name>[]>();
  const byShape: { first: Test; phrase: Phrase<Name> }[] = [];
  // Object.entries forgets the names' type; the table has no other keys.
  for (const [name, list] of Object.entries(table) as [Name, string][]) {
    for (const text of list.split(',')) {
      const opens = text.trim().startsWith('^');
      const [first, ...rest] = text.trim().replace('^', '').split(/\s+/);
      if (first === undefined || first === '') continue;
      const phrase = { name, tests: rest.map(toTest), opens };
      if (/[*#]/.test(first)) byShape.push({ first: toTest(first), phrase });
      else for (const word of first.split('|')) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
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
      for (const { first, phrase } of byShape) if (first(word)) note(phrase, at);
    }
    return found ?? noneFound;
  };
}

function toTest(pattern: string): Test {
  if (pattern === '*') return (word) => word !== '';
  if (pattern === '#') return (word) => /^\p{N}/u.test(word);
  if (pattern.includes('|')) {
    const tests = pattern.split('|').map(toTest);
    return (word) => tests.some((test) => test(word));
  }
  if (pattern.startsWith('*'))
    return (word) => word.length > pattern.length && word.endsWith(pattern.slice(1));
  if (pattern.endsWith('*')) return (word) => word.startsWith(pattern.slice(0, -1));
  return (word) => word === pattern;
}
