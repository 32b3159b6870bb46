import type { RemovalReason } from '../domain/article.ts';
import { findFurniture, isEnding, toPhrase } from './furniture.ts';
import { findLineReason } from './labels.ts';
import { dropQuotes } from './quoted.ts';
import { tidy, toLines } from './tidy.ts';
import { unwrap } from './unwrap.ts';

/** `prose`: reads like a paragraph; `sentence`: short, but ends like one; `label`: a heading, a link, a name. */
export type Shape = 'prose' | 'sentence' | 'label';

/** One line of a page with what can be told about it alone. `gap`: a blank line stands before it. */
export interface Line {
  readonly text: string;
  readonly phrase: string;
  readonly words: number;
  readonly shape: Shape;
  readonly gap: boolean;
  readonly reason: RemovalReason | undefined;
  readonly ending: boolean;
}

/** Short lines come again and again ("Share"): so many of them, and so long, are judged once. */
const mostKnown = 1000;
const longestKnown = 40;

/** The lines of a text that hold anything, tidied. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const known = new Map<string, Line>();
  let gap = true;
  for (const raw of unwrap(toLines(text))) {
    const tidied = tidy(raw);
    if (tidied === '') {
      gap = true;
      continue;
    }
    for (const part of splitTail(tidied)) {
      const key = gap ? `\n${part}` : part;
      const line = known.get(key) ?? toLine(part, gap);
      if (part.length <= longestKnown && known.size < mostKnown) known.set(key, line);
      lines.push(line);
      gap = false;
    }
  }
  return lines;
}

/** A paragraph and the "Read also: ..." at its end, which links to another article; else the paragraph alone. */
export function splitTail(text: string): string[] {
  if (text.length < 80) return [text];
  for (let at = text.lastIndexOf(': '); at > 20; at = text.lastIndexOf(': ', at - 1)) {
    if (text.length - at > 200) break;
    for (let start = at, words = 0; words < 3 && start > 0; words += 1) {
      start = text.lastIndexOf(' ', start - 1);
      const tail = text.slice(start + 1);
      const isOwn = start > 0 && endsSentence(text.slice(0, start)) && !endsSentence(tail.replace(/\?$/, ''));
      if (isOwn && findFurniture(toPhrase(tail), 1) === 'read-more') return [text.slice(0, start), tail];
    }
  }
  return [text];
}

export function toLine(text: string, gap: boolean): Line {
  const words = countWords(text);
  // What somebody is quoted with is no furniture, even if it is "We need your support".
  const phrase = toPhrase(words >= 12 ? dropQuotes(text) : text);
  const shape = toShape(text, words);
  const ending = isEnding(phrase, words);
  const reason = findFurniture(phrase, words) ?? findLineReason(text, phrase, words, shape);
  return { text, phrase, words, shape, gap, reason, ending };
}

/** Words apart by spaces; in scripts without spaces two characters count as one, in those of South-East Asia five. */
export function countWords(text: string): number {
  let words = 0;
  let dense = 0;
  let loose = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      inside = false;
    } else {
      if (!inside) words += 1;
      inside = true;
      if (code >= 0x3040 && code <= 0x9fff) dense += 1;
      else if (isSpaceless(code)) loose += 1;
    }
  }
  return words + Math.floor(dense / 2) + Math.floor(loose / 5);
}

/** Thai, Lao, Burmese, Khmer. */
function isSpaceless(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

/** Whether a line ends as a sentence does, marks and brackets behind the point allowed. */
function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && text.length - at < 6 && '"\'”’»)]“」』'.includes(text.charAt(at))) at -= 1;
  return '.!?。！？…؟۔।॥።'.includes(text.charAt(at)) && text.charAt(at) !== '';
}

function toShape(text: string, words: number): Shape {
  const ends = endsSentence(text) || (text.endsWith('”') && words >= 12);
  if (words >= 25 || (words >= 12 && ends)) return 'prose';
  return words >= 3 && ends && !text.endsWith('…') && !text.endsWith('...') ? 'sentence' : 'label';
}
