import type { Balance } from '../domain/delivery.ts';
import { type FoundCause, findCause } from './causes/find-cause.ts';

/** A final no (5xx) of an issue to one reader who is still on the list. `key` is the reader's lasting one (24 hex digits). */
export interface RefusedReader {
  readonly subscriberId: number;
  readonly key: string;
  readonly code: number | null;
  readonly text: string | null;
}

export interface RefusalWorld {
  balance(issueId: number): Promise<Balance>;
  /** Those whom an issue failed for; a slice at a time. */
  listRefused(issueId: number): AsyncIterable<RefusedReader>;
  /** What the issue before ended with for a reader, if it failed for them; undefined where it didn't, or nobody knows any more. */
  findRefusedBefore(
    issueId: number,
    subscriberId: number,
  ): Promise<Pick<RefusedReader, 'code' | 'text'> | undefined>;
  suppress(key: string): Promise<unknown>;
}

/**
 * Acts on what an issue that has ended met at RCPT and after the body, as on bounces: an address that a server calls dead in plain words is given
 * up at once, one that it calls dead by its code alone after two issues in a row. A relay that took the issue for nobody says nothing about anybody. Gives
 * how many. Can be run again.
 */
export async function heedRefusals(issueId: number, world: RefusalWorld): Promise<number> {
  const { accepted, failed } = await world.balance(issueId);
  if (accepted === 0 || failed === 0) return 0;
  let count = 0;
  for await (const reader of world.listRefused(issueId)) {
    const cause = findAddressCause(reader);
    if (cause === null) continue;
    const before =
      cause.by === 'words' ? reader : await world.findRefusedBefore(issueId, reader.subscriberId);
    if (before === undefined || findAddressCause(before) === null) continue;
    await world.suppress(reader.key);
    count += 1;
  }
  return count;
}

/** Null where it is not the address that is to blame. Only a server's own reply counts: what we couldn't send has no code. */
function findAddressCause({ code, text }: Pick<RefusedReader, 'code' | 'text'>): FoundCause | null {
  if (code === null || code < 500) return null;
  const cause = findCause({ code, text: text ?? '' });
  return cause.party === 'address' ? cause : null;
}
