import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import type { Finding, Place } from './finding.ts';
import { askOnce, isDash, type Parsed, type Source, toSource } from './parsed.ts';
import { subjectAt } from './phrase-ahead.ts';
import { isRole } from './phrases.ts';
import { sentenceSubject } from './sentence-subject.ts';
import type { Token } from './tokens.ts';
import { trust } from './trust.ts';

/** REED: "..." at the beginning of a paragraph. */
export function findTranscript({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  if (tokens[at - 1]?.text !== ':' || at < 2) return null;
  const name = parsed.endingAt.get(at - 1);
  // "London: “...”": where the words come from.
  if (name?.kind === 'place' && name.outer === 0) return null;
  if (name !== undefined && name.outer === 0)
    return {
      source: toSource(name),
      rule: 'transcript',
      confidence: trust.good,
      at: at - 1,
    };
  const voice = findVoice(parsed, at, words);
  if (voice !== null) return { source: voice, rule: 'transcript', confidence: trust.good, at: at - 1 };
  const source = at <= 4 ? subjectAt(parsed, 0, words) : null;
  if (source?.type !== 'description' || source.to !== at - 1 || !isRole(tokens[source.head], words))
    return null;
  return { source, rule: 'transcript', confidence: trust.fair, at: at - 1 };
}

/** Tokens of what a list of voices says of somebody. */
const longestVoice = 14;

/** Ann Holt, 71, retired nurse, Carrick: "..." in a list of voices: no verb stands between. */
function findVoice({ tokens, startingAt }: Parsed, at: number, words: AttributionWords): Source | null {
  const name = startingAt.get(0);
  if (name === undefined || name.kind === 'place' || tokens[name.to]?.text !== ',') return null;
  if (at - name.to > longestVoice) return null;
  for (let between = name.to; between < at - 1; between++) {
    const lower = tokens[between]?.lower ?? '';
    if (words.verbs.has(lower) || words.auxiliaries.has(lower)) return null;
  }
  return toSource(name);
}

/** "..." - Ann Holt, harbour master */
export function findSigned({ parsed, at }: Place): Finding | null {
  if (!isDash(parsed.tokens[at + 1])) return null;
  const step = isDash(parsed.tokens[at + 2]) ? 3 : 2;
  const name = parsed.startingAt.get(at + step);
  if (name === undefined || name.kind === 'place') return null;
  const after = parsed.tokens[name.to];
  // "as '...' -- Holt's motto -- goes": no signature.
  if (after?.kind === 'word' || after?.kind === 'possessive') return null;
  return {
    source: toSource(name),
    rule: 'signed',
    confidence: trust.fair,
    at: at + 1,
  };
}

/** "..." according to Holt; "...," by Holt. */
export function findSourceBeside({ parsed, at, words }: Place): Finding | null {
  const from = parsed.tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const length = matchSourcePhrase(parsed.tokens, from, words);
  if (length === 0) return null;
  const source = subjectAt(parsed, from + length, words);
  return source === null ? null : { source, rule: 'according to', confidence: trust.good, at: from };
}

/** According to Holt, the plan is "a joke". */
export function findSourcePhrase({ parsed, words }: Place): Finding | null {
  const source = findSource(parsed, words);
  return source === null
    ? null
    : { source, rule: 'according to', confidence: trust.fair, at: source.from - 1 };
}

/** Whom a sentence gives as its source. */
export function findSource(parsed: Parsed, words: AttributionWords): Source | null {
  return askOnce(parsed, 'source phrase', () => readSourcePhrase(parsed, words));
}

function readSourcePhrase(parsed: Parsed, words: AttributionWords): Source | null {
  for (let at = 0; at < parsed.tokens.length && at < 80; at++) {
    const length = matchSourcePhrase(parsed.tokens, at, words);
    const source = length === 0 ? null : subjectAt(parsed, at + length, words);
    if (source !== null) return source;
  }
  return null;
}

function matchSourcePhrase(tokens: readonly Token[], from: number, words: AttributionWords): number {
  const before = tokens[from - 1];
  if ((before?.text === ',' || before?.kind === 'quote') && words.sourceTags?.has(tokens[from]?.lower ?? ''))
    return 1;
  const phrases = words.sourcePhrases.get(tokens[from]?.lower ?? '');
  const found = phrases?.find((phrase) => phrase.every((word, step) => tokens[from + step]?.lower === word));
  return found?.length ?? 0;
}

/** "broke the plan down to the paper Valley Post: '...'": whom it was said to. */
function isGoverned({ tokens }: Parsed, name: Name, words: AttributionWords): boolean {
  for (let at = name.outer - 1; at > 0 && name.outer - at < 5; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (words.prepositions.has(token.lower)) return true;
    if (words.verbs.has(token.lower) || words.auxiliaries.has(token.lower)) return false;
  }
  return false;
}

/** Holt's answer: "..."; The harbour - Ann Holt: "..." */
export function findLabel({ parsed, at, words }: Place): Finding | null {
  if (parsed.tokens[at - 1]?.text !== ':') return null;
  const isLast = parsed.tokens.slice(at + 1).every(({ kind }) => kind === 'mark');
  const beside = parsed.endingAt.get(at - 1);
  if (beside !== undefined && beside.kind !== 'place' && !isGoverned(parsed, beside, words))
    return { source: toSource(beside), rule: 'colon', confidence: trust.fair, at: at - 1 };
  const source = sentenceSubject(parsed, words);
  if (source === null || source.type === 'description') return null;
  return { source, rule: 'colon', confidence: isLast ? trust.weak : trust.poor, at: at - 1 };
}
