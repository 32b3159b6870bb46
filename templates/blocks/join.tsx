import { createElement, Fragment, type ReactNode } from 'react';

/** Between two pieces of a line that may also stand under each other: a mark would be left behind at a line's end. */
export const wideBlank = '\u00a0\u00a0 ';

/** The parts in one line, with a mark between them. */
export function joinWith(parts: readonly ReactNode[], mark: string): ReactNode {
  return createElement(
    Fragment,
    null,
    ...parts.flatMap((part, index) => (index === 0 ? [part] : [mark, part])),
  );
}
