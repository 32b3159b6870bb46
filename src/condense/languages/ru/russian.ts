import type { Language } from '../language.ts';
import { attributionWords } from './attribution-words.ts';
import {
  clauseBreaks,
  commonThings,
  demonstratives,
  discourseWords,
  familiar,
  pointers,
} from './discourse-words.ts';
import { sentenceWords } from './sentence-words.ts';
import { toTense } from './tense.ts';
import { timeWords } from './time-words.ts';

export const russian: Language = {
  tag: 'ru',
  sentence: sentenceWords,
  attribution: attributionWords,
  discourse: discourseWords,
  pointers,
  demonstratives,
  clauseBreaks,
  commonThings,
  familiar,
  endings: 2,
  toTense,
  time: timeWords,
};
