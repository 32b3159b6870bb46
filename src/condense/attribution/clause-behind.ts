import type { AttributionWords, ReportingVerb } from '../languages/attribution-words.ts';
import { saysBehindWork } from './behind-work.ts';
import { findClauseBefore } from './clause-before.ts';
import { canSpeak } from './descriptions.ts';
import type { Finding, Place } from './finding.ts';
import { isDash, type Parsed, type Source, toSource } from './parsed.ts';
import { subjectAt, subjectBehindAside } from './phrase-ahead.ts';
import { isRole } from './phrases.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { trust } from './trust.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** Whether a reporting clause ("Holt said", "said Holt") begins at `from`; splits "Why?" Holt asked from "Why?" The crowd left. */
export function beginsClause(tokens: readonly Token[], from: number, words: AttributionWords): boolean {
  const opener = tokens[from - 2]?.text;
  if (opener === ',' || opener === ':') return false;
  for (let at = from; at < tokens.length && at - from < 12; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === 'quote' ||
      (token.kind === 'mark' && '.!?;:'.includes(token.text))
    )
      return false;
    const verb = findVerb(tokens, at, words);
    if (verb !== undefined && isFiniteVerb(verb) && verb.kind !== 'judge' && verb.kind !== 'think')
      return true;
    if (words.otherVerbs.has(token.lower) || words.auxiliaries.has(token.lower)) return false;
  }
  return false;
}

/** "...," Holt said. */
export function findClauseBehind(place: Place): Finding | null {
  const { parsed, at, last, words } = place;
  const { tokens } = parsed;
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (isDash(next) && isDash(tokens[at - 1])) return null;
  const apart = next.text === ',' || isDash(next);
  const ends = apart || ',?!—–-…'.includes(last);
  const source = subjectAt(parsed, apart ? at + 2 : at + 1, words);
  if (source === null) return null;
  const verb = findVerbBehind(tokens, source.to, ends ? 28 : 3, words);
  if (verb === null) {
    const acts =
      hasVerbBehind(parsed, source.to, words) ||
      saysBehindWork(tokens, source.to, words) ||
      (at === 0 && last === ',' && source.type === 'name' && looksFinite(tokens[source.to], words));
    if (!ends || apart || source.type === 'description' || !acts) return null;
    return { source, rule: 'subject behind', confidence: trust.fair, at: source.to };
  }
  if (isApposedToTitle(parsed, source, verb, words)) return null;
  const beside = findBeside(parsed, source, verb, words);
  if (beside !== null) return { source: beside, rule: 'clause behind', confidence: trust.good, at: verb };
  const near = verb - source.to < 4;
  if (!near && closesClause(parsed, at, words)) return null;
  const speaks = source.type !== 'description' || canSpeak(parsed, source, words);
  if (!speaks) {
    const sense = findVerb(tokens, verb, words);
    if (!near || !ends || sense === undefined || !isFiniteVerb(sense) || sense.kind === 'think') return null;
  }
  const isOthers = introducesNext(tokens, verb, words) || (speaks && isPassedOn(place));
  if (isOthers && findClauseBefore(place) !== null) return null;
  return { source, rule: 'clause behind', confidence: near ? trust.sure : trust.good, at: verb };
}

/** "The Long Quay," a film of 2007 about Holt, told: what is in the marks is what the film is called. */
function isApposedToTitle(
  { tokens }: Parsed,
  source: Source,
  verb: number,
  words: AttributionWords,
): boolean {
  return (
    source.type === 'description' &&
    tokens[verb - 1]?.text === ',' &&
    words.indefinite.has(tokens[source.from]?.lower ?? '') &&
    words.documents.has(tokens[source.head]?.lower ?? '')
  );
}

/** "...," Fight for Sund director Karl Onn said: the name right behind an office and before the verb, where no comma parts them. */
function findBeside(parsed: Parsed, source: Source, verb: number, words: AttributionWords): Source | null {
  const { tokens, endingAt } = parsed;
  const name = endingAt.get(verb);
  if (source.type !== 'name' || name === undefined || name.outer <= source.to || name.to - name.outer < 2)
    return null;
  const isOffice = isRole(tokens[name.outer - 1], words) && tokens[name.outer - 1]?.capital === false;
  const isParted = tokens.slice(source.to, name.outer).some(({ kind }) => kind !== 'word');
  return isOffice && !isParted ? toSource(name) : null;
}

