import { createWaitingNotes } from '../delivery/waiting-notes.ts';
import { beginIssue, composeIssue, continueIssue, isWaiting, keepDraft, readEntries } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { Issue, IssueContent, SendingIssue } from '../domain/issue.ts';
import type { Letter } from '../domain/letter.ts';
import { renderLetter } from '../render/letter.tsx';
import { findDue } from '../schedule/slots.ts';
import type { Desk } from './desk.ts';

type Notice = Extract<Letter, { kind: 'notice' }>;

export interface Rounds {
  /** Looks what is due now and begins it; a missed slot is marked as skipped. */
  lookAtSchedule(): Promise<void>;
  /** Issues that are being sent and may go on unasked. */
  listOpen(): Promise<readonly SendingIssue[]>;
  /** Sends an issue until it is done or the signal stops it. */
  sendOne(issue: SendingIssue, signal: AbortSignal): Promise<void>;
  /** A sentence each about an issue skipped, held or failed; without addresses. */
  listProblems(): Promise<readonly string[]>;
}

/** What the server does by itself. `since` (epoch ms) is when the schedule was switched on: earlier slots were nobody's. */
export function createRounds(desk: Desk, since: number, log: (line: string) => void): Rounds {
  const { config, deps, store } = desk;
  const { newsletter } = config;
  let failure: string | null = null;
  const told = new Set<string>();

  /** One mail an event, however often it is met. */
  async function tellEditor(notice: Omit<Notice, 'kind' | 'deskUrl'>): Promise<void> {
    const key = `${notice.event} ${notice.slot ?? notice.subject} ${notice.reason}`;
    if (told.has(key)) return;
    told.add(key);
    log(`${notice.event}: ${notice.reason}`);
    if (config.editor === null) return;
    const letter: Notice = { kind: 'notice', deskUrl: null, ...notice };
    desk.letters.postTo(config.editor, await renderLetter(letter, newsletter, newsletter.language));
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
    if (await store.issues.skip(slot, reason, content, deps.now()))
      await tellEditor({ event: 'skipped', subject: null, slot, reason });
  }

  async function beginDue(slot: number): Promise<void> {
    const holder = await store.issues.findBySlot(slot);
    if (holder && isWaiting(holder)) {
      await beginIssue(holder, deps);
      return;
    }
    const { candidates, failures, modelTrouble } = await readEntries(config.sources, deps);
    if (candidates.length === 0) {
      const reason = failures[0]?.error.message ?? 'The sources had no article.';
      // Tried again each minute until the catch-up window closes: a feed that is down for an hour costs no issue.
      await tellEditor({ event: 'held', subject: null, slot, reason });
      return;
    }
    for (const { error } of failures)
      await tellEditor({ event: 'held', subject: null, slot, reason: `Left out: ${error.message}` });
    if (modelTrouble !== null)
      await tellEditor({
        event: 'held',
        subject: null,
        slot,
        reason: `The language model was not used: ${modelTrouble}.`,
      });
    const { content } = await composeIssue(candidates, deps);
    await beginIssue(await keepDraft(content, candidates, slot, deps), deps);
  }

  return {
    lookAtSchedule: async () => {
      const taken = new Map((await store.issues.list(20)).map((issue) => [issue.slot, issue]));
      const isTaken = (slot: number): boolean => {
        const issue = taken.get(slot);
        return issue !== undefined && !isWaiting(issue);
      };
      const { schedule, timeZone } = newsletter;
      const due = findDue(deps.now(), schedule, timeZone, since, isTaken);
      if (due.kind === 'nothing' || (config.sources.length === 0 && !taken.has(due.slot))) return;
      const groups = due.kind === 'issue' ? await store.issues.readerGroups(deps.now()) : [];
      if (due.kind === 'missed')
        await skip(
          due.slot,
          'The server was not running when the issue was due, nor within the catch-up window.',
        );
      else if (groups.length === 0) await skip(due.slot, 'Nobody is confirmed yet.');
      else
        await beginDue(due.slot).catch(async (error: unknown) => {
          failure = toReason(error);
          await tellEditor({ event: 'failed', subject: null, slot: due.slot, reason: failure });
        });
    },

    listOpen: async () => {
      const open: SendingIssue[] = [];
      for (const issue of await store.issues.listUnfinished()) {
        if (issue.state !== 'sending') continue;
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
      return [...issues.flatMap((issue) => toProblem(issue, desk)), ...(failure === null ? [] : [failure])];
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
      log(`issue ${issue.number}: sending`);
      const onNote = (line: string): void => log(`issue ${issue.number}: ${line}`);
      const onProgress = createWaitingNotes(onNote, deps.now);
      const end = await continueIssue(issue, deps, { signal, onProgress, onNote });
      const { planned, accepted, failed, uncertain } = await store.ledger.balance(issue.id);
      log(
        `issue ${issue.number}: ${end}; ${planned} planned, ${accepted} accepted, ${failed} failed, ${uncertain} uncertain`,
      );
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
      `the issue due ${issue.slot === null ? '' : new Date(issue.slot).toISOString()} was skipped: ${issue.reason}`,
    ];
  if (issue.state === 'paused')
    return [`issue ${issue.number} is ${issue.reason === null ? 'paused' : `held: ${issue.reason}`}`];
  if (issue.state === 'sending' && desk.isTooLate(issue))
    return [`issue ${issue.number} is held: it was begun long ago`];
  return [];
}

function toReason(error: unknown): string {
  return error instanceof DigestError ? error.message : 'An unexpected failure; see the log of the server.';
}
