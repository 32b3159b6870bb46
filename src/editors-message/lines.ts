import type { MessageBlock, MessageInline } from './read-message.ts';

/** One line of a message without any marks of emphasis: `marker` stands before it ("- ", "2. "), `depth` lists further in than the first. */
export interface MessageLine {
  readonly text: string;
  readonly marker: string;
  readonly depth: number;
}

/** A message in plain text, block by block: what `blocks` say, in lines of any length. `sayLink` says where words lead. */
export function toMessageLines(
  blocks: readonly MessageBlock[],
  sayLink: (words: string, url: string) => string,
): MessageLine[][] {
  const listLines = (block: MessageBlock, depth: number, marker: string): MessageLine[] => {
    if (block.kind === 'paragraph') return [{ text: toWords(block.inlines, sayLink), marker, depth }];
    return block.items.flatMap((item, at) => {
      const own = block.isOrdered ? `${at + 1}. ` : '- ';
      return item.flatMap((part, place) =>
        part.kind === 'list'
          ? listLines(part, depth + 1, '')
          : listLines(part, depth, place === 0 ? own : ' '.repeat(own.length)),
      );
    });
  };
  return blocks.map((block) => listLines(block, 0, ''));
}

function toWords(inlines: readonly MessageInline[], sayLink: (words: string, url: string) => string): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      const words = toWords(inline.inlines, sayLink);
      return inline.kind === 'link' ? sayLink(words, inline.url) : words;
    })
    .join('');
}
