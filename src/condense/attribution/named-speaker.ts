import type { Span } from '../../domain/span.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { toSpan } from '../names/name-parts.ts';
import type { Person } from '../names/person.ts';
import { findPosts } from '../names/posts.ts';
import type { Finding } from './finding.ts';
import { type Speaker, toNamed, toUnnamed } from './floor.ts';
import { findOwnedStart } from './owned.ts';
import type { NameSource, Parsed } from './parsed.ts';
import type { Reading } from './reading.ts';
import { findTogether, isOneOfTwo } from './together.ts';
import { isOwnerBehindNoun, mayBeTold } from './told-names.ts';
import { trust } from './trust.ts';

/** Whom a name means that a rule finds beside a quotation; null where the name can't be the speaker's. */
export function findNamedSpeaker(
  reading: Reading,
  parsed: Parsed,
  source: NameSource,
  { rule, at, confidence }: Finding,
  seen: Span,
): Speaker | null {
  const { people, words } = reading;
  const { tokens } = parsed;
  const { name } = source;
  const person = people.byName.get(name);
  if (person === undefined || isLabel(person, rule, words.gendersThings === true)) return null;
  if (!maySpeak(parsed, source, at, words) || isCut(parsed, source, words)) return null;
  if (mayBeTold(parsed, name, at, words) || isOwnerBehindNoun(parsed, name, at, words)) return null;
  const owned = findOwnedStart(tokens, name, words);
  const isOwners = person.kind === 'organisation' || !person.nouns.has(tokens[owned ?? 0]?.lower ?? '');
  if (owned !== undefined && isOwners)
    return toUnnamed(toSpan(tokens, { from: owned, to: name.to }), rule, seen, confidence * trust.good);
  if (isOneOfTwo(parsed, name, at, words)) return null;
  const together = findTogether(reading, parsed, name);
  if (together !== null) return toUnnamed(toSpan(tokens, together), rule, seen, confidence);
  return toNamed(person, rule, seen, person.kind === 'place' ? confidence * trust.fair : confidence);
}

/** "VIEWPOINT: ..." is nobody's name, where nothing else in the article says that it is. */
function isLabel({ name, kind, count, proof, words }: Person, rule: string, mayBeNoun: boolean): boolean {
  // «Причиной стал шторм. "..."»: a noun that opens a sentence.
  if (rule === 'sentence before' && mayBeNoun && words.length < 2 && count === 1 && proof === 0) return true;
  const labels = rule === 'transcript' || rule === 'colon';
  return labels && kind !== 'person' && count === 1 && proof === 0 && name === name.toUpperCase();
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
