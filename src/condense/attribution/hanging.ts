import type { AttributionWords, ReportingVerb } from '../languages/attribution-words.ts';
import { canSpeak } from './descriptions.ts';
import { isReason, isReportedBy } from './embedded.ts';
import { askOnce, isDash, isThing, type Parsed, type Source, toSource } from './parsed.ts';
import { isRole, isSkipped, phraseEnding } from './phrases.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { subjectBefore } from './subjects.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Who says what stands behind a participle: its own subject, or that of the clause it hangs on. */
export function subjectOfParticiple(
  parsed: Parsed,
  verb: number,
  { kind }: ReportingVerb,
  words: AttributionWords,
): Source | null {
  return askOnce(
    parsed,
    `participle ${verb}`,
    () =>
      findOwnSubject(parsed, verb, words) ??
      (goesOnBehindDash(parsed, verb, words) ? sentenceSubject(parsed, words) : null) ??
      findClauseSubject(parsed, verb, words, kind === 'say' && isApart(parsed, verb)),
  );
}

/** "They walked round the ground - where Holt played - while chanting": behind the dash the sentence goes on. */
function goesOnBehindDash({ tokens }: Parsed, verb: number, words: AttributionWords): boolean {
  return words.conjunctions.has(tokens[verb - 1]?.lower ?? '') && isDash(tokens[verb - 2]);
}

/** "with Holt calling it", "quoted Holt as saying": a participle with a subject of its own. */
function findOwnSubject(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const touching = parsed.endingAt.get(verb);
  // "footage of Holt saying"
  if (
    (touching?.kind === 'person' || touching?.kind === 'unknown') &&
    words.officeLinks.has(tokens[touching.outer - 1]?.lower ?? '')
  )
    return toSource(touching);
  const beside = tokens[verb - 1]?.lower ?? '';
  const end = words.predicative.has(beside) || words.adverbs.has(beside) ? verb - 1 : verb;
  const source = tokens[end - 1]?.kind === 'word' ? phraseEnding(parsed, end, words) : null;
  if (source?.type !== 'name') return null;
  if (end < verb && words.predicative.has(tokens[end]?.lower ?? '')) return source;
  const before = tokens[source.name.outer - 1];
  return before === undefined || words.absolute.has(before.lower) || isRole(before, words) ? source : null;
}

/** Behind a comma, which may stand within the marks before it. */
function isApart({ tokens }: Parsed, participle: number): boolean {
  const before = tokens[participle - 1];
  return before?.text === ',' || before?.kind === 'quote';
}

/** "Holt said Reed had fired him, calling him ...": either may be who calls him so. */
export function isEithers(
  parsed: Parsed,
  verb: number,
  { form, kind }: ReportingVerb,
  words: AttributionWords,
): boolean {
  if (form !== 'participle' || kind === 'say' || !isApart(parsed, verb)) return false;
  const source = findClauseSubject(parsed, verb, words);
  return source !== null && source.type !== 'pronoun' && isReportedBy(parsed, source, words);
}

/** Whether a clause with the subject `source` of the verb `at` hangs on another: on a report, a reason or a name. */
function isHanging(parsed: Parsed, source: Source, at: number, words: AttributionWords): boolean {
  if (isReportedBy(parsed, source, words) || isReason(parsed, source, words)) return true;
  let before = at - 1;
  while (isSkipped(parsed.tokens[before], words)) before -= 1;
  return words.relativePronouns.has(parsed.tokens[before]?.lower ?? '');
}

/**
 * The subject of the clause that a participle or an infinitive hangs on: of the nearest finite verb to the left, else the sentence's. With
 * `passesHanging` of a clause that nobody reports: in "Holt said Reed had left, adding" it is Holt who adds.
 */
export function findClauseSubject(
  parsed: Parsed,
  from: number,
  words: AttributionWords,
  passesHanging = false,
): Source | null {
  const { tokens } = parsed;
  for (let at = from - 1; at > 0 && from - at < 40; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.capital) continue;
    const verb = findVerb(tokens, at, words);
    const acts =
      words.otherVerbs.has(token.lower) ||
      words.auxiliaries.has(token.lower) ||
      (verb !== undefined && isFiniteVerb(verb)) ||
      (words.looksPast?.(token.lower) === true && !words.determiners.has(tokens[at - 1]?.lower ?? ''));
    if (!acts) continue;
    const source = subjectBefore(parsed, at, words);
    if (source === null || isThing(source, tokens, words)) continue;
    if (passesHanging && isHanging(parsed, source, at, words)) continue;
    if (source.type !== 'description' || canSpeak(parsed, source, words)) return source;
  }
  return sentenceSubject(parsed, words);
}
