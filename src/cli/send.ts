import { findEnvelopeAddress } from '../delivery/address.ts';
import type { Desk } from '../deps/desk.ts';
import { beginIssue, isWaiting, keepDraft } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { DraftIssue, IssueContent, PausedIssue, ReadyIssue, SendingIssue } from '../domain/issue.ts';
import { findSlotOfWeek } from '../schedule/slots.ts';
import { isAgreed } from './agree.ts';
import { composeFrom } from './composeFrom.ts';
import { deliver, toPausedError } from './deliver.ts';
import { toEntryText } from './entryText.ts';
import { findProofContent } from './proofContent.ts';
import { sendToFailed } from './send-failed.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './withDesk.ts';

export interface SendOptions {
  readonly to?: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly extra?: boolean;
  /** The number of an issue, or true for the newest. */
  readonly failed?: number | true;
}

/** `digest send`: a proof with `--to`; else the issue under way, the week's draft, or a new issue, to everybody confirmed. */
export async function send(
  terminal: Terminal,
  sources: readonly string[],
  options: SendOptions,
): Promise<number> {
  return withDesk(terminal, (desk) => sendFrom(desk, terminal, sources, options));
}

async function sendFrom(
  desk: Desk,
  terminal: Terminal,
  sources: readonly string[],
  options: SendOptions,
): Promise<number> {
  const { newsletter } = desk.config;
  if (options.to) return sendProofs(desk, terminal, sources, options.to);
  if (options.failed !== undefined) return sendToFailed(desk, terminal, options.failed, options);
  const [unfinished] = await desk.store.issues.listUnfinished();
  if (unfinished) return goOn(desk, terminal, unfinished, sources, options);
  const slot = options.extra
    ? null
    : findSlotOfWeek(desk.deps.now(), newsletter.schedule, newsletter.timeZone);
  const holder = slot === null ? undefined : await desk.store.issues.findBySlot(slot);
  if (holder && !isWaiting(holder) && holder.state !== 'skipped') {
    terminal.note(
      holder.state === 'cancelled'
        ? `This week's issue, number ${holder.number}, was cancelled. Nothing was sent; --extra sends one beside the schedule.`
        : `This week's issue, number ${holder.number}, has gone to everybody. Nothing was sent; --extra sends one beside the schedule.`,
    );
    return 0;
  }
  if (!options.dryRun) await desk.way.forIssues();
  const draft = holder && isWaiting(holder) ? holder : undefined;
  if (draft && sources.length === 0) return sendDraft(desk, terminal, draft, options);
  const { composed, candidates, failed } = await composeFrom(
    desk,
    terminal,
    sources.length > 0 ? sources : desk.config.sources,
  );
  if (options.dryRun) return describe(desk, terminal, composed.content, failed);
  if (!(await isMeant(desk, terminal, composed.content, options))) return 1;
  const kept = await keepDraft(composed.content, candidates, slot, desk.deps);
  const code = await deliver(desk, terminal, await beginIssue(kept, desk.deps));
  return failed ? 1 : code;
}

async function sendProofs(
  desk: Desk,
  terminal: Terminal,
  sources: readonly string[],
  rawAddresses: readonly string[],
): Promise<number> {
  const addresses = await readAddresses(terminal, rawAddresses);
  const { content, failed } = await findProofContent(desk, terminal, sources);
  for (const entry of content.sections.flatMap(({ entries }) => entries)) {
    terminal.note(`${toEntryText(entry, terminal.columns, terminal.styleNotes)}\n`);
  }
  let undelivered = 0;
  for (const address of addresses) {
    const { receipt, html, eml } = await desk.sendProof(content, address);
    if (receipt.outcome !== 'accepted') {
      undelivered += 1;
      terminal.fail(
        new DigestError('proof-refused', { reason: [receipt.code, receipt.text].filter(Boolean).join(' ') }),
      );
    }
    terminal.print(html);
    terminal.print(eml);
  }
  return failed || undelivered > 0 ? 1 : 0;
}

/** `-` is the address on standard input. Throws `letter-address` for what no server could take. */
async function readAddresses(terminal: Terminal, rawAddresses: readonly string[]): Promise<string[]> {
  const addresses: string[] = [];
  for (const raw of rawAddresses) {
    const address = raw === '-' ? new TextDecoder().decode(await terminal.readStdin()).trim() : raw;
    if (findEnvelopeAddress(address) === undefined) throw new DigestError('letter-address');
    addresses.push(address);
  }
  return addresses;
}

async function goOn(
  desk: Desk,
  terminal: Terminal,
  issue: SendingIssue | PausedIssue,
  sources: readonly string[],
  options: SendOptions,
): Promise<number> {
  const number = String(issue.number);
  if (sources.length > 0 || options.extra) throw new DigestError('issue-unfinished', { number });
  if (issue.state === 'paused') throw toPausedError(issue);
  const { planned, accepted } = await desk.store.ledger.balance(issue.id);
  if (options.dryRun) {
    terminal.print(
      `Issue ${number}, "${issue.content.subject}", is under way: ${accepted} of ${planned} have it.`,
    );
    return 0;
  }
  await desk.way.forIssues();
  const late = desk.isTooLate(issue);
  const begun = new Date(issue.startedAt).toISOString().slice(0, 16).replace('T', ' ');
  if (late && !options.yes) {
    const question = `Issue ${number}, "${issue.content.subject}", was begun on ${begun} UTC, which is too late to go on unasked (a restored backup?). ${accepted} of ${planned} have it. Send it to the rest?`;
    const answer = await terminal.confirm(question);
    if (answer === undefined) throw new DigestError('issue-late', { number, begun });
    if (!answer) return 1;
  }
  terminal.note(`Going on with issue ${number}, "${issue.content.subject}", begun ${begun} UTC.`);
  return deliver(desk, terminal, issue);
}

async function sendDraft(
  desk: Desk,
  terminal: Terminal,
  draft: DraftIssue | ReadyIssue,
  options: SendOptions,
): Promise<number> {
  if (options.dryRun) return describe(desk, terminal, draft.content, false);
  if (!(await isMeant(desk, terminal, draft.content, options))) return 1;
  return deliver(desk, terminal, await beginIssue(draft, desk.deps));
}

async function describe(
  desk: Desk,
  terminal: Terminal,
  content: IssueContent,
  failed: boolean,
): Promise<number> {
  for (const entry of content.sections.flatMap(({ entries }) => entries)) {
    terminal.print(`${toEntryText(entry, terminal.columns, terminal.style)}\n`);
  }
  terminal.print(`Subject: ${content.subject}`);
  terminal.print(`Readers: ${await countReaders(desk)}`);
  return failed ? 1 : 0;
}

async function countReaders(desk: Desk): Promise<number> {
  const groups = await desk.store.issues.readerGroups(desk.deps.now());
  return groups.reduce((sum, { readers }) => sum + readers, 0);
}

async function isMeant(
  desk: Desk,
  terminal: Terminal,
  content: IssueContent,
  options: SendOptions,
): Promise<boolean> {
  const readers = await countReaders(desk);
  if (readers === 0) throw new DigestError('no-readers');
  const question = `Send "${content.subject}" to ${readers} ${readers === 1 ? 'reader' : 'readers'}?`;
  return isAgreed(terminal, question, options);
}
