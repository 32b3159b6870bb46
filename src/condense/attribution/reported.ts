import { findClauseBefore } from './clause-before.ts';
import { findClauseBehind } from './clause-behind.ts';
import type { Finding, Place } from './finding.ts';
import { findSourceBeside } from './labels.ts';
import { trust } from './trust.ts';
import { findVerb } from './verbs.ts';

/** Holt told Reed that she counted on him "to bring them home," her aides said: a report within a report, and the words are Holt's. */
export function findReported(place: Place): Finding | null {
  if (!/\p{Ll}/u.test(place.first) || place.at < 3) return null;
  const outer = findClauseBehind(place) ?? findSourceBeside(place);
  if (outer === null) return null;
  const inner = findClauseBefore(place);
  if (inner === null || inner.source.type === 'description') return null;
  const rule = 'report within a report';
  // "She told her it was 'lost', Reed recalled": not Reed's words; whose they are the pronoun leaves open.
  if (inner.source.type === 'pronoun')
    return tells(place, inner) ? { ...inner, rule, confidence: trust.poor } : null;
  if (inner.source.name.kind === 'place' || (outer.source.type !== 'description' && !tells(place, inner)))
    return null;
  return { ...inner, rule, confidence: Math.min(inner.confidence, trust.fair) };
}

function tells({ parsed, words }: Place, { at }: Finding): boolean {
  return findVerb(parsed.tokens, at, words)?.kind === 'tell';
}
