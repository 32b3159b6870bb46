import type { Span } from '../../domain/span.ts';
import type { Person } from '../names/person.ts';
import type { QuotePlace, Reading } from './reading.ts';
import { leastTrust } from './trust.ts';
import { isInOpeningClause } from './weighed-mentions.ts';

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

export function toNamed(person: Person, rule: string, seen: Span, confidence: number): Speaker {
  return { person, span: person.span, role: person.role, body: person.body, rule, seen, confidence };
}

/** Somebody whom the article doesn't name, in its own words. */
export function toUnnamed(span: Span, rule: string, seen: Span, confidence: number): Speaker {
  return { person: null, span, role: null, rule, seen, confidence };
}

/** The same speaker for another quotation, by another rule. */
export function passOn(speaker: Speaker, rule: string, confidence: number): Speaker {
  const first = speaker.rule.split(' < ')[0] ?? '';
  return { ...speaker, rule: `${rule} < ${first}`, confidence };
}

/** Who spoke last, and in which sentence. */
export interface Floor {
  last: Speaker | null;
  lastAt: number;
  /** The sentence up to which pronouns without a quotation have been followed. */
  followed: number;
}

/** Who spoke last, where it is known. */
export function toSureSpeaker({ last }: Floor): Person | null {
  return last !== null && last.confidence >= leastTrust ? last.person : null;
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