/** When Holt called it "a joke," Reed rose at once, repeating what she said: the words belong to the clause before. */
function closesClause({ tokens }: Parsed, quote: number, words: AttributionWords): boolean {
  const first = tokens[0]?.lower ?? '';
  return (
    words.conjunctions.has(first) && !words.coordinators.has(first) && tokens[quote - 1]?.kind === 'word'
  );
}

/** Tokens between a verb and the words that it opens ("told the crew of the boat,"). */
const longestAddress = 6;

/** He told them, "We sail," the police said: who passes the words on spoke none of them. */
function isPassedOn({ parsed: { tokens }, at, words }: Place): boolean {
  if (tokens[at - 1]?.text !== ',' && tokens[at - 1]?.text !== ':') return false;
  for (let verb = at - 2; tokens[verb]?.kind === 'word' && at - verb < longestAddress; verb--) {
    const sense = findVerb(tokens, verb, words);
    if (sense === undefined || !isFiniteVerb(sense)) continue;
    return (
      sense.kind === 'tell' ||
      (sense.kind === 'say' && tokens.slice(verb + 1, at - 1).every(({ lower }) => words.adverbs.has(lower)))
    );
  }
  return false;
}

/** "Holt said:" behind one quotation and before another belongs to the second; "Holt replied that" has words of its own. */
function introducesNext(tokens: readonly Token[], verb: number, words: AttributionWords): boolean {
  const after = tokens[verb + 1];
  return (
    words.complementizers.has(after?.lower ?? '') ||
    (after?.text === ':' && tokens[verb + 2]?.kind === 'quote')
  );
}

/** A reporting verb at most `limit` tokens behind `from`, in the same sentence, before the next quotation. */
function findVerbBehind(
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: AttributionWords,
): number | null {
  for (let at = from; at < tokens.length && at - from < limit; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null;
    const verb = findVerb(tokens, at, words);
    if (verb === undefined || (verb.form === 'participle' && limit < 4)) continue;
    if ((verb.kind === 'judge' || verb.kind === 'think') && at - from > 2) continue;
    return at;
  }
  return null;
}

/** "Holt corrects her", "Holt corrected her": by its ending a verb, behind words that end with a comma. */
function looksFinite(token: Token | undefined, words: AttributionWords): boolean {
  return token?.kind === 'word' && !token.capital && words.looksFinite?.(token.lower) === true;
}

function hasVerbBehind(parsed: Parsed, from: number, words: AttributionWords): boolean {
  const token = parsed.tokens[from];
  return token !== undefined && (words.otherVerbs.has(token.lower) || words.auxiliaries.has(token.lower));
}

/** "...," said Holt. */
export function findInverted(place: Place): Finding | null {
  const { parsed, at, words } = place;
  const { tokens } = parsed;
  let verb = at + 1;
  if (tokens[verb]?.text === ',') verb += 1;
  if (isDash(tokens[verb])) verb += 1;
  while (words.adverbs.has(tokens[verb]?.lower ?? '')) verb += 1;
  const sense = findVerb(tokens, verb, words) ?? findLateVerb(tokens, verb, words);
  if (sense === undefined || !isFiniteVerb(sense) || sense.kind === 'judge') return null;
  if (words.posts !== undefined && words.citing.has(tokens[verb]?.lower ?? ''))
    return findCitedBehind(parsed, verb, words);
  const source = subjectAt(parsed, verb + 1, words);
  // «Сказал только: "...", напоминает «Волна»»: who passes the words on spoke none of them.
  if (source !== null && words.posts !== undefined && isPassedOn(place))
    return findClauseBefore(place) ?? { source, rule: 'passed on', confidence: trust.poor, at: verb };
  if (source !== null) return { source, rule: 'inverted', confidence: trust.sure, at: verb };
  const behind = subjectBehindAside(parsed, verb + 1, words);
  return behind === null
    ? null
    : { source: behind, rule: 'inverted, behind an aside', confidence: trust.good, at: verb };
}

