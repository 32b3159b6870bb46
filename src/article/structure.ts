import type { Line } from './lines.ts';

/** So many headings in a row that count on, or of the same words, are no chance. */
const leastHeadings = 3;

/** Short lines by their indices. */
export interface Structure {
  /** Headings that count on or come again over paragraphs of their own, and the items below them. */
  readonly sections: ReadonlySet<number>;
  /** Those, and names with their values, code, the items below a colon. */
  readonly labels: ReadonlySet<number>;
}

/** The short lines that give a text its structure, as menus and teasers don't have it. Linear in the number of lines. */
export function findStructure(lines: readonly Line[]): Structure {
  const labels = lines.flatMap((line, at) =>
    line.shape === 'label' && line.reason === undefined && !line.ending ? [at] : [],
  );
  const sections = new Set([...listCounted(lines, labels), ...listRecurring(lines, labels)]);
  for (const at of listItems(lines, (above) => sections.has(above) && lines[above]?.gap === true))
    sections.add(at);
  const found = new Set(sections);
  for (const at of labels) {
    const text = lines[at]?.text ?? '';
    if (isPair(text) && (isPair(lines[at - 1]?.text) || isPair(lines[at + 1]?.text))) found.add(at);
  }
  for (const at of listCode(lines)) found.add(at);
  for (const at of listItems(lines, (above) => found.has(above) || lines[above]?.text.endsWith(':') === true))
    found.add(at);
  return { sections, labels: found };
}

/** "Class size: 930": a name and its value. */
function isPair(text = ''): boolean {
  return text.includes(': ') && /^\p{Lu}[\p{L}()/'’&-]*(?: [\p{L}()/'’&-]+){0,3}: \S/u.test(text);
}

/** Groups of lines of which at least this share looks like a program's are of one. */
const ofCode = 0.3;

function listCode(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (let from = 0, to = 1; from < lines.length; from = to, to += 1) {
    let code = isCode(lines[from]) ? 1 : 0;
    for (; lines[to]?.gap === false; to += 1) if (isCode(lines[to])) code += 1;
    if (code === 0 || code < (to - from) * ofCode) continue;
    for (let at = from; at < to; at += 1)
      if (lines[at]?.shape !== 'prose' && lines[at]?.ending === false) found.push(at);
  }
  return found;
}

/** A line of a program. */
function isCode(line: Line | undefined): boolean {
  if (line === undefined || line.shape !== 'label' || line.reason !== undefined) return false;
  if (!/[{}()[\];=>/$#-]/.test(line.text)) return false;
  return /[{};]$|^[)\]}]|[=!]=|=>|^(?:\/\/|-- |\$ [a-z]|#include)|:=|-->|\w\([\w.*', ]*\)/.test(line.text);
}

/** What stands in one group of lines below a heading. */
function listItems(lines: readonly Line[], isHeading: (at: number) => boolean): number[] {
  const items: number[] = [];
  let inList = false;
  for (const [at, line] of lines.entries()) {
    if (line.gap) inList = isHeading(at - 1);
    if (inList && line.shape === 'label' && line.reason === undefined && !line.ending) items.push(at);
  }
  return items;
}

/** "1. The lock", "2. The gates", "3. The weir": headings with numbers that count on. */
function* listCounted(lines: readonly Line[], labels: readonly number[]): Generator<number> {
  let run: number[] = [];
  let next = 1;
  for (const at of labels) {
    const number = /^#? ?(\d{1,2})[.)] ?\D/.exec(lines[at]?.text ?? '')?.[1];
    if (number === undefined) continue;
    if (Number(number) !== next) run = [];
    run.push(at);
    next = Number(number) + 1;
    if (run.length === leastHeadings) yield* run;
    else if (run.length > leastHeadings) yield at;
  }
}

/** "Pros", "Cons": the same short line again and again, most times with a paragraph before it comes again. */
function* listRecurring(lines: readonly Line[], labels: readonly number[]): Generator<number> {
  const places = new Map<string, number[]>();
  for (const at of labels) {
    const { phrase = '' } = lines[at] ?? {};
    const known = places.get(phrase);
    if (known === undefined) places.set(phrase, [at]);
    else known.push(at);
  }
  let read = 0;
  const before = lines.map(({ shape, reason }) =>
    shape === 'prose' && reason === undefined ? ++read : read,
  );
  for (const all of places.values()) {
    if (all.length < leastHeadings) continue;
    const parts = new Set(all.map((at) => before[at])).size;
    if (parts >= leastHeadings && parts * 2 > all.length) yield* all;
  }
}
