import { findTimesTold, type Sentence } from './facts.ts';
import type { DiscourseCue } from './languages/discourse-words.ts';
import type { Language, Tense } from './languages/language.ts';
import { toMainClause } from './main-clause.ts';
import { namesMonth } from './times.ts';

/** What the main clause of a sentence says of times, and how it says it. */
export interface MainClause {
  readonly words: readonly string[];
  readonly years: readonly number[];
  readonly cues: ReadonlyMap<DiscourseCue, number>;
  readonly namesMonth: boolean;
  /** Undefined where the language doesn't tell. */
  readonly tense: Tense | undefined;
}

/** Of a sentence without a dateline: what a main clause alone says is what the sentence says. */
export function readMainClause(sentence: Sentence, language: Language): MainClause {
  const clause = toMainClause(sentence, language);
  const { words, years, cues } =
    clause === sentence.text ? sentence : findTimesTold(clause, language.discourse);
  const hasMonth = words.some((word) => language.time.months.has(word));
  return {
    words,
    years,
    cues,
    namesMonth: hasMonth && namesMonth(clause, language.time),
    tense: language.toTense?.(words),
  };
}

/** Whether a sentence has anything that could be grounds in its main clause; asked first, since to find that clause takes long. */
export function mayHaveGrounds({ years, cues, words }: Sentence, { time }: Language): boolean {
  return (
    years.length > 0 || grounds.some((cue) => cues.has(cue)) || words.some((word) => time.months.has(word))
  );
}

const grounds: readonly DiscourseCue[] = ['earlier', 'definition', 'standing'];

/**
 * Whether a clause is background by what it tells: what happened at a time it names, what has held until now, or what something is. A date
 * beside a present or a coming event is a plan, a price or the news.
 */
export function hasGrounds({ years, cues, namesMonth: month, tense }: MainClause): boolean {
  const isDated = years.length > 0 || month || cues.has('earlier');
  if (cues.has('definition') || cues.has('standing')) return tense !== 'modal';
  if (tense === 'perfect') return cues.has('earlier');
  return isDated && (tense === undefined || tense === 'past');
}
