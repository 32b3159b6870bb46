import type { QuoteKind } from '../domain/entry.ts';
import type { Marked } from './marks.ts';

/** Whole thought or a few words: a thought begins like a sentence, or is long, or ends with its own point. */
export function toKind(text: string, { words }: Marked): QuoteKind {
  const said = text.slice(words.start, words.end);
  const count = countWords(said);
  if (count < 3) return /^\p{Lu}/u.test(said) && /[.!?]$/.test(said) ? 'speech' : 'fragment';
  if (/^[\p{Lu}\p{N}('‘“"[]/u.test(said) && (/[.!?,—–-]$/.test(said) || count > 5)) return 'speech';
  return count > 11 ? 'speech' : 'fragment';
}

/** A name of a work, a show or a group: nearly every word with a capital, no sentence in it. */
export function isTitle(text: string, { words }: Marked): boolean {
  const said = text.slice(words.start, words.end).replace(/[,.]$/, '');
  if (/[.!?;]\s/.test(said)) return false;
  const parts = said.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (parts.length < 2 || parts.length > 12) return false;
  const capitals = parts.filter((word) => /^[('‘"“]?\p{Lu}/u.test(word));
  const small = parts.filter((word) => !/^[('‘"“]?\p{Lu}/u.test(word));
  return capitals.length >= 2 && small.every((word) => word.length <= 4) && capitals.length >= small.length;
}

export function countWords(said: string): number {
  return said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
