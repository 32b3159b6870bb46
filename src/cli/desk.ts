import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { readEditor } from '../config.ts';
import type { Desk } from '../deps/desk.ts';
import type { DraftView } from '../deps/drafts.ts';
import { describeEdits } from '../desk/describe-edits.ts';
import { findName, findWords } from '../desk/find-words.ts';
import { toReadable } from '../domain/additions.ts';
import { type Change, findUndoable } from '../domain/edit.ts';
import { DigestError } from '../domain/errors.ts';
import { toMinute } from '../domain/minute.ts';
import type { Images } from '../domain/picture.ts';
import type { Rank } from '../domain/rank.ts';
import { toRenewedLines } from '../domain/renewed.ts';
import { readDraftList, toDraftList } from './draft-list.ts';
import { toEntryText } from './entry-text.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

export interface EditOptions {
  readonly force?: boolean;
  readonly json?: boolean;
}

type ToChange = (view: DraftView, desk: Desk) => Change | Promise<Change>;

/** One change of the draft, told in a line; with `--json` the draft as it then is. */
function change(terminal: Terminal, { force, json }: EditOptions, toChange: ToChange): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const before = await desk.drafts.view();
    const wish = await toChange(before, desk);
    const by = { who: findEditor(), basedOn: before.version, isForced: force === true };
    const view = await desk.drafts.edit(wish, by);
    tell(terminal, view, json);
    return 0;
  });
}

function tell(terminal: Terminal, view: DraftView, json: boolean | undefined): void {
  if (json) {
    terminal.print(JSON.stringify(toJson(view)));
    return;
  }
  const count = view.candidates.filter(({ isIn }) => isIn).length;
  terminal.print(
    `Issue ${view.issue.number}, edit ${view.version}: ${count} entries, "${view.content.subject}".`,
  );
}

/** The account's name: who sits at the command line. */
export function findEditor(): string {
  return userInfo().username;
}

/** `digest candidates`: every article that could be in the issue. */
export function candidates(terminal: Terminal, { json }: EditOptions): Promise<number> {
  return withDesk(terminal, async ({ drafts }) => {
    const view = await drafts.view();
    if (json) {
      terminal.print(JSON.stringify(toJson(view).candidates));
      return 0;
    }
    for (const [at, { entry, isIn, mergedInto, reason }] of view.candidates.entries()) {
      const { rank: chosen, isPinned } = entry;
      const mark = isIn ? terminal.style('green', 'in ') : terminal.style('dim', 'out');
      terminal.print(`${String(at + 1).padStart(3)}  ${mark}  ${toReadable(entry.headline)}`);
      const other = view.candidates.findIndex((one) => one.entry.id === mergedInto);
      const why = [
        isPinned ? 'pinned' : null,
        chosen,
        entry.source.site,
        reason,
        other < 0 ? null : `the same story as ${other + 1}`,
      ].filter(Boolean);
      terminal.print(terminal.style('dim', `          ${why.join(' · ')}`));
    }
    return 0;
  });
}

/** `digest draft show`: the issue as it would go out. */
export function show(terminal: Terminal, { json }: EditOptions): Promise<number> {
  return withDesk(terminal, async ({ drafts, approvals }) => {
    const view = await drafts.view();
    await approvals.noteShown(view, findEditor());
    if (json) {
      terminal.print(JSON.stringify(toJson(view)));
      return 0;
    }
    terminal.print(`Issue ${view.issue.number}, version ${view.version}`);
    terminal.print(`Subject: ${view.content.subject}`);
    for (const entry of view.content.sections.flatMap(({ entries }) => entries))
      terminal.print(`\n${toEntryText(entry, terminal.columns, terminal.style)}`);
    for (const { entry, renewed, isIn } of view.candidates)
      if (isIn && renewed !== null)
        terminal.note(
          [`Changed since: "${toReadable(entry.headline)}"`, ...toRenewedLines(renewed)].join('\n   '),
        );
    for (const { edit, reason } of view.lost)
      terminal.note(`Edit ${edit.id} does nothing any more: ${reason}.`);
    return 0;
  });
}

export function history(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async ({ drafts }) => {
    for (const line of describeEdits(await drafts.view())) terminal.print(line);
    return 0;
  });
}

