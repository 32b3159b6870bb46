import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import type { DkimKey } from '../delivery/dkim.ts';
import { sendLetter } from '../delivery/letter.ts';
import { deliverLetters, type LetterTry, type OpenLetterTry, type Outbox } from '../delivery/outbox.ts';
import { longestLetterMs, toWaitingLine } from '../delivery/waiting-letters.ts';
import type { Receipt } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';
import type { Letter } from '../domain/letter.ts';
import { toSenderDomain } from '../domain/newsletter.ts';
import type { KeptPictures } from '../pictures/album.ts';
import { renderLetter } from '../render/letter.tsx';
import { isAway } from '../store/postgres-errors.ts';
import type { OnLetter } from '../subscribers/letters.ts';
import { raiseAlert, toAlert } from './alert.ts';
import { findPictures } from './pictures.ts';
import type { MailWay } from './relay.ts';

export type Notice = Extract<Letter, { kind: 'notice' }>;

/** Single letters: taken into the outbox at once, delivered behind the caller's back, by this process or one that comes after it. */
export interface LetterBox extends AsyncDisposable {
  readonly onKept: OnLetter;
  /** The way to the desk, to an editor's address. */
  postSignIn(to: string, token: string, minutes: number): Promise<void>;
  /** A mail to the editor where there is one, and an alert of trouble where one is configured; once for a `key`, whichever process meets it. Says whether it was the first. */
  tellEditor(notice: Notice, key: string): Promise<boolean>;
  /** Alerts of letters that are late, once until none is. */
  tellOfWaiting(): Promise<void>;
  /** Tries what is due, and from then on by itself while this process lives. */
  start(): void;
  /** What was given up since the last call. */
  failures(): readonly DigestError[];
  /** Waits until every letter that is due has been tried, and every alert. Gives what kept them all waiting: the relay could not be had. */
  settled(): Promise<DigestError | undefined>;
}

interface LetterWorld {
  readonly config: Config;
  readonly dkim: readonly DkimKey[];
  readonly way: MailWay;
  readonly outbox: Outbox;
  readonly pictures: KeptPictures;
  now(): number;
}

/** Another process may have put letters in, or ended with some. */
const lookEveryMs = 60_000;
/** A server that answers slowly must not keep everybody's confirmation waiting; no relay minds so few connections. */
const mostRounds = 4;
const firstPauseMs = 5_000;
/** One that another process holds is due all the while. */
const shortestPauseMs = 1_000;
/** A letter on its way when the process is stopped; it keeps its Message-ID, so that a copy too many can be told. */
const partingMs = 10_000;

