import type { Desk } from '../deps/desk.ts';
import { isWaiting } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { Issue } from '../domain/issue.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

type Stage = (terminal: Terminal, number: number | undefined) => Promise<number>;

export const pause: Stage = (terminal, number) =>
  change(terminal, number, async ({ store }, issue) => {
    if (isWaiting(issue)) {
      await store.issues.hold(issue.id, true);
      return 'The draft is held: nothing goes out before "digest resume" lets it go.';
    }
    await store.issues.pause(issue.id);
    return 'Paused. "digest resume" goes on with it.';
  });

export const resume: Stage = (terminal, number) =>
  change(terminal, number, async (desk, issue) => {
    if (isWaiting(issue)) {
      await desk.store.issues.hold(issue.id, false);
      return `The draft goes out when it is due, ${toIso((await desk.findNextSlot()).at)}.`;
    }
    await desk.store.issues.resume(issue.id);
    return 'Resumed. "digest serve" or "digest send" sends it.';
  });

export const cancel: Stage = (terminal, number) =>
  change(terminal, number, async (desk, issue) => {
    const { store, deps } = desk;
    if (!isWaiting(issue)) {
      await store.issues.cancel(issue.id, deps.now());
      return 'Cancelled: who has not got it stays without.';
    }
    if (!issue.isNext) {
      await store.issues.discard(issue.id);
      return 'Cancelled: the draft is gone.';
    }
    const { slot } = await desk.findNextSlot();
    await store.issues.giveUp(issue.id, slot, `cancelled by the editor: "${issue.content.subject}"`);
    return `Cancelled with its draft: no issue goes out by itself ${toIso(slot)}.`;
  });

function change(
  terminal: Terminal,
  number: number | undefined,
  work: (desk: Desk, issue: Issue) => Promise<string>,
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const issue = await findIssue(desk, number);
    terminal.note(`Issue ${issue.number}: ${await work(desk, issue)}`);
    return 0;
  });
}

/** The issue with that number, else the one under way, else the draft of the next one. */
async function findIssue({ store }: Desk, number: number | undefined): Promise<Issue> {
  const issue =
    number === undefined
      ? ((await store.issues.listUnfinished())[0] ?? (await store.issues.findNext()))
      : await store.issues.findByNumber(number);
  if (issue) return issue;
  throw number === undefined
    ? new DigestError('nothing-under-way')
    : new DigestError('issue-missing', { issue: String(number) });
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
