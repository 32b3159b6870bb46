import type { AttributionWords, Pronoun } from '../languages/attribution-words.ts';
import type { Name } from '../names/find-names.ts';
import type { Mention, People, Person } from '../names/people.ts';
import { toGender } from '../names/people.ts';
import { findSource } from './labels.ts';
import type { Parsed } from './parsed.ts';
import { mayAgree, subjectAfter, subjectAt } from './phrase-ahead.ts';
import { sentenceSubject, subjectBefore } from './subjects.ts';
import type { Sentence } from './tokens.ts';
import { trust } from './trust.ts';
import type { Unnamed } from './unnamed.ts';
import { findVerb, isFiniteVerb } from './verbs.ts';

/** How much a naming weighs when a pronoun looks for its person, in tenths: finer numbers would fit the articles they were set on. */
export const weights = {
  reports: 1,
  main: 0.9,
  subject: 0.8,
  addressed: 0.8,
  other: 0.6,
  owned: 0.4,
  governed: 0.4,
} as const;
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

/** A naming that a pronoun may mean. */
export interface Candidate {
  readonly person: Person;
  readonly at: number;
  readonly token: number;
  readonly weight: number;
  /** Whether the article names the person here for the first time. */
  readonly isNew: boolean;
}

/** Weighs every naming by its place in its sentence, in order. */
export function weighMentions(
  people: People,
  parsedOf: readonly Parsed[],
  words: AttributionWords,
  findUnnamed: (parsed: Parsed, at: number) => readonly Unnamed[],
): Candidate[][] {
  const seen = new Set<Person>();
  return people.bySentence.map((mentions, at) => {
    const parsed = parsedOf[at];
    if (parsed === undefined) return [];
    const reporting = findReporting(parsed, words);
    const main = mentions.length === 0 ? null : sentenceSubject(parsed, words);
    const named = mentions.map((mention) => {
      if (reporting.has(mention.name.from)) mention.person.proof += 1;
      const isNew = !seen.has(mention.person) || mention.name.to - mention.name.from > 1;
      seen.add(mention.person);
      return {
        person: mention.person,
        at,
        token: mention.name.from,
        weight: weigh(parsed, mention, reporting, main?.from ?? -1, words),
        isNew,
      };
    });
    const unnamed = findUnnamed(parsed, at).map(({ person, token, reports }) => {
      const isNew = !seen.has(person);
      seen.add(person);
      return { person, at, token, weight: reports ? weights.reports : weights.main, isNew };
    });
    return [...named, ...unnamed];
  });
}

/** Where the names begin that are subjects of verbs of saying. */
function findReporting(parsed: Parsed, words: AttributionWords): Set<number> {
  const found = new Set<number>();
  if (parsed.names.length === 0) return found;
  const source = findSource(parsed, words);
  if (words.mayOwn !== undefined && source?.type === 'name') found.add(source.from);
  for (const at of parsed.tokens.keys()) {
    const verb = findVerb(parsed.tokens, at, words);
    if (verb === undefined || !isFiniteVerb(verb)) continue;
    const source = hasSubjectBeside(parsed, at, words) ? null : subjectBefore(parsed, at, words);
    if (source?.type === 'name' && mayAgree(parsed, source, at, words)) found.add(source.from);
    // "The plan failed, noted Ann Holt."
    const isApart = source === null && parsed.tokens[at - 1]?.text === ',';
    const behind = subjectAfter(parsed, at, words) ?? (isApart ? subjectAt(parsed, at + 1, words) : null);
    if (behind?.type === 'name') found.add(behind.from);
  }
  return found;
}

/** «Мост, построенный Лугиным, закрыт, передаёт «Волна»»: behind a comma and before a name the verb is not of whoever stands before it. */
function hasSubjectBeside({ tokens, startingAt }: Parsed, verb: number, words: AttributionWords): boolean {
  if (words.posts === undefined || tokens[verb - 1]?.text !== ',') return false;
  const next = tokens[verb + 1];
  return (
    next !== undefined && (startingAt.has(verb + 1) || next.kind === 'quote' || /^\P{L}/u.test(next.lower))
  );
}

function weigh(
  parsed: Parsed,
  { name }: Mention,
  reporting: ReadonlySet<number>,
  main: number,
  words: AttributionWords,
): number {
  if (reporting.has(name.from)) return weights.reports;
  if (name.from === main || isBehindVerb(parsed, name, words)) return weights.main;
  const after = parsed.tokens[name.to];
  const before = parsed.tokens[name.outer - 1];
  if (after?.kind === 'possessive') return weights.owned;
  if (before !== undefined && words.verbs.get(before.lower)?.kind === 'tell') return weights.addressed;
  if (before !== undefined && words.prepositions.has(before.lower)) return weights.governed;
  if (after !== undefined && (words.auxiliaries.has(after.lower) || words.otherVerbs.has(after.lower)))
    return weights.subject;
  return name.outer === 0 || before?.text === ',' ? weights.subject : weights.other;
}

/** К собравшимся вышла мэр Анна Седых: a subject that its language lets stand behind the verb. */
function isBehindVerb({ tokens }: Parsed, name: Name, words: AttributionWords): boolean {
  const { looksPast, mayOwn } = words;
  if (looksPast === undefined || mayOwn === undefined) return false;
  if (mayOwn(tokens.slice(name.from, name.to).map(({ lower }) => lower))) return false;
  for (let at = name.outer - 1; at >= 0 && name.outer - at < 7; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.capital || words.prepositions.has(token.lower)) return false;
    if (looksPast(token.lower)) return true;
  }
  return false;
}

/** What a pronoun is asked with: its sentence, its place there, and who spoke last (and how many sentences ago). */
export interface PronounQuestion {
  readonly pronoun: Pronoun;
  /** Its language says "he" of things too: a name alone proves no person. */
  readonly mayBeThing: boolean;
  readonly at: number;
  readonly token: number;
  readonly lastSpeaker: Person | null;
  readonly lastSpokeAt: number;
}

/** The person a pronoun means, with a confidence that grows with the lead over the next best. */
export function resolvePronoun(
  question: PronounQuestion,
  sentences: readonly Sentence[],
  candidates: readonly (readonly Candidate[])[],
): { person: Person; confidence: number } | null {
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
  const { lastSpeaker, lastSpokeAt } = question;
  const spoke = lastSpeaker === null ? undefined : scores.get(lastSpeaker);
  if (lastSpeaker !== null && spoke !== undefined && question.at - lastSpokeAt < 8)
    scores.set(lastSpeaker, spoke + (topic === null || topic === lastSpeaker ? step : 0));
  return choose(scores, question.pronoun);
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
