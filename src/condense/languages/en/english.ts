import type { Language } from '../language.ts';
import { attributionWords } from './attribution-words.ts';
import {
  clauseBreaks,
  commonThings,
  demonstratives,
  discourseWords,
  familiar,
  isVerb,
  pointers,
} from './discourse-words.ts';
import { pointingWords } from './pointing-words.ts';
import { sentenceWords } from './sentence-words.ts';
import { toTense } from './tense.ts';
import { timeWords } from './time-words.ts';

/** Nouns that end as what compares does. */
const notComparing: ReadonlySet<string> = new Set(
  'arrest conquest contest crest digest east forest guest harvest interest invest nest northeast northwest pest priest protest quest request rest southeast southwest test vest west'.split(
    ' ',
  ),
);

export const english: Language = {
  tag: 'en',
  sentence: sentenceWords,
  attribution: attributionWords,
  discourse: discourseWords,
  pointers,
  demonstratives,
  pointing: pointingWords,
  clauseBreaks,
  conditions: new Set(['if', 'unless', 'what', 'whether', 'once']),
  contrasts: new Set(['but']),
  compares: (lower) => /\p{L}{2}est$/u.test(lower) && !notComparing.has(lower),
  degrees: new Set(['more', 'less']),
  commonThings,
  familiar,
  isVerb,
  toTense,
  time: timeWords,
};
