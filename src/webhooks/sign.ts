import { createHmac } from 'node:crypto';

/** The bytes of a secret as Standard Webhooks writes it, `whsec_` and base64 of 24 to 64 bytes; undefined for what is none. */
export function parseSecret(text: string): Uint8Array | undefined {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text.trim())?.[1];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

/** The three headers of Standard Webhooks: symmetric signature v1 over `id.timestamp.payload`, the time of this try in seconds. */
export function signPost(
  secret: Uint8Array,
  id: string,
  payload: string,
  now: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${payload}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
