import { createWaitingNotes } from '../delivery/waiting-notes.ts';
import { beginIssue, composeIssue, continueIssue, keepDraft, readEntries } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { DraftIssue, Issue, IssueContent, ReadyIssue, SendingIssue } from '../domain/issue.ts';
import { toReportLines, toReportSum } from '../domain/issue-report.ts';
import type { Log } from '../domain/log.ts';
import { toPause } from '../gather/memory.ts';
import { findDue } from '../schedule/slots.ts';
import { keepLastRound } from '../store/settings.ts';
import { listTakenSlots } from '../store/taken-slots.ts';
import { toDue } from '../texts/dates.ts';
import type { Desk } from './desk.ts';
import type { Notice } from './letters.ts';
import { nothingNew } from './overdue.ts';
import { listProofAddresses } from './proof.ts';
import { createRenewals } from './renewals.ts';
import { dateForSending } from './sending-day.ts';

export interface Rounds {
  /** Looks what is due now and begins it; a missed slot is marked as skipped. */
  lookAtSchedule(): Promise<void>;
  /** Looks whether sources corrected what a draft has, or what went out a while ago. */
  lookForRenewals(): Promise<void>;
  /** Issues that are being sent and may go on unasked. */
  listOpen(): Promise<readonly SendingIssue[]>;
  /** Sends an issue until it is done or the signal stops it. */
  sendOne(issue: SendingIssue, signal: AbortSignal): Promise<void>;
  /** A sentence each about an issue skipped, held or failed; without addresses. */
  listProblems(): Promise<readonly string[]>;
}

