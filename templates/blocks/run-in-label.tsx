import type { CSSProperties, ReactNode } from 'react';
import type { Setting } from '../setting.ts';
import { toSlant } from '../tongue.ts';

/** What the words after it on the same line are. */
export function RunInLabel({ setting, words }: { setting: Setting; words: string }): ReactNode {
  const { look, styles } = setting;
  const prose: CSSProperties = { fontWeight: 400, ...toSlant(setting) };
  const [className, style] = {
    ruled: ['soft', styles.label] as const,
    card: ['accent', { color: look.light.accent }] as const,
    prose: ['soft', prose] as const,
  }[look.entry];
  return (
    <>
      <b className={className} style={style}>
        {words}
        {look.entry === 'prose' ? '.' : ''}
      </b>{' '}
    </>
  );
}
