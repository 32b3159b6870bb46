import type { Desk } from '../deps/desk.ts';
import { continueIssue } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { PausedIssue, SendingIssue } from '../domain/issue.ts';
import { createSendingBar } from './sending-bar.ts';
import type { Terminal } from './terminal.ts';

/** Stays until nobody is queued, being sent to or deferred. The first Ctrl-C stops cleanly. */
export async function deliver(desk: Desk, terminal: Terminal, issue: SendingIssue): Promise<number> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const bar = createSendingBar(terminal.progressStream, terminal.note, desk.deps.now);
  try {
    const end = await continueIssue(issue, desk.deps, {
      signal: stop.signal,
      onProgress: bar.show,
      onPlanned: bar.plan,
      onNote: terminal.note,
    });
    bar.stop();
    const balance = await desk.store.ledger.balance(issue.id);
    const sums = Object.entries(balance)
      .filter(([state, count]) => count > 0 && state !== 'planned')
      .map(([state, count]) => `${count.toLocaleString('en')} ${state}`);
    terminal.note(
      `Issue ${issue.number}: ${balance.planned.toLocaleString('en')} planned, ${sums.join(', ') || 'nobody yet'}.`,
    );
    if (end === 'stopped') terminal.note('Stopped. "digest send" goes on with it.');
    const now = await desk.store.issues.get(issue.id);
    if (now.state === 'paused' && now.reason !== null) throw toPausedError(now);
    if (end === 'paused') terminal.note('Paused. "digest resume" goes on with it.');
    if (end === 'cancelled') terminal.note('Cancelled.');
    if (balance.failed > 0)
      terminal.note(
        `Who and why: digest deliveries --issue ${issue.number} --state failed. Again to them: digest send --failed ${issue.number}`,
      );
    if (balance.uncertain > 0)
      terminal.note(`To settle: digest deliveries --issue ${issue.number} --uncertain`);
    const isForNobody = balance.planned > 0 && balance.accepted === 0;
    if (end === 'sent' && isForNobody) terminal.note('Nobody has it.');
    return end === 'stopped' || (end === 'sent' && isForNobody) ? 1 : 0;
  } finally {
    bar.stop();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

export function toPausedError({ number, reason }: PausedIssue): DigestError {
  return reason === null
    ? new DigestError('issue-paused', { number: String(number) })
    : new DigestError('issue-held', { number: String(number), reason });
}
