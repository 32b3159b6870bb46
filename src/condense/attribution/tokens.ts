import type { Block } from '../../domain/article.ts';
import type { Marked } from '../marked.ts';
import { toCodes, toLower, toWordEnd } from '../word-ends.ts';
import { toMisreadEnd } from './misread.ts';

/** `quote` stands for a whole quotation, marks and all; `possessive` is the "'s" behind a name. */
export type TokenKind = 'word' | 'mark' | 'possessive' | 'quote';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital. */
  readonly capital: boolean;
  /** Index of the quotation, -1 for anything else. */
  readonly quote: number;
  /** A quotation that may stand inside a name: Robert "Bob" Holt. */
  readonly isNickname: boolean;
}

/** A sentence of the writer's own words, with each quotation in it as one token. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly block: number;
  readonly hasQuote: boolean;
  /** Nothing but quotation, or a word or two before it ("Adding,"). */
  readonly isQuoteAlone: boolean;
}

/** What a language tells about where sentences end. */
export interface SentenceEnds {
  /** Lower-case, without their point. */
  readonly abbreviations: ReadonlySet<string>;
  /** Where the sentences of the text begin, in order, whatever stands in quotation marks. */
  readonly starts: readonly number[];
  /** Whether a reporting clause begins at `from`: then "Why?" before it ends no sentence. */
  readonly isClause: (tokens: readonly Token[], from: number) => boolean;
}

/** Splits the blocks into sentences of tokens. Work grows with the length of the text. */
export function toSentences(
  text: string,
  blocks: readonly Block[],
  marked: readonly Marked[],
  ends: SentenceEnds,
): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    const tokens: Token[] = [];
    let at = block.span.start;
    while (next < marked.length && (marked[next]?.block ?? index) < index) next += 1;
    for (; next < marked.length; next++) {
      const pair = marked[next];
      if (pair === undefined || pair.block !== index) break;
      pushWords(tokens, text, at, pair.span.start, ends.abbreviations);
      tokens.push(pair.isName === true ? toNameInMarks(text, pair) : toQuote(text, pair, next));
      at = pair.span.end;
    }
    pushWords(tokens, text, at, block.span.end, ends.abbreviations);
    for (const sentence of split(text, tokens, marked, ends)) sentences.push(toSentence(sentence, index));
  }
  return sentences;
}

/** A word or two with capitals and no point or comma: "is our dream," is none. */
const nicknamePattern = /^\p{Lu}[\p{L}'’.-]{0,13}(?: \p{Lu}[\p{L}'’-]{0,8})?(?<![.,])$/u;

function toQuote(text: string, { span: { start, end }, words }: Marked, quote: number): Token {
  const isNickname = end - start < 20 && nicknamePattern.test(text.slice(words.start, words.end));
  return { kind: 'quote', text: '', lower: '', start, end, capital: false, quote, isNickname };
}

/** A name in marks is one word of the sentence, with the marks in `lower`, so that it is never taken for a common word. */
function toNameInMarks(text: string, { span: { start, end }, words }: Marked): Token {
  const lower = text.slice(start, end).toLowerCase();
  return {
    kind: 'word',
    text: text.slice(words.start, words.end),
    lower,
    start,
    end,
    capital: false,
    quote: -1,
    isNickname: false,
  };
}

function toSentence(tokens: readonly Token[], block: number): Sentence {
  const hasQuote = tokens.some((token) => token.kind === 'quote');
  if (!hasQuote) return { tokens, block, hasQuote, isQuoteAlone: false };
  const own = tokens.filter((token) => token.kind === 'word');
  const isLead =
    own.length < 3 && tokens.at(-1)?.kind === 'quote' && !own.slice(1).some((token) => token.capital);
  return { tokens, block, hasQuote, isQuoteAlone: own.length === 0 || isLead };
}

