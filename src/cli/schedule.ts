import type { Desk } from '../deps/desk.ts';
import { listSlotsAhead, putSlot, readSlotTime, type SlotAhead, skipSlot } from '../deps/slot-changes.ts';
import { DigestError } from '../domain/errors.ts';
import { toDue } from '../texts/dates.ts';
import { findEditor } from './desk.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

const shown = 5;

/** `digest schedule`: when the next issues are due, in the newsletter's zone and in UTC. */
export function schedule(terminal: Terminal, { json }: { readonly json?: boolean }): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const slots = await listSlotsAhead(desk, shown);
    if (json) terminal.print(JSON.stringify(slots.map(toJson)));
    else tell(terminal, desk, slots);
    return 0;
  });
}

/** `digest schedule move`: one issue alone, to another time. Of the draft's it is an edit. */
export function moveSlot(
  terminal: Terminal,
  time: string | undefined,
  { slot: which = '1', back }: { readonly slot?: string; readonly back?: boolean },
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const wanted = await findSlot(desk, which);
    const at = back ? null : readSlotTime(time ?? '', desk);
    const draft = wanted.isNext ? await desk.store.issues.findNext() : undefined;
    if (draft) await desk.drafts.edit({ kind: 'slot', at }, { who: findEditor() });
    else await putSlot(desk, wanted.slot, at);
    tell(terminal, desk, await listSlotsAhead(desk, shown));
    return 0;
  });
}

/** `digest schedule skip`: no issue goes out by itself for that slot; `--off` takes it back. */
export function skip(
  terminal: Terminal,
  { slot: which = '1', off }: { readonly slot?: string; readonly off?: boolean },
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const { slot } = await findSlot(desk, which);
    const done = off ? await desk.store.issues.unskip(slot) : await skipSlot(desk, slot);
    if (!done && !off) throw new DigestError('slot-has-issue');
    tell(terminal, desk, await listSlotsAhead(desk, shown));
    return 0;
  });
}

function tell(terminal: Terminal, { config }: Desk, slots: readonly SlotAhead[]): void {
  const { timeZone } = config.newsletter;
  for (const [index, { slot, at, isSkipped, isNext }] of slots.entries()) {
    const notes = [
      isNext ? 'the next issue' : null,
      isSkipped ? 'skipped' : null,
      at === slot ? null : `moved from ${toDue(slot, timeZone)}`,
    ].filter((note) => note !== null);
    const said = notes.length > 0 ? `  (${notes.join(', ')})` : '';
    terminal.print(`${index + 1}  ${toDue(at, timeZone)}${said}`);
  }
}

function toJson({ slot, at, isSkipped, isNext }: SlotAhead) {
  const [due, usual] = [at, slot].map((instant) => new Date(instant).toISOString());
  return { due, slot: usual, skipped: isSkipped, next: isNext };
}

async function findSlot(desk: Desk, which: string): Promise<SlotAhead> {
  const found = (await listSlotsAhead(desk, shown))[Number(which) - 1];
  if (found === undefined) throw new DigestError('slot-number', { value: which });
  return found;
}
