import type { Span } from '../../domain/span.ts';
import type { Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from './name.ts';
import type { Person } from './person.ts';
import { isShortForm, type Range } from './roles.ts';

/** The words of a name as names are compared, without what stands behind a surname. */
export function toParts(tokens: readonly Token[], name: Name, words: AttributionWords): string[] {
  const parts: string[] = [];
  for (let at = name.from; at < name.to; at++) {
    const token = tokens[at];
    if (
      token?.kind === 'word' &&
      !words.suffixes.has(token.lower) &&
      words.honours?.has(token.lower) !== true
    )
      parts.push(toKey(token.lower, words));
  }
  return parts;
}

/** "Van der Meer": a surname with what stands before it, though it is of several words. */
export function isTail([first = '']: readonly string[], words: AttributionWords): boolean {
  return words.particles.has(first) && !words.givenNames.has(first);
}

export function toKey(lower: string, { toNameKey }: AttributionWords): string {
  return toNameKey === undefined ? fold(withoutArticle(lower)) : toNameKey(lower);
}

/** "Saad al-Hariri ... Hariri": the Arabic article comes and goes. */
function withoutArticle(lower: string): string {
  return /^[ae]l-\p{L}{3}/u.test(lower) ? lower.slice(3) : lower;
}

export function fold(word: string): string {
  return /[^ -~]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
}

export function toSuffix(tokens: readonly Token[], name: Name, words: AttributionWords): string {
  const last = tokens[name.to - 1]?.lower ?? '';
  return words.suffixes.has(last) ? last : '';
}

export function hasSuffix(person: Person, suffix: string, words: AttributionWords): boolean {
  const last =
    person.name
      .toLowerCase()
      .split(/[\s.]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  return suffix === '' ? !words.suffixes.has(last) : last === suffix;
}

/** Same surname; given names may differ in length but not in their first letters. "Ann Marie Holt" and "Ann Beth Holt" are two. */
export function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > 2 && a.length === b.length && a[1]?.charAt(0) !== b[1]?.charAt(0)) return false;
  const first = a[0] ?? '';
  const second = b[0] ?? '';
  if (first === second || a.includes(second) || b.includes(first)) return true;
  return (isInitials(first) || isInitials(second)) && first.charAt(0) === second.charAt(0);
}

export function isFuller(parts: readonly string[], written: string, known: Person): boolean {
  const shouts = (name: string) => name === name.toUpperCase();
  if (shouts(known.name) && !shouts(written) && parts.length >= known.words.length) return true;
  // "Ann Holt ... A.B. Holt": a name spelled out tells more than its initials.
  const [isShort, wasShort] = [isInitials(parts[0] ?? ''), isInitials(known.words[0] ?? '')];
  if (isShort !== wasShort && parts.length > 1 && known.words.length > 1) return wasShort;
  return parts.length > known.words.length && !shouts(written) && parts.length < 6;
}

/** "A", "A.H" */
function isInitials(word: string): boolean {
  return /^\p{L}(?:\.\p{L})*$/u.test(word);
}

/** "Ann Acosta Lind ... Ms. Acosta" */
export function isFirstSurname({ kind, words: own }: Person, word: string): boolean {
  return kind !== 'organisation' && own.length > 2 && own.at(-2) === word;
}

/** The first letters of a body's name, in capitals; '' of anybody else. */
export function toInitials(tokens: readonly Token[], name: Name): string {
  if (name.kind === 'person' || name.to - name.from < 3) return '';
  const capitals = tokens.slice(name.from, name.to).filter(({ capital }) => capital);
  return capitals.map(({ text }) => text.charAt(0)).join('');
}

/** "the United Ports Office (UPO)": the short form that the article itself gives in brackets, where a word of the name begins it; '' of anybody else. */
export function toShortForm(tokens: readonly Token[], { kind, from, to }: Name): string {
  if (kind === 'person' || !isShortForm(tokens, to)) return '';
  const short = tokens[to + 1]?.text ?? '';
  return tokens.slice(from, to).some(({ text }) => text.charAt(0) === short.charAt(0)) ? short : '';
}

/** Offsets in the text. */
export function toSpan(tokens: readonly Token[], { from, to }: Range): Span {
  const start = tokens[from]?.start ?? 0;
  const last = tokens[to - 1];
  return { start, end: last === undefined ? start : last.end };
}
