import { createElement, Fragment, type ReactNode } from 'react';
import { type MessageBlock, type MessageInline, readMessage } from '../domain/editors-message.ts';
import { toMessageLines } from '../domain/message-lines.ts';

/** A message from the editors, on pages and in feeds. */
export function MessageView({ text }: { text: string }): ReactNode {
  return toNodes(readMessage(text), toBlock);
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

function toBlock(block: MessageBlock): ReactNode {
  if (block.kind === 'paragraph') return <p>{toNodes(block.inlines, toInline)}</p>;
  return createElement(block.isOrdered ? 'ol' : 'ul', null, toNodes(block.items, toItem));
}

/** One paragraph alone, or before further lists, is the item's own words. */
function toItem(blocks: readonly MessageBlock[]): ReactNode {
  const [first, ...others] = blocks;
  const isPlain = first?.kind === 'paragraph' && others.every(({ kind }) => kind === 'list');
  if (!isPlain) return <li>{toNodes(blocks, toBlock)}</li>;
  return (
    <li>
      {toNodes(first.inlines, toInline)}
      {toNodes(others, toBlock)}
    </li>
  );
}

function toInline(inline: MessageInline): ReactNode {
  if (inline.kind === 'text') return inline.text;
  const words = toNodes(inline.inlines, toInline);
  if (inline.kind === 'emphasis') return <em>{words}</em>;
  if (inline.kind === 'strong') return <strong>{words}</strong>;
  return <a href={inline.url}>{words}</a>;
}

function toNodes<T>(parts: readonly T[], toNode: (part: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map(toNode));
}