export async function pick(
  terminal: Terminal,
  which: readonly string[],
  options: EditOptions,
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const before = await desk.drafts.view();
    const by = { who: findEditor(), isForced: options.force === true };
    let failed = false;
    for (const one of which) {
      if (/^\d+$/.test(one)) {
        await desk.drafts.edit({ kind: 'pick', entry: toEntryId(before, one) }, by);
        continue;
      }
      const { failures } = await desk.drafts.add([one], by);
      for (const error of failures) terminal.fail(error);
      failed ||= failures.length > 0;
    }
    tell(terminal, await desk.drafts.view(), options.json);
    return failed ? 1 : 0;
  });
}

export const drop = (terminal: Terminal, which: string, options: EditOptions): Promise<number> =>
  change(terminal, options, (view) => ({ kind: 'drop', entry: toEntryId(view, which) }));

export const never = (terminal: Terminal, which: string, options: EditOptions): Promise<number> =>
  change(terminal, options, (view) => ({ kind: 'never', entry: toEntryId(view, which) }));

export const split = (terminal: Terminal, which: string, options: EditOptions): Promise<number> =>
  change(terminal, options, (view) => ({ kind: 'split', entry: toEntryId(view, which) }));

export const lead = (terminal: Terminal, which: string, options: EditOptions): Promise<number> =>
  change(terminal, options, (view) => ({ kind: 'lead', entry: toEntryId(view, which) }));

export const move = (
  terminal: Terminal,
  which: string,
  options: EditOptions & { readonly before?: string; readonly section?: string },
): Promise<number> =>
  change(terminal, options, (view) => ({
    kind: 'move',
    entry: toEntryId(view, which),
    section: options.section ?? null,
    before: options.before === undefined ? null : toEntryId(view, options.before),
  }));

export const headline = (
  terminal: Terminal,
  which: string,
  text: string | undefined,
  options: EditOptions,
): Promise<number> =>
  change(terminal, options, (view) => ({
    kind: 'headline',
    entry: toEntryId(view, which),
    text: text ?? null,
  }));

export const note = (
  terminal: Terminal,
  which: string,
  text: string | undefined,
  options: EditOptions,
): Promise<number> =>
  change(terminal, options, (view) => ({ kind: 'note', entry: toEntryId(view, which), text: text ?? null }));

export const picture = (
  terminal: Terminal,
  which: string,
  options: EditOptions & { readonly out?: boolean; readonly alt?: string },
): Promise<number> =>
  change(terminal, options, (view) => {
    const entry = toEntryId(view, which);
    if (options.alt !== undefined) return { kind: 'alt', entry, text: options.alt.trim() || null };
    return { kind: 'picture', entry, isOut: options.out === true };
  });

export const pin = (terminal: Terminal, which: string, options: EditOptions): Promise<number> =>
  change(terminal, options, (view) => ({ kind: 'pin', entry: toEntryId(view, which) }));

export const unpin = (terminal: Terminal, which: string, options: EditOptions): Promise<number> =>
  change(terminal, options, (view) => ({ kind: 'unpin', entry: toEntryId(view, which) }));

/** `digest draft rank`: without a word, as large as it weighs. */
export const rank = (
  terminal: Terminal,
  which: string,
  wanted: Rank | undefined,
  options: EditOptions,
): Promise<number> =>
  change(terminal, options, (view) => ({
    kind: 'rank',
    entry: toEntryId(view, which),
    rank: wanted ?? null,
  }));

/** `digest draft look`: without a name, the newsletter's. */
export const look = (terminal: Terminal, name: string | undefined, options: EditOptions): Promise<number> =>
  change(terminal, options, () => ({ kind: 'look', look: name ?? null }));

export const support = (
  terminal: Terminal,
  options: EditOptions & { readonly off?: boolean },
): Promise<number> => change(terminal, options, () => ({ kind: 'support', shown: options.off !== true }));

/** `digest draft images`: without a word, as the newsletter has it. */
export const images = (terminal: Terminal, show: Images | undefined, options: EditOptions): Promise<number> =>
  change(terminal, options, () => ({ kind: 'images', show: show ?? null }));

/** Key quotes by their words; "first words ... last words" cuts what stands between. */
export const quotes = (
  terminal: Terminal,
  which: string,
  words: readonly string[],
  options: EditOptions,
): Promise<number> =>
  change(terminal, options, (view) => {
    const entry = toEntry(view, which);
    if (words.length === 0) return { kind: 'quotes', entry: entry.id, quotes: null };
    return { kind: 'quotes', entry: entry.id, quotes: words.map((one) => findWords(one, entry)) };
  });

