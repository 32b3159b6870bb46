/**
 * Entries of a menu that were copied as one line: "Cloud ServicesStorageNetworks", or many words that nearly all begin with a capital and no
 * mark between them.
 */
export function isMenu(text: string): boolean {
  // The capital is asked for first: what stands before it is looked at only there.
  if ((text.match(/\p{Lu}(?<=\p{Ll}{2}\p{Lu})\p{Ll}{2}/gu)?.length ?? 0) >= 3) return true;
  if (/[.,;:!?"“”«»]/.test(text)) return false;
  const words = text.split(' ');
  return words.length >= 20 && words.filter((word) => /^\P{Ll}/u.test(word)).length >= words.length * 0.8;
}
