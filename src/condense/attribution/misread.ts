/**
 * Where a word ends whose letters were read in another encoding, so that it holds signs that are no letters ("FranÃ§ois"). `toWordEnd`
 * says where the word ends that begins at an offset.
 */
export function toMisreadEnd(text: string, end: number, toWordEnd: (from: number) => number): number {
  let at = end;
  while (isTrail(text.charCodeAt(at)) && isLead(text, at)) at = toWordEnd(at + 1);
  return at;
}

/** Whether a word holds what a letter of two bytes becomes. */
export function isMisread(word: string): boolean {
  return misreadPattern.test(word);
}

const misreadPattern = /(?:[ÃÂ]|A[\u0302\u0303])[\u0080-\u00bf]/;

/** "Ã" and "Â", which the first byte becomes, each as one character or with its accent apart. */
function isLead(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  if (code === 0xc3 || code === 0xc2) return true;
  return (code === 0x303 || code === 0x302) && text.charAt(end - 2) === 'A';
}

/** What the second byte becomes; no space, and no mark that closes a quotation. */
function isTrail(code: number): boolean {
  return code >= 0x80 && code <= 0xbf && code !== 0xa0 && code !== 0xbb;
}