/** Tokens between a verb that cites and whom it cites. */
const longestCited = 14;

/** «...», — цитирует Лугина «Волна»: the words are whose name or pronoun stands in the case of an object, not the paper's. */
function findCitedBehind(parsed: Parsed, verb: number, words: AttributionWords): Finding | null {
  const { tokens } = parsed;
  for (let at = verb + 1; at < tokens.length && at - verb <= longestCited; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || words.prepositions.has(token.lower)) return null;
    const finding = { rule: 'cited behind', confidence: trust.good, at: verb };
    if (words.pronouns.get(token.lower)?.use === 'other')
      return { ...finding, source: { type: 'pronoun', from: at, to: at + 1 } };
    const name = parsed.startingAt.get(at);
    if (name === undefined) continue;
    const parts = tokens.slice(name.from, name.to).map(({ lower }) => lower);
    const isPerson = name.kind === 'person' || name.kind === 'unknown';
    const isObject = words.mayOwn?.(parts) === true || words.isOblique?.(parts, 'unknown') === true;
    if (isPerson && isObject) return { ...finding, source: toSource(name) };
    at = name.to - 1;
  }
  return null;
}

/** "...", hatte Holt am Montag erklärt: the verb of saying at the end of a clause that its auxiliary opens. */
function findLateVerb(
  tokens: readonly Token[],
  auxiliary: number,
  words: AttributionWords,
): ReportingVerb | undefined {
  const { lower } = tokens[auxiliary] ?? { lower: '' };
  if (words.verbSecond !== true || !words.auxiliaries.has(lower)) return undefined;
  let end = auxiliary + 1;
  while (tokens[end]?.kind === 'word' && end - auxiliary < 20) end += 1;
  if (words.passives.has(lower) && !words.citing.has(tokens[end - 1]?.lower ?? '')) return undefined;
  return findVerb(tokens, end - 1, words);
}

/** The plan is "a joke" that hurts people, Holt said. */
export function findTail({ parsed, at, words }: Place): Finding | null {
  const { tokens } = parsed;
  for (let verb = tokens.length - 1; verb > at && tokens.length - verb < 45; verb--) {
    const token = tokens[verb];
    if (token === undefined || token.kind === 'quote') return null;
    const sense = findVerb(tokens, verb, words);
    if (
      sense === undefined ||
      sense.form === 'participle' ||
      sense.kind === 'judge' ||
      sense.kind === 'think'
    )
      continue;
    const source = subjectBefore(parsed, verb, words);
    const outer = source?.type === 'name' ? source.name.outer : source?.from;
    if (source !== null && outer !== undefined && outer > at + 1 && startsClause(parsed, outer, words))
      return { source, rule: 'clause at the end', confidence: trust.good, at: verb };
    if (tokens[verb - 1]?.text !== ',') continue;
    const main = sentenceSubject(parsed, words);
    if (main !== null && main.to <= at && tokens[main.to]?.text === ',')
      return { source: main, rule: 'clause at the end', confidence: trust.fair, at: verb };
    const behind = isToldTo(tokens, verb, words) ? null : subjectAt(parsed, verb + 1, words);
    if (behind !== null)
      return { source: behind, rule: 'clause at the end', confidence: trust.good, at: verb };
  }
  return null;
}

/** "Holt, who made the film, told The Tide": behind such a verb stands whom it is told. */
function isToldTo(tokens: readonly Token[], verb: number, words: AttributionWords): boolean {
  if (words.verbSecond === true || words.posts !== undefined) return false;
  return words.verbs.get(tokens[verb]?.lower ?? '')?.kind === 'tell';
}

function startsClause(parsed: Parsed, from: number, words: AttributionWords): boolean {
  let at = from - 1;
  while (
    at > 0 &&
    (words.determiners.has(parsed.tokens[at]?.lower ?? '') || isRole(parsed.tokens[at], words))
  )
    at -= 1;
  return parsed.tokens[at]?.text === ',';
}
