import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import { DigestError } from '../domain/errors.ts';
import { type Mailbox, toMailboxName } from './address.ts';

/** What a server answers; `silence` is what is wrong where its error says nothing of the network. */
export type Ask = <T>(answer: Promise<T>, silence?: string) => Promise<T>;

/**
 * Logs in, opens the folder, and leaves it when `work` is done. `signal` and `ms` end it within a moment, also while the server says nothing:
 * undefined for the first. Throws `imap-unreachable`, `imap-login`, and what `work` threw.
 */
export async function withFolder<T>(
  mailbox: Mailbox,
  { ms, signal }: { readonly ms: number; readonly signal: AbortSignal },
  work: (client: ImapFlow, ask: Ask) => Promise<T>,
): Promise<T | undefined> {
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow(toOptions(mailbox));
  client.on('error', () => {});
  const overtime = AbortSignal.timeout(ms);
  const end = () => client.close();
  for (const one of [signal, overtime]) one.addEventListener('abort', end, { once: true });
  const ask: Ask = (answer, silence) =>
    answer.catch((error: unknown) => {
      const isLate = overtime.aborted && !signal.aborted;
      throw toImapError(mailbox, error, isLate ? `no end after ${ms / 1000} seconds` : silence);
    });
  try {
    if (signal.aborted) return undefined;
    await ask(client.connect());
    const lock = await ask(client.getMailboxLock(mailbox.folder), `no folder "${mailbox.folder}"`);
    try {
      return await work(client, ask);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    for (const one of [signal, overtime]) one.removeEventListener('abort', end);
    client.close();
  }
}

function toOptions(mailbox: Mailbox): ImapFlowOptions {
  const { host, port, secure, mustEncrypt, user, password, certificate } = mailbox;
  return {
    host,
    port,
    secure,
    ...(mustEncrypt ? { doSTARTTLS: true } : {}),
    ...(certificate === null ? {} : { tls: { ca: [certificate] } }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  };
}

function toImapError(mailbox: Mailbox, error: unknown, silence = 'no answer'): DigestError {
  const { setBy } = mailbox;
  const name = toMailboxName(mailbox);
  if (error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed)
    return new DigestError('imap-login', { mailbox: name, setBy }, error);
  const isTls = error instanceof Error && 'tlsFailed' in error && error.tlsFailed === true;
  const unnamed = isTls ? 'it offers no encryption' : silence;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : unnamed;
  return new DigestError('imap-unreachable', { mailbox: name, setBy, reason }, error);
}
