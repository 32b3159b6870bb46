import { existsSync } from 'node:fs';
import { findEnvelopeAddress } from '../delivery/address.ts';
import type { Desk } from '../deps/desk.ts';
import { findGoneOfWeek, findSlotByHand } from '../deps/slot-changes.ts';
import { beginIssue, keepDraft } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { DraftIssue, IssueContent, PausedIssue, ReadyIssue, SendingIssue } from '../domain/issue.ts';
import { toMinute } from '../domain/minute.ts';
import { toDue } from '../texts/dates.ts';
import { isAgreed } from './agree.ts';
import { composeFrom, toTaking } from './compose-from.ts';
import { deliver, toPausedError } from './deliver.ts';
import { toEntryText } from './entry-text.ts';
import { findProofContent } from './proof-content.ts';
import { isNewest } from './restored.ts';
import { sendToFailed } from './send-failed.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

export interface SendOptions {
  readonly to?: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly extra?: boolean;
  readonly again?: boolean;
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

/** "--to you@example.com article.txt": the option takes all that follows; what has no "@" and isn't standard input is an article. */
function sortBehindTo(given: readonly string[]): { addresses: string[]; articles: string[] } {
  const isAddress = (value: string): boolean => value === '-' || (value.includes('@') && !existsSync(value));
  return {
    addresses: given.filter((value) => isAddress(value)),
    articles: given.filter((value) => !isAddress(value)),
  };
}

async function sendFrom(
  desk: Desk,
  terminal: Terminal,
  sources: readonly string[],
  options: SendOptions,
): Promise<number> {
  if (options.to) {
    const { addresses, articles } = sortBehindTo(options.to);
    return sendProofs(desk, terminal, [...sources, ...articles], addresses);
  }
  if (!options.dryRun && !(await isNewest(desk, terminal))) return 1;
  if (options.failed !== undefined) return sendToFailed(desk, terminal, options.failed, options);
  const [unfinished] = await desk.store.issues.listUnfinished();
  if (unfinished) return goOn(desk, terminal, unfinished, sources, options);
  await desk.drafts.settle();
  const draft = await desk.store.issues.findNext();
  const isDraft = draft !== undefined && sources.length === 0 && !options.extra;
  const slot = options.extra ? null : await findSlotByHand(desk);
  const gone = options.extra ? undefined : await sayGone(desk);
  if (gone !== undefined) {
    terminal.note(`${gone} Nothing was sent; --extra sends one beside the schedule.`);
    if (draft) terminal.note(await toWaitingNote(desk, draft));
    return 0;
  }
  if (!options.dryRun) await desk.way.forIssues();
  if (isDraft) return sendDraft(desk, terminal, draft, slot, options);
  const { composed, read, failed } = await composeFrom(
    desk,
    terminal,
    sources.length > 0 ? sources : desk.config.sources,
    { taking: toTaking(sources, options.again), isTrial: options.dryRun === true },
  );
  if (draft) terminal.note(await toWaitingNote(desk, draft));
  if (options.dryRun) return describe(desk, terminal, composed.content, failed);
  if (!(await isMeant(desk, terminal, composed.content, options))) return 1;
  const kept = await keepDraft(composed, read, {}, desk.deps);
  const code = await deliver(desk, terminal, await beginIssue(kept, slot, desk.deps));
  return failed ? 1 : code;
}

/** What became of this week's issue; undefined where it hasn't gone. */
async function sayGone(desk: Desk): Promise<string | undefined> {
  const gone = await findGoneOfWeek(desk);
  if (gone === undefined) return undefined;
  const named = `This week's issue, number ${gone.number},`;
  return gone.state === 'cancelled' ? `${named} was cancelled.` : `${named} has gone to everybody.`;
}

async function toWaitingNote(
  desk: Desk,
  { number, content, isHeld }: DraftIssue | ReadyIssue,
): Promise<string> {
  const until = isHeld
    ? 'until "digest resume" lets it go'
    : `for ${toDue((await desk.findNextSlot()).at, desk.config.newsletter.timeZone)}`;
  return `The draft of issue ${number}, "${content.subject}", waits ${until}.`;
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
  const begun = toMinute(issue.startedAt);
  if (late && !options.yes) {
    const question = `Issue ${number}, "${issue.content.subject}", was begun on ${begun}, which is too late to go on unasked (a restored backup?). ${accepted} of ${planned} have it. Send it to the rest?`;
    const answer = await terminal.confirm(question);
    if (answer === undefined) throw new DigestError('issue-late', { number, begun });
    if (!answer) return 1;
  }
  terminal.note(`Going on with issue ${number}, "${issue.content.subject}", begun ${begun}.`);
  return deliver(desk, terminal, issue);
}

async function sendDraft(
  desk: Desk,
  terminal: Terminal,
  draft: DraftIssue | ReadyIssue,
  slot: number | null,
  options: SendOptions,
): Promise<number> {
  if (draft.isHeld) throw new DigestError('draft-held', { number: String(draft.number) });
  if (options.dryRun) return describe(desk, terminal, draft.content, false);
  if (desk.config.approval === 'second' && draft.state === 'draft')
    throw new DigestError('draft-unapproved', { number: String(draft.number) });
  if (!(await isMeant(desk, terminal, draft.content, options))) return 1;
  return deliver(desk, terminal, await beginIssue(draft, slot, desk.deps));
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
  terminal.print(`Readers: ${(await countReaders(desk)).toLocaleString('en')}`);
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
  const question = `Send "${content.subject}" to ${readers.toLocaleString('en')} ${readers === 1 ? 'reader' : 'readers'}?`;
  return isAgreed(terminal, question, options);
}
