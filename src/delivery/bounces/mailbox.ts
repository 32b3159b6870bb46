import { ImapFlow } from 'imapflow';
import { type BounceOutcome, type BounceWorld, takeBounce } from './desk.ts';

export interface Mailbox {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
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
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : secure ? 993 : 143,
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}

/** Reads what is unseen, acts on it, and marks it as seen: one that fails stays unseen for the next round. Gives what was done. */
export async function readMailbox(mailbox: Mailbox, world: BounceWorld): Promise<readonly BounceOutcome[]> {
  const { host, port, secure, user, password, folder } = mailbox;
  const client = new ImapFlow({ host, port, secure, auth: { user, pass: password }, logger: false });
  client.on('error', () => {});
  await client.connect();
  try {
    const lock = await client.getMailboxLock(folder);
    try {
      const unseen = await client.search({ seen: false }, { uid: true });
      const outcomes: BounceOutcome[] = [];
      for (const uid of unseen || []) {
        const message = await client.fetchOne(String(uid), { source: true, envelope: true }, { uid: true });
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
