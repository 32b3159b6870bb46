import type { Span } from '../../domain/span.ts';
import type { AttributionWords, Pronoun } from '../languages/attribution-words.ts';
import { toSpan } from '../names/name-parts.ts';
import { type Person, toGender } from '../names/person.ts';
import { findPosts } from '../names/posts.ts';
import { findAntecedent } from './antecedents.ts';
import { findAsked } from './asked.ts';
import { findBearer } from './bearers.ts';
import { findContinued, findGoingOn } from './continued.ts';
import { canSpeak, findOwner } from './descriptions.ts';
import type { Finding } from './finding.ts';
import { findOwnedStart } from './owned.ts';
import type { DescriptionSource, NameSource, Parsed } from './parsed.ts';
import { isRole } from './phrases.ts';
import { findHolder } from './post-holders.ts';
import { resolvePronoun } from './pronouns.ts';
import type { QuotePlace, Reading } from './reading.ts';
import { findTogether, isOneOfTwo } from './together.ts';
import { isOwnerBehindNoun, mayBeTold } from './told-names.ts';
import { leastTrust, trust } from './trust.ts';
import { findAnswerer } from './turns.ts';
import { isUpstaged } from './upstaged.ts';
import { isInOpeningClause, weights } from './weighed-mentions.ts';

/** Who said a quotation. `person` is null for a description ("the spokesman"), kept in the article's own words. */
export interface Speaker {
  readonly person: Person | null;
  readonly span: Span;
  readonly role: Span | null;
  /** What is shown behind the role, such as the name of the body that it leaves open. */
  readonly body?: Span | null;
  readonly rule: string;
  /** Where the words stand that gave it away. */
  readonly seen: Span;
  readonly confidence: number;
}

/** Who spoke last, and in which sentence. */
export interface Floor {
  last: Speaker | null;
  lastAt: number;
  /** The sentence up to which pronouns without a quotation have been followed. */
  followed: number;
}

const longestDescription = 120;

/** Turns a source in a sentence into somebody the article names, or a description as it stands. */
export function toSpeaker(reading: Reading, floor: Floor, at: number, finding: Finding): Speaker | null {
  const { source, rule, confidence } = finding;
  const parsed = reading.parsedOf[at];
  if (parsed === undefined) return null;
  const seen = toSpan(parsed.tokens, {
    from: Math.min(source.from, finding.at),
    to: Math.max(source.to, finding.at + 1),
  });
  if (source.type === 'name') {
    const person = reading.people.byName.get(source.name);
    if (person === undefined) return null;
    if (isLabel(person, rule, reading.words.gendersThings === true)) return null;
    if (!maySpeak(parsed, source, finding.at, reading.words) || isCut(parsed, source, reading.words))
      return null;
    if (mayBeTold(parsed, source.name, finding.at, reading.words)) return null;
    if (isOwnerBehindNoun(parsed, source.name, finding.at, reading.words)) return null;
    const owned = findOwnedStart(parsed.tokens, source.name, reading.words);
    const isOwners =
      person.kind === 'organisation' || !person.nouns.has(parsed.tokens[owned ?? 0]?.lower ?? '');
    if (owned !== undefined && isOwners) {
      const span = toSpan(parsed.tokens, { from: owned, to: source.name.to });
      return { person: null, span, role: null, rule, seen, confidence: confidence * trust.good };
    }
    if (isOneOfTwo(parsed, source.name, finding.at, reading.words)) return null;
    const together = findTogether(reading, parsed, source.name);
    if (together !== null) {
      const span = toSpan(parsed.tokens, together);
      return { person: null, span, role: null, rule, seen, confidence };
    }
    return toNamed(person, rule, seen, person.kind === 'place' ? confidence * trust.fair : confidence);
  }
  if (source.type === 'pronoun') return resolve(reading, floor, at, finding, seen);
  const owner = findOwner(parsed, source, reading.words);
  if (owner !== null)
    return toSpeaker(reading, floor, at, { ...finding, source: owner, confidence: confidence * trust.good });
  const bearer = findBearer(reading, parsed, source, at);
  if (bearer !== null) return toNamed(bearer, `description, ${rule}`, seen, confidence * trust.good);
  const verb = parsed.tokens[finding.at]?.lower ?? '';
  const holder = findHolder(reading, at, source, verb);
  if (holder !== null)
    return toNamed(holder.person, `description, ${rule}`, seen, confidence * holder.confidence);
  const continued = findContinued(reading, floor, at, source, verb);
  if (continued !== null) return toNamed(continued, `description, ${rule}`, seen, confidence * trust.good);
  const told = findAntecedent(reading, at, source);
  if (told?.person != null)
    return toNamed(told.person, `description, ${rule}`, seen, confidence * trust.good);
  const span =
    told?.span ?? toSpan(parsed.tokens, { from: source.from, to: toDescriptionEnd(parsed, source) });
  if (span.end - span.start > longestDescription) return null;
  const speaks = canSpeak(parsed, source, reading.words) && !isAnybody(parsed, source, reading.words);
  const sure = speaks ? trust.good : trust.poor;
  return { person: null, span, role: null, rule, seen, confidence: confidence * sure };
}

