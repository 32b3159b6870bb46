/** Letters, figures and the marks that combine with them. */
const letterPattern = /[\p{L}\p{N}\p{M}]+/uy;

const blank = 0x20;

/** Where a row of letters, figures and combining marks that begins at `from` ends; `from` where none does. */
function toLettersEnd(text: string, from: number): number {
  let end = from;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (isNoLetter(text.charCodeAt(end))) return end;
  letterPattern.lastIndex = end;
  return letterPattern.test(text) ? letterPattern.lastIndex : end;
}

/**
 * Where the word that begins at `from` ends; `from` where none does. `signs` count as its letters, `joints` only between two of them
 * ("it's", "3.5"): both UTF-16 units.
 */
export function toWordEnd(
  text: string,
  from: number,
  signs: ReadonlySet<number>,
  joints: ReadonlySet<number>,
): number {
  let end = toLettersEnd(text, from);
  // As behind most words: neither a sign nor a joint.
  if (text.charCodeAt(end) === blank) return end;
  while (signs.has(text.charCodeAt(end))) end = toLettersEnd(text, end + 1);
  if (end === from) return from;
  while (joints.has(text.charCodeAt(end))) {
    const next = toLettersEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

export function toCodes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** In lower case; most words are, and to see it is quicker than to write them anew. */
export function toLower(word: string): string {
  let end = 0;
  while (isSmall(word.charCodeAt(end))) end += 1;
  return end === word.length ? word : word.toLowerCase();
}

/** a-z, а-џ */
function isSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f);
}

/** Latin, Cyrillic or a figure. */
function isPlainLetter(code: number): boolean {
  return (
    isSmall(code) || (code >= 0x41 && code <= 0x5a) || isFigure(code) || (code >= 0x400 && code <= 0x42f)
  );
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The end of the text, a blank or a mark of ASCII, or a dash or a curly mark. */
function isNoLetter(code: number): boolean {
  return !(code >= 0x80) || (code >= 0x2010 && code <= 0x205e);
}
