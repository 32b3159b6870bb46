/**
 * The numbers and names in `text` that none of `sources` has: a check on sentences that a language model suggests. A name is a run of
 * capitalised words and has to stand in a source in that order, so that two people's names can't be crossed. The first word of a
 * sentence may be a common word of theirs. An inflected form of a Cyrillic name counts as that name.
 */
export function findStrangers(text: string, sources: readonly string[]): string[] {
  const known = toTokens(sources.join('\n')).map(({ word }) => word);
  const common = new Set(known.filter((word) => !isCapitalised(word)));
  const index = toIndex(known);
  const strangers: string[] = [];
  for (const run of toRuns(toTokens(text))) {
    const [first, ...rest] = run;
    if (first === undefined || stands(run, known, index)) continue;
    const firstKnown = first.opensSentence && hasForm(first.word, common);
    if (firstKnown && (rest.length === 0 || stands(rest, known, index))) continue;
    strangers.push(run.map(({ word }) => word).join(' '));
  }
  return strangers;
}

interface Token {
  word: string;
  opensSentence: boolean;
  /** Only blanks stand between this word and the one before. */
  joined: boolean;
}

/** Numbers written as words count as numbers: "three" for "two" is as wrong as 3 for 2. */
const numberWords = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions ' +
    'dozen dozens half twice ' +
    'два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят сто двести тысяча тысяч тысячи ' +
    'миллион миллиона миллионов миллиард миллиарда миллиардов'
  ).split(' '),
);

const tokenPattern = /[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*/gu;

function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const between = text.slice(end, match.index);
    const word = match[0].replace(/['’]s$/u, '');
    tokens.push({
      word,
      opensSentence: tokens.length === 0 || /[.!?…:"“«\n]/.test(between),
      joined: /^\s*$/.test(between),
    });
    end = match.index + match[0].length;
  }
  return tokens;
}

function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || numberWords.has(word.toLowerCase());
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Runs of capitalised words, and each number by itself. */
function toRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let open: Token[] | undefined;
  for (const token of tokens) {
    if (isNumber(token.word)) {
      runs.push([{ ...token, opensSentence: true }]);
      open = undefined;
    } else if (!isCapitalised(token.word)) {
      open = undefined;
    } else if (open !== undefined && token.joined) {
      open.push(token);
    } else {
      open = [token];
      runs.push(open);
    }
  }
  return runs;
}

function toIndex(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const key = toKey(word);
    const places = index.get(key);
    if (places === undefined) index.set(key, [at]);
    else places.push(at);
  }
  return index;
}

/** Words that can be forms of one word share their key: the first letters of a Cyrillic word, the whole of any other. */
function toKey(word: string): string {
  return /^\p{Script=Cyrillic}{5,}$/u.test(word) ? word.slice(0, 4) : word;
}

function stands(
  run: readonly Token[],
  known: readonly string[],
  index: ReadonlyMap<string, number[]>,
): boolean {
  const [first] = run;
  if (first === undefined) return true;
  const places = index.get(toKey(first.word)) ?? [];
  return places.some((at) => run.every(({ word }, step) => isFormOf(word, known[at + step] ?? '')));
}

function hasForm(word: string, known: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (known.has(lower)) return true;
  return /^\p{Script=Cyrillic}{5,}$/u.test(lower) && [...known].some((other) => isFormOf(lower, other));
}

/** Equal, or two Cyrillic words that differ by at most three letters at the end of each. */
function isFormOf(word: string, other: string): boolean {
  if (word === other) return true;
  if (!/^\p{Script=Cyrillic}{5,}$/u.test(word) || !/^\p{Script=Cyrillic}{4,}$/u.test(other)) return false;
  let same = 0;
  while (same < word.length && word[same] === other[same]) same += 1;
  return same >= 4 && word.length - same <= 3 && other.length - same <= 3;
}
