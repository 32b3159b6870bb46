import { isWaiting, keepDraft } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import { findSlotOfWeek } from '../schedule/slots.ts';
import { composeFrom } from './composeFrom.ts';
import { toEntryText } from './entryText.ts';
import { tellOfSuggestions } from './suggestions.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './withDesk.ts';

interface Options {
  readonly message?: string;
  readonly drop?: boolean;
  readonly suggest?: boolean;
}

/** `digest draft`: an issue for this week's slot, kept until the schedule or `digest send` sends it. */
export function draft(terminal: Terminal, sources: readonly string[], options: Options): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const { schedule, timeZone } = desk.config.newsletter;
    const slot = findSlotOfWeek(desk.deps.now(), schedule, timeZone);
    const holder = await desk.store.issues.findBySlot(slot);
    if (options.drop) {
      if (!holder || !isWaiting(holder)) throw new DigestError('no-draft');
      await desk.store.issues.discard(holder.id);
      terminal.note('The draft is gone.');
      return 0;
    }
    const named = sources.length > 0 ? sources : desk.config.sources;
    const { message, suggest } = options;
    const { composed, candidates, failed } = await composeFrom(desk, terminal, named, message, suggest);
    const replaced = holder && isWaiting(holder) ? holder.content.subject : undefined;
    const kept = await keepDraft(composed.content, candidates, slot, desk.deps);
    if (replaced !== undefined) terminal.note(`It takes the place of the draft "${replaced}".`);
    for (const entry of composed.content.sections.flatMap(({ entries }) => entries)) {
      terminal.print(`${toEntryText(entry, terminal.columns, terminal.style)}\n`);
    }
    if (!suggest) tellOfSuggestions(terminal, candidates);
    terminal.print(
      `Draft of issue ${kept.number} for ${new Date(slot).toISOString()}: ${composed.content.subject}`,
    );
    return failed ? 1 : 0;
  });
}
