import type { Block } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import {
  type Candidate,
  learnGender,
  type PronounQuestion,
  resolvePronoun,
  weighMentions,
} from './attribution/pronouns.ts';
import { beginsClause, type Finding, findInSentence } from './attribution/routes.ts';
import { canSpeak, findOwner } from './attribution/descriptions.ts';
import { type Parsed, sentenceSubject, subjectBefore, toParsed } from './attribution/subjects.ts';
import { type Sentence, toSentences } from './attribution/tokens.ts';
import { findVerb, isFinite } from './attribution/verbs.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { Marked } from './marks.ts';
import { findNames } from './names/find-names.ts';
import { gatherPeople, type People, type Person } from './names/people.ts';

/** Who said a quotation. `person` is null for a description ("the spokesman"), kept in the article's own words. */
export interface Speaker {
  readonly person: Person | null;
  readonly span: Span;
  readonly role: Span | null;
  readonly rule: string;
  /** Where the words stand that gave it away. */
  readonly seen: Span;
  readonly confidence: number;
}

/** What is known of an article before the first quotation is looked at. */
interface Reading {
  readonly text: string;
  readonly marked: readonly Marked[];
  readonly sentences: readonly Sentence[];
  readonly parsedOf: readonly Parsed[];
  readonly people: People;
  readonly candidates: readonly Candidate[][];
  readonly words: AttributionWords;
}

/** The most likely speaker of each pair of marks, null where nothing points at anybody. Nothing is left out for being unsure: `confidence` says how sure. */
export function findSpeakers(
  text: string,
  blocks: readonly Block[],
  marked: readonly Marked[],
  abbreviations: ReadonlySet<string>,
  words: AttributionWords,
): (Speaker | null)[] {
  const reading = read(text, blocks, marked, abbreviations, words);
  const speakers: (Speaker | null)[] = marked.map(() => null);
  const state: State = { last: null, lastAt: -100, quotes: placeQuotes(reading) };
  for (let from = 0; from < state.quotes.length; ) {
    const block = state.quotes[from]?.sentence.block ?? 0;
    let to = from;
    while (to < state.quotes.length && state.quotes[to]?.sentence.block === block) to += 1;
    attributeBlock(reading, state, from, to, speakers);
    from = to;
  }
  return speakers;
}

/** A quotation's place: index of its sentence, of its token there. */
interface QuotePlace {
  readonly quote: number;
  readonly at: number;
  readonly token: number;
  readonly sentence: Sentence;
}

interface State {
  last: Speaker | null;
  lastAt: number;
  readonly quotes: readonly QuotePlace[];
}

function read(
  text: string,
  blocks: readonly Block[],
  marked: readonly Marked[],
  abbreviations: ReadonlySet<string>,
  words: AttributionWords,
): Reading {
  const sentences = toSentences(text, blocks, marked, abbreviations, (tokens, from) =>
    beginsClause(tokens, from, words),
  );
  const common = new Set<string>();
  for (const { tokens } of sentences)
    for (const token of tokens) if (token.kind === 'word' && !token.capital) common.add(token.lower);
  const isCommon = (lower: string): boolean => common.has(lower) || words.determiners.has(lower);
  const namesOf = sentences.map(({ tokens }) => findNames(tokens, words, isCommon));
  const parsedOf = sentences.map(({ tokens }, at) => toParsed(tokens, namesOf[at] ?? []));
  const people = gatherPeople(text, sentences, namesOf, words);
  learnGender(sentences, people, words);
  return {
    text,
    marked,
    sentences,
    parsedOf,
    people,
    candidates: weighMentions(people, parsedOf, words),
    words,
  };
}

function placeQuotes({ sentences }: Reading): QuotePlace[] {
  const places: QuotePlace[] = [];
  for (const [at, sentence] of sentences.entries())
    for (const [token, { quote }] of sentence.tokens.entries())
      if (quote >= 0) places.push({ quote, at, token, sentence });
  return places;
}

function attributeBlock(
  reading: Reading,
  state: State,
  from: number,
  to: number,
  speakers: (Speaker | null)[],
): void {
  for (let index = from; index < to; index++) {
    const place = state.quotes[index];
    if (place === undefined) continue;
    const speaker = attribute(reading, state, place);
    if (speaker === null) continue;
    speakers[place.quote] = speaker;
    remember(reading, state, speaker, place);
  }
  share(reading, state, from, to, speakers);
  goOn(reading, state, from, to, speakers);
}

function attribute(reading: Reading, state: State, { quote, at, token }: QuotePlace): Speaker | null {
  const parsed = reading.parsedOf[at];
  const marked = reading.marked[quote];
  if (parsed === undefined || marked === undefined) return null;
  const finding = findInSentence({
    parsed,
    at: token,
    first: reading.text.charAt(marked.words.start),
    last: reading.text.charAt(marked.words.end - 1),
    words: reading.words,
  });
  return finding === null ? null : toSpeaker(reading, state, at, finding);
}

