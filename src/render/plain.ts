import { withColon } from '../texts/language.ts';

/** Columns of the text part: fits a terminal and leaves room for a reply's marks. */
export const columns = 72;

/** Breaks a text at blanks into lines of at most `columns` characters, each after `indent`. A word longer than that (an address) stands alone, whole. */
export function wrap(text: string, indent = ''): string {
  const width = columns - indent.length;
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const longer = length + 1 + lengthOf(word);
    if (line.length > 0 && longer > width) {
      lines.push(line.join(' '));
      line = [];
    }
    length = line.length === 0 ? lengthOf(word) : longer;
    line.push(word);
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines.map((each) => indent + each).join('\n');
}

/** A heading over a line of `mark` as wide as its widest line. */
export function underline(heading: string, mark: '=' | '-'): string {
  const wrapped = wrap(heading);
  return `${wrapped}\n${mark.repeat(Math.max(...wrapped.split('\n').map(lengthOf)))}`;
}

/** Words, and the address they lead to on a line of its own, whole and untouched. */
export function toWay(words: string, url: string, language: string, indent = ''): string {
  return `${wrap(/[:?.]$/.test(words) ? words : withColon(words, language), indent)}\n${indent}${url}`;
}

/** Blocks apart by one blank line; empty ones are left out. */
export function stack(blocks: readonly (string | null)[]): string {
  return blocks.filter((block) => block !== null && block !== '').join('\n\n');
}

/** Characters as a reader counts them, not UTF-16 units. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
