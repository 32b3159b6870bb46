import type { Desk } from '../deps/desk.ts';
import { toMinute } from '../domain/minute.ts';
import type { Mark, PutBack } from '../store/high-water.ts';
import { findPending, recordMarked, recordPending, toPendingText } from './gone-out.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

interface Options {
  readonly sent?: boolean;
  readonly unsent?: boolean;
}

/** `digest restored`: what is to become of issues that this database, older than them, doesn't know. Without an answer nothing goes out. */
export function restored(terminal: Terminal, options: Options): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const { highWater } = desk.store;
    const found = await highWater.findAbove();
    if (found === null) {
      terminal.print('This database is the newest that was sent from: nothing to settle.');
      return 0;
    }
    if (options.sent) {
      terminal.print(`Settled: ${await recordSent(desk, found)} went out and is not sent again. ${whoLeft}`);
      await highWater.settle(found);
      const next = await highWater.findAbove();
      return next === null ? 0 : ask(desk, next, terminal);
    }
    if (options.unsent) {
      await settleAll(desk);
      terminal.print(`Settled: what this database has not sent, it may send. ${whoLeft}`);
      return 0;
    }
    return ask(desk, found, terminal);
  });
}

const whoLeft = 'Who left since the backup is on the list again.';

async function ask(desk: Desk, found: Mark | PutBack, terminal: Terminal): Promise<number> {
  terminal.print(`${toFinding(found)}.`);
  const what = found.issue === null ? await findPending(desk).then(toPendingText) : null;
  terminal.print(
    what === null
      ? 'If it reached its readers: digest restored --sent. If it is to go out from here: digest restored --unsent.'
      : `If one did: digest restored --sent, and this counts as gone out: ${what}. If none did: digest restored --unsent.`,
  );
  return 1;
}

/** Names what is recorded as sent. */
async function recordSent(desk: Desk, found: Mark | PutBack): Promise<string> {
  if (found.issue !== null) {
    await recordMarked(desk, found);
    return `issue ${found.issue}, "${found.subject}",`;
  }
  const pending = await findPending(desk);
  await recordPending(desk, pending);
  return toPendingText(pending);
}

/** Asks before anything goes out of a database older than what was sent from it. False: nothing is to be sent. */
export async function isNewest(desk: Desk, terminal: Terminal): Promise<boolean> {
  const { highWater } = desk.store;
  const found = await highWater.findAbove();
  if (found === null) return true;
  const answer = await terminal.confirm(`${toFinding(found)}. Send all the same?`);
  if (answer === undefined) await highWater.expectNewest();
  if (answer) await settleAll(desk);
  return answer === true;
}

/** What the database has not sent may go out, whatever is known of it. */
async function settleAll({ store: { highWater } }: Desk): Promise<void> {
  for (let found = await highWater.findAbove(); found !== null; found = await highWater.findAbove())
    await highWater.settle(found);
}

function toFinding(found: Mark | PutBack): string {
  const at = toMinute(found.at);
  return found.issue === null
    ? `This database was put back from a backup of ${at}, and nothing tells whether an issue went out after that`
    : `This database is older than what was sent from it (a restored backup?): issue ${found.issue}, "${found.subject}", was on its way at ${at}`;
}
