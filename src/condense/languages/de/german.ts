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
import { sentenceWords } from './sentence-words.ts';
import { toTense } from './tense.ts';
import { timeWords } from './time-words.ts';

export const german: Language = {
  tag: 'de',
  sentence: sentenceWords,
  attribution: attributionWords,
  discourse: discourseWords,
  pointers,
  demonstratives,
  clauseBreaks,
  commonThings,
  familiar,
  isVerb,
  endings: 2,
  toTense,
  time: timeWords,
};
