import type { AttributionWords } from '../languages/attribution-words.ts';
import { toSpan } from '../names/name-parts.ts';
import { findAntecedent } from './antecedents.ts';
import { findBearer } from './bearers.ts';
import { findContinued } from './continued.ts';
import { canSpeak, findOwner } from './descriptions.ts';
import type { Finding } from './finding.ts';
import { type Floor, type Speaker, toNamed, toUnnamed } from './floor.ts';
import { findNamedSpeaker } from './named-speaker.ts';
import type { DescriptionSource, Parsed } from './parsed.ts';
import { isRole } from './phrases.ts';
import { findHolder } from './post-holders.ts';
import { findPronounSpeaker } from './pronoun-speaker.ts';
import type { Reading } from './reading.ts';
import { trust } from './trust.ts';

/** Of a description that is shown, in UTF-16 units. */
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
  if (source.type === 'name') return findNamedSpeaker(reading, parsed, source, finding, seen);
  if (source.type === 'pronoun') return findPronounSpeaker(reading, floor, at, finding, seen);
  const owner = findOwner(parsed, source, reading.words);
  if (owner !== null)
    return toSpeaker(reading, floor, at, { ...finding, source: owner, confidence: confidence * trust.good });
  const verb = parsed.tokens[finding.at]?.lower ?? '';
  const described = `description, ${rule}`;
  const bearer = findBearer(reading, parsed, source, at);
  if (bearer !== null) return toNamed(bearer, described, seen, confidence * trust.good);
  const holder = findHolder(reading, at, source, verb);
  if (holder !== null) return toNamed(holder.person, described, seen, confidence * holder.confidence);
  const continued = findContinued(reading, floor, at, source, verb);
  if (continued !== null) return toNamed(continued, described, seen, confidence * trust.good);
  const told = findAntecedent(reading, at, source);
  if (told?.person != null) return toNamed(told.person, described, seen, confidence * trust.good);
  const span =
    told?.span ?? toSpan(parsed.tokens, { from: source.from, to: toDescriptionEnd(parsed, source) });
  if (span.end - span.start > longestDescription) return null;
  const speaks = canSpeak(parsed, source, reading.words) && !isAnybody(parsed, source, reading.words);
  return toUnnamed(span, rule, seen, confidence * (speaks ? trust.good : trust.poor));
}

/** "a man from Sund going by the name of": what he does is no part of what he is. */
function toDescriptionEnd({ tokens }: Parsed, { from, to }: DescriptionSource): number {
  const [place, last] = tokens.slice(Math.max(from, to - 2), to);
  return place?.capital === true && last?.capital === false && /\p{L}ing$/u.test(last.lower) ? to - 1 : to;
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
