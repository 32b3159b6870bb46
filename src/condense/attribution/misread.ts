/**
 * Where a word ends whose letters were read in another encoding, so that it holds signs that are no letters ("FranÃ§ois"). `word` is sticky.
 */
export function toMisreadEnd(text: string, end: number, word: RegExp): number {
  let at = end;
  while (isLead(text.charCodeAt(at - 1)) && isTrail(text.charCodeAt(at))) {
    word.lastIndex = at + 1;
    at += 1 + (word.exec(text)?.[0].length ?? 0);
  }
  return at;
}

/** Whether a word holds what a letter of two bytes becomes. */
export function isMisread(word: string): boolean {
  return /[ÃÂ][\u0080-\u00bf]/.test(word);
}

/** "Ã" and "Â", which the first byte becomes. */
function isLead(code: number): boolean {
  return code === 0xc3 || code === 0xc2;
}

/** What the second byte becomes; no space, and no mark that closes a quotation. */
function isTrail(code: number): boolean {
  return code >= 0x80 && code <= 0xbf && code !== 0xa0 && code !== 0xbb;
}
