import { DigestError } from '../../domain/errors.ts';
import { TooLarge } from './body.ts';
import { InsideAddress } from './guard.ts';

/** The sentence for whatever went wrong on the way to an address. */
export function toFetchError(
  error: unknown,
  source: string,
  limits: { maxBytes: number; timeoutMs: number },
): DigestError {
  if (error instanceof DigestError) return error;
  if (error instanceof TooLarge) {
    return new DigestError('source-too-large', { source, limit: `${limits.maxBytes / 1_000_000} MB` }, error);
  }
  if (error instanceof InsideAddress)
    return new DigestError('fetch-refused', { source, reason: error.message }, error);
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new DigestError('fetch-slow', { source, limit: `${limits.timeoutMs / 1_000} s` }, error);
  }
  return new DigestError('fetch-failed', { source, reason: toReason(error) }, error);
}

/** What the other side closed, before or while it answered. */
export function isBrokenConnection(error: unknown): boolean {
  return reasons[toCode(error)] === broken;
}

const broken = 'the server broke the connection';
const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the server refused the connection',
  ECONNRESET: broken,
  EPIPE: broken,
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  UND_ERR_SOCKET: broken,
  UND_ERR_CONNECT_TIMEOUT: 'the server did not answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

function toReason(error: unknown): string {
  const code = toCode(error);
  return (
    reasons[code] ?? (code === '' ? 'the answer could not be read' : `the answer could not be read (${code})`)
  );
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
