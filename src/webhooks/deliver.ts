import type { WebhookPost } from '../domain/webhook.ts';
import { signPost } from './sign.ts';

/** Where posts wait, and what became of each. */
export interface WebhookOutbox {
  /** The first for `url` that is due, held for `leaseMs`: after a kill another process takes it over. */
  claim(url: string, now: number, leaseMs: number): Promise<WebhookPost | undefined>;
  settle(id: number, now: number): Promise<void>;
  /** `due` null gives it up. */
  putOff(id: number, attempts: number, due: number | null, reason: string): Promise<void>;
}

export interface WebhookWorld {
  readonly outbox: WebhookOutbox;
  /** By the target's address. */
  readonly secrets: ReadonlyMap<string, Uint8Array>;
  /** Answers with the status. Throws what can't be reached, or lies inside a private network. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number>;
  now(): number;
}

const second = 1000;
const hour = 3_600 * second;
/** After each try, as Standard Webhooks proposes: over 31 hours in all. */
const pauses = [5 * second, 300 * second, 0.5 * hour, 2 * hour, 5 * hour, 10 * hour, 14 * hour];
const leaseMs = 60 * second;

/** Sends what is due, to each target on its own: one that is down holds up no other. What does not arrive waits ever longer. */
export async function deliverWebhooks(world: WebhookWorld, signal: AbortSignal): Promise<void> {
  await Promise.all(
    [...world.secrets].map(async ([url, secret]) => {
      while (!signal.aborted) {
        const post = await world.outbox.claim(url, world.now(), leaseMs);
        if (post === undefined) return;
        await deliverOne(post, secret, world);
      }
    }),
  );
}

/** Posts signed JSON once and answers with the status. */
export function postSigned(
  { post, now }: Pick<WebhookWorld, 'post' | 'now'>,
  { url, eventId, payload }: Pick<WebhookPost, 'url' | 'eventId' | 'payload'>,
  secret: Uint8Array,
): Promise<number> {
  const headers = signPost(secret, eventId, payload, now());
  return post(url, headers, payload);
}

async function deliverOne(post: WebhookPost, secret: Uint8Array, world: WebhookWorld): Promise<void> {
  const { outbox, now } = world;
  const pause = pauses[post.attempts];
  const putOff = (reason: string, isOver = false) =>
    outbox.putOff(post.id, post.attempts + 1, isOver || pause === undefined ? null : now() + pause, reason);
  let status: number;
  try {
    status = await postSigned(world, post, secret);
  } catch (error) {
    return putOff(error instanceof Error ? error.message.slice(0, 200) : 'no answer');
  }
  if (status >= 200 && status < 300) await outbox.settle(post.id, now());
  else await putOff(`the server answered ${status}`, status === 410);
}
