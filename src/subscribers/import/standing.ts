import type { SuppressionReason } from '../reader.ts';

/** What a list says of somebody. Only who is `subscribed` may be written to; `skip` is neither taken in nor remembered. */
export type Standing = 'subscribed' | 'skip' | SuppressionReason;

export const standings = [
  'subscribed',
  'skip',
  'unconfirmed',
  'blocked',
  'left',
  'bounced',
  'complained',
] as const satisfies readonly Standing[];

/** Where a list says several things of somebody, the one that stands further down in `standings`. */
export function worseOf(one: Standing | undefined, other: Standing): Standing {
  return one !== undefined && standings.indexOf(one) > standings.indexOf(other) ? one : other;
}

export function isOff(standing: Standing | undefined): standing is SuppressionReason {
  return standing !== undefined && standing !== 'subscribed' && standing !== 'skip';
}