export const speaker = (
  terminal: Terminal,
  which: string,
  words: string,
  name: string | undefined,
  options: EditOptions,
): Promise<number> =>
  change(terminal, options, async (view, desk) => {
    const entry = toEntry(view, which);
    const [quote] = findWords(words, entry);
    if (quote === undefined) throw new DigestError('edit-unfit', { reason: 'no words are given' });
    if (name === undefined) return { kind: 'speaker', entry: entry.id, quote, speaker: null };
    const text = (await desk.drafts.findArticle(entry.id))?.text ?? '';
    return { kind: 'speaker', entry: entry.id, quote, speaker: findName(name, text) };
  });

/** `digest draft subject`, `preheader`, `message`: without words, as it was made. */
export const say =
  (kind: 'subject' | 'preheader' | 'message') =>
  (terminal: Terminal, text: string | undefined, options: EditOptions): Promise<number> =>
    change(terminal, options, () => ({ kind, text: text ?? null }));

/** What was shown to whoever sits here, at the desk or by `draft show`; else they name the version. */
export function approve(
  terminal: Terminal,
  { json, version: wanted }: EditOptions & { readonly version?: number },
): Promise<number> {
  return withDesk(terminal, async ({ approvals }) => {
    const { version, shownAt, view } = await approvals.approve(findEditor(), wanted);
    if (json) {
      tell(terminal, view, json);
      return 0;
    }
    const shown = shownAt === null ? 'as you named it' : `last shown to you ${toMinute(shownAt)}`;
    terminal.print(
      `Approved: version ${version} of issue ${view.issue.number}, "${view.content.subject}", ${shown}.`,
    );
    return 0;
  });
}

export const hold = (
  terminal: Terminal,
  options: EditOptions & { readonly off?: boolean },
): Promise<number> => change(terminal, options, () => ({ kind: 'hold', held: options.off !== true }));

export const undo = (terminal: Terminal, which: string | undefined, options: EditOptions): Promise<number> =>
  change(terminal, options, ({ edits }) => {
    const last = findUndoable(edits);
    const edit = which === undefined ? last?.id : Number(which);
    if (edit === undefined) throw new DigestError('edit-unknown', { edit: 'yet' });
    return { kind: 'undo', edit };
  });

/** `digest draft --edit`: the issue as a list in $EDITOR. What can't be read is named, and the list kept. */
export function editList(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async ({ drafts }) => {
    const view = await drafts.view();
    const folder = await mkdtemp(join(tmpdir(), 'digest-draft-'));
    const file = join(folder, 'issue.txt');
    await writeFile(file, toDraftList(view), { mode: 0o600 });
    const editor = readEditor();
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
    if (status !== 0) {
      terminal.note(`${editor} ended without success; the draft stays as it is.`);
      return 1;
    }
    const by = { who: findEditor(), basedOn: view.version };
    try {
      const wishes = readDraftList(await readFile(file, 'utf8'), view);
      for (const wish of wishes) await drafts.edit(wish, by);
      if (wishes.length === 0) terminal.note('Nothing was changed.');
    } catch (error) {
      terminal.note(`Your list is kept in ${file}.`);
      throw error;
    }
    await rm(folder, { recursive: true });
    tell(terminal, await drafts.view(), false);
    return 0;
  });
}

function toEntry(view: DraftView, which: string): DraftView['candidates'][number]['entry'] {
  const found =
    view.candidates[Number(which) - 1]?.entry ??
    view.candidates.find(({ entry }) => entry.id === which)?.entry;
  if (found === undefined) throw new DigestError('entry-unknown', { entry: which });
  return found;
}

function toEntryId(view: DraftView, which: string): string {
  return toEntry(view, which).id;
}

/** The draft for programs. */
function toJson({ issue, version, content, candidates: pool, approvedBy, slot }: DraftView) {
  return {
    issue: issue.number,
    version,
    slot: new Date(slot).toISOString(),
    held: issue.isHeld,
    approvedBy,
    content,
    candidates: pool.map(({ entry, isIn, mergedInto, reason, renewed }) => ({
      id: entry.id,
      headline: toReadable(entry.headline),
      in: isIn,
      mergedInto,
      reason,
      changed: renewed,
      source: entry.source,
    })),
  };
}
