import { toReadable } from '../src/domain/additions.ts';
import type { Entry } from '../src/domain/entry.ts';
import { keepTogether } from '../src/texts/language.ts';
import type { SayMail } from '../src/texts/mail.ts';

/** Words that are read in a minute, by most adults in most languages with an alphabet (Brysbaert 2019). */
const wordsAMinute = 238;

/** "5 stories · 2 minutes · 640 words", each with its number on one line. */
export function sayLength(say: SayMail, entries: readonly Entry[]): string {
  const words = entries.flatMap(({ headline, lede, quotes, context }) => [
    ...[headline, ...lede, ...context].map(toReadable),
    ...quotes.map(({ text }) => text),
  ]);
  const count = words.join(' ').split(/\s+/).filter(Boolean).length;
  return [
    say('stories', { count: entries.length }),
    say('minutes', { count: Math.max(1, Math.round(count / wordsAMinute)) }),
    say('wordCount', { count }),
  ]
    .map(keepTogether)
    .join('\u00a0· ');
}