/** What the server does by itself. `since` (epoch ms) is when the schedule was switched on: earlier slots were nobody's. */
export function createRounds(desk: Desk, since: number, log: Log): Rounds {
  const { config, deps, store } = desk;
  const { newsletter } = config;
  let failure: string | null = null;
  /** Why the slot that is due has no issue yet. */
  let lately: string | null = null;
  let tries = 0;
  let tryAgainAt = 0;
  let keptAt = 0;

  /** One line and one mail an event, however often and by however many processes it is met. */
  async function tellEditor(notice: Omit<Notice, 'kind' | 'deskUrl'>): Promise<void> {
    const key = `${notice.event} ${notice.slot ?? notice.subject} ${notice.reason}`;
    const letter: Notice = { kind: 'notice', deskUrl: null, ...notice };
    if (await desk.letters.tellEditor(letter, key))
      log(`${notice.event}: ${[notice.reason, ...(notice.missing ?? [])].join(' ')}`);
  }

  async function skip(slot: number, reason: string): Promise<void> {
    const content: IssueContent = {
      date: new Date(slot).toISOString().slice(0, 10),
      language: newsletter.language,
      subject: 'No issue',
      preheader: '',
      message: null,
      sections: [],
    };
    lately = null;
    if (await store.issues.skip(slot, reason, content, deps.now()))
      await tellEditor({ event: 'skipped', subject: null, slot, reason });
  }

  async function beginDue(slot: number): Promise<void> {
    await desk.drafts.settle();
    const draft = await store.issues.findNext();
    if (draft === undefined) {
      if (deps.now() >= tryAgainAt) await composeDue(slot);
      return;
    }
    const waits = findWaiting(draft);
    if (waits === undefined) {
      await beginIssue(draft, slot, deps);
      return;
    }
    lately = waits.message;
    await tellEditor({ event: 'held', subject: draft.content.subject, slot, reason: waits.message });
  }

  /** Why a draft doesn't go out by itself. */
  function findWaiting({ number, isHeld, state }: DraftIssue | ReadyIssue): DigestError | undefined {
    if (isHeld) return new DigestError('draft-held', { number: String(number) });
    if (config.approval === 'second' && state === 'draft')
      return new DigestError('draft-unapproved', { number: String(number) });
    return undefined;
  }

  /** A feed that is down for an hour costs no issue: where nothing can be read it is tried again, ever less often, until the catch-up window closes. */
  async function composeDue(slot: number): Promise<void> {
    const draft = await composeDraft(slot);
    if (draft === undefined) return;
    if (config.unattended === 'hold') {
      await store.issues.hold(draft.id, true);
      const { message } = new DigestError('draft-unattended', { number: String(draft.number) });
      lately = message;
      const missing = toReportLines(draft.report);
      await tellEditor({ event: 'held', subject: draft.content.subject, slot, reason: message, missing });
      return;
    }
    if (config.approval === 'second') {
      await beginDue(slot);
      return;
    }
    const issue = await beginIssue(draft, slot, deps);
    const sum = toReportSum(issue.report);
    if (sum === null) return;
    const { subject } = issue.content;
    const reason = `Issue ${issue.number} went out without ${sum}.`;
    await tellEditor({ event: 'without', subject, slot, reason, missing: toReportLines(issue.report) });
  }

  /** The next issue out of the sources; undefined, and told, where they have nothing. */
  async function composeDraft(slot: number): Promise<DraftIssue | undefined> {
    const read = await readEntries(config.sources, deps, { taking: 'new' });
    if (read.candidates.length === 0) {
      if (await isDone(slot)) return undefined;
      tries += 1;
      tryAgainAt = deps.now() + toPause(tries);
      lately = read.failures[0]?.error.message ?? nothingNew;
      await tellEditor({ event: 'held', subject: null, slot, reason: lately });
      return undefined;
    }
    const composed = await composeIssue(read.candidates, deps);
    return keepDraft(composed, read, { isNext: true }, deps);
  }

  async function isProofTime(): Promise<boolean> {
    if (config.proofHours === null) return false;
    return (await desk.findNextSlot()).at - deps.now() <= config.proofHours * 3_600_000;
  }

  /** `proofHours` before the slot the issue is put together, and each editor gets it as it would go out; once a slot. */
  async function proveNext(): Promise<void> {
    if (deps.now() < tryAgainAt || config.sources.length === 0) return;
    const { slot, at } = await desk.findNextSlot();
    const draft = (await store.issues.findNext()) ?? (await composeDraft(slot));
    if (draft === undefined) return;
    const missing = toReportLines(draft.report);
    const reason = `A proof of issue ${draft.number} goes to each editor beside this letter.`;
    const { subject } = draft.content;
    const key = `proof ${slot}`;
    if (
      !(await desk.letters.tellEditor(
        { kind: 'notice', deskUrl: null, event: 'proof', subject, slot: at, reason, missing },
        key,
      ))
    )
      return;
    const addresses = listProofAddresses(config);
    log(`proof: issue ${draft.number} goes to ${addresses.length} addresses`, { issue: draft.number });
    const content = dateForSending(draft.content, at, desk);
    for (const address of addresses) await desk.sendProof(content, address);
  }

  /** Another process was faster: it has begun the slot's issue, or keeps the draft of it. */
  async function isDone(slot: number): Promise<boolean> {
    return (await store.issues.findNext()) !== undefined || (await listTakenSlots(store.database)).has(slot);
  }

  /** Why nothing goes out: another state of this database sent already. */
  async function tellOlder(): Promise<boolean> {
    const error = await store.highWater.expectNewest().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) return false;
    if (!isOlder(error)) throw error;
    await tellEditor({ event: 'held', subject: null, slot: null, reason: error.message });
    return true;
  }

  /** What somebody sent at the desk, and nobody stopped. */
  async function lookAtDepartures(): Promise<void> {
    if (!(await desk.departures.isDue()) || (await tellOlder())) return;
    const stays = await desk.departures.beginDue();
    if (stays === undefined) return;
    const { subject, at, error } = stays;
    await tellEditor({ event: 'held', subject, slot: at, reason: toReason(error) });
  }

  async function lookAtSchedule(): Promise<void> {
    const due = findDue(deps.now(), { ...(await desk.readCalendar()), since });
    if (due.kind === 'nothing') {
      lately = null;
      if (!(await isProofTime())) {
        tries = 0;
        tryAgainAt = 0;
      } else if (!(await tellOlder())) await proveNext();
      return;
    }
    if (await tellOlder()) return;
    if (config.sources.length === 0 && (await store.issues.findNext()) === undefined) return;
    const groups = due.kind === 'issue' ? await store.issues.readerGroups(deps.now()) : [];
    if (due.kind === 'missed') await skip(due.slot, lately ?? wasNotRunning);
    else if (groups.length === 0) await skip(due.slot, 'Nobody is confirmed yet.');
    else
      await beginDue(due.slot).catch(async (error: unknown) => {
        if (isDraftOfAnother(error) || (await listTakenSlots(store.database)).has(due.slot)) return;
        failure = toReason(error);
        lately = failure;
        await tellEditor({ event: 'failed', subject: null, slot: due.slot, reason: failure });
      });
  }

  return {
    lookAtSchedule: async () => {
      await lookAtDepartures();
      await lookAtSchedule();
      if (Math.abs(deps.now() - keptAt) < keepRoundEveryMs) return;
      keptAt = deps.now();
      await keepLastRound(store.database, keptAt);
    },

    lookForRenewals: createRenewals(desk).look,

    listOpen: async () => {
      const open: SendingIssue[] = [];
      const unfinished = (await store.issues.listUnfinished()).filter((issue) => issue.state === 'sending');
      if (unfinished.length === 0 || (await tellOlder())) return [];
      for (const issue of unfinished) {
        if (!desk.isTooLate(issue)) {
          open.push(issue);
          continue;
        }
        const reason = `Issue ${issue.number} was begun long ago (a restored backup?). "digest send" asks before it goes on.`;
        await tellEditor({ event: 'held', subject: issue.content.subject, slot: issue.slot, reason });
      }
      return open;
    },

    sendOne,

    listProblems: async () => {
      const issues = await store.issues.list(5);
      const above = await store.highWater.findAbove();
      const newest = issues.find((issue) => 'startedAt' in issue);
      const sum = newest === undefined ? null : toReportSum(newest.report);
      return [
        ...(above === null
          ? []
          : [
              `the database ${above.issue === null ? 'was put back from a backup' : 'is older than what was sent from it'}: see "digest restored"`,
            ]),
        ...issues.flatMap((issue) => toProblem(issue, desk)),
        ...(sum === null ? [] : [`issue ${newest?.number} went out without ${sum}: see "digest status"`]),
        ...(failure === null ? [] : [failure]),
      ];
    },
  };

  async function tellHeld({ id }: SendingIssue): Promise<void> {
    const issue = await store.issues.get(id);
    if (issue.state !== 'paused' || issue.reason === null) return;
    const { message } = new DigestError('issue-held', { number: String(issue.number), reason: issue.reason });
    await tellEditor({ event: 'held', subject: issue.content.subject, slot: issue.slot, reason: message });
  }

  async function sendOne(issue: SendingIssue, signal: AbortSignal): Promise<void> {
    try {
      const onNote = (line: string): void => log(`issue ${issue.number}: ${line}`, { issue: issue.number });
      onNote('sending');
      const onProgress = createWaitingNotes(onNote, deps.now);
      const end = await continueIssue(issue, deps, { signal, onProgress, onNote });
      const { planned, accepted, failed, uncertain } = await store.ledger.balance(issue.id);
      onNote(`${end}; ${planned} planned, ${accepted} accepted, ${failed} failed, ${uncertain} uncertain`);
      failure = null;
      if (end === 'held') await tellHeld(issue);
    } catch (error) {
      failure = toReason(error);
      await tellEditor({
        event: 'failed',
        subject: issue.content.subject,
        slot: issue.slot,
        reason: failure,
      });
    }
  }
}

