import { type Edit, findStanding, type Made } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';

/** The edits as sentences, for people: what each changed, by whom and when (UTC), and whether it was taken back. */
export function describeEdits(view: {
  readonly edits: readonly Edit[];
  readonly candidates: readonly { readonly entry: Entry }[];
}): string[] {
  const names = new Map(view.candidates.map(({ entry }) => [entry.id, entry.headline.text]));
  const standing = new Set(findStanding(view.edits));
  return view.edits.map((edit) => {
    const { id, who, at, change } = edit;
    const what = 'entry' in change ? ` "${names.get(change.entry) ?? change.entry}"` : '';
    const words = toWords(change);
    const said = words === null ? '' : `: ${words.replace(/\s+/g, ' ')}`;
    const of = change.kind === 'undo' ? ` of ${change.edit}` : '';
    const gone = standing.has(edit) || change.kind === 'undo' ? '' : ' (taken back)';
    return `${id}  ${new Date(at).toISOString().slice(0, 16)}  ${who}  ${change.kind}${of}${what}${said}${gone}`;
  });
}

function toWords(change: Made): string | null {
  if ('text' in change) return change.text;
  switch (change.kind) {
    case 'images':
      return change.show;
    case 'look':
      return change.look;
    case 'rank':
      return change.rank;
    case 'support':
      return change.shown === null ? null : change.shown ? 'shown' : 'left out';
    default:
      return null;
  }
}
