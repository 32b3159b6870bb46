import type { ReactNode } from 'react';
import type { Piece } from '../../src/domain/entry.ts';
import type { Setting } from '../setting.ts';
import { PieceText } from './piece.tsx';

/** What came before the news, labelled and set apart from it. */
export function Background(props: { setting: Setting; pieces: readonly Piece[] }): ReactNode {
  const { look, styles, say } = props.setting;
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        <tr>
          <td
            className="tint"
            style={{
              backgroundColor: look.light.tint,
              borderRadius: look.radius,
              padding: '14px 18px 16px',
            }}
          >
            <p className="soft" style={styles.label}>
              {say('background')}
            </p>
            {props.pieces.map((piece) => (
              <p key={piece.text} className="ink" style={{ ...styles.background, padding: '6px 0 0' }}>
                <PieceText setting={props.setting} piece={piece} />
              </p>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
