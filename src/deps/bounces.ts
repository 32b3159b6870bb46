import type { BounceWorld } from '../delivery/bounces/desk.ts';
import { takeWebhookNotice } from '../delivery/bounces/webhook.ts';
import { DigestError } from '../domain/errors.ts';
import { createSoftBounces } from '../store/soft-bounces.ts';
import type { BouncesPort } from '../web/ports.ts';
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

export interface BounceReading extends AsyncDisposable {
  /** Reads the mailbox, where there is one. */
  read(): Promise<void>;
}

/** Opens the listener and the mailbox that the configuration names. Throws `imap-missing`, `port-taken`. */
export async function openBounceReading(
  desk: Desk,
  onError: (error: unknown) => void,
): Promise<BounceReading> {
  const { bounces, imapUrl, web } = desk.config;
  if (bounces === null) return { read: async () => {}, [Symbol.asyncDispose]: async () => {} };
  const world = createBounceWorld(desk);
  const { findMailbox, readMailbox } = await import('../delivery/bounces/mailbox.ts');
  const mailbox = bounces.imap ? findMailbox(imapUrl ?? '') : undefined;
  if (bounces.imap && mailbox === undefined) throw new DigestError('imap-missing');
  const { startBounceListener } = await import('../delivery/bounces/listener.ts');
  const listener =
    bounces.listen === null
      ? null
      : await startBounceListener({ port: bounces.listen, host: web.host }, world, onError);
  return {
    read: async () => {
      if (mailbox) await readMailbox(mailbox, world);
    },
    [Symbol.asyncDispose]: async () => {
      await listener?.close();
    },
  };
}
