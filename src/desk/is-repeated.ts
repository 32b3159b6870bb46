import { isDeepStrictEqual } from 'node:util';
import { type Change, type Edit, findStanding, isOfPlace, listApprovals, toThing } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';

/** What edits make of an issue. */
interface Made {
  readonly content: IssueContent;
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Whether a change says what stands already, so that nothing would be changed by it: a button pressed twice, an article that four bookmarks bring at
 * once. `make` gives what edits come to. Whether an issue is held, and when it is due, stands elsewhere than in its edits: of that nothing is known here.
 */
export function isRepeated(
  { change, who }: Pick<Edit, 'change' | 'who'> & { readonly change: Change },
  edits: readonly Edit[],
  make: (edits: readonly Edit[]) => Made,
): boolean {
  switch (change.kind) {
    case 'undo':
    case 'hold':
    case 'slot':
      return false;
    case 'approve':
      return listApprovals(edits).includes(who);
  }
  const changesNothing = (entry: string): boolean => {
    const tried: Edit = { id: Number.MAX_SAFE_INTEGER, at: 0, who, basedOn: 0, change };
    const [before, after] = [make(edits), make([...edits, tried])];
    return (
      isDeepStrictEqual(toPlaces(before), toPlaces(after)) &&
      isDeepStrictEqual(before.entries.get(entry), after.entries.get(entry))
    );
  };
  if ('entry' in change && isOfPlace(change) && change.kind !== 'never') return changesNothing(change.entry);
  const last = findStanding(edits).findLast(
    (edit) => toThing(edit.change) === toThing(change) || isRenewal(edit, change),
  );
  if (last === undefined || !isDeepStrictEqual(last.change, change)) return false;
  // Said once, it may have been overtaken since by a change of something else: a rank by the lead, a speaker by the quotes.
  return !('entry' in change) || changesNothing(change.entry);
}

/** Its article's words are others since: to say the same of them is to say something new. */
function isRenewal(edit: Edit, change: Change): boolean {
  return (
    edit.change.kind === 'renew' &&
    'entry' in change &&
    change.kind !== 'never' &&
    edit.change.entry === change.entry
  );
}

function toPlaces({ content }: Made): unknown {
  return content.sections.map(({ id, entries }) => [id, entries.map((entry) => entry.id)]);
}
