import type { AttributionWords } from './languages/attribution-words.ts';

const wordPattern = /[\p{L}\p{N}\p{M}$€£%][\p{L}\p{N}\p{M}.,'’%-]*/gu;

/** A word of a sentence that is cut to a clause. */
export interface Word {
  readonly lower: string;
  readonly start: number;
  /** Behind its last letter or figure, in front of a comma. */
  readonly end: number;
}

export function toRow(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    // "Amble, Norl., on Friday": the point is the word's own.
    const bare = match[0].endsWith('.,') ? match[0].slice(0, -1) : match[0].replace(/[.,]{1,3}$/, '');
    return {
      lower: bare.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + (/^(?:\p{L}\.)+$/u.test(match[0]) ? match[0].length : bare.length),
    };
  });
}

export function isFiniteVerb(lower: string, words: AttributionWords): boolean {
  const form = words.verbs.get(lower)?.form;
  return form === 'past' || form === 'third' || words.otherVerbs.has(lower) || words.auxiliaries.has(lower);
}

/** Where the clause's own verb stands, -1 without one: "a convicted killer who could have gone free was ..." has it behind the clause of "who". */
export function findVerb(row: readonly Word[], words: AttributionWords): number {
  const isArticle = (lower: string): boolean => words.definite.has(lower) || words.indefinite.has(lower);
  const isVerb = ({ lower }: Word, at: number): boolean =>
    isFiniteVerb(lower, words) && !isArticle(row[at - 1]?.lower ?? '');
  const first = row.findIndex(isVerb);
  const relative = row.findIndex(({ lower }) => words.relativePronouns.has(lower));
  if (relative < 0 || relative > first) return first;
  return row.findIndex((word, at) => {
    const before = row[at - 1];
    return at > first + 1 && isVerb(word, at) && before !== undefined && !isVerb(before, at - 1);
  });
}
