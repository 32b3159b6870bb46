import type { QuoteKind } from '../domain/entry.ts';
import type { Marked } from './marked.ts';

/** A whole thought or a few words: a thought begins like a sentence and ends with a point or comma, in the marks or behind them, or is long. */
export function toKind(text: string, { words, span }: Marked): QuoteKind {
  const said = text.slice(words.start, words.end);
  const count = countWords(said, long);
  const begins = /^[\p{Lu}\p{N}\p{Lo}('‘“"[¿¡]/u.test(said);
  if (count < 3) return begins && /[.!?]$/.test(said) ? 'speech' : 'fragment';
  const ends = /[.!?,…—–-]$/.test(said) || text.charAt(span.end) === ',';
  if (begins && (ends || count > 5)) return 'speech';
  return count === long ? 'speech' : 'fragment';
}

/** As many words are a thought wherever they end. */
const long = 12;

/** As many words are said for sure. */
const fewest = 3;

/**
 * Whether marks hold somebody's words: not the name of a work, not a nickname, and not a word or two held at arm's length, unless it is
 * known who said them.
 */
export function isSpeech(text: string, pair: Marked, isSure: boolean, nounsHaveCapitals = false): boolean {
  const count = countWords(text.slice(pair.words.start, pair.words.end), fewest);
  if (count === 0) return false;
  // Where each noun has a capital, a sentence of nouns looks like a name too; a clause that goes on behind it tells.
  const isSaid =
    isSure && nounsHaveCapitals && /[.!?,]/.test(text.slice(pair.words.end - 1, pair.span.end + 1));
  if (isTitle(text, pair) && !isSaid) return false;
  return count === fewest || (isSure && !isNickname(text, pair));
}

/** Nearly every word with a capital, and no sentence in it. "I" has its capital everywhere. */
function isTitle(text: string, { words, span }: Marked): boolean {
  if (span.end - span.start > 200) return false;
  const said = text.slice(words.start, words.end).replace(/[,.]$/, '');
  if (/[.!?;]\s/.test(said)) return false;
  const parts = said
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word) && !/^I(?:['’]\p{L}{1,2})?$/u.test(word));
  if (parts.length < 2 || parts.length > 12) return false;
  const capitals = parts.filter((word) => /^[('‘“"]?\p{Lu}/u.test(word));
  const small = parts.filter((word) => !/^[('‘“"]?\p{Lu}/u.test(word));
  return capitals.length >= 2 && small.every((word) => word.length <= 4) && capitals.length >= small.length;
}

/** Robert "Bob" Holt. */
function isNickname(text: string, { span }: Marked): boolean {
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const after = text.slice(span.end, span.end + 3);
  return /\p{Lu}[\p{L}.]{1,24} $/u.test(before) && /^ \p{Lu}/u.test(after);
}

/** How many words are said; counts no further than `most`. */
export function countWords(said: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  wordPattern.lastIndex = 0;
  while (count < most && wordPattern.test(said)) count += 1;
  return count;
}

const wordPattern = /[\p{L}\p{N}]\S*/gu;
