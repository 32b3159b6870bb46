/**
 * The enhanced codes of a reply, in their order: at the beginning of a line, behind a reply code, or behind `#`, a bracket, a quote or a
 * colon; never inside the number of a machine (`198.5.1.20`).
 */
export function readStatuses(text: string): readonly string[] {
  return [...text.slice(0, mostLetters).matchAll(statusPattern)].map(([status]) => status);
}

/** Far more than any honest reply. */
const mostLetters = 6_000;

const statusPattern = /(?<=^|\n|[245]\d\d[ -]['"<(]?|[#('":;] ?)[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g;
