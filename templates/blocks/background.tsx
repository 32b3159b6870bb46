import type { ReactNode } from 'react';
import type { Piece } from '../../src/domain/entry.ts';
import type { Setting } from '../setting.ts';
import { toTongue } from '../tongue.ts';
import { PieceText } from './piece.tsx';
import { RunInLabel } from './run-in-label.tsx';
import { Said } from './said.tsx';

/** What came before the news, under a label that runs into it; in a brief set in as its quotes are. */
export function Background(props: {
  setting: Setting;
  pieces: readonly Piece[];
  language: string;
  isBrief?: boolean;
}): ReactNode {
  const { setting, pieces, language, isBrief = false } = props;
  const { look, styles, say, direction } = setting;
  const tongue = toTongue(setting, language);
  const side = (tongue.dir ?? direction) === 'rtl' ? 'Right' : 'Left';
  const ruled = look.entry === 'ruled' && !isBrief;
  const label = look.entry === 'card' ? say('beforeThis') : say('background');
  return (
    <div
      className={ruled ? 'line' : look.entry === 'prose' ? 'soft' : undefined}
      style={{
        ...(ruled && { [`border${side}`]: `1px solid ${look.light.line}`, [`padding${side}`]: '1.2em' }),
        ...(look.entry === 'prose' && { color: look.light.soft }),
        ...styles.background,
        margin: isBrief ? '6px 16px 0' : '18px 0 0',
        ...tongue.style,
      }}
      dir={tongue.dir}
    >
      {pieces.map((piece, index) => (
        <p key={piece.text} style={{ margin: index === 0 ? 0 : '6px 0 0' }}>
          {index === 0 ? <RunInLabel setting={setting} words={label} beside={tongue} /> : null}
          <Said setting={setting} language={language}>
            <PieceText setting={setting} piece={piece} own={language} />
          </Said>
        </p>
      ))}
    </div>
  );
}