const signs = toCodes('@#$£€_');
const joints = toCodes(".'’&/-");
const possessivePattern = /['’][sS]$/;
const capitalPattern = /^[@\p{Lu}]|^\p{Ll}{1,3}['’-]?\p{Lu}|^e\.\p{Lu}/u;
const initialsPattern = /^\p{Lu}$|^\p{L}(?:\.\p{L})+$/u;

function pushWords(
  tokens: Token[],
  text: string,
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
): void {
  const toEnd = (at: number): number => toWordEnd(text, at, signs, joints);
  let at = from;
  while (at < to) {
    const character = text.charAt(at);
    if (character === ' ' || character === '\n' || character === '\t' || character === '\u00a0') {
      at += 1;
      continue;
    }
    const wordEnd = toEnd(at);
    if (wordEnd === at) {
      const code = text.codePointAt(at) ?? 0;
      const end = at + (code > 0xffff ? 2 : 1);
      if (!/\s/.test(character)) tokens.push(toToken('mark', text.slice(at, end), at));
      at = end;
      continue;
    }
    const end = toMisreadEnd(text, wordEnd, toEnd);
    at = pushWord(tokens, text, at, text.slice(at, Math.min(end, to)), abbreviations);
  }
}

function pushWord(
  tokens: Token[],
  text: string,
  at: number,
  word: string,
  abbreviations: ReadonlySet<string>,
): number {
  const endsInS = word.endsWith('s') || word.endsWith('S');
  if (endsInS && possessivePattern.test(word)) {
    const stem = word.slice(0, -2);
    if (stem !== '') tokens.push(toToken('word', stem, at));
    tokens.push(toToken('possessive', word.slice(-2), at + stem.length));
    return at + word.length;
  }
  const end = at + word.length;
  const after = text.charAt(end);
  if (after === '.' && (initialsPattern.test(word) || abbreviations.has(word.toLowerCase()))) {
    tokens.push(toToken('word', word, at, 1));
    return end + 1;
  }
  tokens.push(toToken('word', word, at));
  if (endsInS && (after === '’' || after === "'") && /[\s]/.test(text.charAt(end + 1))) {
    tokens.push(toToken('possessive', after, end));
    return end + 1;
  }
  return end;
}

function toToken(kind: TokenKind, text: string, start: number, point = 0): Token {
  const lower = toLower(text);
  const capital = kind === 'word' && lower !== text && capitalPattern.test(text);
  return {
    kind,
    text,
    lower,
    start,
    end: start + text.length + point,
    capital,
    quote: -1,
    isNickname: false,
  };
}

function split(
  text: string,
  tokens: readonly Token[],
  marked: readonly Marked[],
  ends: SentenceEnds,
): Token[][] {
  const sentences: Token[][] = [];
  const behind = text.length;
  let from = 0;
  let start = findFrom(ends.starts, tokens[0]?.start ?? 0);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    while ((ends.starts[start] ?? behind) < token.end) start += 1;
    const begins = (ends.starts[start] ?? behind) <= (tokens[index + 1]?.start ?? behind);
    if (token.kind === 'quote' ? endsWithQuote(text, tokens, index, marked, ends) : begins) {
      sentences.push(tokens.slice(from, index + 1));
      from = index + 1;
    }
  }
  return sentences;
}

/** The first of `starts` at or behind an offset. */
function findFrom(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a quotation ends the sentence it stands in. */
function endsWithQuote(
  text: string,
  tokens: readonly Token[],
  index: number,
  marked: readonly Marked[],
  ends: SentenceEnds,
): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return true;
  const pair = marked[tokens[index]?.quote ?? -1];
  const last = pair === undefined ? '' : text.charAt(pair.words.end - 1);
  if (next.kind === 'quote') return '.!?…'.includes(last);
  if (next.kind !== 'word' && next.text !== '(' && next.text !== '[') return false;
  if (last === '.') return next.capital || next.kind !== 'word';
  if (last !== '!' && last !== '?' && last !== '…' && last !== "'" && last !== '’') return false;
  return next.capital && !ends.isClause(tokens, index + 1);
}
