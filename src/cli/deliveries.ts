import type { Desk } from '../deps/desk.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';
import type { Issue } from '../domain/issue.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

interface Options {
  readonly issue?: number;
  readonly state?: DeliveryState;
  readonly uncertain?: boolean;
  readonly settle?: 'accepted' | 'resend';
  readonly json?: boolean;
}

/** `digest deliveries`: who got an issue and who didn't, with the server's words; settles what is uncertain. */
export function deliveries(terminal: Terminal, options: Options): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const issue = await findIssue(desk, options.issue);
    if (options.settle) return settle(desk, terminal, issue, options.settle);
    const forgottenAt = await desk.store.deliveries.findForgottenAt(issue.id);
    if (forgottenAt !== null) {
      terminal.note(toForgottenNote(issue, forgottenAt));
      return 0;
    }
    const state = options.uncertain ? 'uncertain' : options.state;
    for await (const line of desk.store.deliveries.list(issue.id, state)) {
      const { address, attempts, code, text, at } = line;
      const when = new Date(at).toISOString();
      const reply = [code, text].filter((part) => part !== null).join(' ');
      const shown = options.json
        ? JSON.stringify({ ...line, at: when })
        : `${line.state.padEnd(10)}  ${when.slice(0, 19)}  ${address ?? '(forgotten)'}  ${attempts > 0 ? `${attempts} tries  ` : ''}${reply}`.trimEnd();
      await terminal.writeAll(`${shown}\n`);
    }
    return 0;
  });
}

export function toForgottenNote({ number }: Issue, forgottenAt: number): string {
  const day = new Date(forgottenAt).toISOString().slice(0, 10);
  return `Who got issue ${number} was forgotten on ${day}, as keepDays says. The sums stay: digest status.`;
}

async function findIssue({ store }: Desk, number: number | undefined): Promise<Issue> {
  const issue =
    number === undefined ? (await store.issues.list(1))[0] : await store.issues.findByNumber(number);
  if (issue) return issue;
  throw number === undefined
    ? new DigestError('no-issue')
    : new DigestError('issue-missing', { issue: String(number) });
}

async function settle(
  desk: Desk,
  terminal: Terminal,
  issue: Issue,
  how: 'accepted' | 'resend',
): Promise<number> {
  const { deliveries } = desk.store;
  const now = desk.deps.now();
  const count =
    how === 'accepted'
      ? await deliveries.acceptUncertain(issue.id, now)
      : await deliveries.reopen(issue.id, 'uncertain', now);
  terminal.note(
    how === 'accepted' || count === 0
      ? `Issue ${issue.number}: ${count} settled as accepted.`
      : `Issue ${issue.number}: ${count} to be sent once more, with the same Message-ID. "digest send" or the worker sends them.`,
  );
  return 0;
}
