import { createHmac, randomBytes } from 'node:crypto';
import { listLooks } from '../../templates/index.ts';
import { splitSentences } from '../condense/sentences.ts';
import { describeEdits } from '../desk/describe-edits.ts';
import { listPeople } from '../desk/people.ts';
import { composeIssue, keepDraft, readEntries, renderProof } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { Issue, IssueContent } from '../domain/issue.ts';
import { checkMessage } from '../render/check/check-message.ts';
import { renderIssue } from '../render/issue.tsx';
import { toVariant } from '../render/variants.ts';
import type { ReaderSum } from '../subscribers/reader-store.ts';
import type { DeskPort, IssueProgress } from '../web/desk/ports.ts';
import type { Desk } from './desk.ts';
import { createLinkChecks } from './link-checks.ts';
import { fillWithNobodys } from './nobodys-links.ts';
import { createPasskeys } from './passkeys.ts';
import { embedPictures } from './pictures.ts';
import { listCorrectedSince } from './renewals.ts';
import { dateForSending } from './sending-day.ts';
import { findSlotByHand, readSlotTime } from './slot-changes.ts';

const linkMinutes = 30;
/** How long a passkey is waited for after the link was used. */
const stepMinutes = 5;
/** Who comes by the link that `digest serve` prints where no editor is named. */
export const nameless = 'editor';
const shownIssues = 60;

const makeSecret = (): string => randomBytes(32).toString('base64url');

/** A link to the desk for somebody at the terminal; it holds once. */
export async function makeDeskLink(desk: Desk, origin: string, name: string = nameless): Promise<string> {
  const token = makeSecret();
  await desk.store.sessions.addSignIn(token, name, desk.deps.now(), linkMinutes * 60_000);
  return `${origin}/desk/enter/${token}`;
}

