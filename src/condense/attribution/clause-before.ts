import type { AttributionWords, ReportingVerb } from '../languages/attribution-words.ts';
import { canSpeak } from './descriptions.ts';
import type { Finding, Place } from './finding.ts';
import { askOnce, isThing, type Parsed, type Source, toSource } from './parsed.ts';
import { subjectAfter, subjectAt } from './phrase-ahead.ts';
import { isRole, isSkipped, phraseEnding } from './phrases.ts';
import { sentenceSubject, subjectBefore } from './subjects.ts';
import { trust } from './trust.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Holt said: "..."; Holt dismissed the plan as "..."; Holt left, calling it "...". The nearest verb to the left decides. */
export function findClauseBefore(place: Place): Finding | null {
  const { parsed, at, words } = place;
  const { tokens } = parsed;
  let factor = 1;
  let weak: Finding | null = null;
  for (let verb = at - 1; verb >= 0 && at - verb < 45; verb--) {
    if (tokens[verb]?.text === ';') return null;
    const agent = findAgent(parsed, verb, at, words);
    if (agent !== null) return agent;
    const sense = findVerb(tokens, verb, words);
    if (sense === undefined || (sense.kind === 'act' && at - verb > 3)) continue;
    if (isAside(parsed, verb, at, words)) continue;
    const source =
      findSubject(parsed, verb, sense, words) ??
      findOpening(parsed, verb, words) ??
      subjectAfter(parsed, verb, words);
    if (source === null) {
      factor *= trust.good;
      continue;
    }
    if (source.type === 'description' && !canSpeak(parsed, source, words)) {
      if (sense.form === 'third') continue;
      factor *= trust.fair;
      if (sense.kind === 'judge') return null;
    }
    const gap = at - verb;
    const sure = gap <= 2 ? trust.sure : gap <= 8 ? trust.good : trust.fair;
    const finding = { source, rule: `clause before (${sense.kind})`, confidence: sure * factor, at: verb };
    const isPlace = source.type === 'name' && source.name.kind === 'place';
    if (sense.kind !== 'think' && !isPlace) return finding;
    weak ??= { ...finding, confidence: finding.confidence * trust.good };
  }
  return weak;
}

/** "Holt told Reed, who had promised nothing, that he was ...": the clause between the commas reports nothing. */
function isAside({ tokens }: Parsed, verb: number, at: number, words: AttributionWords): boolean {
  let from = verb - 1;
  while (from > 0 && isSkipped(tokens[from], words)) from -= 1;
  if (!words.relativePronouns.has(tokens[from]?.lower ?? '') || tokens[from - 1]?.text !== ',') return false;
  for (let comma = verb + 1; comma < at - 1; comma++) if (tokens[comma]?.text === ',') return true;
  return false;
}

/** "was asked by Holt". */
function findAgent(parsed: Parsed, verb: number, at: number, words: AttributionWords): Finding | null {
  const { tokens } = parsed;
  if (
    !words.authors.has(tokens[verb + 1]?.lower ?? '') ||
    words.verbs.get(tokens[verb]?.lower ?? '')?.form !== 'past'
  )
    return null;
  const source = subjectAt(parsed, verb + 2, words);
  if (source === null || source.to > at) return null;
  for (let later = source.to; later < at; later++) {
    const sense = findVerb(tokens, later, words);
    if (sense !== undefined && isFiniteVerb(sense)) return null;
  }
  return {
    source,
    rule: 'agent',
    confidence: source.type === 'description' ? trust.fair : trust.good,
    at: verb,
  };
}

/** Said Holt: "..."; But, said Holt, "..." */
function findOpening(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const opens = verb === 0 || (verb === 1 && words.adverbs.has(parsed.tokens[0]?.lower ?? ''));
  if (!opens && parsed.tokens[verb - 1]?.text !== ',') return null;
  const source = subjectAt(parsed, verb + 1, words);
  return source?.type === 'name' ? source : null;
}

