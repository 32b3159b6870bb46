import type { CSSProperties, ReactNode } from 'react';
import type { Setting } from '../setting.ts';
import { type Tongue, toSlant } from '../tongue.ts';

/** What the words after it on the same line are, which may run the other way. */
export function RunInLabel(props: { setting: Setting; words: string; beside: Tongue }): ReactNode {
  const { setting, words, beside } = props;
  const { look, styles, language, direction } = setting;
  const prose: CSSProperties = { fontWeight: 400, ...toSlant(setting) };
  const [className, style] = {
    ruled: ['soft', styles.label] as const,
    card: ['accent', { color: look.light.accent }] as const,
    prose: ['soft', prose] as const,
  }[look.entry];
  return (
    <>
      <b className={className} style={style}>
        {/* Its stop stands between it and what follows. */}
        {beside.dir === undefined ? (
          words
        ) : (
          <bdi lang={language} dir={direction}>
            {words}
          </bdi>
        )}
        {look.entry === 'prose' ? '.' : ''}
      </b>{' '}
    </>
  );
}
