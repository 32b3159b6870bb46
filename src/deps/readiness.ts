import { stat, statfs } from 'node:fs/promises';
import { lowDiskBytes } from '../delivery/doctor.ts';
import { openSession } from '../delivery/smtp-session.ts';
import { longestLetterMs, toWaitingLine } from '../delivery/waiting-letters.ts';
import { DigestError } from '../domain/errors.ts';
import { createDatabaseFault } from '../store/database-fault.ts';
import { findLastRound } from '../store/settings.ts';
import type { HealthPort } from '../web/ports.ts';
import type { Desk } from './desk.ts';
import { findOverdue, toOverdueLine } from './overdue.ts';

/** A round a minute; one that reads slow sources takes some. */
const longestRoundMs = 10 * 60_000;
const relayPatienceMs = 5_000;
/** How long an answer of the relay counts: it is not to be asked by everybody who asks us. */
const relayAnswerMs = 30_000;

/** Whether all that the newsletter needs is there now. What is wrong makes it unready; `listNotes` adds what an editor should know, a sentence each. */
export function createReadiness(desk: Desk, listNotes: () => Promise<readonly string[]>): HealthPort {
  const { config, store, deps } = desk;
  const { timeZone } = config.newsletter;
  const startedAt = deps.now();
  const findDatabaseFault = createDatabaseFault(store.database);
  const findRelayFault = createRelayFault(desk);

  async function findFolderFault(): Promise<string | null> {
    try {
      await stat(config.dir);
      const { bavail, bsize } = await statfs(config.dir);
      const free = bavail * bsize;
      return free < lowDiskBytes ? `the disk is nearly full: ${Math.floor(free / 2 ** 20)} MB left` : null;
    } catch {
      return 'the data directory is gone';
    }
  }

  async function findRoundFault(): Promise<string | null> {
    const last = await findLastRound(store.database);
    if (deps.now() - Math.max(last ?? 0, startedAt) <= longestRoundMs) return null;
    return last === null
      ? 'nobody has looked at the schedule yet: start "digest serve" or "digest worker"'
      : `nobody has looked at the schedule since ${new Date(last).toISOString()}`;
  }

  async function findLetterFault(): Promise<string | null> {
    const letters = await store.outbox.summarize();
    const isLate = letters.oldest !== null && deps.now() - letters.oldest > longestLetterMs;
    return isLate ? toWaitingLine(letters) : null;
  }

  return {
    async readHealth() {
      const away = [await findFolderFault(), await findDatabaseFault()].filter((fault) => fault !== null);
      if (away.length > 0) return { ready: false, problems: away };
      const overdue = await findOverdue(desk);
      const faults = (await Promise.all([findRelayFault(), findRoundFault(), findLetterFault()])).filter(
        (fault) => fault !== null,
      );
      if (overdue?.isFault) faults.push(toOverdueLine(overdue, timeZone));
      const notes = overdue === null || overdue.isFault ? [] : [toOverdueLine(overdue, timeZone)];
      return { ready: faults.length === 0, problems: [...faults, ...notes, ...(await listNotes())] };
    },
  };
}

/** Null while no relay is set: the inbox stands in for it. */
function createRelayFault({ config, way, deps }: Desk): () => Promise<string | null> {
  if (config.smtpUrl === null || config.smtpUrl === 'inbox:') return async () => null;
  let asked: { readonly at: number; readonly fault: Promise<string | null> } | undefined;
  const ask = async (): Promise<string | null> => {
    try {
      (await openSession(await way.forLetters(), { silenceMs: relayPatienceMs })).quit();
      return null;
    } catch (error) {
      if (error instanceof DigestError) return error.message;
      return `the relay does not answer: ${error instanceof Error ? error.message : 'no reason given'}`;
    }
  };
  return () => {
    const age = asked === undefined ? Infinity : Math.abs(deps.now() - asked.at);
    if (asked === undefined || age > relayAnswerMs) asked = { at: deps.now(), fault: ask() };
    return asked.fault;
  };
}
