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
  commonThings,
  familiar,
  isVerb,
  toTense,
  time: timeWords,
};
