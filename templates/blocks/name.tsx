import type { ReactNode } from 'react';
import { directionOf, runsRightToLeft } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { toInline } from '../tongue.ts';

/** An article's own words within a line of ours: in their language, and kept whole where one of the two runs from right to left. */
export function Name(props: {
  setting: Setting;
  language: string;
  words: string;
  children?: ReactNode;
}): ReactNode {
  const { setting, language, words, children = words } = props;
  const tongue = toInline(setting, language);
  const turned = [setting.direction, directionOf(language)].includes('rtl') || runsRightToLeft(words);
  if (turned) return <bdi {...tongue}>{children}</bdi>;
  return tongue.lang === undefined ? children : <span {...tongue}>{children}</span>;
}
