import type { AttributionWords } from '../languages/attribution-words.ts';
import { askOnce, isDash, type Parsed, type Source } from './parsed.ts';
import { subjectAt } from './phrase-ahead.ts';
import { reach } from './phrases.ts';

/** The first noun phrase of the sentence, behind a dateline or an introduction ("On Monday, Holt ..."). */
export function sentenceSubject(parsed: Parsed, words: AttributionWords): Source | null {
  return askOnce(parsed, 'sentence', () => findSentenceSubject(parsed, words));
}

function findSentenceSubject(parsed: Parsed, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const start = toStart(parsed);
  const first = tokens[start];
  if (first === undefined) return null;
  if (words.conjunctions.has(first.lower) && !words.coordinators.has(first.lower))
    return behindComma(parsed, start, words);
  const opens = words.prepositions.has(first.lower) || words.verbs.get(first.lower)?.form === 'participle';
  if (opens) return behindComma(parsed, start, words);
  const subject = subjectAt(parsed, words.conjunctions.has(first.lower) ? start + 1 : start, words);
  // "Asked about the words, Holt shrugged."
  const isAsked = subject === null && words.verbs.get(first.lower)?.form === 'past';
  return isAsked ? behindComma(parsed, start, words) : subject;
}

function behindComma(parsed: Parsed, start: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  for (let at = start + 1; at < tokens.length && at < start + reach; at++) {
    const token = tokens[at];
    if (token === undefined || (token.text !== ',' && token.kind !== 'quote')) continue;
    const source = subjectAt(parsed, at + 1, words);
    if (source === null || (source.type === 'name' && source.name.kind === 'place')) continue;
    return source;
  }
  return null;
}

/** Behind a dateline: "WASHINGTON (AP) - ". */
function toStart({ tokens, startingAt }: Parsed): number {
  const name = startingAt.get(0);
  if (name?.kind !== 'place' && name?.kind !== 'unknown') return 0;
  for (let at = name.to; at < tokens.length && at < name.to + 7; at++) {
    const token = tokens[at];
    if (token !== undefined && isDash(token) && token.text !== '-') return at + 1;
    if (token?.text === '-' && name.kind === 'place') return at + 1;
    if (token?.kind === 'quote' || (token?.kind === 'word' && !token.capital)) return 0;
  }
  return 0;
}
