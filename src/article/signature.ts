import type { LeadImage } from '../domain/article.ts';
import { findDate } from './dates.ts';
import { byLeads, byWords, creditWords } from './furniture.ts';
import type { Line } from './lines.ts';

/** What stands around the headline of a pasted page: who wrote it, when, and the picture's caption. */
export interface Signature {
  readonly byline: string | null;
  readonly date: string | null;
  readonly image: LeadImage | null;
}

/** Looks from the headline (or the top) to a little below the body's first line; what is next to the headline wins. */
export function readSignature(lines: readonly Line[], headline: number | undefined, from: number): Signature {
  const top = headline ?? 0;
  const near = lines.slice(top, Math.min(from + 4, top + 60));
  const before = lines.slice(Math.max(0, top - 4), top).reverse();
  const dates = [...near, ...before].filter(({ reason }) => reason === 'dateline' || reason === 'byline');
  return {
    byline:
      near
        .filter(({ reason }) => reason === 'byline')
        .map(({ text }) => toName(text))
        .find((name) => name !== null) ?? findBareName(lines.slice(top + 1, from)),
    date: dates.map(({ text }) => findDate(text)).find((date) => date !== null) ?? null,
    image: findImage(near) ?? findImage(before),
  };
}

/** Lines from the top that are looked at for a byline that has no word for "by". */
const topLines = 6;

/**
 * "Ann Holt, The Valley Post" above the text: names and an outlet or office, every word with a capital, of which the text below says
 * nothing. A headline would share a word with it.
 */
export function markBareBylines(lines: readonly Line[]): readonly Line[] {
  const top = lines.slice(0, topLines);
  if (!top.some(isBareByline)) return lines;
  const below = new Set(
    lines
      .slice(0, 3 * topLines)
      .filter(({ shape }) => shape !== 'label')
      .flatMap(({ text }) => toHeavyWords(text)),
  );
  return lines.map((line, at) =>
    at < topLines && isBareByline(line) && !toHeavyWords(line.text).some((word) => below.has(word))
      ? { ...line, reason: 'byline' }
      : line,
  );
}

function isBareByline({ text, reason, shape, words }: Line): boolean {
  if (reason !== undefined || shape !== 'label' || words > 9) return false;
  const at = text.indexOf(', ');
  return (
    at > 0 &&
    isNames(text.slice(0, at)) &&
    text
      .slice(at + 2)
      .split(' ')
      .every((word) => /^(?:\p{Lu}|of$|and$|for$|the$|at$)/u.test(word))
  );
}

function toHeavyWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** A name with no word for "by", one or two lines from the date: between the headline and the text it can be little else. */
function findBareName(lines: readonly Line[]): string | null {
  const found = lines.find(
    (line, at) =>
      line.reason === undefined &&
      line.words <= 16 &&
      isNames(toBareNames(line.text)) &&
      lines.slice(Math.max(0, at - 2), at + 3).some(({ reason }) => reason === 'dateline'),
  );
  return found === undefined ? null : toBareNames(found.text);
}

/** "Ann Holt in Brenn and agencies": what stands behind "in" is no name. */
function toBareNames(text: string): string {
  const at = text.indexOf(' in ');
  return at < 0 ? text : text.slice(0, at);
}

function isNames(text: string): boolean {
  return text
    .split(/, | and | и | & /)
    .every((name) =>
      /^\p{Lu}[\p{L}'’-]{1,30}(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|van|von|de|der|la|bin|al)){1,3}$/u.test(name),
    );
}

/** The name behind "By", up to what is no name any more: a bar, a figure, an address. Null where nothing is left. */
export function toName(text: string): string | null {
  const words = text.split(' ');
  const behindDate = words.findIndex((word, at) => at > 0 && at < 8 && word.endsWith(':') && isLead(word));
  if (behindDate > 0 && /\d/.test(words.slice(0, behindDate).join(' '))) words.splice(0, behindDate);
  while (words.length > 0 && isLead(words[0] ?? '')) words.shift();
  const name =
    words
      .join(' ')
      .split(/\s[|•·–—-]\s|[|•·@\d(]|\s(?:on|in|updated|published)\s/i, 1)[0]
      ?.trim() ?? '';
  return name === '' || name.endsWith(':') || name.length > 100 ? null : name.replace(/[,;]$/, '');
}

function isLead(word: string): boolean {
  const bare = word.toLowerCase().replace(/:$/, '');
  return byWords.has(bare) || byLeads.has(bare);
}

function findImage(lines: readonly Line[]): LeadImage | null {
  const at = lines.findIndex(({ reason }) => reason === 'caption' || reason === 'credit');
  const line = lines[at];
  if (line === undefined) return null;
  const next = lines[at + 1];
  if (line.reason === 'credit') return { url: null, caption: null, credit: line.text };
  const [caption, credit] = splitCredit(line.text);
  return { url: null, caption, credit: credit ?? (next?.reason === 'credit' ? next.text : null) };
}

/** The offset of "Photo: ...", "Photograph by ..." or "© ..." at the end of a caption, or -1. */
export function findCredit(text: string): number {
  const tail = text.slice(-120);
  if (!tail.includes(':') && !tail.includes('©') && !tail.includes(' by ')) return -1;
  let at = text.length;
  for (let words = 1; words <= 8 && at > 0; words += 1) {
    at = text.lastIndexOf(' ', at - 1);
    if (at < 0) return -1;
    const [word = '', second = ''] = text.slice(at + 1).split(' ', 2);
    const named = creditWords.has(word.toLowerCase().replace(/:$/, ''));
    if (word.startsWith('©') || (named && (word.endsWith(':') || second === 'by'))) return at + 1;
  }
  return -1;
}

/** "What it shows. Name / Agency" or "What it shows. (Name / Agency)". */
export function splitCredit(text: string): [string, string | null] {
  const marked = findCredit(text);
  if (marked > 0) return [text.slice(0, marked).trim(), text.slice(marked)];
  const bracketed = /^(.{5,2000}?)\s?\(([^()]{3,80})\)$/.exec(text);
  if (bracketed !== null) return [bracketed[1] ?? text, bracketed[2] ?? null];
  const at = text.lastIndexOf('. ');
  const tail = at < 0 ? '' : text.slice(at + 2);
  return tail !== '' && tail.length <= 60 && /[/|]/.test(tail) ? [text.slice(0, at + 1), tail] : [text, null];
}
