import type { CSSProperties, ReactNode } from 'react';

/** A box over the whole width. A table's cell, since Word for Windows gives padding and colour to nothing else. */
export function Cell(props: { className?: string; style?: CSSProperties; children: ReactNode }): ReactNode {
  return (
    <table role="presentation" width="100%" cellSpacing="0">
      <tbody>
        <tr>
          <td className={props.className} style={props.style}>
            {props.children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