/** Problems of the newest issues that an editor should know of. */
function toProblem(issue: Issue, desk: Desk): string[] {
  if (issue.state === 'skipped')
    return [
      `the issue due ${issue.slot === null ? '' : toDue(issue.slot, desk.config.newsletter.timeZone)} was skipped: ${issue.reason}`,
    ];
  if ('isHeld' in issue && issue.isHeld) return [`the draft of issue ${issue.number} is held`];
  if (issue.state === 'paused')
    return [`issue ${issue.number} is ${issue.reason === null ? 'paused' : `held: ${issue.reason}`}`];
  if (issue.state === 'sending' && desk.isTooLate(issue))
    return [`issue ${issue.number} is held: it was begun long ago`];
  return [];
}

/** Machines that share the work look every few seconds. */
const keepRoundEveryMs = 30_000;

const wasNotRunning = 'The server was not running when the issue was due, nor within the catch-up window.';

/** Kept by a faster process while this one read the sources: the next round begins it. */
function isDraftOfAnother(error: unknown): boolean {
  return error instanceof DigestError && error.code === 'draft-waits';
}

function isOlder(error: unknown): error is DigestError {
  return error instanceof DigestError && (error.code === 'store-older' || error.code === 'store-put-back');
}

function toReason(error: unknown): string {
  return error instanceof DigestError ? error.message : 'An unexpected failure; see the log of the server.';
}
