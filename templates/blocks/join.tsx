import { createElement, Fragment, type ReactNode } from 'react';

/** The parts in one line, with a mark between them. */
export function joinWith(parts: readonly ReactNode[], mark: string): ReactNode {
  return createElement(
    Fragment,
    null,
    ...parts.flatMap((part, index) => (index === 0 ? [part] : [mark, part])),
  );
}