/** "a man from Sund going by the name of": what he does is no part of what he is. */
function toDescriptionEnd({ tokens }: Parsed, { from, to }: DescriptionSource): number {
  const [place, last] = tokens.slice(Math.max(from, to - 2), to);
  return place?.capital === true && last?.capital === false && /\p{L}ing$/u.test(last.lower) ? to - 1 : to;
}

/** "VIEWPOINT: ..." is nobody's name, where nothing else in the article says that it is. */
function isLabel({ name, kind, count, proof, words }: Person, rule: string, mayBeNoun: boolean): boolean {
  // «Причиной стал шторм. "..."»: a noun that opens a sentence.
  if (rule === 'sentence before' && mayBeNoun && words.length < 2 && count === 1 && proof === 0) return true;
  const labels = rule === 'transcript' || rule === 'colon';
  return labels && kind !== 'person' && count === 1 && proof === 0 && name === name.toUpperCase();
}

/** "Critics said": several people of whom nothing is told are nobody. */
function isAnybody(
  { tokens }: Parsed,
  { from, to, head }: DescriptionSource,
  words: AttributionWords,
): boolean {
  const noun = tokens[head]?.lower ?? '';
  return (
    to - from === 1 &&
    words.looksPlural?.(noun) === true &&
    !words.roles.has(noun) &&
    isRole(tokens[head], words)
  );
}

/** "said Al From, who": a given name alone before another word with a capital is half a name. */
function isCut({ tokens }: Parsed, { name }: NameSource, words: AttributionWords): boolean {
  const next = tokens[name.to];
  return (
    words.mayOwn === undefined &&
    words.nounsHaveCapitals !== true &&
    name.to - name.from === 1 &&
    !name.titled &&
    name.kind === 'unknown' &&
    name.from > 0 &&
    next?.kind === 'word' &&
    next.capital
  );
}

/** Whether the forms of a name and of the verb let the name be its subject. Behind a role noun the verb goes with the noun. */
function maySpeak({ tokens }: Parsed, { name }: NameSource, at: number, words: AttributionWords): boolean {
  const { agrees, isAddressed, verbs, kin, coordinators } = words;
  if (agrees === undefined || isAddressed === undefined) return true;
  if (words.citing.has(tokens[at]?.lower ?? '')) return true;
  const parts = tokens.slice(name.from, name.to).map(({ lower }) => lower);
  if (isAddressed(parts.at(-1) ?? '')) return false;
  const before = tokens[name.from - 1]?.lower ?? '';
  const after = tokens[name.to]?.lower ?? '';
  const verb = tokens[at]?.lower ?? '';
  if (!verbs.has(verb) || name.titled || kin?.has(before) === true) return true;
  if (coordinators.has(after) || coordinators.has(before) || agrees(verb, parts)) return true;
  return findPosts(tokens, name, words, 'unknown').some(({ isNominative }) => isNominative);
}

/** Who spoke last, where it is known. */
export function toSureSpeaker({ last }: Floor): Person | null {
  return last !== null && last.confidence >= leastTrust ? last.person : null;
}

