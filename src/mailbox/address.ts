import { createHash } from 'node:crypto';
import { isLoopback } from '../domain/loopback.ts';

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
  /** A certificate (PEM) to believe in place of those that everybody knows; null for those. */
  readonly certificate: string | null;
  /** Where it is set, for a message. */
  readonly setBy: string;
}

/** `imaps://user:password@host/Folder`; the folder is INBOX where none is named. Undefined for anything else. */
export function findMailbox(
  imapUrl: string,
  certificate: string | null = null,
  setBy = 'DIGEST_IMAP_URL',
): Mailbox | undefined {
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
    certificate,
    setBy,
  };
}

function findDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** How it is named in a message: host, port and folder, without who logs in. */
export function toMailboxName({ host, port, folder }: Mailbox): string {
  return `${host}:${port}/${folder}`;
}

/** What its memory is kept under: changes when another box is named, or it is read for another end. */
export function toMailboxId({ host, user, folder }: Mailbox, ...end: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([host, user, folder, ...end]))
    .digest('hex')
    .slice(0, 32);
}
