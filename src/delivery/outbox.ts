import type { Receipt } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';
import type { PostedLetter } from '../domain/letter.ts';
import { findRetryDelay } from './retry.ts';

/** A letter taken out to be tried. `messageId` is the same in every try: a server that took it without saying so can tell the copies apart. */
export interface LetterTry {
  readonly id: number;
  readonly messageId: string;
  /** Null where it can't be opened here: it is damaged, or written by a newer program that works beside this one. */
  readonly letter: PostedLetter | null;
  /** Epoch ms. */
  readonly postedAt: number;
  /** Tries that ended with no receipt, or one that asks to come again. */
  readonly attempts: number;
  /** Tries after which no answer came to a letter handed over. */
  readonly silences: number;
}

/** Letters that wait to be delivered, kept over stops. Instants are epoch ms. */
export interface Outbox {
  /** Whether too many wait already: readers' letters are turned away. */
  isFull(): Promise<boolean>;
  /** For what is told once, whoever meets it first: false for a `key` that was told before. A null letter only keeps the key. */
  addOnce(letter: PostedLetter | null, key: string, now: number): Promise<boolean>;
  /**
   * The first letter that is due, held for `leaseMs`. To one addressee they come in the order in which they were added, but none waits for one
   * that can't be opened.
   */
  claim(now: number, leaseMs: number): Promise<LetterTry | undefined>;
  /** False when it waits no longer: its reader was forgotten or left. */
  renew(id: number, until: number): Promise<boolean>;
  /** Delivered, or given up. */
  remove(id: number): Promise<void>;
  putOff(
    id: number,
    next: {
      readonly due: number;
      readonly attempts: number;
      readonly silences: number;
      readonly reason: string;
    },
  ): Promise<void>;
  summarize(): Promise<WaitingLetters>;
  /** When the next one may be tried; null where none waits. */
  findNextDue(): Promise<number | null>;
}

export interface WaitingLetters {
  readonly waiting: number;
  /** When the oldest was posted; null where none waits. */
  readonly oldest: number | null;
  /** What its last try met. */
  readonly reason: string | null;
}

export type OpenLetterTry = LetterTry & { readonly letter: PostedLetter };

export interface OutboxWorld {
  readonly outbox: Outbox;
  /**
   * One try; null where `hand`, asked right before the body, says no. Throws `smtp-…` where the relay can't be had, and another error for a
   * letter that can't be sent at all.
   */
  send(letter: OpenLetterTry, hand: () => Promise<boolean>): Promise<Receipt | null>;
  onGivenUp(letter: LetterTry, error: DigestError): Promise<void>;
  now(): number;
  /** In [0, 1). */
  random(): number;
}

/** Where the relay itself can't be had, no letter is tried before so many ms have passed. */
const relayPauseMs = 60_000;
const keepTryingMs = 48 * 3_600_000;
export const leaseMs = 30_000;

/**
 * Tries each letter that is due, one after another, until none is left or `signal` stops it. Gives the error that kept all of them waiting:
 * the relay could not be had; undefined where it could.
 */
export async function deliverLetters(
  world: OutboxWorld,
  signal: AbortSignal,
): Promise<DigestError | undefined> {
  while (!signal.aborted) {
    const taken = await world.outbox.claim(world.now(), leaseMs);
    if (taken === undefined) return undefined;
    const trouble = await tryLetter(world, taken);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

async function tryLetter(world: OutboxWorld, taken: LetterTry): Promise<DigestError | undefined> {
  if (!isOpen(taken)) {
    await putOff(world, taken, { ...taken, error: new DigestError('letter-unreadable') });
    return undefined;
  }
  const { outbox, now } = world;
  const renew = () => outbox.renew(taken.id, now() + leaseMs);
  const faults: unknown[] = [];
  const hand = () =>
    renew().catch((error: unknown) => {
      faults.push(error);
      return false;
    });
  const renewing = setInterval(() => void renew().catch(() => {}), leaseMs / 3);
  const outcome = await world.send(taken, hand).then(
    (receipt) => ({ receipt }),
    (error: unknown) => ({ error }),
  );
  clearInterval(renewing);
  // It is not the letter's fault, which is tried again when its lease is over.
  if (faults.length > 0) throw faults[0];
  if ('receipt' in outcome) {
    if (outcome.receipt !== null) await takeReceipt(world, taken, outcome.receipt);
    return undefined;
  }
  const { error } = outcome;
  if (!isAboutRelay(error)) {
    await giveUp(
      world,
      taken,
      error instanceof DigestError ? error : new DigestError('letter-failed', {}, error),
    );
    return undefined;
  }
  await putOff(world, taken, { ...taken, error, longestMs: relayPauseMs });
  return error;
}

async function takeReceipt(world: OutboxWorld, taken: LetterTry, receipt: Receipt): Promise<void> {
  if (receipt.outcome === 'accepted') return world.outbox.remove(taken.id);
  const reason = [receipt.code, receipt.text].filter(Boolean).join(' ');
  const error = new DigestError('letter-refused', { reason });
  const silences = taken.silences + (receipt.outcome === 'uncertain' ? 1 : 0);
  // Once more with the same Message-ID; a second silence is left: the letter may well have arrived twice.
  if (receipt.outcome === 'failed' || silences > 1) return giveUp(world, taken, error);
  return putOff(world, taken, { silences, error });
}

async function putOff(
  world: OutboxWorld,
  taken: LetterTry,
  { silences, error, longestMs = Infinity }: { silences: number; error: DigestError; longestMs?: number },
): Promise<void> {
  const { outbox, now, random } = world;
  const attempts = taken.attempts + 1;
  const delay = Math.min(findRetryDelay(attempts, random()) ?? longestPauseMs, longestMs);
  if (now() - taken.postedAt >= keepTryingMs) return giveUp(world, taken, error);
  return outbox.putOff(taken.id, { due: now() + delay, attempts, silences, reason: error.message });
}

const longestPauseMs = 4 * 3_600_000;

async function giveUp(world: OutboxWorld, taken: LetterTry, error: DigestError): Promise<void> {
  await world.onGivenUp(taken, error);
  await world.outbox.remove(taken.id);
}

function isOpen(taken: LetterTry): taken is OpenLetterTry {
  return taken.letter !== null;
}

/** What the next letter would meet too. */
function isAboutRelay(error: unknown): error is DigestError {
  return error instanceof DigestError && error.code.startsWith('smtp-');
}
