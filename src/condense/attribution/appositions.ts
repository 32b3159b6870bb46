import type { AttributionWords } from '../languages/attribution-words.ts';
import { isDash, type Parsed, type Source, toSource } from './parsed.ts';
import { isRole, phraseEnding, skipBrackets } from './phrases.ts';
import { sentenceSubject } from './sentence-subject.ts';

/** "Ann Holt, a lawyer for Acme, said"; "Reed's lawyer, Ann Holt, said". `comma` stands right before the verb. */
export function appositionBefore(parsed: Parsed, comma: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const described = findDescribed(parsed, comma, words);
  if (described !== null) return described;
  const end = skipBrackets(tokens, comma);
  let fallback: Source | null = null;
  for (let at = comma - 1; at >= 0 && comma - at < 40; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.text === ';') break;
    if (token.text !== ',' && !isDash(token)) continue;
    const before = phraseEnding(parsed, at, words);
    const between = parsed.startingAt.get(at + 1);
    if (between !== undefined && between.to === end && between.kind !== 'place') {
      if (before === null) return toSource(between);
      if (before.type === 'description' && isRole(tokens[before.head], words)) return toSource(between);
      if (between.kind === 'person' && before.type !== 'name') return toSource(between);
    }
    if (before === null) continue;
    if (before.type === 'name' && before.name.kind !== 'place') return toBearer(parsed, before, words);
    if (before.type === 'pronoun') return before;
    if (fallback === null && before.type === 'description' && isRole(tokens[before.head], words))
      fallback = before;
  }
  if (fallback !== null) return fallback;
  const source = phraseEnding(parsed, comma, words);
  return source?.type === 'name' && source.name.kind !== 'place' ? source : null;
}

/** "Holt, whose wife, Ann, was there, said": the clause between has names of its own. */
function findDescribed(parsed: Parsed, comma: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  for (let at = comma - 1; at > 0 && comma - at < 40; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null;
    if (token.text !== ',') continue;
    const after = tokens[at + 1]?.lower ?? '';
    if (words.coordinators.has(after)) return null;
    if (!words.relativePronouns.has(after)) continue;
    const source = phraseEnding(parsed, at, words);
    return source?.type === 'name' && source.name.kind !== 'place' ? source : null;
  }
  return null;
}

/** "Ann Holt, 46, of Marsh Lane, Tiverwell, said": where she lives is no person, though nobody knows the place. */
function toBearer(parsed: Parsed, source: Source, words: AttributionWords): Source {
  if (source.type !== 'name' || source.name.kind !== 'unknown' || source.to - source.from > 1) return source;
  const subject = sentenceSubject(parsed, words);
  if (subject?.type !== 'name' || subject.to >= source.from || subject.name.kind === 'place') return source;
  const isFull = subject.name.kind === 'person' || subject.to - subject.from > 1;
  return isFull && parsed.tokens[subject.to]?.text === ',' ? subject : source;
}