export function createDeskPort(desk: Desk): DeskPort {
  const { config, deps, store, drafts, letters } = desk;
  const { newsletter, editors } = config;
  const { sessions } = store;
  const passkeys = createPasskeys({
    store: store.passkeys,
    key: createHmac('sha256', store.vault.getLastingKey('web')).update('passkey').digest(),
    newsletter,
    now: deps.now,
  });
  const named = (name: string) => editors.find((editor) => editor.name === name);

  /** Gives what the cookie holds. */
  async function begin(name: string, device: string): Promise<string> {
    const cookie = makeSecret();
    await sessions.begin(cookie, name, device, deps.now());
    return cookie;
  }

  async function toProgress(issue: Issue, sums: readonly ReaderSum[]): Promise<IssueProgress> {
    return {
      id: issue.id,
      number: issue.number,
      isCorrection: issue.corrects !== undefined,
      state: issue.state,
      subject: issue.content.subject,
      startedAt: 'startedAt' in issue ? issue.startedAt : null,
      finishedAt: 'finishedAt' in issue ? issue.finishedAt : null,
      reason: 'reason' in issue ? issue.reason : null,
      balance: await store.ledger.balance(issue.id),
      sums: sums
        .filter((sum) => sum.issue === issue.number)
        .map(({ what, total }) => ({ what: what.replace(/^click:/, 'followed '), total })),
    };
  }

  /** As it will read: one that was sent by hand goes out before its slot. */
  async function toGoing(content: IssueContent, slot: number): Promise<IssueContent> {
    const departing = await desk.departures.find();
    return dateForSending(content, departing?.isAsSeen ? departing.at : slot, desk);
  }

  return {
    drafts,
    history: describeEdits,
    approval: config.approval,
    looks: listLooks(newsletter),
    async askSignIn(address) {
      const editor = editors.find((one) => one.address.toLowerCase() === address.toLowerCase());
      if (editor === undefined) return;
      const token = makeSecret();
      await sessions.addSignIn(token, editor.name, deps.now(), linkMinutes * 60_000);
      await letters.postSignIn(editor.address, token, linkMinutes);
    },
    async enter(token, device) {
      const name = await sessions.takeSignIn(token, deps.now());
      if (name === undefined) return undefined;
      const step = makeSecret();
      const options = await passkeys.ask(name, step);
      if (options === undefined) return { cookie: await begin(name, device) };
      await sessions.addSignIn(step, name, deps.now(), stepMinutes * 60_000);
      return { step, options };
    },
    async enterWithPasskey(step, response, device) {
      const name = await sessions.takeSignIn(step, deps.now());
      if (name === undefined || !(await passkeys.prove(name, step, response))) return undefined;
      return begin(name, device);
    },
    passkeys,
    async findEditor(cookie) {
      const session = await sessions.find(cookie, deps.now());
      if (session === undefined) return undefined;
      const editor = named(session.editor);
      // Whoever was taken off the list is out at once; without a list whoever reached the terminal is in.
      if (editor === undefined && (editors.length > 0 || session.editor !== nameless)) return undefined;
      return { name: session.editor, role: editor?.role ?? 'approver', session };
    },
    listSessions: () => sessions.list(deps.now()),
    endSession: (id) => sessions.end(id),
    async makeDraft() {
      if (config.sources.length === 0) throw new DigestError('no-sources');
      const read = await readEntries(config.sources, deps, { taking: 'new' });
      const failures = read.failures.map(({ error }) => error.message);
      if (read.candidates.length === 0)
        throw new DigestError(failures.length > 0 ? 'no-entries' : 'nothing-new');
      await keepDraft(await composeIssue(read.candidates, deps), read, { isNext: true }, deps);
      return failures;
    },
    readSlotTime: (text) => readSlotTime(text, desk),
    splitSentences: ({ text, blocks }) => splitSentences(text, blocks),
    async listPeople(issueId, entry, article) {
      const pool = await store.edits.findPool(issueId);
      const condensed = pool?.candidates.find((one) => one.entry.id === entry.id)?.entry ?? entry;
      return listPeople(entry, condensed, await store.edits.list(issueId), article);
    },
    async renderIssue({ content, issue, slot }) {
      const variant = toVariant(newsletter, { language: null, sections: null, support: true });
      const message = await renderIssue({
        content: await toGoing(content, slot),
        newsletter,
        variant,
        number: issue.number,
        slug: issue.slug,
      });
      return fillWithNobodys(message);
    },
    embedPictures: (html) => embedPictures(html, store.pictures),
    weighEntries: rememberLast((content) => weigh(content, desk)),
    checkContent: rememberLast(async (content) =>
      checkMessage(await renderProof(content, deps), [newsletter.url, ...(newsletter.addresses ?? [])]),
    ),
    links: createLinkChecks(deps.reading.fetchPage),
    async sendProof(editor, view) {
      const content = await toGoing(view.content, view.slot);
      const own = named(editor)?.address ?? config.editor;
      const receipt = own === null ? null : (await desk.sendProof(content, own)).receipt;
      const others = config.testers.filter((address) => address.toLowerCase() !== own?.toLowerCase());
      let testers = 0;
      for (const address of others) {
        const { outcome } = (await desk.sendProof(content, address)).receipt;
        if (outcome === 'accepted') testers += 1;
      }
      return { receipt, testers, refused: others.length - testers };
    },
    departures: desk.departures,
    findSlotByHand: () => findSlotByHand(desk),
    stopMinutes: config.stopMinutes,
    noteShown: desk.approvals.noteShown,
    corrections: {
      ...desk.corrections,
      async listMails(number) {
        const { corrections } = await desk.corrections.list(number);
        const ids = new Set(corrections.flatMap(({ mailId }) => mailId ?? []));
        return Promise.all(
          [...ids].toReversed().map(async (id) => toProgress(await store.issues.get(id), [])),
        );
      },
      async make(number, wish, isMailed, by) {
        if (isMailed) await desk.way.forIssues();
        if (isMailed && wish !== null && config.approval === 'second') throw new DigestError('approve-own');
        if (wish !== null) await desk.corrections.add(number, wish, by.who);
        if (isMailed) await desk.corrections.mail(number, by);
      },
    },
    async countReaders() {
      const groups = await store.issues.readerGroups(deps.now());
      return { readers: groups.reduce((sum, { readers }) => sum + readers, 0), groups };
    },
    async listIssues() {
      const [issues, sums] = await Promise.all([
        store.issues.list(shownIssues),
        desk.readers.listReaderSums(),
      ]);
      return Promise.all(
        issues
          .filter(({ state }) => !['draft', 'ready', 'skipped'].includes(state))
          .map((issue) => toProgress(issue, sums)),
      );
    },
    async listCorrectedSince(number) {
      const issue = await store.issues.findByNumber(number);
      return issue === undefined ? [] : listCorrectedSince(issue, store);
    },
    async findIssue(number) {
      const issue = await store.issues.findByNumber(number);
      return issue === undefined || issue.state === 'draft' || issue.state === 'ready'
        ? undefined
        : toProgress(issue, await desk.readers.listReaderSums());
    },
    async change(id, to) {
      if (to === 'cancel') await store.issues.cancel(id, deps.now());
      else await store.issues[to](id);
    },
  };
}

/** A page that is looked at again weighs nothing anew. */
function rememberLast<T>(work: (content: IssueContent) => Promise<T>): (content: IssueContent) => Promise<T> {
  let last: { key: string; result: Promise<T> } | undefined;
  return (content) => {
    const key = JSON.stringify(content);
    if (last?.key !== key) last = { key, result: work(content) };
    return last.result;
  };
}

/** What the mail is shorter by without each entry. */
async function weigh(content: IssueContent, { deps }: Desk): Promise<ReadonlyMap<string, number>> {
  const bytesOf = async (one: IssueContent): Promise<number> =>
    Buffer.byteLength((await renderProof(one, deps)).html);
  const whole = await bytesOf(content);
  const entries = content.sections.flatMap((section) => section.entries);
  const weights = await Promise.all(
    entries.map(async ({ id }) => {
      const sections = content.sections
        .map((section) => ({ ...section, entries: section.entries.filter((entry) => entry.id !== id) }))
        .filter((section) => section.entries.length > 0);
      return [id, whole - (sections.length === 0 ? 0 : await bytesOf({ ...content, sections }))] as const;
    }),
  );
  return new Map(weights);
}