function resolve(reading: Reading, floor: Floor, at: number, finding: Finding, seen: Span): Speaker | null {
  const { source, rule, confidence } = finding;
  const token = reading.sentences[at]?.tokens[source.from];
  const pronoun = token === undefined ? undefined : reading.words.pronouns.get(token.lower);
  if (pronoun === undefined || pronoun.number === 'many' || pronoun.person !== 3) return null;
  const verb = reading.sentences[at]?.tokens[finding.at]?.lower ?? '';
  const goingOn = findGoingOn(reading, floor, at, pronoun, verb);
  if (goingOn !== null)
    return {
      ...goingOn,
      rule: `goes on, ${rule}`,
      seen,
      confidence: Math.min(goingOn.confidence, confidence * trust.good),
    };
  const question = {
    pronoun,
    mayBeThing: reading.words.gendersThings === true,
    at,
    token: source.from,
    lastSpeaker: toSureSpeaker(floor),
    lastSpokeAt: floor.lastAt,
  };
  const answerer = findAnswerer(reading, floor, at, finding, pronoun);
  if (answerer === null && floor.last?.person != null)
    return toNamed(floor.last.person, `one of two, ${rule}`, seen, trust.poor);
  if (answerer != null) return toNamed(answerer, `answer, ${rule}`, seen, confidence * trust.good);
  const found = resolvePronoun(question, reading.sentences, reading.candidates);
  if (found === null || isEpithet(found.person, reading)) return null;
  const asked = findAsked(reading, at, found.person, pronoun);
  if (asked !== null) return toNamed(asked, `asked, ${rule}`, seen, confidence * trust.good);
  if (isUpstaged(reading, at, found.person, pronoun))
    return toNamed(found.person, `upstaged, ${rule}`, seen, trust.poor);
  if (reading.words.continuing?.has(verb) === true && !hasSpoken(reading, found.person, at))
    return toNamed(found.person, `unheard, ${rule}`, seen, trust.poor);
  if (found.confidence >= trust.good) learnFrom(found.person, pronoun);
  return toNamed(found.person, `pronoun, ${rule}`, seen, confidence * found.confidence);
}

/** Whether somebody has said anything before: nobody else "added" or "continued". */
function hasSpoken({ candidates }: Reading, person: Person, at: number): boolean {
  for (let before = at; before >= 0; before--)
    if (candidates[before]?.some((one) => one.person === person && one.weight >= weights.reports) === true)
      return true;
  return false;
}

/** Whoever "he" meant once is a man also where the next "she" looks for somebody. */
function learnFrom(person: Person, { gender }: Pronoun): void {
  if (toGender(person) !== 'unknown') return;
  if (gender === 'male') person.male += 1;
  if (gender === 'female') person.female += 1;
}

/** "The senator" without a name may be somebody whom the article names elsewhere; "a nurse" and "her husband" are nobody else. */
function isEpithet({ words, name }: Person, reading: Reading): boolean {
  const first = name.toLowerCase().split(' ')[0] ?? '';
  if (words.length > 0 || /['’]s?\s/.test(name)) return false;
  return !reading.words.indefinite.has(first) && reading.words.pronouns.get(first)?.use !== 'other';
}

function toNamed(person: Person, rule: string, seen: Span, confidence: number): Speaker {
  return { person, span: person.span, role: person.role, body: person.body, rule, seen, confidence };
}

/** Notes who has the floor, so that pronouns and paragraphs that follow know. */
export function takeFloor(
  { candidates, parsedOf, words }: Reading,
  floor: Floor,
  speaker: Speaker,
  { at, token }: QuotePlace,
): void {
  const parsed = parsedOf[at];
  // "Although Holt has called it “a joke,” the plan stands": told by somebody else, who goes on.
  if (parsed !== undefined && isInOpeningClause(parsed, token, words)) return;
  floor.last = speaker;
  floor.lastAt = at;
  if (speaker.person !== null && speaker.confidence >= leastTrust)
    candidates[at]?.push({ person: speaker.person, at, token, weight: 1, isNew: false });
}

/** The same speaker for another quotation, by another rule. */
export function passOn(speaker: Speaker, rule: string, confidence: number): Speaker {
  const first = speaker.rule.split(' < ')[0] ?? '';
  return { ...speaker, rule: `${rule} < ${first}`, confidence };
}
