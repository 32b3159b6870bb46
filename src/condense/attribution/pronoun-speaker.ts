import type { Span } from '../../domain/span.ts';
import type { Pronoun } from '../languages/attribution-words.ts';
import { type Person, toGender } from '../names/person.ts';
import { findAsked } from './asked.ts';
import { findGoingOn } from './continued.ts';
import type { Finding } from './finding.ts';
import { type Floor, type Speaker, toNamed } from './floor.ts';
import { resolvePronoun } from './pronouns.ts';
import type { Reading } from './reading.ts';
import { trust } from './trust.ts';
import { findAnswerer } from './turns.ts';
import { isUpstaged } from './upstaged.ts';
import { weights } from './weighed-mentions.ts';

/** Whom "he", "she" or "it" means as whoever said something. */
export function findPronounSpeaker(
  reading: Reading,
  floor: Floor,
  at: number,
  finding: Finding,
  seen: Span,
): Speaker | null {
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
  const answerer = findAnswerer(reading, floor, at, finding, pronoun);
  if (answerer === null && floor.last?.person != null)
    return toNamed(floor.last.person, `one of two, ${rule}`, seen, trust.poor);
  if (answerer != null) return toNamed(answerer, `answer, ${rule}`, seen, confidence * trust.good);
  const found = resolvePronoun(reading, floor, { pronoun, at, token: source.from });
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
