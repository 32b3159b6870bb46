import { isDeepStrictEqual } from 'node:util';
import {
  type Change,
  type Edit,
  type Made as EditMade,
  findStanding,
  isOfPlace,
  listApprovals,
  toThing,
} from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';
import type { Newsletter } from '../domain/newsletter.ts';

/** What edits make of an issue. */
interface Made {
  readonly content: IssueContent;
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Whether a change says what stands already, so that nothing would be changed by it: a button pressed twice, an article that four bookmarks bring at
 * once, a choice taken back that nobody made. `make` gives what edits come to. Whether an issue is held, and when it is due, stands elsewhere than in its edits: of that nothing is known here.
 */
export function isRepeated(
  { change, who }: Pick<Edit, 'change' | 'who'> & { readonly change: Change },
  edits: readonly Edit[],
  make: (edits: readonly Edit[]) => Made,
  newsletter: Pick<Newsletter, 'look' | 'images'>,
): boolean {
  switch (change.kind) {
    case 'undo':
    case 'hold':
    case 'slot':
      return false;
    case 'approve':
      return listApprovals(edits).includes(who);
  }
  const tried: Edit = { id: Number.MAX_SAFE_INTEGER, at: 0, who, basedOn: 0, change };
  const makeBoth = () => [make(edits), make([...edits, tried])] as const;
  const changesNothing = (entry: string): boolean => {
    const [before, after] = makeBoth();
    return (
      isDeepStrictEqual(toPlaces(before), toPlaces(after)) &&
      isDeepStrictEqual(before.entries.get(entry), after.entries.get(entry))
    );
  };
  if ('entry' in change && isOfPlace(change) && change.kind !== 'never') return changesNothing(change.entry);
  if ('entry' in change && takesBack(change)) return changesNothing(change.entry);
  const standing = findStanding(edits);
  if (!('entry' in change)) {
    const own = standing.findLast((edit) => edit.change.kind === change.kind)?.change;
    if (takesBack(change) && own !== undefined && !takesBack(own)) return false;
    // Words for the subject that stand there already would change with the lead, and hold once an editor said them.
    if (takesBack(change) || (change.kind !== 'subject' && change.kind !== 'preheader')) {
      const [before, after] = makeBoth();
      return isDeepStrictEqual(toSaid(before, newsletter), toSaid(after, newsletter));
    }
  }
  const last = standing.findLast(
    (edit) => toThing(edit.change) === toThing(change) || isRenewal(edit, change),
  );
  if (last === undefined || !isDeepStrictEqual(last.change, change)) return false;
  // Said once, it may have been overtaken since by a change of something else: a rank by the lead, a speaker by the quotes.
  return !('entry' in change) || changesNothing(change.entry);
}

/** Whether it takes an editor's own choice back, and chooses nothing. */
function takesBack(change: EditMade): boolean {
  switch (change.kind) {
    case 'rank':
      return change.rank === null;
    case 'lede':
      return change.spans === null && change.text === null;
    case 'context':
      return change.spans === null;
    case 'quotes':
      return change.quotes === null;
    case 'picture':
      return !change.isOut;
    case 'headline':
    case 'note':
    case 'alt':
    case 'subject':
    case 'preheader':
    case 'message':
      return change.text === null;
    case 'images':
      return change.show === null;
    case 'look':
      return change.look === null;
    case 'support':
      return change.shown === null;
    default:
      return false;
  }
}

/** What is said of the issue as a whole, said by an editor or not. */
function toSaid({ content }: Made, newsletter: Pick<Newsletter, 'look' | 'images'>): unknown {
  const { subject, preheader, message, look, images, support } = content;
  return {
    subject,
    preheader,
    message,
    look: look ?? newsletter.look,
    images: images ?? newsletter.images ?? 'none',
    support: support ?? true,
  };
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
