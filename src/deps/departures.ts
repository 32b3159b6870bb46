import { beginIssue, isWaiting } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { DraftIssue, ReadyIssue } from '../domain/issue.ts';
import { type Departure, dropDeparture, findDeparture, keepDeparture } from '../store/departure.ts';
import { isAway } from '../store/postgres-errors.ts';
import { toContentMark } from './content-mark.ts';
import type { Desk } from './desk.ts';
import { findSlotByHand } from './slot-changes.ts';

/** The draft is on its way out, and can be stopped until `at` (epoch ms). */
export interface Departing extends Pick<Departure, 'at' | 'who'> {
  /** False where it reads otherwise than what was looked at: it stays then. */
  readonly isAsSeen: boolean;
}

/** Issues that go out because somebody said so at the desk, some minutes later, so that it can be taken back. */
export interface Departures {
  find(): Promise<Departing | undefined>;
  /**
   * Lets the draft as it was at `version` go out after the minutes of the configuration. Undefined where it was changed since. Throws
   * `no-draft`, `draft-held`, `draft-unapproved`.
   */
  set(version: number, who: string): Promise<Departing | undefined>;
  /** False where its minutes are over: it has begun, or is about to. */
  stop(): Promise<boolean>;
  /** Whether there is one whose minutes are over. */
  isDue(): Promise<boolean>;
  /** Begins it. Gives why it stays instead, where it does. */
  beginDue(): Promise<{ readonly subject: string; readonly at: number; readonly error: unknown } | undefined>;
}

const minute = 60_000;

export function createDepartures(desk: Omit<Desk, 'corrections' | 'departures' | 'approvals'>): Departures {
  const { config, store, deps, drafts, way } = desk;
  const { database, issues, edits } = store;

  /** The draft that is to go out, and what was said of it; undefined where that issue isn't the draft any more. */
  async function findBoth() {
    const departure = await findDeparture(database);
    if (departure === undefined) return undefined;
    const draft = await issues.findNext();
    return draft?.id === departure.issueId ? { departure, draft } : undefined;
  }

  function expectReady({ number, isHeld, state }: DraftIssue | ReadyIssue): void {
    const named = { number: String(number) };
    if (isHeld) throw new DigestError('draft-held', named);
    if (config.approval === 'second' && state === 'draft') throw new DigestError('draft-unapproved', named);
  }

  async function begin({ at, content }: Departure, draft: DraftIssue | ReadyIssue): Promise<void> {
    if (deps.now() - at > config.newsletter.schedule.catchUpHours * 60 * minute)
      throw new DigestError('departure-late', { number: String(draft.number) });
    if (toContentMark(draft) !== content)
      throw new DigestError('departure-changed', { number: String(draft.number) });
    expectReady(draft);
    await beginIssue(draft, await findSlotByHand(desk), deps);
  }

  async function beginDue() {
    await drafts.settle();
    const both = await findBoth();
    if (both === undefined) {
      await dropDeparture(database);
      return undefined;
    }
    const { departure, draft } = both;
    // Dropped after it has begun: a kill between the two begins nothing twice, since no draft of it waits any more.
    const error = await begin(departure, draft).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (isAway(error)) throw error;
    await dropDeparture(database);
    // Another process may have begun it at the same moment.
    if (error === undefined || !isWaiting(await issues.get(draft.id))) return undefined;
    return { subject: draft.content.subject, at: departure.at, error };
  }

  return {
    async find() {
      const both = await findBoth();
      if (both === undefined) return undefined;
      const { at, who, content } = both.departure;
      return { at, who, isAsSeen: toContentMark(both.draft) === content };
    },
    async set(version, who) {
      await drafts.settle();
      const draft = await issues.findNext();
      if (draft === undefined) throw new DigestError('no-draft');
      expectReady(draft);
      await way.forIssues();
      const newest = (await edits.list(draft.id)).at(-1)?.id ?? 0;
      if (newest !== version) return undefined;
      const at = Math.ceil((deps.now() + config.stopMinutes * minute) / minute) * minute;
      await keepDeparture(database, { issueId: draft.id, at, who, content: toContentMark(draft) });
      return { at, who, isAsSeen: true };
    },
    async stop() {
      const both = await findBoth();
      if (both === undefined) return false;
      const { at, content } = both.departure;
      if (at <= deps.now() && content === toContentMark(both.draft)) return false;
      await dropDeparture(database);
      return true;
    },
    isDue: async () => ((await findDeparture(database))?.at ?? Number.POSITIVE_INFINITY) <= deps.now(),
    beginDue,
  };
}
