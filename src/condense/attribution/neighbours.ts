import type { AttributionWords } from '../languages/attribution-words.ts';
import { subjectOfVerb } from './clause-before.ts';
import { type Floor, passOn, type Speaker, takeFloor } from './floor.ts';
import { askOnce, type Parsed, type Source } from './parsed.ts';
import { subjectAt } from './phrase-ahead.ts';
import type { QuotePlace, Reading } from './reading.ts';
import { fromColon, fromReportBefore, fromSentenceBefore } from './sentence-before.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { toSpeaker } from './speaker.ts';
import { leastTrust, trust } from './trust.ts';
import { findVerb } from './verbs.ts';

/** The quotations `[from, to)` of one paragraph, with the speakers found so far, by quotation. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly speakers: (Speaker | null)[];
}

/**
 * Names speakers of quotations that have no reporting clause of their own: from the one beside it, from the paragraph or the
 * sentence before, or from a name signed below.
 */
export function askNeighbours(reading: Reading, floor: Floor, paragraph: Paragraph): void {
  const { from, to } = paragraph;
  for (let index = from; index < to; index++) goOn(reading, floor, paragraph, index);
  for (let index = from + 1; index < to; index++) share(reading, paragraph, index, index - 1, trust.sure);
  for (let index = to - 2; index >= from; index--) share(reading, paragraph, index, index + 1, trust.fair);
  for (let index = from; index < to; index++) {
    const place = reading.quotes[index];
    if (place === undefined || paragraph.speakers[place.quote] != null) continue;
    if (index > from) share(reading, paragraph, index, index - 1, trust.sure);
    if (paragraph.speakers[place.quote] != null) continue;
    const speaker = askBefore(reading, floor, paragraph, index, place);
    if (speaker === null) continue;
    paragraph.speakers[place.quote] = speaker;
    takeFloor(reading, floor, speaker, place);
  }
}

/** How many sentences a report goes on without being said to. */
const longestReport = 4;

/** Holt sagte, er gehe. Das Haus sei „alt“: by its verb a sentence goes on with whoever was heard in the same paragraph before. */
function goOn(reading: Reading, floor: Floor, { speakers }: Paragraph, index: number): void {
  const place = reading.quotes[index];
  if (place === undefined || speakers[place.quote] != null || reading.isReported[place.at] !== true) return;
  for (let at = place.at - 1; at >= 0 && place.at - at <= longestReport; at--) {
    if (reading.sentences[at]?.block !== place.sentence.block) return;
    const speaker =
      floor.last !== null && floor.lastAt === at
        ? passOn(floor.last, 'goes on', floor.last.confidence)
        : toReporter(reading, floor, at);
    if (speaker !== null) {
      speakers[place.quote] = { ...speaker, confidence: speaker.confidence * trust.sure };
      takeFloor(reading, floor, speaker, place);
      return;
    }
    if (reading.isReported[at] !== true) return;
  }
}

/** Who a sentence says has spoken. */
function toReporter(reading: Reading, floor: Floor, at: number): Speaker | null {
  const parsed = reading.parsedOf[at];
  const source =
    parsed === undefined ? null : askOnce(parsed, 'reporter', () => findReporter(parsed, reading.words));
  if (source === null) return null;
  return toSpeaker(reading, floor, at, {
    source,
    rule: 'report goes on',
    confidence: trust.good,
    at: source.from,
  });
}

function findReporter(parsed: Parsed, words: AttributionWords): Source | null {
  for (const [at, { lower }] of parsed.tokens.entries()) {
    const verb = findVerb(parsed.tokens, at, words);
    if (verb === undefined || verb.kind === 'act' || words.reportedMood?.has(lower) === true) continue;
    const source = subjectOfVerb(parsed, at, words);
    if (source !== null && source.type !== 'description') return source;
  }
  return null;
}

function askBefore(
  reading: Reading,
  floor: Floor,
  { from, speakers }: Paragraph,
  index: number,
  place: QuotePlace,
): Speaker | null {
  if (place.token > 0 || !place.sentence.isQuoteAlone) return null;
  const inBlock = fromSentenceBefore(reading, floor, place);
  if (inBlock !== null || index > from) return inBlock;
  const told = fromColon(reading, floor, place) ?? fromSignature(reading, floor, place);
  if (told !== null || isConversation(reading, speakers, index, place)) return told;
  if (asks(reading, place)) return null;
  return fromParagraphBefore(reading, speakers, index, place) ?? fromReportBefore(reading, floor, place);
}

/** A quotation goes with the one beside it in its paragraph; less surely where words of the writer's lie around or between. */
function share(
  reading: Reading,
  { speakers }: Paragraph,
  index: number,
  other: number,
  factor: number,
): void {
  const place = reading.quotes[index];
  const beside = reading.quotes[toNamed(reading, speakers, index, other)];
  if (place === undefined || beside === undefined || speakers[place.quote] != null) return;
  const speaker = speakers[beside.quote];
  if (speaker == null || turnsToAnother(reading, speaker, place.at, beside.at)) return;
  if (place.at !== beside.at && isBesideAnother(reading, speaker, place)) return;
  if (place.at === beside.at && isParted(reading, place.token, beside)) return;
  const around = place.sentence.isQuoteAlone ? 1 : place.at === beside.at ? trust.good : trust.weak;
  const between =
    Math.abs(place.at - beside.at) > 1 && hasOwnWords(reading, place.at, beside.at) ? trust.fair : 1;
  speakers[place.quote] = passOn(speaker, 'shared', speaker.confidence * factor * around * between);
}

