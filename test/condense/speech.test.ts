import { expect, it } from 'vitest';
import { english } from '../../src/condense/languages/en/english.ts';
import type { Marked } from '../../src/condense/marked.ts';
import { findMarked } from '../../src/condense/marks.ts';
import { isNameInMarks } from '../../src/condense/names-in-marks.ts';
import { countWords, isSpeech, toKind } from '../../src/condense/speech.ts';
import { toArticle } from './to-article.ts';

/** The first pair of marks of a text. */
function find(text: string): Marked {
  const [pair] = findMarked(text, toArticle(text).blocks);
  if (pair === undefined) throw new Error('it has marks');
  return pair;
}

it.each([
  ['“We go.” he said', 'speech'],
  ['“We go” he said', 'fragment'],
  ['“we go.” he said', 'fragment'],
  ['“We go,” he said', 'fragment'],
  ['“We go now,” he said', 'speech'],
  ['“We go now”, he said', 'speech'],
  ['“We go now –” he said', 'speech'],
  ['“We go now” he said', 'fragment'],
  ['“we go now,” he said', 'fragment'],
  ['“We go to the quay” he said', 'fragment'],
  ['“We go to the old quay” he said', 'speech'],
  ['“we go to the old quay of all the people of it” he said', 'speech'],
  ['“we go to the old quay of all the people” he said', 'fragment'],
])('%s is a %s', (text, kind) => {
  expect(toKind(text, find(text))).toBe(kind);
});

it.each([
  ['He said “we go now” twice', false, true],
  ['He said “we go” twice', false, false],
  ['He said “we go” twice', true, true],
  ['Robert “Bob” Holt left', true, false],
  ['robert “Bob” Holt left', true, true],
  ['Robert “Bob” left', true, true],
  ['He sang “The Last Ferry Home” twice', true, false],
  ['He sang “The Last of the Boats” twice', true, false],
  ['He sang “The Last among the Boats” twice', true, true],
  ['He sang “The old of the Boat” twice', true, true],
  ['He said “Now I Go; We Stay” twice', true, true],
  ['He said “I go. We Stay” twice', true, true],
  ['He said “…” twice', true, false],
])('of %s, known to be said: %s, the marks hold somebody’s words: %s', (text, isSure, isSaid) => {
  expect(isSpeech(text, find(text), isSure)).toBe(isSaid);
});

it('where nouns have capitals a clause that goes on behind the marks tells words from a name', () => {
  const judge = (text: string, isSure: boolean) => isSpeech(text, find(text), isSure, true);
  expect([
    judge('Er nannte „Die Alte Fähre“, so Holt', true),
    judge('Er nannte „Die Alte Fähre“, so Holt', false),
  ]).toEqual([true, false]);
  expect(judge('Er nannte „Die Alte Fähre“ so', true)).toBe(false);
});

const verbs = english.attribution?.verbs ?? new Map();
it.each([
  ['The paper “Wave” wrote', true],
  ['The paper “wave” wrote', false],
  ['The paper “Wave.” wrote', false],
  ['The paper “Wave of the Sea” wrote', true],
  ['The paper “Wave of the Old Sea” wrote', false],
  ['He said “Wave” twice', true],
  ['He said “Wave to us” twice', false],
  ['He said: “Wave” twice', false],
  ['“Wave” beat the others', true],
  ['“Wave” Beat the others', false],
  ['It rained. “Wave” beat the others', true],
  ['It rained, “Wave” beat the others', false],
])('the marks of "%s" hold a name: %s', (text, isName) => {
  expect(isNameInMarks(text, find(text), verbs)).toBe(isName);
});

it('words are counted by what begins with a letter or a figure', () => {
  expect(['', '…', 'a b', '3.5 — it’s'].map(countWords)).toEqual([0, 0, 2, 2]);
});
