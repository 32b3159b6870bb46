import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Name } from '../names/name.ts';
import { isReportedBy } from './embedded.ts';
import type { Finding } from './finding.ts';
import type { Floor, Speaker } from './floor.ts';
import type { Parsed, Source } from './parsed.ts';
import { mayAgree } from './phrase-ahead.ts';
import type { QuotePlace, Reading } from './reading.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { toSpeaker } from './speaker.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { trust } from './trust.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Holt answered: (new paragraph) "..." */
export function fromColon(reading: Reading, floor: Floor, place: QuotePlace): Speaker | null {
  const before = reading.sentences[place.at - 1];
  const parsed = reading.parsedOf[place.at - 1];
  if (before === undefined || parsed === undefined || before.block !== place.sentence.block - 1) return null;
  const { tokens } = before;
  if (tokens.at(-1)?.text !== ':') return null;
  const rule = 'colon before the paragraph';
  const clause = findLastRelative(tokens, reading.words);
  for (let at = tokens.length - 2; at > 0 && tokens.length - at < 40; at--) {
    const verb = findVerb(tokens, at, reading.words);
    if (at < clause) return null;
    if (verb === undefined || verb.form === 'base') continue;
    const source = isFiniteVerb(verb)
      ? subjectBefore(parsed, at, reading.words)
      : sentenceSubject(parsed, reading.words);
    if (source === null) continue;
    return toSpeaker(reading, floor, place.at - 1, { source, rule, confidence: trust.good, at });
  }
  const source = sentenceSubject(parsed, reading.words);
  if (source === null || source.type === 'description') return null;
  return toSpeaker(reading, floor, place.at - 1, {
    source,
    rule,
    confidence: trust.fair,
    at: tokens.length - 1,
  });
}

/** "Holt shared the website of the board, which contains the following line:" leads with a thing to what it says: where that clause opens, else -1. */
function findLastRelative(tokens: readonly Token[], words: AttributionWords): number {
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  return words.relativePronouns.has(tokens[comma + 1]?.lower ?? '') ? comma : -1;
}

/** Holt says the harbour is closed. (new paragraph) "It silted up." */
export function fromReportBefore(reading: Reading, floor: Floor, place: QuotePlace): Speaker | null {
  const before = reading.sentences[place.at - 1];
  const parsed = reading.parsedOf[place.at - 1];
  if (before === undefined || parsed === undefined || before.block !== place.sentence.block - 1) return null;
  const report = findLastReport(parsed, reading.words);
  if (report === null) return null;
  const finding = { ...report, rule: 'report before', confidence: trust.fair };
  return toSpeaker(reading, floor, place.at - 1, finding);
}

/** The last verb of saying in a sentence whose subject is named or a pronoun. */
function findLastReport(parsed: Parsed, words: AttributionWords): Pick<Finding, 'source' | 'at'> | null {
  const { tokens } = parsed;
  for (let at = Math.min(tokens.length, 60) - 1; at >= 0; at--) {
    const verb = findVerb(tokens, at, words);
    if (verb === undefined || !isFiniteVerb(verb) || (verb.kind !== 'say' && verb.kind !== 'tell')) continue;
    const source = subjectBefore(parsed, at, words);
    if (source === null || source.type === 'description' || isReportedBy(parsed, source, words)) continue;
    if (isJoint(parsed, source, words)) return null;
    if (source.type === 'pronoun' || mayAgree(parsed, source, at, words)) return { source, at };
  }
  return null;
}

/** "Holt backs Reed": of two names without a preposition the first is the subject, whatever the verb. */
function isSecond({ tokens, names }: Parsed, source: Source, words: AttributionWords): boolean {
  const isFree = (name: Name): boolean =>
    name.kind !== 'place' && !words.prepositions.has(tokens[name.outer - 1]?.lower ?? '');
  return source.type === 'name' && names.some((name) => name.to <= source.from && isFree(name));
}

/** Tokens from the verb on in a sentence that ends with who says it: ", Holt said on Monday." */
const longestEnd = 4;

/** "Holt, Lund and Reed said": whose words stand in the next paragraph is open. */
function isJoint({ tokens, endingAt }: Parsed, source: Source, words: AttributionWords): boolean {
  if (source.type !== 'name') return false;
  const { outer } = source.name;
  // "Holt and the Courier's Reed"
  const owner = tokens[outer - 1]?.kind === 'possessive' ? endingAt.get(outer - 1) : undefined;
  let and = (owner?.outer ?? outer) - 1;
  while (words.determiners.has(tokens[and]?.lower ?? '')) and -= 1;
  return words.coordinators.has(tokens[and]?.lower ?? '') && endingAt.has(and);
}

/** Holt was not pleased. "It silted up."; The harbour is closed, Holt says. "It silted up." */
export function fromSentenceBefore(reading: Reading, floor: Floor, place: QuotePlace): Speaker | null {
  const before = reading.sentences[place.at - 1];
  const parsed = reading.parsedOf[place.at - 1];
  if (before === undefined || parsed === undefined || before.block !== place.sentence.block) return null;
  if (before.hasQuote) return null;
  const last = findLastReport(parsed, reading.words);
  const report = last !== null && parsed.tokens.length - last.at <= longestEnd ? last : null;
  const source = report?.source ?? sentenceSubject(parsed, reading.words);
  if (source === null || source.type === 'description') return null;
  const confidence = report === null && isSecond(parsed, source, reading.words) ? trust.poor : trust.weak;
  const finding = { source, rule: 'sentence before', confidence, at: report?.at ?? source.from };
  return toSpeaker(reading, floor, place.at - 1, finding);
}
