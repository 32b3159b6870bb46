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
  const items = block.items.map((blocks) => {
    const [only, ...others] = blocks;
    return (
      <li>
        {only?.kind === 'paragraph' && others.every(({ kind }) => kind === 'list') ? (
          <>
            {toNodes(only.inlines, toInline)}
            {toNodes(others, toBlock)}
          </>
        ) : (
          toNodes(blocks, toBlock)
        )}
      </li>
    );
  });
  return createElement(block.isOrdered ? 'ol' : 'ul', null, ...items);
}

function toInline(inline: MessageInline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return <em>{toNodes(inline.inlines, toInline)}</em>;
    case 'strong':
      return <strong>{toNodes(inline.inlines, toInline)}</strong>;
    case 'link':
      return <a href={inline.url}>{toNodes(inline.inlines, toInline)}</a>;
  }
}

function toNodes<T>(parts: readonly T[], toNode: (part: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map(toNode));
}
