import { findClauseBefore } from './clause-before.ts';
import { findClauseBehind } from './clause-behind.ts';
import type { Finding, Place } from './finding.ts';
import { findSourceBeside } from './labels.ts';
import { trust } from './trust.ts';

/** Holt told Reed that she counted on him "to bring them home," her aides said: a report within a report, and the words are Holt's. */
export function findReported(place: Place): Finding | null {
  if (!/\p{Ll}/u.test(place.first) || place.at < 3) return null;
  const outer = findClauseBehind(place) ?? findSourceBeside(place);
  if (outer?.source.type !== 'description') return null;
  const inner = findClauseBefore(place);
  if (inner?.source.type !== 'name' || inner.source.name.kind === 'place') return null;
  return { ...inner, rule: 'report within a report', confidence: Math.min(inner.confidence, trust.fair) };
}
