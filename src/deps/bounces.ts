import type { Config } from '../config.ts';
import type { BounceWorld } from '../delivery/bounces/desk.ts';
import { startMailboxRounds } from '../delivery/bounces/mailbox-rounds.ts';
import { takeWebhookNotice } from '../delivery/bounces/webhook.ts';
import { describeCause } from '../delivery/causes/causes.ts';
import { DigestError } from '../domain/errors.ts';
import { findMailbox, type Mailbox } from '../mailbox/address.ts';
import { roundLimits } from '../mailbox/read-place.ts';
import { createMailboxMemory } from '../store/mailbox-memory.ts';
import { createSoftBounces } from '../store/soft-bounces.ts';
import type { BouncesPort } from '../web/ports.ts';
import { readCertificate } from './certificate.ts';
import type { Desk } from './desk.ts';

/** What came back for a reason that is ours, in the sums of an issue. */
export const troublePrefix = 'came-back:';

/** What a bounce, a complaint or a mail to the leave address does to a reader. */
function createBounceWorld({ store, readers, deps }: Desk): BounceWorld {
  return {
    readers: {
      suppress: async (key, reason) => {
        await readers.suppressReader(key, reason);
      },
      leave: async (key) => {
        const [latest] = await store.issues.listSent(1);
        await readers.leaveByMail(key, latest?.number ?? 0);
      },
    },
    softBounces: createSoftBounces(store.database),
    troubles: {
      add: async (issueId, cause) => {
        const issue = (await store.issues.list(50)).find(({ id }) => id === issueId);
        if (issue) await store.readers.addToSum(issue.number, `${troublePrefix}${cause}`);
      },
    },
    returnPathKey: store.vault.getLastingKey('return-path'),
    now: deps.now,
  };
}

/** For a provider that posts what came back; null while no domain for bounces is named. */
export function createBouncesPort(desk: Desk): BouncesPort | null {
  if (desk.config.bounces === null) return null;
  const world = createBounceWorld(desk);
  return { takeNotice: async (rawBody) => (await takeWebhookNotice(rawBody, world)) !== undefined };
}

/** Fewer are a stray server's; a trouble of ours comes in numbers. */
const fewTroubles = 5;

/** What the newest issue came back for, a sentence for each cause that isn't a reader's; for /readyz. */
export async function listTroubles({ readers, store }: Desk): Promise<readonly string[]> {
  const [latest] = await store.issues.listSent(1);
  const sums = latest ? await readers.listReaderSums() : [];
  return sums
    .filter(
      ({ issue, what, total }) =>
        issue === latest?.number && what.startsWith(troublePrefix) && total >= fewTroubles,
    )
    .map(
      ({ issue, what, total }) =>
        `issue ${issue}: ${total} mails came back: ${describeCause(what.slice(troublePrefix.length))}`,
    );
}

export interface BounceReading extends AsyncDisposable {
  /** A sentence each, for /readyz. */
  listProblems(): readonly string[];
}

const mailboxEveryMs = 60_000;

/** Opens the listener and reads the mailbox that the configuration names. Throws `imap-missing`, `imap-certificate`, `port-taken`. */
export async function openBounceReading(
  desk: Desk,
  onError: (error: unknown) => void,
): Promise<BounceReading> {
  const { bounces, web } = desk.config;
  if (bounces === null) return { listProblems: () => [], [Symbol.asyncDispose]: async () => {} };
  const world = createBounceWorld(desk);
  const mailbox = bounces.imap ? await readMailboxSettings(desk.config) : null;
  const { startBounceListener } = await import('../delivery/bounces/listener.ts');
  const listener =
    bounces.listen === null
      ? null
      : await startBounceListener({ port: bounces.listen, host: web.host }, world, onError);
  const rounds =
    mailbox &&
    startMailboxRounds(mailbox, {
      bounces: world,
      memory: createMailboxMemory(desk.store.database),
      limits: roundLimits,
      everyMs: mailboxEveryMs,
      onError,
    });
  return {
    listProblems: () => rounds?.listProblems() ?? [],
    [Symbol.asyncDispose]: async () => {
      await Promise.all([rounds?.[Symbol.asyncDispose](), listener?.close()]);
    },
  };
}

async function readMailboxSettings({ bounces, imapUrl }: Config): Promise<Mailbox> {
  const certificate = await readCertificate('bounces.imapCertificate', bounces?.imapCertificate ?? null);
  const mailbox = findMailbox(imapUrl ?? '', certificate);
  if (mailbox === undefined) throw new DigestError('imap-missing');
  return mailbox;
}
