import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { WebhookType } from '../domain/webhook.ts';
import type { Reader, ReaderState } from '../subscribers/reader.ts';
import type { Decision } from '../subscribers/reader-store.ts';
import type { Schema } from './schema.ts';
import type { Vault } from './vault.ts';
import type { RecordEvent } from './webhooks.ts';

/** Tells who came onto the list or went off it, by a lasting id that no address and no link can be made of. */
export async function recordReaderEvent(
  trx: Transaction<Schema>,
  { vault, record, now }: { readonly vault: Vault; readonly record: RecordEvent; now(): number },
  found: Reader | undefined,
  { insert, change, remove }: Decision<unknown>,
): Promise<void> {
  const key = found?.key ?? insert?.key;
  const after = found === undefined ? insert?.state : remove ? undefined : (change?.state ?? found.state);
  const type = toType(found?.state, after);
  if (key === undefined || type === undefined) return;
  const reader = createHmac('sha256', vault.getLastingKey('web'))
    .update(`webhook reader ${key}`)
    .digest('base64url')
    .slice(0, 22);
  await record(trx, type, { reader }, now());
}

function toType(before: ReaderState | undefined, after: ReaderState | undefined): WebhookType | undefined {
  if (before === after) return undefined;
  if (after === 'confirmed') return 'reader.confirmed';
  if (before !== 'confirmed') return undefined;
  return after === 'bounced' ? 'reader.bounced' : 'reader.left';
}
