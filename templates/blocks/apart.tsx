import { createElement, Fragment, type ReactNode } from 'react';
import type { Setting } from '../setting.ts';

/**
 * Pieces of a line that may also stand under each other: each whole where a line holds it, and apart by a margin, since blanks would be
 * left behind at the beginning of the next line, and a mark at the end of this.
 */
export function Apart({ setting, pieces }: { setting: Setting; pieces: readonly ReactNode[] }): ReactNode {
  const side = setting.direction === 'rtl' ? 'Left' : 'Right';
  const apart = (piece: ReactNode, index: number): ReactNode => {
    const last = index === pieces.length - 1;
    const style = { display: 'inline-block', ...(!last && { [`margin${side}`]: 10 }) };
    return createElement(Fragment, null, <span style={style}>{piece}</span>, last ? null : ' ');
  };
  return createElement(Fragment, null, ...pieces.map(apart));
}
