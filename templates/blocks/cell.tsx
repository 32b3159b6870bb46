import type { CSSProperties, ReactNode } from 'react';

/**
 * A box over the whole width, `above` pixels below what comes before it. A table's cell, since Word for Windows gives padding,
 * borders and colour to nothing else.
 */
export function Cell(props: {
  className?: string;
  style?: CSSProperties;
  above?: number;
  children: ReactNode;
}): ReactNode {
  const { above = 0 } = props;
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        {above === 0 ? null : (
          <tr>
            <td height={above} style={{ fontSize: 0, lineHeight: `${above}px` }}>
              &nbsp;
            </td>
          </tr>
        )}
        <tr>
          <td className={props.className} style={props.style}>
            {props.children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
