import { randomUUID } from 'node:crypto';
import { openWebhookWorld } from '../deps/webhooks.ts';
import { DigestError } from '../domain/errors.ts';
import { postSigned } from '../webhooks/deliver.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/** `digest webhook list`: hosts alone, since a path may be a secret. */
export function list(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async ({ store }) => {
    for (const { id, type, url, state, attempts, due, reason } of await store.webhooks.list(100)) {
      const next = state === 'waiting' ? `, due ${new Date(due).toISOString()}` : '';
      terminal.print(
        `${id}  ${type}  ${new URL(url).host}  ${state}, tries ${attempts}${next}${reason === null ? '' : `: ${reason}`}`,
      );
    }
    return 0;
  });
}

/** `digest webhook replay ID`. */
export function replay(terminal: Terminal, id: number): Promise<number> {
  return withDesk(terminal, async ({ store, deps }) => {
    if (!(await store.webhooks.replay(id, deps.now())))
      throw new DigestError('webhook-unknown', { post: String(id) });
    terminal.note(`Post ${id} waits again: "digest serve" or "digest worker" sends it within a minute.`);
    return 0;
  });
}

/** `digest webhook test`: 1 where any address took nothing. */
export function test(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const world = openWebhookWorld(desk);
    const timestamp = new Date(desk.deps.now()).toISOString();
    const payload = JSON.stringify({ type: 'webhook.test', timestamp, data: {} });
    let code = 0;
    for (const [url, secret] of world.secrets) {
      const { host } = new URL(url);
      try {
        const status = await postSigned(world, { url, eventId: `msg_${randomUUID()}`, payload }, secret);
        terminal.print(`${host} answered ${status}`);
        if (status < 200 || status > 299) code = 1;
      } catch (error) {
        code = terminal.fail(error);
      }
    }
    return code;
  });
}