/** Turns a source in a sentence into somebody the article names, or a description as it stands. */
function toSpeaker(reading: Reading, state: State, at: number, finding: Finding): Speaker | null {
  const { source } = finding;
  const parsed = reading.parsedOf[at];
  if (parsed === undefined) return null;
  const seen = toSpan(parsed, Math.min(source.from, finding.at), Math.max(source.to, finding.at + 1));
  if (source.type === 'name') {
    const person = reading.people.bySentence[at]?.find((mention) => mention.name === source.name)?.person;
    if (person === undefined) return null;
    return toNamed(person, finding.rule, seen, finding.confidence * trust(person));
  }
  if (source.type === 'pronoun') return resolve(reading, state, at, finding, seen);
  const owner = findOwner(parsed, source, reading.words);
  if (owner !== null) return toSpeaker(reading, state, at, { ...finding, source: owner, confidence: finding.confidence * 0.9 });
  const span = toSpan(parsed, source.from, source.to);
  if (span.end - span.start > 120) return null;
  const confidence = canSpeak(parsed, source, reading.words) ? 0.85 : 0.6;
  return {
    person: null,
    span,
    role: null,
    rule: finding.rule,
    seen,
    confidence: finding.confidence * confidence,
  };
}

function trust(person: Person): number {
  return person.kind === 'place' ? 0.8 : 1;
}

function toNamed(person: Person, rule: string, seen: Span, confidence: number): Speaker {
  return { person, span: person.span, role: person.role, rule, seen, confidence };
}

function resolve(reading: Reading, state: State, at: number, finding: Finding, seen: Span): Speaker | null {
  const token = reading.sentences[at]?.tokens[finding.source.from];
  const pronoun = token === undefined ? undefined : reading.words.pronouns.get(token.lower);
  if (pronoun === undefined || token === undefined || token.lower === 'i' || token.lower === 'you')
    return null;
  const question: PronounQuestion = {
    pronoun,
    at,
    token: finding.source.from,
    lastSpeaker: state.last?.person ?? null,
    lastSpokeAt: state.lastAt,
  };
  const found = resolvePronoun(question, reading.sentences, reading.candidates);
  if (found === null) return null;
  return toNamed(found.person, `pronoun, ${finding.rule}`, seen, finding.confidence * found.confidence);
}

function remember(reading: Reading, state: State, speaker: Speaker, { at, token }: QuotePlace): void {
  state.last = speaker;
  state.lastAt = at;
  if (speaker.person !== null)
    reading.candidates[at]?.push({ person: speaker.person, at, token, weight: 0.95, isNew: false });
}

/** A quotation that stands alone goes with the one beside it in its paragraph, unless a sentence of the writer's lies between. */
function share(reading: Reading, state: State, from: number, to: number, speakers: (Speaker | null)[]): void {
  for (let index = from + 1; index < to; index++) shareWith(reading, state, index, index - 1, 0.92, speakers);
  for (let index = to - 2; index >= from; index--) shareWith(reading, state, index, index + 1, 0.8, speakers);
}

function shareWith(
  reading: Reading,
  state: State,
  index: number,
  other: number,
  factor: number,
  speakers: (Speaker | null)[],
): void {
  const place = state.quotes[index];
  const beside = state.quotes[other];
  if (place === undefined || beside === undefined || speakers[place.quote] != null) return;
  const speaker = speakers[beside.quote];
  if (speaker == null) return;
  const between = countOwnWords(reading, Math.min(place.at, beside.at), Math.max(place.at, beside.at));
  const alone = isAlone(place.sentence);
  const same = place.at === beside.at;
  const confidence = speaker.confidence * factor * (alone ? 1 : same ? 0.85 : 0.7) * (between > 0 ? 0.75 : 1);
  speakers[place.quote] = { ...speaker, rule: `${speaker.rule.replace(/^shared, /, '')}`, confidence };
  const shared = speakers[place.quote];
  if (shared != null) speakers[place.quote] = { ...shared, rule: `shared, ${shared.rule}` };
  if (index > other && state.lastAt <= place.at) state.lastAt = place.at;
}

/** Words of the writer's in the sentences strictly between two. */
function countOwnWords({ sentences }: Reading, from: number, to: number): number {
  let count = 0;
  for (let at = from + 1; at < to && at - from < 6; at++)
    count += (sentences[at]?.tokens ?? []).filter((token) => token.kind === 'word').length;
  return count;
}

/** Nothing but quotation, or a word or two before it ("Adding,"). */
function isAlone({ tokens }: Sentence): boolean {
  const own = tokens.filter((token) => token.kind === 'word').length;
  return own === 0 || (own < 3 && tokens.at(-1)?.kind === 'quote' && !tokens.some((token) => token.capital && token !== tokens[0]));
}

