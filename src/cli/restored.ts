import type { Desk } from '../deps/desk.ts';
import { isWaiting } from '../digest.ts';
import { toSenderDomain } from '../domain/newsletter.ts';
import type { Mark } from '../store/high-water.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

interface Options {
  readonly sent?: boolean;
  readonly unsent?: boolean;
}

/** `digest restored`: what is to become of an issue that this database, older than it, doesn't know. Without an answer nothing goes out. */
export function restored(terminal: Terminal, options: Options): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const mark = await desk.store.highWater.findAbove();
    if (mark === null) {
      terminal.print('This database is the newest that was sent from: nothing to settle.');
      return 0;
    }
    const named = `issue ${mark.issue}, "${mark.subject}"`;
    if (options.sent) {
      await recordSent(desk, mark);
      await desk.store.highWater.settle();
      terminal.print(
        `Settled: ${named}, went out and is not sent again. Who left since the backup is on the list again.`,
      );
      return 0;
    }
    if (options.unsent) {
      await desk.store.highWater.settle();
      terminal.print(
        `Settled: what this database has not sent, it may send. Who left since the backup is on the list again.`,
      );
      return 0;
    }
    terminal.print(
      `This database is older than what was sent from it: ${named}, was on its way at ${toTime(mark.at)} UTC.`,
    );
    terminal.print(
      'If it reached its readers: digest restored --sent. If it is to go out from here: digest restored --unsent.',
    );
    return 1;
  });
}

/** Asks before anything goes out of a database older than what was sent from it. False: nothing is to be sent. */
export async function isNewest({ store }: Desk, terminal: Terminal): Promise<boolean> {
  const mark = await store.highWater.findAbove();
  if (mark === null) return true;
  const answer = await terminal.confirm(
    `This database is older than what was sent from it (a restored backup?): issue ${mark.issue}, "${mark.subject}", was on its way at ${toTime(mark.at)} UTC. Send all the same?`,
  );
  if (answer === undefined) await store.highWater.expectNewest();
  if (answer) await store.highWater.settle();
  return answer === true;
}

/** The draft that it was is recorded as sent; where there is none a note takes the slot. What is on its way here stops. */
async function recordSent({ store, deps, config }: Desk, { issue: number, slot, at }: Mark): Promise<void> {
  const known = await store.issues.findByNumber(number);
  if (known?.state === 'sending' || known?.state === 'paused')
    await store.issues.cancel(known.id, deps.now());
  else if (known && isWaiting(known))
    await store.issues.recordSent(known.id, { slot, at, domain: toSenderDomain(config.newsletter) });
  else if (slot !== null) {
    const { language } = config.newsletter;
    const date = new Date(at).toISOString().slice(0, 10);
    const content = { date, language, subject: 'No issue', preheader: '', message: null, sections: [] };
    const reason = 'it went out before the backup was put back';
    await store.issues.skip(slot, reason, content, deps.now(), at);
  }
}

function toTime(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
