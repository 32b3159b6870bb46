import { findElements, type MailDocument, readSheets, wordsOf } from './mail-tree.ts';

/** Bytes of UTF-8, before any encoding for the way. */
export interface Weight {
  /** The whole html part. */
  readonly html: number;
  readonly text: number;
  /** What the html part is made of; the rest is markup. */
  readonly words: number;
  readonly addresses: number;
  readonly styles: number;
  readonly sheets: number;
  readonly markup: number;
}

export function weigh(message: { html: string; text: string }, root: MailDocument): Weight {
  const elements = findElements(root);
  const bytes = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const body = elements.filter(({ name }) => name === 'body');
  const html = bytes([message.html]);
  const parts = {
    words: bytes(body.map(wordsOf)),
    addresses: bytes(elements.flatMap(({ attribs }) => [attribs.href ?? '', attribs.src ?? ''])),
    styles: bytes(elements.map(({ attribs }) => attribs.style ?? '')),
    sheets: bytes([readSheets(root)]),
  };
  const { words, addresses, styles, sheets } = parts;
  return {
    html,
    text: bytes([message.text]),
    ...parts,
    markup: Math.max(0, html - words - addresses - styles - sheets),
  };
}

/** For people: what the parts weigh, in one line. */
export function toWeightLine({ html, text, words, addresses, styles, sheets, markup }: Weight): string {
  const parts = Object.entries({ words, addresses, styles, sheets, markup });
  const said = parts.map(([name, bytes]) => `${name} ${toKilobytes(bytes)}`).join(', ');
  return `${toKilobytes(html)} of html of the 102 that Gmail shows (${said}); text part ${toKilobytes(text)}`;
}

export function toKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
