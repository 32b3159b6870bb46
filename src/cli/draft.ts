import type { Desk } from '../deps/desk.ts';
import { keepDraft } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import type { DraftIssue, ReadyIssue } from '../domain/issue.ts';
import { toDue } from '../texts/dates.ts';
import { composeFrom, toTaking } from './compose-from.ts';
import { editList } from './desk.ts';
import { toEntryText } from './entry-text.ts';
import { tellOfSuggestions } from './suggestions.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

interface Options {
  readonly message?: string;
  readonly drop?: boolean;
  readonly suggest?: boolean;
  readonly replace?: boolean;
  readonly again?: boolean;
  readonly edit?: boolean;
}

/** `digest draft`: the next issue, kept until the schedule or `digest send` sends it. */
export function draft(terminal: Terminal, sources: readonly string[], options: Options): Promise<number> {
  if (options.edit) return editList(terminal);
  return withDesk(terminal, async (desk) => {
    const waiting = await desk.store.issues.findNext();
    if (options.drop) {
      if (!waiting) throw new DigestError('no-draft');
      await desk.store.issues.discard(waiting.id);
      terminal.note('The draft is gone.');
      return 0;
    }
    if (waiting && !(await mayReplace(waiting, terminal, options))) return 1;
    return make(desk, terminal, sources, options, waiting);
  });
}

async function make(
  desk: Desk,
  terminal: Terminal,
  sources: readonly string[],
  options: Options,
  instead: DraftIssue | ReadyIssue | undefined,
): Promise<number> {
  const named = sources.length > 0 ? sources : desk.config.sources;
  const { composed, read, failed } = await composeFrom(desk, terminal, named, {
    message: options.message,
    taking: toTaking(sources, options.again),
    isTrial: false,
    suggest: options.suggest,
  });
  await keepDraft(composed, read, { isNext: true, instead }, desk.deps);
  // What an editor pinned in the draft before is in this one too.
  await desk.drafts.settle();
  const { issue: kept, content } = await desk.drafts.view();
  if (instead) terminal.note(`It takes the place of the draft "${instead.content.subject}".`);
  for (const entry of content.sections.flatMap(({ entries }) => entries)) {
    terminal.print(`${toEntryText(entry, terminal.columns, terminal.style)}\n`);
  }
  if (!options.suggest) tellOfSuggestions(terminal, read.candidates);
  const due = toDue((await desk.findNextSlot()).at, desk.config.newsletter.timeZone);
  terminal.print(
    `Draft of issue ${kept.number}, the next one, due ${due}${kept.isHeld ? ' and held' : ''}: ${kept.content.subject}`,
  );
  return failed ? 1 : 0;
}

/** Nobody's work goes unasked; without a terminal it takes `--replace`. */
async function mayReplace(
  { number, content }: DraftIssue | ReadyIssue,
  terminal: Terminal,
  { replace }: Options,
): Promise<boolean> {
  if (replace) return true;
  const { subject } = content;
  const answer = await terminal.confirm(
    `The draft of issue ${number}, "${subject}", waits to be the next issue. Put another in its place?`,
  );
  if (answer === undefined) throw new DigestError('draft-waits', { number: String(number), subject });
  if (!answer) terminal.note('The draft stays as it is.');
  return answer;
}
