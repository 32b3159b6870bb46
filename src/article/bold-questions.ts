import { type Element, Text } from './markup/tree.ts';
import type { PageBlock } from './page-blocks.ts';

/** Fewer paragraphs in bold, or fewer of them that ask, are emphasis. */
const fewestBold = 3;
const fewestQuestions = 2;

/** The questions of an interview are often whole paragraphs in bold, where others write subheads: then subheads they are. */
export function withQuestions(blocks: PageBlock[]): PageBlock[] {
  const bold = blocks.filter(({ kind, owner }) => kind === 'paragraph' && isBold(owner));
  const asking = bold.filter(({ text }) => text.endsWith('?'));
  if (bold.length < fewestBold || asking.length < fewestQuestions || asking.length * 2 < bold.length)
    return blocks;
  const turned = new Set(bold);
  return blocks.map((block) => (turned.has(block) ? { ...block, kind: 'subhead' } : block));
}

/** All of a paragraph's text stands in one element of bold type. */
function isBold(owner: Element): boolean {
  let found = false;
  for (let node = owner.first; node !== null; node = node.next) {
    if (node instanceof Text) {
      if (node.value.trim() !== '') return false;
    } else if (node.name === 'strong' || node.name === 'b') {
      if (found) return false;
      found = true;
    } else if (node.name !== 'br') return false;
  }
  return found;
}
