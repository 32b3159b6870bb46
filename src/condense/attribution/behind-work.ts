import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Token } from './tokens.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Tokens of what is told of somebody between the name and the verb. */
const furthest = 30;

/** "...," Ann Holt, who made “The Quay,” told the paper: the verb of saying stands behind the work that a clause about the speaker names. */
export function saysBehindWork(tokens: readonly Token[], from: number, words: AttributionWords): boolean {
  if (tokens[from]?.text !== ',' || !words.subjectRelatives.has(tokens[from + 1]?.lower ?? '')) return false;
  let isWork = false;
  for (let at = from + 2; at < tokens.length && at - from < furthest; at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') return false;
    if (token.kind === 'quote') {
      if (isWork) return false;
      isWork = true;
    }
    const verb = isWork && tokens[at - 1]?.kind !== 'word' ? findVerb(tokens, at, words) : undefined;
    if (verb !== undefined) return isFiniteVerb(verb) && (verb.kind === 'say' || verb.kind === 'tell');
  }
  return false;
}
