import type { Quote } from '../domain/entry.ts';

/**
 * Two names with one surname are one speaker, unless both have a given name and these differ; two descriptions only where they are the same.
 * Two unknown speakers may be one.
 */
export function isSameSpeaker({ speaker: one }: Quote, { speaker: other }: Quote): boolean {
  if (one === other) return true;
  const a = (one ?? '').toLowerCase().split(/\s+/);
  const b = (other ?? '').toLowerCase().split(/\s+/);
  if (a.length > 2 && b.length > 2 && isDescription(one) && isDescription(other)) return false;
  return a.at(-1) === b.at(-1) && (a.length === 1 || b.length === 1 || a[0] === b[0]);
}

/** "the Holt campaign" */
function isDescription(speaker: string | null): boolean {
  return /^\p{Ll}/u.test(speaker ?? '');
}
