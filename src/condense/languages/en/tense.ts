import type { Tense } from '../language.ts';
import { isVerb } from './discourse-words.ts';
import { adverbs, determiners, prepositions } from './function-words.ts';

const pasts: ReadonlySet<string> = new Set(
  "was were did had wasn't weren't didn't hadn't came became put cut hit set shut said told".split(' '),
);
const perfects: ReadonlySet<string> = new Set("has have hasn't haven't".split(' '));
const presents: ReadonlySet<string> = new Set("is are am isn't aren't do does don't doesn't".split(' '));
const modals: ReadonlySet<string> = new Set('will would may might could can should must shall'.split(' '));
const participles: ReadonlySet<string> = new Set(
  'been had come become put cut hit set shut gone done known shown grown seen run begun cast spread split cost beat let'.split(
    ' ',
  ),
);

/** The tense of a clause's first finite verb. A past in front of "by", behind an article or at the opening is taken for a participle. */
export function toTense(words: readonly string[]): Tense {
  for (const [at, word] of words.entries()) {
    if (modals.has(word)) return 'modal';
    if (presents.has(word)) return 'present';
    if (perfects.has(word)) {
      const next = words.slice(at + 1).find((one) => !isAdverb(one)) ?? '';
      return isParticiple(next) ? 'perfect' : 'present';
    }
    if (pasts.has(word)) return 'past';
    if (at > 0 && isVerb(word) && !isAttribute(words, at)) return 'past';
  }
  return 'present';
}

function isParticiple(word: string): boolean {
  return participles.has(word) || isVerb(word) || /.{2}(?:en|wn)$/.test(word);
}

/** "the suspended accounts", "a quay built by", "to cut". */
function isAttribute(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return before === 'to' || determiners.has(before) || prepositions.has(before) || words[at + 1] === 'by';
}

function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.endsWith('ly') && word !== 'family');
}
