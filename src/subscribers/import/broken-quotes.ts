/** Stands in the text in place of a line that can't be taken apart, so that the lines after it keep their numbers. */
export const brokenLine = '\u0000';

/** More lines than that in one record are a quote that somebody forgot to close. */
const longestRecordLines = 12;

export interface QuoteMender {
  /** The same lines as text; one whose quote is never closed is replaced by `brokenLine`. */
  take(lines: readonly string[]): string;
  /** What was still open at the end. */
  end(): string;
}

/** `width` is the number of cells in the header: a record over several lines counts only when it has as many. */
export function createQuoteMender(delimiter: string, width: number): QuoteMender {
  let open: string[] = [];

  function push(line: string): string {
    if (open.length === 0 && !line.includes('"')) return `${line}\n`;
    const record = [...open, line];
    const text = record.join('\n');
    const { cells, isOpen } = scanLine(text, delimiter);
    if (isOpen && record.length < longestRecordLines) {
      open = record;
      return '';
    }
    if (!isOpen && (record.length === 1 || cells === width)) {
      open = [];
      return `${text}\n`;
    }
    return breakFirst(record);
  }

  function breakFirst(record: readonly string[]): string {
    open = [];
    return `${brokenLine}\n${record.slice(1).map(push).join('')}`;
  }

  return {
    take: (lines) => lines.map(push).join(''),
    end() {
      let text = '';
      while (open.length > 0) text += breakFirst(open);
      return text;
    },
  };
}

/** How many cells the text has, and whether it ends within quotation marks (which open a cell, and are doubled inside one: RFC 4180). */
export function scanLine(text: string, delimiter: string): { cells: number; isOpen: boolean } {
  let cells = 1;
  let isOpen = false;
  let atStart = true;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (isOpen) {
      if (char !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else isOpen = false;
    } else if (char === '"' && atStart) {
      isOpen = true;
      atStart = false;
    } else {
      atStart = char === delimiter;
      if (atStart) cells += 1;
    }
  }
  return { cells, isOpen };
}
