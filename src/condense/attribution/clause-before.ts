import type { AttributionWords, ReportingVerb } from '../languages/attribution-words.ts';
import { canSpeak } from './descriptions.ts';
import type { Finding, Place } from './finding.ts';
import { findClauseSubject, isEithers, subjectOfParticiple } from './hanging.ts';
import { isDash, type Parsed, type Source, toSource } from './parsed.ts';
import { subjectAfter, subjectAt } from './phrase-ahead.ts';
import { isSkipped } from './phrases.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { subjectBefore } from './subjects.ts';
import { trust } from './trust.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Holt said: "..."; Holt dismissed the plan as "..."; Holt left, calling it "...". The nearest verb to the left decides. */
export function findClauseBefore(place: Place): Finding | null {
  const { parsed, at, words } = place;
  const { tokens } = parsed;
  let factor = 1;
  let weak: Finding | null = null;
  const dashed = findDashed(parsed, at);
  for (let verb = at - 1; verb >= 0 && at - verb < 45; verb--) {
    if (tokens[verb]?.text === ';') return null;
    if (verb === dashed?.to) verb = dashed.from;
    const agent = findAgent(parsed, verb, at, words);
    if (agent !== null) return agent;
    const sense = findVerb(tokens, verb, words);
    if (sense === undefined || (sense.kind === 'act' && at - verb > 3)) continue;
    if (isAside(parsed, verb, at, words)) continue;
    if (sense.kind === 'judge' && isNamedOnly(parsed, verb, words)) return null;
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
    const confidence = isEithers(parsed, verb, sense, words) ? trust.poor : sure * factor;
    const finding = { source, rule: `clause before (${sense.kind})`, confidence, at: verb };
    const isPlace = source.type === 'name' && source.name.kind === 'place';
    if (sense.kind !== 'think' && !isPlace) return finding;
    weak ??= { ...finding, confidence: finding.confidence * trust.good };
  }
  return weak;
}

/** Tokens between an article and its noun's verb. */
const longestNoun = 4;

/** "Norland freed a man dubbed the “king of the quay”": by whom he is called so stands nowhere. "Holt said the mayor called it" tells. */
function isNamedOnly({ tokens }: Parsed, verb: number, words: AttributionWords): boolean {
  if (words.verbs.get(tokens[verb]?.lower ?? '')?.form !== 'past') return false;
  let article = verb - 1;
  while (
    verb - article < longestNoun &&
    tokens[article]?.kind === 'word' &&
    !words.determiners.has(tokens[article]?.lower ?? '')
  )
    article -= 1;
  const before = tokens[article - 1];
  if (before?.kind !== 'word' || !words.indefinite.has(tokens[article]?.lower ?? '')) return false;
  return !words.verbs.has(before.lower) && !before.capital && words.looksPast?.(before.lower) === true;
}

/** Tokens between two dashes. */
const longestDashed = 25;

/** He said "We sail" – at which the crowd cheered – "at noon": between the dashes nobody says what stands behind them. */
function findDashed({ tokens }: Parsed, quote: number): { from: number; to: number } | null {
  if (!isDash(tokens[quote - 1])) return null;
  for (let at = quote - 2; at > 0 && quote - at < longestDashed; at--)
    if (isDash(tokens[at])) return tokens[at - 1]?.kind === 'quote' ? { from: at, to: quote - 1 } : null;
  return null;
}

/** "Holt told Reed, who had promised nothing, that he was ...": the clause between the commas reports nothing. */
function isAside({ tokens }: Parsed, verb: number, at: number, words: AttributionWords): boolean {
  let from = verb - 1;
  while (from > 0 && isSkipped(tokens[from], words)) from -= 1;
  if (!words.relativePronouns.has(tokens[from]?.lower ?? '') || tokens[from - 1]?.text !== ',') return false;
  for (let comma = verb + 1; comma < at - 1; comma++) if (tokens[comma]?.text === ',') return true;
  return false;
}

function isPassive({ tokens }: Parsed, verb: number, words: AttributionWords): boolean {
  let at = verb - 1;
  while (words.adverbs.has(tokens[at]?.lower ?? '')) at -= 1;
  return words.passives.has(tokens[at]?.lower ?? '');
}

/** "was asked by Holt". */
function findAgent(parsed: Parsed, verb: number, at: number, words: AttributionWords): Finding | null {
  const { tokens } = parsed;
  if (
    !words.authors.has(tokens[verb + 1]?.lower ?? '') ||
    words.verbs.get(tokens[verb]?.lower ?? '')?.form !== 'past'
  )
    return null;
  // "spoke up by mocking Reed", "an order signed by Reed to '...'"
  if (
    words.looksParticiple?.(tokens[verb + 2]?.lower ?? '') === true ||
    (words.verbSecond !== true && !isPassive(parsed, verb, words))
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

/** Said Holt: "..."; But, said Holt, "..."; not "he rose, called Holt a '...'". */
function findOpening(parsed: Parsed, verb: number, words: AttributionWords): Source | null {
  if (words.verbs.get(parsed.tokens[verb]?.lower ?? '')?.kind === 'judge') return null;
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
  return subjectOfParticiple(parsed, verb, sense, words);
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
