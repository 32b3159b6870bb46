import type { Letter } from '../src/domain/letter.ts';
import type { Newsletter } from '../src/domain/newsletter.ts';

/** What a letter's message is given. */
export interface LetterProps<Kind extends Letter> {
  readonly newsletter: Newsletter;
  readonly language: string;
  readonly letter: Kind;
}
