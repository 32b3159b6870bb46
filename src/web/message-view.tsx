import { createElement, Fragment, type ReactNode } from 'react';
import { toMessageLines } from '../editors-message/lines.ts';
import { type MessageBlock, type MessageInline, readMessage } from '../editors-message/read-message.ts';
import { toOwnLink } from './own-link.ts';
import type { Page } from './page.ts';

/** A message from the editors, on pages and in feeds. */
export function MessageView({ page, text }: { page: Page; text: string }): ReactNode {
  return toNodes(readMessage(text), (block) => toBlock(page, block));
}

/** The same in plain text, each link's address behind its words. */
export function toMessageText(text: string): string {
  const blocks = toMessageLines(readMessage(text), (words, url) =>
    words === url ? url : `${words} (${url.replace(/^mailto:/, '')})`,
  );
  return blocks
    .map((lines) => lines.map((line) => '  '.repeat(line.depth) + line.marker + line.text).join('\n'))
    .join('\n\n');
}

function toBlock(page: Page, block: MessageBlock): ReactNode {
  if (block.kind === 'paragraph') return <p>{toWords(page, block.inlines)}</p>;
  const items = toNodes(block.items, (item) => toItem(page, item));
  return createElement(block.isOrdered ? 'ol' : 'ul', null, items);
}

/** One paragraph alone, or before further lists, is the item's own words. */
function toItem(page: Page, blocks: readonly MessageBlock[]): ReactNode {
  const [first, ...others] = blocks;
  const isPlain = first?.kind === 'paragraph' && others.every(({ kind }) => kind === 'list');
  return (
    <li>
      {isPlain ? toWords(page, first.inlines) : null}
      {toNodes(isPlain ? others : blocks, (block) => toBlock(page, block))}
    </li>
  );
}

function toWords(page: Page, inlines: readonly MessageInline[]): ReactNode {
  return toNodes(inlines, (inline) => {
    if (inline.kind === 'text') return inline.text;
    const words = toWords(page, inline.inlines);
    if (inline.kind === 'emphasis') return <em>{words}</em>;
    if (inline.kind === 'strong') return <strong>{words}</strong>;
    const { url } = inline;
    return <a href={url.startsWith('mailto:') ? url : toOwnLink(page, url)}>{words}</a>;
  });
}

function toNodes<T>(parts: readonly T[], toNode: (part: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map((part) => toNode(part)));
}
