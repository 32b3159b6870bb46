import type { Pronoun } from '../languages/attribution-words.ts';
import { type Person, toGender } from '../names/person.ts';
import { type Floor, toSureSpeaker } from './floor.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './tokens.ts';
import { trust } from './trust.ts';
import { type Candidate, weights } from './weighed-mentions.ts';

/** What each sentence between and another paragraph take away; what the same sentence, a first naming and the last word said add. */
const step = 0.1;
/** What somebody loses once another has become the subject. */
const topicLeft = 0.2;
/** What each further naming adds: enough to tell apart who is even. */
const perRepeat = 0.01;
/** By less than this nobody whose sex isn't known is meant rather than somebody whose sex is. */
const rival = 0.3;
const paragraphs = 7;
const furthest = 50;

/** A pronoun with the sentence and the token where it stands. */
interface PronounPlace {
  readonly pronoun: Pronoun;
  readonly at: number;
  readonly token: number;
}

interface PronounQuestion extends PronounPlace {
  /** Its language says "he" of things too: a name alone proves no person. */
  readonly mayBeThing: boolean;
}

/** The person a pronoun means, with a confidence that grows with the lead over the next best. */
export function resolvePronoun(
  { sentences, candidates, words }: Reading,
  floor: Floor,
  place: PronounPlace,
): { person: Person; confidence: number } | null {
  const question = { ...place, mayBeThing: words.gendersThings === true };
  const scores = new Map<Person, number>();
  const block = sentences[question.at]?.block ?? 0;
  let topic: Person | null = null;
  let seen = 0;
  for (let at = question.at; at >= 0 && seen < 60; at--) {
    const gap = block - (sentences[at]?.block ?? 0);
    if (gap > paragraphs || question.at - at > furthest) break;
    let main: Person | null = null;
    for (const candidate of candidates[at] ?? []) {
      seen += 1;
      if (at === question.at && candidate.token >= question.token) continue;
      const share = fitness(candidate.person, question);
      if (share === 0) continue;
      if (candidate.weight >= weights.main) main = candidate.person;
      const score = toScore(candidate, question.at, gap, topic) * share;
      const known = scores.get(candidate.person);
      scores.set(candidate.person, known === undefined ? score : Math.max(known, score) + perRepeat);
    }
    topic ??= main;
  }
  const lastSpeaker = toSureSpeaker(floor);
  const spoke = lastSpeaker === null ? undefined : scores.get(lastSpeaker);
  if (lastSpeaker !== null && spoke !== undefined && question.at - floor.lastAt < 8)
    scores.set(lastSpeaker, spoke + (topic === null || topic === lastSpeaker ? step : 0));
  const found = choose(scores, question.pronoun);
  return found !== null && isPassedOver(found.person, question, sentences, candidates)
    ? { ...found, confidence: trust.poor }
    : found;
}

/**
 * "“It is closed,” said Ann Holt, which worries Mary Lund, who runs the quay. “Nobody asked us,” she said" in a new paragraph: either may
 * be meant, since the one named last was introduced to be heard. So in the same one, where nobody else is named in between.
 */
function isPassedOver(
  person: Person,
  question: PronounQuestion,
  sentences: readonly Sentence[],
  candidates: readonly (readonly Candidate[])[],
): boolean {
  const before = question.at - 1;
  const isSameBlock = sentences[before]?.block === sentences[question.at]?.block;
  const [last, ...others] = (candidates[before] ?? [])
    .filter(({ person: other }) => isSomebody(other) && fitness(other, question) > 0)
    .sort((one, other) => other.token - one.token);
  if (last === undefined || last.person === person || !last.isNew) return false;
  if (last.weight !== weights.other && last.weight !== weights.governed) return false;
  const next = sentences[before]?.tokens[last.token + last.person.words.length];
  if (next !== undefined && next.kind !== 'mark') return false;
  if (isSameBlock) return others.length === 0 && last.person.proof > 0;
  const isNamed = (candidates[before] ?? []).some((candidate) => candidate.person === person);
  return last.person.count < 2 && (isNamed || last.weight === weights.governed);
}

function isSomebody({ kind, words }: Person): boolean {
  return kind === 'person' || (kind === 'unknown' && words.length > 1);
}

function toScore(
  { person, at, weight, isNew }: Candidate,
  here: number,
  gap: number,
  topic: Person | null,
): number {
  const near = at === here || (isNew && here - at < 3) ? step : 0;
  const passed = topic !== null && topic !== person ? topicLeft : 0;
  return weight + near - passed - step * (here - at) - (gap > 0 ? step : 0);
}

function choose(
  scores: ReadonlyMap<Person, number>,
  pronoun: Pronoun,
): { person: Person; confidence: number } | null {
  let best: Person | null = null;
  let top = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  for (const [person, score] of scores) {
    if (score > top) {
      next = top;
      top = score;
      best = person;
    } else if (score > next) next = score;
  }
  if (best === null || top < step) return null;
  const lead = next === Number.NEGATIVE_INFINITY ? 1 : top - next;
  if (toGender(best) === 'unknown' && isRivalled(scores, top, pronoun))
    return { person: best, confidence: trust.poor };
  const sure = lead >= 0.3 ? trust.good : lead >= 0.15 ? trust.fair : trust.poor;
  return { person: best, confidence: pronoun.gender === 'unknown' ? sure * trust.sure : sure };
}

/** Somebody known to be of the pronoun's sex is hardly less likely. */
function isRivalled(scores: ReadonlyMap<Person, number>, top: number, { gender }: Pronoun): boolean {
  if (gender === 'unknown') return false;
  for (const [person, score] of scores) if (toGender(person) === gender && top - score < rival) return true;
  return false;
}

/** How well a person suits a pronoun, 0 where the sex contradicts it. */
function fitness(person: Person, { pronoun, mayBeThing }: PronounQuestion): number {
  if (pronoun.number === 'many') return 0;
  if (pronoun.gender === 'unknown') return person.kind === 'organisation' ? 1 : 0;
  if (person.kind === 'organisation' || person.kind === 'place') return 0;
  const gender = toGender(person);
  if (gender !== 'unknown') return gender === pronoun.gender ? 1 : 0;
  if (person.proof > 0 || (person.words.length > 1 && !mayBeThing)) return 0.9;
  return person.count > 1 ? 0.6 : 0.2;
}
