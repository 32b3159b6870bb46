import type { Token, Tokens } from 'marked';
import { DigestError } from '../domain/errors.ts';
import { cutLogin, hasNoLogin } from '../domain/web-address.ts';
import { lexBlocks, lexParagraph } from './marks.ts';

/** Words of a message from the editors, and what is within them. `url` is absolute: http, https or mailto. */
export type MessageInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly inlines: readonly MessageInline[] }
  | { readonly kind: 'strong'; readonly inlines: readonly MessageInline[] }
  | { readonly kind: 'link'; readonly url: string; readonly inlines: readonly MessageInline[] };

export interface MessageList {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly items: readonly (readonly MessageBlock[])[];
}

export type MessageBlock =
  | { readonly kind: 'paragraph'; readonly inlines: readonly MessageInline[] }
  | MessageList;

/**
 * A message from the editors as it is shown. Of Markdown (CommonMark 0.31) it has emphasis, strong words, links, lists and paragraphs; all else
 * (a heading, HTML, code, a picture, a link that `findMessageFault` names) is text, as it was typed: what was written without any thought
 * of Markdown reads as before.
 */
export function readMessage(text: string): MessageBlock[] {
  return toBlocks(lexBlocks(text), fewestItems, () => {});
}

/** What nobody typed to have it shown as text: a link to anywhere but the web or an address for mail (`message-link`), or a picture (`message-picture`). */
export function findMessageFault(text: string): DigestError | undefined {
  const faults: DigestError[] = [];
  toBlocks(lexBlocks(text), fewestItems, (fault) => faults.push(fault));
  return faults[0];
}

/** Words that are shown as they stand, whatever Markdown would take for a mark in them. */
export function toLiteral(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** The same message with other addresses behind its links. */
export function replaceMessageLinks(text: string, toLink: (url: string) => string): string {
  return text.replace(/(\]\(<?|<)([^\s()<>]+)/g, (_, opening: string, url: string) => opening + toLink(url));
}

/** Paragraphs of a text that somebody wrote, apart by blank lines; line ends within one are blanks. */
export function toParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** Of one item alone nobody makes a list: it is a dash before a signature, or a date ("1. May"). */
const fewestItems = 2;

type Refuse = (fault: DigestError) => void;

function toBlocks(tokens: readonly Token[], fewest: number, refuse: Refuse): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  let words = '';
  const endParagraphs = () => {
    for (const paragraph of toParagraphs(words)) {
      const inlines = toInlines(lexParagraph(paragraph), refuse);
      blocks.push({ kind: 'paragraph', inlines });
    }
    words = '';
  };
  for (const token of tokens) {
    if (!isList(token) || token.items.length < fewest || !isCounted(token)) {
      words += token.raw;
      continue;
    }
    const items = readItems(token, refuse);
    if (items.length === 0) {
      // Dashes alone, that somebody typed for themselves; within a list they are an item that waits for its words.
      if (fewest > 1) words += token.raw;
      continue;
    }
    endParagraphs();
    blocks.push({ kind: 'list', isOrdered: token.ordered, items });
  }
  endParagraphs();
  return blocks;
}

/** Without those that nothing was written into. */
function readItems({ items }: Tokens.List, refuse: Refuse): MessageBlock[][] {
  return items.map((item) => toBlocks(item.tokens, 1, refuse)).filter((blocks) => blocks.length > 0);
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

/** Whether a list's numbers are those that it is shown with, or all 1: days of a month are no places in a list. */
function isCounted({ ordered, items }: Tokens.List): boolean {
  const numbers = items.map(({ raw }) => Number(/\d+/.exec(raw)?.[0]));
  return !ordered || numbers.every((number, at) => number === at + 1) || numbers.every((one) => one === 1);
}

/** Neighbouring words are one. */
function toInlines(tokens: readonly Token[], refuse: Refuse): MessageInline[] {
  const inlines: MessageInline[] = [];
  for (const token of tokens) {
    const inline = toInline(token, refuse);
    const last = inlines.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      inlines.splice(-1, 1, { kind: 'text', text: last.text + inline.text });
    else inlines.push(inline);
  }
  return inlines;
}

function toInline(token: Token, refuse: Refuse): MessageInline {
  const { type, raw, text = '', href = '', tokens = [] } = token as Tokens.Generic;
  switch (type) {
    case 'em':
      return { kind: 'emphasis', inlines: toInlines(tokens, refuse) };
    case 'strong':
      return { kind: 'strong', inlines: toInlines(tokens, refuse) };
    case 'link': {
      const url = String(href).replaceAll('&amp;', '&');
      const isBare = !/^[[<]/.test(raw);
      if (isBare) break;
      // A link without words has its address for them.
      const words: Token[] = tokens.length === 0 ? [{ type: 'text', raw: url, text: url }] : tokens;
      if (isShowable(url)) return { kind: 'link', url, inlines: toInlines(words, refuse) };
      refuse(new DigestError('message-link', { address: cutLogin(url) }));
      break;
    }
    case 'image':
      refuse(new DigestError('message-picture', { words: raw }));
      break;
    case 'escape':
    case 'text':
      return { kind: 'text', text };
  }
  return { kind: 'text', text: raw };
}

/** Without its two slashes an address would be one within the page that shows it. */
function isShowable(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol === 'mailto:') return url.pathname !== '';
  return url !== null && /^https?:\/\//i.test(address) && hasNoLogin(address);
}
