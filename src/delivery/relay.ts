import { DigestError } from '../domain/errors.ts';

/** The server that takes our mail. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`, port 465). */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly password: string } | null;
  /** Gives up TLS with a valid certificate; on loopback it is not asked for anyway. */
  readonly allowInsecure: boolean;
  /** What we call ourselves in EHLO. */
  readonly name: string;
}

/** `smtp://user:password@host:port` or `smtps://...`; throws `smtp-url`, which doesn't repeat the password. */
export function toRelay(smtpUrl: string, options: { name: string; allowInsecure: boolean }): Relay {
  if (!URL.canParse(smtpUrl)) throw new DigestError('smtp-url');
  const url = new URL(smtpUrl);
  if (!['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) throw new DigestError('smtp-url');
  const secure = url.protocol === 'smtps:';
  const user = decode(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : user ? 587 : 25,
    secure,
    auth: user ? { user, password: decode(url.password) } : null,
    allowInsecure: options.allowInsecure,
    name: options.name.replace(/[^A-Za-z0-9.:[\]-]/g, '') || 'localhost',
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DigestError('smtp-url');
  }
}
