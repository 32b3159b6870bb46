import type { Tense } from '../language.ts';
import { timeWords } from './time-words.ts';

const modals: ReadonlySet<string> = new Set(
  'wird werden soll sollen will wollen kann können muss müssen darf dürfen könnte könnten dürfte würde würden'.split(
    ' ',
  ),
);
const perfects: ReadonlySet<string> = new Set('hat haben ist sind'.split(' '));

/** "gebaut", "eingeführt", "verkauft", "worden": what a perfect ends with. */
const participle =
  /^(?:\p{L}{0,4}ge\p{L}{2,}(?:t|en)|(?:be|ver|er|zer|ent)\p{L}{2,}(?:t|en)|worden|gewesen)$/u;

/** The tense of a clause's first finite verb; a German perfect tells what a past does. */
export function toTense(words: readonly string[]): Tense {
  for (const [at, word] of words.entries()) {
    if (perfects.has(word))
      return words.slice(at + 1).some((one) => participle.test(one)) ? 'past' : 'present';
    if (modals.has(word)) return 'modal';
    if (at > 0 && timeWords.isPast(word)) return 'past';
  }
  return 'present';
}
