import type { Look } from '../src/domain/look.ts';
import type { Newsletter } from '../src/domain/newsletter.ts';
import { type Direction, directionOf } from '../src/texts/language.ts';
import { mailTexts, type SayMail } from '../src/texts/mail.ts';
import { lookOf } from './index.ts';
import { type Styles, toStyles } from './styles.ts';

/** What every block is given: whose mail this is, in which look and language. */
export interface Setting {
  readonly newsletter: Newsletter;
  readonly look: Look;
  readonly styles: Styles;
  readonly language: string;
  readonly direction: Direction;
  readonly say: SayMail;
}

export function createSetting(newsletter: Newsletter, language: string): Setting {
  const look = lookOf(newsletter);
  return {
    newsletter,
    look,
    styles: toStyles(look),
    language,
    direction: directionOf(language),
    say: mailTexts.in(language),
  };
}
