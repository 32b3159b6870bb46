/** What is remembered of an address from one look to the next: plain data, kept by whoever looks. */
export interface FetchMemory {
  readonly etag: string | null;
  /** As the server wrote it. */
  readonly lastModified: string | null;
  /** Where it has moved for good (301, 308): asked from then on. */
  readonly movedTo: string | null;
  /** Epoch milliseconds before which the server asks not to be asked again. */
  readonly retryAt: number | null;
}

export const nothingKnown: FetchMemory = { etag: null, lastModified: null, movedTo: null, retryAt: null };

/** The header fields that make a request conditional. */
export function toConditions({ etag, lastModified }: FetchMemory): Record<string, string> {
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

/** Nobody is left alone for longer than a week, whatever their server says. */
const longestWait = 7 * 86_400_000;

/** The instant that `Retry-After` names (RFC 9110, 10.2.3: seconds, or a date), in epoch milliseconds. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  const text = value?.trim() ?? '';
  const at = /^\d{1,9}$/.test(text) ? now + Number(text) * 1_000 : Date.parse(text);
  return Number.isNaN(at) || at <= now ? null : Math.min(at, now + longestWait);
}
