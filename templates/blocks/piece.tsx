import type { ReactNode } from 'react';
import { type Segment, toSegments } from '../../src/domain/additions.ts';
import type { Piece } from '../../src/domain/entry.ts';
import type { Setting } from '../setting.ts';

/** A piece's own words, what was added in square brackets and a quieter colour, and a mark on what the article doesn't say itself. */
export function PieceText(props: { setting: Setting; piece: Piece }): ReactNode {
  const { look, styles, say, language, direction } = props.setting;
  const { text, additions, origin } = props.piece;
  const toNode = (segment: Segment): ReactNode =>
    segment.added ? (
      <span key={segment.text} className="soft" style={{ color: look.light.soft }}>
        {segment.text}
      </span>
    ) : (
      segment.text
    );
  return (
    <>
      {toSegments(text, additions).map(toNode)}
      {origin === 'article' ? null : (
        <>
          {' '}
          <span className="soft" lang={language} dir={direction} style={styles.small}>
            [{say(origin === 'model' ? 'byModel' : 'byEditors')}]
          </span>
        </>
      )}
    </>
  );
}
