import { expect, it } from 'vitest';
import { toSentences } from '../../../src/condense/attribution/tokens.ts';
import { findVerb } from '../../../src/condense/attribution/verbs.ts';
import { english } from '../../../src/condense/languages/en/english.ts';
import { toArticle } from '../to-article.ts';

const words = english.attribution;
if (words === null) throw new Error('English has words of attribution');

/** The form of the verb of saying behind the bar, null where none stands there. */
function form(marked: string): string | null {
  const text = marked.replace('|', '');
  const ends = { abbreviations: new Set<string>(), starts: [], isClause: () => false };
  const [sentence] = toSentences(text, toArticle(text).blocks, [], ends);
  const tokens = sentence?.tokens ?? [];
  const at = tokens.findIndex(({ start }) => start === marked.indexOf('|'));
  return (words === null ? undefined : findVerb(tokens, at, words))?.form ?? null;
}

it.each([
  ['Ann |said so', 'past'],
  ['|said Ann', 'past'],
  ['the |said man', null],
  ["Holt's |claimed boats", null],
  ['She was |told so', null],
  ['She was also |told so', null],
  ['She also |told us', 'past'],
  ['Ann |Said so', null],
  ['Ann |says so', 'third'],
  ['his |claims were old', null],
  ['of |claims by Ann', null],
  ['Ann |claims were old', null],
  ['Ann |claims it', 'third'],
  ['of Ann |claims it', 'third'],
  ['the Harbour |claims, and', null],
  ['the Harbour |claims: it', 'third'],
  ['it said |claims', null],
  ['|claims of Ann', null],
  ['Ann, |saying so', 'participle'],
  ['his |saying so', null],
  ["Holt's |saying so", null],
  ['accused Reed of |saying so', null],
  ['officials |say so', 'base'],
  ['they |say so', 'base'],
  ['went on to |say so', 'base'],
  ['the |claim', null],
  ['would |say so', null],
  ['she did |say so', 'base'],
  ['Ann |say so', null],
  ['|say so', null],
  ['they often |say so', 'base'],
  ['it, |say so', null],
])('the verb of saying behind the bar of "%s" is %s', (marked, found) => {
  expect(form(marked)).toBe(found);
});
