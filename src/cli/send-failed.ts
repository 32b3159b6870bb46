import type { Desk } from '../deps/desk.ts';
import { DigestError } from '../domain/errors.ts';
import { isAgreed } from './agree.ts';
import { deliver, toPausedError } from './deliver.ts';
import { toForgottenNote } from './deliveries.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** The issue once more to those whom it failed for: the same bytes with the same Message-ID. */
export async function sendToFailed(
  desk: Desk,
  terminal: Terminal,
  wanted: number | true,
  options: Options,
): Promise<number> {
  const { issues, ledger, deliveries } = desk.store;
  const [unfinished] = await issues.listUnfinished();
  const issue =
    wanted === true ? (unfinished ?? (await issues.listSent(1))[0]) : await issues.findByNumber(wanted);
  if (!issue)
    throw wanted === true
      ? new DigestError('no-issue')
      : new DigestError('issue-missing', { issue: String(wanted) });
  const number = String(issue.number);
  if (issue.state === 'paused') throw toPausedError(issue);
  if (issue.state !== 'sending' && issue.state !== 'sent')
    throw new DigestError('issue-state', { issue: number, state: issue.state, verb: 'sent again' });
  if (unfinished && unfinished.id !== issue.id)
    throw new DigestError('issue-unfinished', { number: String(unfinished.number) });
  const forgottenAt = await deliveries.findForgottenAt(issue.id);
  if (forgottenAt !== null) {
    terminal.note(toForgottenNote(issue, forgottenAt));
    return 1;
  }
  const { failed } = await ledger.balance(issue.id);
  if (failed === 0 || options.dryRun) {
    terminal.print(`Issue ${number}, "${issue.content.subject}": failed for ${failed}.`);
    return 0;
  }
  await desk.way.forIssues();
  const question = `Send issue ${number}, "${issue.content.subject}", again to the ${failed} it failed for?`;
  if (!(await isAgreed(terminal, question, options))) return 1;
  await deliveries.reopen(issue.id, 'failed', desk.deps.now());
  const open = await issues.get(issue.id);
  return open.state === 'sending' ? deliver(desk, terminal, open) : 0;
}
