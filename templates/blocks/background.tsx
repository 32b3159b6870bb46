import type { ReactNode } from 'react';
import type { Piece } from '../../src/domain/entry.ts';
import type { Setting } from '../setting.ts';
import { Cell } from './cell.tsx';
import { PieceText } from './piece.tsx';

/** What came before the news, labelled and set apart from it. */
export function Background(props: { setting: Setting; pieces: readonly Piece[] }): ReactNode {
  const { look, styles, say } = props.setting;
  return (
    <Cell
      above={22}
      className="tint"
      style={{ backgroundColor: look.light.tint, borderRadius: look.radius, padding: '14px 18px 16px' }}
    >
      <p className="soft" style={styles.label}>
        {say('background')}
      </p>
      {props.pieces.map((piece) => (
        <p key={piece.text} className="ink" style={{ ...styles.background, margin: '6px 0 0' }}>
          <PieceText setting={props.setting} piece={piece} />
        </p>
      ))}
    </Cell>
  );
}