/** A paragraph of quotation alone goes on with the speaker of the paragraph before, or answers its colon. */
function goOn(reading: Reading, state: State, from: number, to: number, speakers: (Speaker | null)[]): void {
  for (let index = from; index < to; index++) {
    const place = state.quotes[index];
    if (place === undefined || speakers[place.quote] != null) continue;
    const found =
      index > from
        ? null
        : (fromColon(reading, state, place) ??
          fromParagraphBefore(reading, state, index, place, speakers) ??
          fromReportBefore(reading, state, place));
    const speaker = found ?? fromSentenceBefore(reading, state, place);
    if (speaker === null) continue;
    speakers[place.quote] = speaker;
    remember(reading, state, speaker, place);
    share(reading, state, from, to, speakers);
  }
}

function fromColon(reading: Reading, state: State, place: QuotePlace): Speaker | null {
  const before = reading.sentences[place.at - 1];
  const parsed = reading.parsedOf[place.at - 1];
  if (before === undefined || parsed === undefined || place.token > 0) return null;
  if (before.block !== place.sentence.block - 1 || before.tokens.at(-1)?.text !== ':') return null;
  const { words } = reading;
  for (let at = parsed.tokens.length - 2; at > 0 && parsed.tokens.length - at < 40; at--) {
    const verb = findVerb(parsed.tokens, at, words);
    if (verb === undefined || verb.form === 'base') continue;
    const source = isFinite(verb) ? subjectBefore(parsed, at, words) : sentenceSubject(parsed, words);
    if (source === null) continue;
    return toSpeaker(reading, state, place.at - 1, {
      source,
      rule: 'colon before the paragraph',
      confidence: 0.85,
      at,
    });
  }
  const source = sentenceSubject(parsed, words);
  if (source === null || source.type === 'description') return null;
  return toSpeaker(reading, state, place.at - 1, {
    source,
    rule: 'colon before the paragraph',
    confidence: 0.72,
    at: parsed.tokens.length - 1,
  });
}

function fromParagraphBefore(
  reading: Reading,
  state: State,
  index: number,
  place: QuotePlace,
  speakers: readonly (Speaker | null)[],
): Speaker | null {
  if (place.token > 0 || !isAlone(place.sentence)) return null;
  const before = state.quotes[index - 1];
  const speaker = before === undefined ? null : speakers[before.quote];
  if (before === undefined || speaker == null) return null;
  if (before.sentence.block !== place.sentence.block - 1) return null;
  const isOpen = reading.marked[before.quote]?.closed === false;
  if (isOpen)
    return { ...speaker, rule: `left open, ${speaker.rule}`, confidence: Math.min(0.95, speaker.confidence) };
  const endsQuoted = before.at === place.at - 1;
  if (!endsQuoted) return null;
  return {
    ...speaker,
    rule: `goes on, ${speaker.rule}`,
    confidence: Math.min(0.8, speaker.confidence * 0.88),
  };
}

/** Holt says the harbour is closed. New paragraph: "It ..." */
function fromReportBefore(reading: Reading, state: State, place: QuotePlace): Speaker | null {
  const before = reading.sentences[place.at - 1];
  const parsed = reading.parsedOf[place.at - 1];
  if (before === undefined || parsed === undefined || before.block !== place.sentence.block - 1) return null;
  if (place.token > 0 || !isAlone(place.sentence)) return null;
  for (let at = 0; at < parsed.tokens.length && at < 60; at++) {
    const verb = findVerb(parsed.tokens, at, reading.words);
    if (verb === undefined || !isFinite(verb) || (verb.kind !== 'say' && verb.kind !== 'tell')) continue;
    const source = subjectBefore(parsed, at, reading.words);
    if (source === null || source.type === 'description') continue;
    return toSpeaker(reading, state, place.at - 1, { source, rule: 'report before', confidence: 0.8, at });
  }
  return null;
}

function fromSentenceBefore(reading: Reading, state: State, place: QuotePlace): Speaker | null {
  const before = reading.sentences[place.at - 1];
  const parsed = reading.parsedOf[place.at - 1];
  if (before === undefined || parsed === undefined || before.block !== place.sentence.block) return null;
  if (!isAlone(place.sentence) || before.tokens.some((token) => token.kind === 'quote')) return null;
  const source = sentenceSubject(parsed, reading.words);
  if (source === null || source.type === 'description') return null;
  return toSpeaker(reading, state, place.at - 1, {
    source,
    rule: 'sentence before',
    confidence: 0.6,
    at: source.from,
  });
}

function toSpan(parsed: Parsed, from: number, to: number): Span {
  return { start: parsed.tokens[from]?.start ?? 0, end: parsed.tokens[Math.max(from, to - 1)]?.end ?? 0 };
}
