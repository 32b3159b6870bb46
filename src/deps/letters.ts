import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import type { DkimKey } from '../delivery/dkim.ts';
import { sendLetter } from '../delivery/letter.ts';
import { DigestError } from '../domain/errors.ts';
import type { Message } from '../domain/message.ts';
import { findMirrorOfAddress, findMirrorOfLanguage } from '../domain/mirrors.ts';
import { toSenderDomain } from '../domain/newsletter.ts';
import { renderLetter } from '../render/letter.tsx';
import type { PostLetter } from '../subscribers/letters.ts';
import { withLinks } from '../web/reader-links.ts';
import type { MailWay } from './relay.ts';

/** Single letters: taken over at once, delivered behind the caller's back. */
export interface LetterBox {
  readonly post: PostLetter;
  /** A mail to the editor, in English; resolves when it is taken over. */
  postTo(address: string, message: Message): void;
  /** What was given up since the last call. */
  failures(): readonly DigestError[];
  /** Waits until every letter is delivered or given up. */
  settled(): Promise<void>;
}

interface LetterWorld {
  readonly config: Config;
  readonly dkim: readonly DkimKey[];
  readonly way: MailWay;
  now(): number;
}

/** Ms before each further try: a relay that greylists takes a letter after a minute or five. */
const pauses = [5_000, 30_000, 120_000, 600_000];
/** A flood of sign-ups must not fill the memory; who is turned away asks again. */
const mostWaiting = 1_000;

export function createLetterBox(world: LetterWorld, retries: readonly number[] = pauses): LetterBox {
  const { newsletter } = world.config;
  const open = new Set<Promise<void>>();
  let failures: DigestError[] = [];

  function add(to: string, toMessage: () => Promise<Message>): void {
    if (open.size >= mostWaiting) {
      failures.push(new DigestError('letters-full'));
      return;
    }
    const settled = toMessage()
      .then((message) => deliver(world, to, message, retries))
      .catch((error: unknown) => {
        failures.push(error instanceof DigestError ? error : new DigestError('letter-failed', {}, error));
      })
      .finally(() => open.delete(settled));
    open.add(settled);
  }

  return {
    post: async (letter) => {
      const own = { ...newsletter, url: findLetterUrl(letter, world.config) };
      add(letter.to, () => renderLetter(withLinks(letter, own), own, letter.language));
    },
    postTo: (address, message) => add(address, async () => message),
    failures: () => {
      const told = failures;
      failures = [];
      return told;
    },
    settled: async () => {
      await Promise.all(open);
    },
  };
}

/** The public address that a letter's links show: the one set for its reader's domain or language. */
function findLetterUrl(
  { to, language }: { to: string; language: string },
  { mirrors, newsletter }: Config,
): string {
  return findMirrorOfAddress(mirrors, to) ?? findMirrorOfLanguage(mirrors, language) ?? newsletter.url;
}

async function deliver(
  world: LetterWorld,
  to: string,
  message: Message,
  retries: readonly number[],
): Promise<void> {
  const { config, dkim, way } = world;
  const { newsletter } = config;
  const domain = toSenderDomain(newsletter);
  const parts = {
    message,
    headers: {
      from: newsletter.from,
      replyTo: newsletter.replyTo,
      date: new Date(world.now()),
      domain,
      list: null,
    },
    to,
    // The same in every try: a server that took it without saying so can tell the copies apart.
    messageId: randomBytes(16).toString('hex'),
    dkim,
  };
  for (const pause of [...retries, null]) {
    const outcome = await attempt(parts, way);
    if (outcome === null) return;
    if (pause === null || !outcome.again) throw outcome.error;
    await sleep(pause, undefined, { ref: false });
  }
}

async function attempt(
  parts: Parameters<typeof sendLetter>[0],
  way: MailWay,
): Promise<{ error: DigestError; again: boolean } | null> {
  try {
    const { receipt } = await sendLetter(parts, await way.forLetters());
    if (receipt.outcome === 'accepted') return null;
    const reason = [receipt.code, receipt.text].filter(Boolean).join(' ');
    return { error: new DigestError('letter-refused', { reason }), again: receipt.outcome === 'deferred' };
  } catch (error) {
    if (error instanceof DigestError && error.code === 'smtp-unreachable') return { error, again: true };
    throw error;
  }
}
