export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** Words that mean a time only together with the day on which they were written. All in lower case. */
export interface TimeWords {
  /** Phrase, unit, and how many units away from the article's date: "last month" is -1 month. */
  readonly phrases: readonly (readonly [phrase: string, unit: TimeUnit, shift: number])[];
  /** Monday is 0; every form that stands in texts. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** January is 0; every form that stands in texts. */
  readonly months: ReadonlyMap<string, number>;
  /** Before a month or weekday: the one before ("last"), the one after ("next"). */
  readonly last: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  /**
   * Before the bare name of a month, so that "May" and "march" aren't taken for one. Not "from" and "until": behind those a month is as
   * often one to come.
   */
  readonly beforeMonth: ReadonlySet<string>;
  /** Whether a word has the look of a past tense, and of a present or future one. `before` is the word in front of it. */
  readonly isPast: (word: string) => boolean;
  readonly isPresent: (word: string, before: string) => boolean;
  /** Before a verb: it tells what is meant to be, not what was ("to open in May", "will have opened"). */
  readonly undoing: ReadonlySet<string>;
  /** Behind a weekday, part of its name ("Monday night"). */
  readonly dayParts: ReadonlySet<string>;
  /** "this winter". */
  readonly seasons: ReadonlySet<string>;
  /** "two years ago": the number, the unit's forms, the word behind. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly ago: ReadonlySet<string>;
  readonly formatDay: (year: number, month: number, day: number) => string;
  readonly formatMonth: (year: number, month: number) => string;
  readonly formatWeek: (day: string) => string;
}
