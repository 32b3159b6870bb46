import type { DraftView } from '../deps/drafts.ts';
import { toReadable } from '../domain/additions.ts';
import type { Change } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import type { Rank } from '../domain/rank.ts';

/**
 * The issue as a plain list for an editor, one line an entry in the order of the mail, as in `git rebase -i`: lines are moved, deleted (the
 * entry is dropped), retitled, or their `pick` changed to `second`, `brief` or `drop`; a star behind the number is a pin. Entries that are out stand
 * below as `drop`.
 */
export function toDraftList({ content, candidates }: DraftView): string {
  const shown = content.sections.flatMap((section) => [
    ...(section.title === null ? [] : [`[${section.id}] ${section.title}`]),
    ...section.entries.map((entry) => toLine(toVerb(entry.rank), entry, candidates)),
  ]);
  const out = candidates.filter(({ isIn }) => !isIn).map(({ entry }) => toLine('drop', entry, candidates));
  return `${[`subject ${content.subject}`, '', ...shown, ...(out.length === 0 ? [] : ['', ...out]), '', ...help].join('\n')}\n`;
}

const help = [
  '# One line an entry, in the order of the issue; the first leads it.',
  '# Move lines, change "pick" to "drop" or back, rewrite a headline or the subject.',
  '# "second" or "brief" in place of "pick" says how large it is set; a * behind the number pins it: 3*.',
  '# A line that is deleted is dropped too. Lines in brackets are sections. Nothing changes if the list is left as it is.',
];

type Verb = 'pick' | 'second' | 'brief' | 'drop';

function toVerb(rank: Rank | undefined): Verb {
  return rank === 'second' || rank === 'brief' ? rank : 'pick';
}

const verbs: Readonly<Record<string, Verb>> = { p: 'pick', s: 'second', b: 'brief', d: 'drop' };

function toLine(verb: Verb, { id, headline, isPinned }: Entry, candidates: DraftView['candidates']): string {
  const number = candidates.findIndex(({ entry }) => entry.id === id) + 1;
  return `${verb} ${number}${isPinned && verb !== 'drop' ? '*' : ''} ${toReadable(headline)}`;
}

/** An entry that the list has in the issue. */
interface Wanted {
  readonly id: string;
  readonly section: string | null;
  readonly headline: string;
  readonly verb: Exclude<Verb, 'drop'>;
  readonly isPinned: boolean;
}

/** What the list asks for beside what the draft is. A line that can't be read throws `list-line`, with its number. */
export function readDraftList(text: string, view: DraftView): Change[] {
  const wanted: Wanted[] = [];
  const named = new Set<string>();
  const changes: Change[] = [];
  let section: string | null = null;
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const fault = (reason: string): DigestError =>
      new DigestError('list-line', { line: String(at + 1), text: line.slice(0, 60), reason });
    const heading = /^\[([a-z0-9-]+)\]/.exec(line)?.[1];
    if (heading !== undefined) {
      section = heading;
      continue;
    }
    const subject = /^subject (.+)$/.exec(line)?.[1];
    if (subject !== undefined) {
      if (subject !== view.content.subject) changes.push({ kind: 'subject', text: subject });
      continue;
    }
    const [, word = '', number, star, headline = ''] =
      /^(pick|second|brief|drop|[psbd]) (\d+)(\*?)(?: (.+))?$/.exec(line) ?? [];
    const verb = verbs[word.charAt(0)];
    if (verb === undefined) throw fault('expected "pick", "second", "brief", "drop" or "subject"');
    const entry = view.candidates[Number(number) - 1]?.entry;
    if (entry === undefined) throw fault(`there is no candidate ${number}`);
    if (named.has(entry.id)) throw fault(`candidate ${number} stands there twice`);
    named.add(entry.id);
    if (verb !== 'drop') wanted.push({ id: entry.id, section, headline, verb, isPinned: star === '*' });
  }
  return [...changes, ...toChanges(wanted, view)];
}

function toChanges(wanted: readonly Wanted[], { content, candidates }: DraftView): Change[] {
  const entries = content.sections.flatMap((section) => section.entries);
  const before = entries.map(({ id }) => id);
  const after = wanted.map(({ id }) => id);
  const sectionOf = new Map(
    content.sections.flatMap((section) => section.entries.map(({ id }) => [id, section.id] as const)),
  );
  const dropped = before.filter((id) => !after.includes(id));
  const changes: Change[] = dropped.map((entry) => ({ kind: 'drop', entry }));
  const isSame = before.filter((id) => after.includes(id)).join(' ') === after.join(' ');
  const hasMoved = wanted.some(({ id, section }) => section !== null && section !== sectionOf.get(id));
  if (!isSame || hasMoved)
    for (const { id, section } of wanted) changes.push({ kind: 'move', entry: id, section, before: null });
  for (const { id, headline, verb, isPinned } of wanted) {
    const known = candidates.find(({ entry }) => entry.id === id)?.entry;
    if (known === undefined) continue;
    if (verb !== toVerb(known.rank))
      changes.push({ kind: 'rank', entry: id, rank: verb === 'pick' ? null : verb });
    if (isPinned !== (known.isPinned ?? false)) changes.push({ kind: isPinned ? 'pin' : 'unpin', entry: id });
    if (headline !== '' && headline !== toReadable(known.headline))
      changes.push({ kind: 'headline', entry: id, text: headline });
  }
  return changes;
}
