import type { ReactNode } from 'react';
import { type Segment, toSegments } from '../../src/domain/additions.ts';
import type { Piece } from '../../src/domain/entry.ts';
import { withFixedSpaces } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';

/** A piece's own words, what was added in square brackets and a quieter colour, and a mark on what the article doesn't say itself. `own` is the article's language. */
export function PieceText(props: { setting: Setting; piece: Piece; own: string }): ReactNode {
  const { look, styles, say, language, direction } = props.setting;
  const { text, additions, origin } = props.piece;
  const toNode = (segment: Segment): ReactNode => {
    const words = withFixedSpaces(segment.text, props.own);
    return segment.added ? (
      <span key={segment.text} className="soft" style={{ color: look.light.soft }}>
        {words}
      </span>
    ) : (
      words
    );
  };
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
