import { describeCause } from '../delivery/causes/causes.ts';
import { toWaitingLine } from '../delivery/waiting-letters.ts';
import { troublePrefix } from '../deps/bounces.ts';
import type { Desk } from '../deps/desk.ts';
import { findOverdue, toOverdueLine } from '../deps/overdue.ts';
import { listCorrectedSince } from '../deps/renewals.ts';
import { isWaiting } from '../digest.ts';
import type { Balance } from '../domain/delivery.ts';
import type { Issue } from '../domain/issue.ts';
import { toReportLines } from '../domain/issue-report.ts';
import { toRenewedLines } from '../domain/renewed.ts';
import { listCopies } from '../store/migration-copies.ts';
import type { ReaderSum } from '../subscribers/reader-store.ts';
import { toDue } from '../texts/dates.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

const shown = 50;

/** `digest status`: each issue with its sums, newest first, the letters that wait, the slot that is overdue and the next one. */
export function status(terminal: Terminal, options: { readonly json?: boolean }): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const issues = await listIssues(desk);
    const next = await findNext(desk, issues);
    const sums = await desk.readers.listReaderSums();
    const overdue = await findOverdue(desk);
    const letters = await desk.store.outbox.summarize();
    if (options.json) {
      const rows = issues.map(({ issue, balance, corrected }) => ({
        number: issue.number,
        state: issue.state,
        ...balance,
        held: 'isHeld' in issue && issue.isHeld,
        report: issue.report,
        correctedSince: corrected,
        since: Object.fromEntries(sumsOf(sums, issue).map(({ what, total }) => [what, total])),
      }));
      terminal.print(JSON.stringify({ issues: rows, next, overdue, letters }));
      return 0;
    }
    for (const { issue, balance, corrected } of issues) {
      terminal.print(terminal.style('bold', `${issue.number}  ${toState(issue)}  ${issue.content.subject}`));
      terminal.print(`   ${toSums(issue, balance)}`);
      if (issue.state === 'paused' && issue.reason !== null) terminal.print(`   held: ${issue.reason}`);
      for (const line of toReportLines(issue.report)) terminal.print(`   ${line}`);
      for (const line of toSince(sumsOf(sums, issue))) terminal.print(`   ${line}`);
      for (const { headline, renewed } of corrected) {
        terminal.print(
          `   "${headline}" was corrected at its source since: see "digest correct ${issue.number}"`,
        );
        for (const line of toRenewedLines(renewed)) terminal.print(`      ${line}`);
      }
    }
    if (issues.length === 0) terminal.print('No issue yet.');
    const waiting = toWaitingLine(letters);
    if (waiting !== null) terminal.print(waiting);
    for (const { file, keptUntil } of listCopies(desk.store.database))
      terminal.print(
        `Copy from before an upgrade: ${file}, until ${new Date(keptUntil).toISOString().slice(0, 10)}`,
      );
    if (overdue !== null)
      terminal.print(`Overdue: ${toOverdueLine(overdue, desk.config.newsletter.timeZone)}`);
    terminal.print(
      next
        ? `Next: ${toDue(next.slot, desk.config.newsletter.timeZone)}`
        : 'Nothing is scheduled: name sources in digest.config.ts.',
    );
    return 0;
  });
}

interface Row {
  readonly issue: Issue;
  readonly balance: Balance;
  readonly corrected: Awaited<ReturnType<typeof listCorrectedSince>>;
}

async function listIssues({ store }: Desk): Promise<Row[]> {
  const issues = await store.issues.list(shown);
  return Promise.all(
    issues.map(async (issue) => ({
      issue,
      balance: await store.ledger.balance(issue.id),
      corrected: await listCorrectedSince(issue, store),
    })),
  );
}

/** `slot` is epoch ms, `at` the same instant as ISO 8601; null where no draft waits and no sources are named for the schedule. */
async function findNext(
  desk: Desk,
  issues: readonly { issue: Issue }[],
): Promise<{ slot: number; at: string } | null> {
  const isAwaited = issues.some(({ issue }) => isWaiting(issue) && issue.isNext);
  if (!isAwaited && desk.config.sources.length === 0) return null;
  const { at: slot } = await desk.findNextSlot();
  return { slot, at: new Date(slot).toISOString() };
}

function toState(issue: Issue): string {
  return 'isHeld' in issue && issue.isHeld ? `${issue.state}, held` : issue.state;
}

function sumsOf(sums: readonly ReaderSum[], issue: Issue): readonly ReaderSum[] {
  return issue.state === 'skipped' ? [] : sums.filter((sum) => sum.issue === issue.number);
}

/** What readers did since the issue went out, in sum: `3 confirmed, 1 left`, then the links that were followed. */
function toSince(sums: readonly ReaderSum[]): string[] {
  const isClick = ({ what }: ReaderSum) => what.startsWith('click:');
  const isTrouble = ({ what }: ReaderSum) => what.startsWith(troublePrefix);
  const done = sums
    .filter((sum) => !isClick(sum) && !isTrouble(sum))
    .map(({ what, total }) => `${total} ${what}`);
  const clicks = sums.filter(isClick).toSorted((a, b) => b.total - a.total);
  const troubles = sums.filter(isTrouble).toSorted((a, b) => b.total - a.total);
  return [
    ...(done.length === 0 ? [] : [`since then: ${done.join(', ')}`]),
    ...troubles.map(
      ({ what, total }) =>
        `${total} came back, and not for a reader's address: ${describeCause(what.slice(troublePrefix.length))}`,
    ),
    ...clicks.map(({ what, total }) => `${total} followed ${what.slice('click:'.length)}`),
  ];
}

function toSums(issue: Issue, { planned, ...states }: Balance): string {
  if (issue.state === 'skipped') return issue.reason;
  const sums = Object.entries(states).filter(([, count]) => count > 0);
  if (planned === 0) return 'nobody planned yet';
  return `${planned} planned = ${sums.map(([state, count]) => `${count} ${state}`).join(' + ')}`;
}