function findSubject(
  parsed: Parsed,
  verb: number,
  sense: ReportingVerb,
  words: AttributionWords,
): Source | null {
  if (words.verbSecond === true) return subjectOfVerb(parsed, verb, words);
  const before = parsed.tokens[verb - 1];
  if (before === undefined) return sense.form === 'participle' ? sentenceSubject(parsed, words) : null;
  if (sense.form === 'base' && words.infinitiveMarks.has(before.lower))
    return findClauseSubject(parsed, verb, words);
  if (sense.form !== 'participle' || words.passives.has(before.lower))
    return subjectBefore(parsed, verb, words);
  return askOnce(
    parsed,
    `participle ${verb}`,
    () => findOwnSubject(parsed, verb, words) ?? findClauseSubject(parsed, verb, words),
  );
}

/** "Holt sagte", "Am Montag sagte Holt": who can speak, before the verb or right behind it; "der Zeitung" before it is told. */
export function subjectOfVerb(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const auxiliary = findAuxiliary(parsed, verb, words);
  const finite = auxiliary ?? verb;
  const [before, behind] = [subjectBefore(parsed, finite, words), subjectAt(parsed, finite + 1, words)].map(
    (source) => (source !== null && maySpeak(parsed, source, words) ? source : null),
  );
  // "Der Sender zitierte Holt mit den Worten": in the active it is whom the verb names.
  if (auxiliary === undefined && words.citing.has(parsed.tokens[verb]?.lower ?? ''))
    return behind?.type === 'name' ? behind : null;
  if (before === null && parsed.tokens[finite - 1]?.text === ',' && !takesNoObject(parsed, finite, words))
    return null;
  if (before?.type !== 'description') return before ?? behind ?? null;
  if (behind?.type === 'name' && takesNoObject(parsed, finite, words)) return behind;
  // "Holt, Sprecher des Vereins sagte": the second comma is often left out.
  const bearer =
    parsed.tokens[before.from - 1]?.text === ',' ? parsed.endingAt.get(before.from - 1) : undefined;
  return bearer === undefined || bearer.kind === 'place' ? before : toSource(bearer);
}

/** "Key bat Holt": behind such a verb stands whom it is told. */
function takesNoObject({ tokens }: Parsed, verb: number, words: AttributionWords): boolean {
  const kind = words.verbs.get(tokens[verb]?.lower ?? '')?.kind;
  return kind !== 'tell' && kind !== 'judge';
}

/** "Holt hat am Montag erklärt": the finite verb of a participle at the clause's end. */
function findAuxiliary({ tokens }: Parsed, verb: number, words: AttributionWords): number | undefined {
  for (let at = verb - 1; at >= 0 && verb - at < 20; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.kind === 'mark') return undefined;
    if (words.passives.has(token.lower)) return words.citing.has(tokens[verb]?.lower ?? '') ? at : undefined;
    if (words.auxiliaries.has(token.lower)) return at;
  }
  return undefined;
}

function maySpeak(parsed: Parsed, source: Source, words: AttributionWords): boolean {
  if (source.type === 'description') return canSpeak(parsed, source, words);
  return source.type === 'pronoun' || source.name.kind !== 'place';
}

/** "with Holt calling it", "quoted Holt as saying": a participle with a subject of its own. */
function findOwnSubject(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  const { tokens } = parsed;
  const beside = tokens[verb - 1]?.lower ?? '';
  const end = words.predicative.has(beside) || words.adverbs.has(beside) ? verb - 1 : verb;
  const source = tokens[end - 1]?.kind === 'word' ? phraseEnding(parsed, end, words) : null;
  if (source?.type !== 'name') return null;
  if (end < verb && words.predicative.has(tokens[end]?.lower ?? '')) return source;
  const before = tokens[source.name.outer - 1];
  return before === undefined || words.absolute.has(before.lower) || isRole(before, words) ? source : null;
}

/** The subject of the clause that a participle or an infinitive hangs on: of the nearest finite verb to the left, else the sentence's. */
function findClauseSubject(parsed: Parsed, from: number, words: AttributionWords): Source | null {
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
    if (source.type !== 'description' || canSpeak(parsed, source, words)) return source;
  }
  return sentenceSubject(parsed, words);
}
