import { day, lettersADay } from './periods.ts';

export interface LetterCount {
  readonly letters: number;
  readonly lettersSince: number;
}

/** One letter more, or undefined when this address has had all it may get within 24 hours. */
export function countLetter({ letters, lettersSince }: LetterCount, now: number): LetterCount | undefined {
  // A clock that jumped back doesn't open the window for ever.
  if (now - lettersSince >= day || now < lettersSince) return { letters: 1, lettersSince: now };
  return letters < lettersADay ? { letters: letters + 1, lettersSince } : undefined;
}
