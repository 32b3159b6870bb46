import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';
import { toInline } from '../tongue.ts';

/** Words of an article beside words of ours: marked where their language is another one. */
export function Said(props: { setting: Setting; language: string; children: ReactNode }): ReactNode {
  const tongue = toInline(props.setting, props.language);
  return tongue.lang === undefined ? props.children : <span {...tongue}>{props.children}</span>;
}