export function createLetterBox(world: LetterWorld): LetterBox {
  const { config, outbox, now } = world;
  const { newsletter } = config;
  const stop = new AbortController();
  let failures: DigestError[] = [];
  const rounds = new Set<Promise<void>>();
  const alerts = new Set<Promise<void>>();
  let isLateTold = false;
  /** Letters kept since the last round began. */
  let wanted = 0;
  /** Why nothing is tried before the timer says so: the relay could not be had. */
  let trouble: DigestError | undefined;
  let pauseMs = firstPauseMs;
  let isLasting = false;
  let timer: NodeJS.Timeout | undefined;

  function wake(more = mostRounds): void {
    wanted = Math.min(wanted + more, mostRounds);
    if (trouble !== undefined || stop.signal.aborted) return;
    clearTimeout(timer);
    while (wanted > 0 && rounds.size < mostRounds) begin();
  }

  function begin(): void {
    wanted -= 1;
    const round = deliver().finally(() => {
      rounds.delete(round);
      wake(0);
      if (rounds.size === 0 && isLasting) void setTimer();
    });
    rounds.add(round);
  }

  async function deliver(): Promise<void> {
    try {
      const hands = { outbox, send: send.bind(null, world), onGivenUp, now };
      trouble = (await deliverLetters({ ...hands, random: Math.random }, stop.signal)) ?? trouble;
    } catch (error) {
      if (isAboutStore(error)) return;
      failures.push(error instanceof DigestError ? error : new DigestError('letter-failed', {}, error));
    }
    pauseMs = trouble === undefined ? firstPauseMs : Math.min(pauseMs * 2, lookEveryMs);
  }

  async function setTimer(): Promise<void> {
    const due = await outbox.findNextDue().catch(() => null);
    if (rounds.size > 0 || stop.signal.aborted) return;
    const untilDue = due === null ? lookEveryMs : Math.max(due - now(), shortestPauseMs);
    const lookAgain = () => {
      trouble = undefined;
      wake();
    };
    clearTimeout(timer);
    timer = setTimeout(lookAgain, trouble ? pauseMs : Math.min(untilDue, lookEveryMs)).unref();
  }

  async function onGivenUp({ letter }: LetterTry, error: DigestError): Promise<void> {
    failures.push(error);
    const kind = letter?.letter.kind ?? 'unreadable';
    if (kind === 'notice' || kind === 'sign-in') return;
    const day = new Date(now()).toISOString().slice(0, 10);
    const reason = `A letter (${kind}) was given up: ${error.message} You are told of the first one in a day.`;
    await tellEditor(
      { kind: 'notice', event: 'letter', subject: null, slot: null, reason, deskUrl: null },
      `letter ${day}`,
    );
  }

  async function tellEditor(notice: Notice, key: string): Promise<boolean> {
    const { url, language } = newsletter;
    const letter = config.editor === null ? null : { to: config.editor, language, url, letter: notice };
    const isFirst = await outbox.addOnce(letter, key, now());
    if (isFirst && letter !== null) wake(1);
    if (isFirst) raise(notice);
    return isFirst;
  }

  /** Behind the caller's back: a command that hangs must hold up no issue. */
  function raise(notice: Notice): void {
    const alert = toAlert(notice, newsletter.name);
    if (alert === undefined || config.alert === null) return;
    const raised = raiseAlert(alert, config)
      .then((faults) => {
        failures.push(...faults);
      })
      .finally(() => alerts.delete(raised));
    alerts.add(raised);
  }

  async function tellOfWaiting(): Promise<void> {
    if (config.alert === null) return;
    const letters = await outbox.summarize();
    const reason = toWaitingLine(letters);
    const isLate = reason !== null && now() - (letters.oldest ?? now()) > longestLetterMs;
    // No letter: it would wait with the others.
    if (isLate && !isLateTold && (await outbox.addOnce(null, `waiting since ${letters.oldest}`, now())))
      raise({ kind: 'notice', event: 'letter', subject: null, slot: null, reason, deskUrl: null });
    isLateTold = isLate;
  }

  return {
    onKept: async () => {
      if (await outbox.isFull()) failures.push(new DigestError('letters-full'));
      wake(1);
    },
    postSignIn: async (to, token, minutes) => {
      const { url, language } = newsletter;
      const letter = { kind: 'sign-in', url: `${url}/desk/enter/${token}`, minutes } as const;
      if (await outbox.isFull()) failures.push(new DigestError('letters-full'));
      else if (await outbox.addOnce({ to, language, url, letter }, `sign-in ${toMark(token)}`, now()))
        wake(1);
    },
    tellEditor,
    tellOfWaiting,
    start: () => {
      isLasting = true;
      wake();
    },
    failures: () => {
      const told = failures;
      failures = [];
      return told;
    },
    settled: async () => {
      while (rounds.size + alerts.size > 0) await Promise.all([...rounds, ...alerts]);
      return trouble;
    },
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      clearTimeout(timer);
      const parting = new AbortController();
      await Promise.race([
        Promise.all([...rounds, ...alerts]),
        sleep(partingMs, undefined, { signal: parting.signal }).catch(() => {}),
      ]);
      parting.abort();
    },
  };
}

/** Which link it was, told to nobody. */
function toMark(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 16);
}

/** The rounds tell of that once; the letters stay where they are. */
function isAboutStore(error: unknown): boolean {
  return isAway(error) || (error instanceof DigestError && error.code.startsWith('store-'));
}

async function send(
  world: LetterWorld,
  { letter, messageId }: OpenLetterTry,
  hand: () => Promise<boolean>,
): Promise<Receipt | null> {
  const { config, dkim, way } = world;
  const { newsletter } = config;
  const { to, language, url } = letter;
  const message = await renderLetter(letter.letter, { ...newsletter, url }, language);
  const sent = await sendLetter(
    {
      message,
      pictures: await findPictures([message.html], world.pictures),
      headers: {
        from: newsletter.from,
        replyTo: newsletter.replyTo,
        date: new Date(world.now()),
        domain: toSenderDomain(newsletter),
        list: null,
      },
      to,
      messageId,
      dkim,
    },
    await way.forLetters(),
    hand,
  );
  return sent?.receipt ?? null;
}
