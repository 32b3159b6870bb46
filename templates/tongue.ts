import type { CSSProperties } from 'react';
import { type Direction, directionOf } from '../src/texts/language.ts';
import type { Setting } from './setting.ts';

/** What an element in another language than the mail's says of itself; empty in the mail's own, which the page says. */
export interface Tongue {
  readonly lang?: string;
  readonly dir?: Direction;
  readonly style?: CSSProperties;
}

/** For words of an article, never for labels of ours beside them. `und` is taken for the mail's language. */
export function toTongue(setting: Setting, language: string): Tongue {
  if (language === 'und' || language === setting.language) return {};
  const dir = directionOf(language);
  if (dir === setting.direction) return { lang: language };
  return { lang: language, dir, style: { textAlign: dir === 'rtl' ? 'right' : 'left' } };
}

/** For a name or a title within a line: its language, and whole within a line of the other direction. */
export function toInline(setting: Setting, language: string): Tongue {
  const { lang, dir } = toTongue(setting, language);
  return { ...(lang && { lang }), ...(dir && { dir }) };
}

/** Arabic and Hebrew letters have no italics. */
export function toSlant({ direction }: Setting): CSSProperties {
  return direction === 'rtl' ? {} : { fontStyle: 'italic' };
}

/** Of an `em`: bold where the letters have no italics. */
export function toStress({ direction }: Setting): CSSProperties | undefined {
  return direction === 'rtl' ? { fontStyle: 'normal', fontWeight: 700 } : undefined;
}
