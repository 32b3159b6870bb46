import type { Tense } from '../language.ts';
import { timeWords } from './time-words.ts';

const modals: ReadonlySet<string> = new Set(
  'будет будут может могут должен должна должно должны планирует планируют намерен намерена намерены'.split(
    ' ',
  ),
);

/** Short participles tell what was done: "основан", "приговорены". */
const short: ReadonlySet<string> = new Set(
  'основан построен открыт избран назначен арестован задержан осуждён осужден приговорён приговорен принят введён введен закрыт создан убит запрещён запрещен признан'
    .split(' ')
    .flatMap((word) => [
      word,
      `${word}а`.replace('ён', 'ен'),
      `${word}о`.replace('ён', 'ен'),
      `${word}ы`.replace('ён', 'ен'),
    ]),
);

/** Past where any verb of the clause is: a Russian noun seldom ends as a past does. */
export function toTense(words: readonly string[]): Tense {
  if (words.some((word) => modals.has(word))) return 'modal';
  const isPast = (word: string): boolean => timeWords.isPast(word) || short.has(word);
  return words.some(isPast) ? 'past' : 'present';
}