/** Holt expects "..."; Reed expects "...": two sentences in one. */
function isParted({ sentences }: Reading, token: number, beside: QuotePlace): boolean {
  const tokens = sentences[beside.at]?.tokens ?? [];
  const between = tokens.slice(Math.min(token, beside.token), Math.max(token, beside.token));
  return between.some(({ text }) => text === ';');
}

/** Past words of the same sentence that are nobody's for sure: "..." Holt said on the show "...". "..." */
function toNamed(
  { quotes }: Reading,
  speakers: readonly (Speaker | null)[],
  index: number,
  other: number,
): number {
  const step = other - index;
  const isUnsure = (at: number) => {
    const speaker = speakers[quotes[at]?.quote ?? -1];
    return speaker != null && speaker.confidence < leastTrust;
  };
  return isUnsure(other) && quotes[other + step]?.at === quotes[other]?.at ? other + step : other;
}

/** "..." Holt wrote. Asked about it, Ann Reed shrugged. "..." */
function turnsToAnother(reading: Reading, speaker: Speaker, one: number, other: number): boolean {
  const to = Math.max(one, other);
  for (let at = Math.min(one, other) + 1; at < to; at++) {
    const parsed = reading.parsedOf[at];
    const subject = parsed === undefined ? null : sentenceSubject(parsed, reading.words);
    if (subject?.type === 'name' && reading.people.byName.get(subject.name) !== speaker.person) return true;
  }
  return false;
}

/** "..." Holt looked away: the name right behind the words is somebody else's. */
function isBesideAnother({ parsedOf, people, words }: Reading, speaker: Speaker, place: QuotePlace): boolean {
  const parsed = parsedOf[place.at];
  const subject = parsed === undefined || place.token > 0 ? null : subjectAt(parsed, place.token + 1, words);
  return subject?.type === 'name' && people.byName.get(subject.name) !== speaker.person;
}

/** A question in a paragraph of its own is more likely somebody else's. */
function asks({ marked, text }: Reading, place: QuotePlace): boolean {
  const end = marked[place.quote]?.words.end ?? 0;
  return text.charAt(end - 1) === '?';
}

/** Whether the writer says anything in the sentences strictly between two. */
function hasOwnWords({ sentences }: Reading, one: number, other: number): boolean {
  const to = Math.max(one, other);
  for (let at = Math.min(one, other) + 1; at < to; at++)
    if (sentences[at]?.tokens.some((token) => token.kind === 'word') === true) return true;
  return false;
}

/** "..." (new paragraph) - Ann Holt, harbour master */
function fromSignature(reading: Reading, floor: Floor, place: QuotePlace): Speaker | null {
  const parsed = reading.parsedOf[place.at + 1];
  const after = reading.sentences[place.at + 1];
  if (parsed === undefined || after === undefined || after.block !== place.sentence.block + 1) return null;
  const dashes = after.tokens.findIndex((token) => token.kind === 'word');
  if (dashes < 1 || dashes > 2 || !/^[-–—]/.test(after.tokens[0]?.text ?? '')) return null;
  const name = parsed.startingAt.get(dashes);
  if (name === undefined || name.kind === 'place' || after.tokens[name.to]?.kind === 'word') return null;
  const source = { type: 'name', name, from: name.from, to: name.to } as const;
  return toSpeaker(reading, floor, place.at + 1, {
    source,
    rule: 'signed below',
    confidence: trust.good,
    at: 0,
  });
}

/** A paragraph of quotation alone goes on with the speaker of the one before. */
function fromParagraphBefore(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  index: number,
  place: QuotePlace,
): Speaker | null {
  const before = reading.quotes[index - 1];
  const speaker = before === undefined ? null : speakers[before.quote];
  if (before === undefined || speaker == null) return null;
  if (before.sentence.block !== place.sentence.block - 1) return null;
  if (reading.marked[before.quote]?.closed === false)
    return passOn(speaker, 'left open', Math.min(trust.sure, speaker.confidence));
  if (before.at !== place.at - 1) return null;
  return passOn(speaker, 'goes on', Math.min(trust.good, speaker.confidence * trust.sure));
}

/** Two people took the two paragraphs right before, the last with closed marks: the third may be either's. */
function isConversation(
  { quotes, marked }: Reading,
  speakers: readonly (Speaker | null)[],
  index: number,
  { sentence: { block } }: QuotePlace,
): boolean {
  const last = quotes[index - 1];
  if (last?.sentence.block !== block - 1 || marked[last.quote]?.closed === false) return false;
  let at = index - 2;
  while (quotes[at]?.sentence.block === block - 1) at -= 1;
  const other = quotes[at];
  if (other?.sentence.block !== block - 2) return false;
  const [one, two] = [speakers[last.quote], speakers[other.quote]];
  return one != null && two != null && one.person !== two.person;
}
