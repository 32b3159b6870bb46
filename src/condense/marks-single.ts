import type { Span } from '../domain/span.ts';
import { isDigit, isOpenSide, isSpace, isWordish } from './mark-sides.ts';
import { type Marked, toMarked } from './marked.ts';

/**
 * Single marks as outer marks. One opens before a word after a space; one closes after a word or a point before a space or a point.
 * "the workers' union" looks like a closing mark, so it closes only where no better one follows in the block.
 */
export function pairSingles(text: string, block: Span, index: number): Marked[] {
  const found: Marked[] = [];
  const push = (at: number, close: number): void => {
    const pair = toMarked(text, index, { at }, close, close + 1, true);
    if (pair !== null) found.push(pair);
  };
  let open = -1;
  let weak = -1;
  for (let i = block.start; i < block.end; i++) {
    const mark = text.charAt(i);
    if (mark !== "'" && mark !== '‘' && mark !== '’' && mark !== '‚' && mark !== '`') continue;
    const before = i > block.start ? text.charAt(i - 1) : ' ';
    const after = i + 1 < block.end ? text.charAt(i + 1) : ' ';
    if (before === mark || after === mark) continue;
    const opens = mark !== '’' && isOpenSide(before) && isWordish(after) && !isElision(text, i);
    const closes = mark !== '‚' && mark !== '`' && !isSpace(before) && !isWordish(after);
    if (opens) {
      if (open >= 0 && weak >= 0) push(open, weak);
      open = i;
      weak = -1;
    } else if (open >= 0 && closes) {
      if ((before === 's' || before === 'n') && after === ' ' && isLower(text.charAt(i + 2))) {
        if (weak < 0) weak = i;
      } else {
        push(open, i);
        open = -1;
        weak = -1;
      }
    }
  }
  if (open >= 0 && weak >= 0) push(open, weak);
  return found;
}

/**
 * “I told her, 'Sell the quay,” Holt said: whether a single mark opens in the words and none closes it. An apostrophe at the end of a word may
 * close it.
 */
export function leavesSingleOpen(said: string): boolean {
  let depth = 0;
  for (const { index } of said.matchAll(/['‘’]/g)) {
    const before = said.charAt(index - 1);
    const after = said.charAt(index + 1);
    if (said.charAt(index) !== '’' && isOpenSide(before) && isWordish(after) && !isElision(said, index))
      depth += 1;
    else if (!isSpace(before) && !isWordish(after)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Letters of "cause", and one behind a shorter one to tell where it ends. */
const longestElision = 5;

function isElision(text: string, at: number): boolean {
  if (text.charAt(at) !== "'") return false;
  const next = text.slice(at + 1, at + 1 + longestElision).toLowerCase();
  return isDigit(next.charAt(0)) || /^(?:tis|twas|em\b|til|cause|bout|n\b)/.test(next);
}

function isLower(character: string): boolean {
  return /\p{Ll}/u.test(character);
}
