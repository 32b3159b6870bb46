import type { QuotePart } from './entry.ts';

/** Words at each end of a long quotation that the address names; browsers find the rest. */
const endWords = 5;
/** A quotation of more words than this is named by its two ends. */
const longest = 12;

/**
 * The address of the very words on the page at `url`: a text fragment (WICG Scroll To Text Fragment), one directive a part. Dash,
 * comma and ampersand mean something there and are percent-encoded. Words that stand earlier in `text` too get the words before
 * them as a prefix.
 */
export function toTextFragment(url: string, parts: readonly QuotePart[], text: string): string {
  const directives = parts.map((part) => `text=${toDirective(part, text)}`);
  const [address = '', fragment = ''] = url.split('#');
  return `${address}#${fragment.split(':~:')[0] ?? ''}:~:${directives.join('&')}`;
}

function toDirective({ text: words, span }: QuotePart, text: string): string {
  const split = words.trim().split(/\s+/);
  const whole = split.length <= longest;
  const start = whole ? words : takeStart(words);
  const ends = whole ? [start] : [start, takeEnd(words, endWords)];
  const range = ends.map(encode).join(',');
  if (text.indexOf(start) === span.start) return range;
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const prefix = takeEnd(line, 3);
  return prefix === '' ? range : `${encode(prefix)}-,${range}`;
}

/** The first five words as they stand in the text. */
function takeStart(text: string): string {
  return /^\s*(?:\S+\s+){0,4}\S+/.exec(text.slice(0, 400))?.[0].trim() ?? text.slice(0, 400);
}

function takeEnd(text: string, count: number): string {
  return text.slice(-400).trim().split(/\s+/).slice(-count).join(' ');
}

function encode(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, ' ').toWellFormed()).replaceAll('-', '%2D');
}
