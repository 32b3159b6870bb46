import type { ReactNode } from 'react';

/** On one line where a line holds it; where type is too large for that it is broken at its blanks, not within a word. */
export function Whole({ children }: { children: ReactNode }): ReactNode {
  return <span style={{ display: 'inline-block' }}>{children}</span>;
}
