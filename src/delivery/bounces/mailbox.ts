import { ImapFlow } from 'imapflow';
import { DigestError } from '../../domain/errors.ts';
import { isLoopback } from '../relay.ts';
import { type BounceOutcome, type BounceWorld, takeBounce } from './desk.ts';

export interface Mailbox {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Otherwise STARTTLS, without which nobody logs in; on loopback it is not asked for. */
  readonly mustEncrypt: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

/** `imaps://user:password@host/Folder`; the folder is INBOX where none is named. Undefined for anything else. */
export function findMailbox(imapUrl: string): Mailbox | undefined {
  if (!URL.canParse(imapUrl)) return undefined;
  const url = new URL(imapUrl);
  const secure = url.protocol === 'imaps:';
  if ((!secure && url.protocol !== 'imap:') || !url.hostname || !url.username) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const [user, password, folder] = [url.username, url.password, url.pathname.slice(1)].map(findDecoded);
  if (user === undefined || password === undefined || folder === undefined) return undefined;
  return {
    host,
    port: url.port ? Number(url.port) : secure ? 993 : 143,
    secure,
    mustEncrypt: !secure && !isLoopback(host),
    user,
    password,
    folder: folder || 'INBOX',
  };
}

function findDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A report stands at the head of what it reports; what lies beyond is the returned mail. */
const mostBytes = 2 * 1024 * 1024;

/** Reads what is unseen, acts on it, and marks it as seen: one that fails stays unseen for the next round. Gives what was done. */
export async function readMailbox(mailbox: Mailbox, world: BounceWorld): Promise<readonly BounceOutcome[]> {
  const { host, port, secure, mustEncrypt, user, password, folder } = mailbox;
  const client = new ImapFlow({
    host,
    port,
    secure,
    ...(mustEncrypt ? { doSTARTTLS: true } : {}),
    auth: { user, pass: password },
    logger: false,
  });
  client.on('error', () => {});
  await client.connect().catch((error: unknown) => {
    client.close();
    throw toImapError(`${host}:${port}`, error);
  });
  try {
    const lock = await client.getMailboxLock(folder).catch((error: unknown) => {
      throw toImapError(`${host}:${port}`, error, `no folder "${folder}"`);
    });
    try {
      const unseen = await client.search({ seen: false }, { uid: true });
      const outcomes: BounceOutcome[] = [];
      for (const uid of unseen || []) {
        const message = await client.fetchOne(
          String(uid),
          { source: { maxLength: mostBytes }, envelope: true },
          { uid: true },
        );
        if (!message || message.source === undefined) continue;
        const to = message.envelope?.to?.[0]?.address ?? null;
        outcomes.push(await takeBounce(message.source, to, world));
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
      return outcomes;
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** `silence`: what is wrong where the error has no code of the network. */
function toImapError(mailbox: string, error: unknown, silence = 'no answer'): DigestError {
  if (error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed)
    return new DigestError('imap-login', { mailbox }, error);
  const isTls = error instanceof Error && 'tlsFailed' in error && error.tlsFailed === true;
  const unnamed = isTls ? 'it offers no encryption' : silence;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : unnamed;
  return new DigestError('imap-unreachable', { mailbox, reason }, error);
}
