import type { Language } from '../language.ts';
import { attributionWords } from './attribution-words.ts';
import { clauseBreaks, commonThings, discourseWords, isVerb, pointers } from './discourse-words.ts';
import { sentenceWords } from './sentence-words.ts';
import { timeWords } from './time-words.ts';

export const english: Language = {
  tag: 'en',
  sentence: sentenceWords,
  attribution: attributionWords,
  discourse: discourseWords,
  pointers,
  clauseBreaks,
  conditions: new Set(['if', 'unless', 'what', 'whether', 'once']),
  commonThings,
  isVerb,
  time: timeWords,
};
