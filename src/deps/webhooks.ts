import { readFileSync } from 'node:fs';
import { postText } from '../article/fetch/post-json.ts';
import { DigestError } from '../domain/errors.ts';
import type { WebhookWorld } from '../webhooks/deliver.ts';
import { parseSecret } from '../webhooks/sign.ts';
import type { Desk } from './desk.ts';

/** Throws `webhook-secret`. */
export function openWebhookWorld({
  config,
  store,
  deps,
}: Pick<Desk, 'config' | 'store' | 'deps'>): WebhookWorld {
  return {
    outbox: store.webhooks,
    secrets: new Map(config.webhooks.map(({ url, secretFile }) => [url, readSecret(secretFile)])),
    post: (url, headers, body) => postText(url, headers, body, { allow: config.fetchAllow }),
    now: deps.now,
  };
}

function readSecret(file: string): Uint8Array {
  let secret: Uint8Array | undefined;
  try {
    secret = parseSecret(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new DigestError('webhook-secret', { file }, cause);
  }
  if (secret === undefined) throw new DigestError('webhook-secret', { file });
  return secret;
}
