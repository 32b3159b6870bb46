import type { Desk } from '../deps/desk.ts';
import { DigestError } from '../domain/errors.ts';
import type { Issue } from '../domain/issue.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './withDesk.ts';

type Stage = (terminal: Terminal, number: number | undefined) => Promise<number>;

export const pause: Stage = (terminal, number) =>
  change(terminal, number, 'Paused. "digest resume" goes on with it.', ({ store }, { id }) =>
    store.issues.pause(id),
  );

export const resume: Stage = (terminal, number) =>
  change(terminal, number, 'Resumed. "digest serve" or "digest send" sends it.', ({ store }, { id }) =>
    store.issues.resume(id),
  );

export const cancel: Stage = (terminal, number) =>
  change(terminal, number, 'Cancelled: who has not got it stays without.', ({ store, deps }, { id }) =>
    store.issues.cancel(id, deps.now()),
  );

function change(
  terminal: Terminal,
  number: number | undefined,
  done: string,
  work: (desk: Desk, issue: Issue) => Promise<unknown>,
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const issue = await findIssue(desk, number);
    await work(desk, issue);
    terminal.note(`Issue ${issue.number}: ${done}`);
    return 0;
  });
}

/** The issue with that number, else the one under way. */
async function findIssue({ store }: Desk, number: number | undefined): Promise<Issue> {
  const issue =
    number === undefined ? (await store.issues.listUnfinished())[0] : await store.issues.findByNumber(number);
  if (issue) return issue;
  throw number === undefined
    ? new DigestError('nothing-under-way')
    : new DigestError('issue-missing', { issue: String(number) });
}
