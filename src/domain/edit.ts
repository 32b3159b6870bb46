import * as z from 'zod';
import { Images } from './picture.ts';
import { Rank } from './rank.ts';
import { Span } from './span.ts';

const entry = z.string().min(1);
const words = z.string().trim().min(1);
/** Line ends within it are blanks. */
const line = z
  .string()
  .overwrite((text) => text.replace(/\s+/g, ' ').trim())
  .min(1);

/** How an entry reads. The same may be said of one that went out. */
const headline = z.object({ kind: z.literal('headline'), entry, text: line.nullable() });
/** The article's sentences, or words of the editor's own. */
const lede = z.object({
  kind: z.literal('lede'),
  entry,
  spans: z.array(Span).min(1).nullable(),
  text: words.nullable(),
});
const context = z.object({ kind: z.literal('context'), entry, spans: z.array(Span).nullable() });
/** The key quotes in order, each by its parts: narrower ones trim it, several cut words out between them. */
const quotes = z.object({
  kind: z.literal('quotes'),
  entry,
  quotes: z.array(z.array(Span).min(1)).nullable(),
});
/** Who said the words at `quote`: the name as it stands at `speaker`, or nobody. */
const speaker = z.object({ kind: z.literal('speaker'), entry, quote: Span, speaker: Span.nullable() });

/**
 * One thing that an editor wants of an issue. `entry` is an entry's id. Words of an article are given by where they stand in it, never typed
 * anew. Null takes the editor's own choice back.
 */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pick'), entry }),
  z.object({ kind: z.literal('drop'), entry }),
  /** Out of this issue, and its article out of later ones. */
  z.object({ kind: z.literal('never'), entry }),
  /** An entry that another one names as a further source is a story of its own. */
  z.object({ kind: z.literal('split'), entry }),
  /** `before` is the entry that it then stands before; null puts it last in its section. */
  z.object({ kind: z.literal('move'), entry, section: z.string().nullable(), before: entry.nullable() }),
  z.object({ kind: z.literal('lead'), entry }),
  /** Into the issue, and it stays there whatever quotas, weight or a draft made anew say. */
  z.object({ kind: z.literal('pin'), entry }),
  z.object({ kind: z.literal('unpin'), entry }),
  /** How large it is set. A brief is its headline, one sentence and the link; to be the lead is the same as the change `lead`. */
  z.object({ kind: z.literal('rank'), entry, rank: Rank.nullable() }),
  headline,
  lede,
  context,
  quotes,
  speaker,
  /** Why it matters, in the editor's own words. */
  z.object({ kind: z.literal('note'), entry, text: words.nullable() }),
  /** Its picture is left out. */
  z.object({ kind: z.literal('picture'), entry, isOut: z.boolean() }),
  /** What its picture shows, for whoever doesn't see it. */
  z.object({ kind: z.literal('alt'), entry, text: line.nullable() }),
  /** Which entries show pictures. */
  z.object({ kind: z.literal('images'), show: Images.nullable() }),
  z.object({ kind: z.literal('subject'), text: line.nullable() }),
  z.object({ kind: z.literal('preheader'), text: line.nullable() }),
  /** An empty message shows none; null is the newsletter's own. */
  z.object({ kind: z.literal('message'), text: z.string().nullable() }),
  /** The look that this issue alone is set in, by its name. */
  z.object({ kind: z.literal('look'), look: words.nullable() }),
  /** Whether this issue shows the newsletter's support block. */
  z.object({ kind: z.literal('support'), shown: z.boolean().nullable() }),
  /** When this issue alone is due (epoch ms), in place of its slot. */
  z.object({ kind: z.literal('slot'), at: z.int().nullable() }),
  z.object({ kind: z.literal('hold'), held: z.boolean() }),
  z.object({ kind: z.literal('approve') }),
  z.object({ kind: z.literal('undo'), edit: z.int().positive() }),
]);
export type Change = z.infer<typeof Change>;

/** Its source corrected the article of an entry. Nobody at the desk can say or undo that; it stands among the edits, so that they hold before or after it. */
export const Renewal = z.object({ kind: z.literal('renew'), entry });
export type Renewal = z.infer<typeof Renewal>;

/** What stands among the edits: what an editor wants, or what a source did. */
export const Made = z.union([Change, Renewal]);
export type Made = z.infer<typeof Made>;

/** What may be done to an entry that went out: how it reads, or a word about what the article itself had wrong. */
export const CorrectionWish = z.discriminatedUnion('kind', [
  headline,
  lede,
  context,
  quotes,
  speaker,
  z.object({ kind: z.literal('said'), entry, text: words }),
]);
export type CorrectionWish = z.infer<typeof CorrectionWish>;

/** A change that was made: `who` is the editor's name, `basedOn` the newest edit that the editor had seen (0: none), `at` epoch ms. */
export interface Edit {
  readonly id: number;
  readonly at: number;
  readonly who: string;
  readonly basedOn: number;
  readonly change: Made;
}

/** Changes of where an entry stands, if it does. */
const places: ReadonlySet<Made['kind']> = new Set([
  'pick',
  'drop',
  'never',
  'split',
  'move',
  'lead',
  'pin',
  'unpin',
]);

export function isOfPlace({ kind }: Made): boolean {
  return places.has(kind);
}

/** What a change changes: two changes of one thing exclude each other. */
export function toThing(change: Made): string {
  if (!('entry' in change)) return change.kind;
  const part = change.kind === 'speaker' ? ` ${change.quote.start}` : '';
  return `${isOfPlace(change) ? 'place' : change.kind}${part} ${change.entry}`;
}

/** Whether a change is of what readers see, and not only of when and whether they get it. */
export function isOfContent({ kind }: Made): boolean {
  return kind !== 'hold' && kind !== 'slot' && kind !== 'approve';
}

/** The edits that hold, in order: without those taken back, and without the taking back. */
export function findStanding(edits: readonly Edit[]): Edit[] {
  const undone = new Set<number>();
  for (const { id, change } of edits.toReversed()) {
    if (change.kind === 'undo' && !undone.has(id)) undone.add(change.edit);
  }
  return edits.filter(({ id, change }) => change.kind !== 'undo' && !undone.has(id));
}

/** The entries that are stories of their own, though they were put under another. */
export function listSplit(edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(findStanding(edits).flatMap(({ change }) => (change.kind === 'split' ? change.entry : [])));
}

/** Each entry that was ever kept out of later issues, and whether it still is: until that is taken back or it is put in again. */
export function listNever(edits: readonly Edit[]): ReadonlyMap<string, boolean> {
  const last = new Map<string, Made['kind']>();
  for (const { change } of findStanding(edits))
    if ('entry' in change && isOfPlace(change)) last.set(change.entry, change.kind);
  const ever = edits.flatMap(({ change }) => (change.kind === 'never' ? change.entry : []));
  return new Map(ever.map((entry) => [entry, last.get(entry) === 'never']));
}

/** The entries that stay in the issue, until that is taken back or they are taken out. */
export function listPinned(edits: readonly Edit[]): ReadonlySet<string> {
  const pinned = new Set<string>();
  for (const { change } of findStanding(edits)) {
    if (change.kind === 'pin') pinned.add(change.entry);
    if (change.kind === 'unpin' || change.kind === 'drop' || change.kind === 'never')
      pinned.delete(change.entry);
  }
  return pinned;
}

/**
 * The newest edit that an editor hadn't seen and that a change excludes: of the same thing by somebody else; for an approval any of what
 * readers see, since whoever approves must have seen the very issue.
 */
export function findClash(
  edits: readonly Edit[],
  { change, who, basedOn }: Pick<Edit, 'change' | 'who' | 'basedOn'>,
): Edit | undefined {
  const unseen = edits.filter(({ id }) => id > basedOn);
  if (change.kind === 'approve') return unseen.findLast((edit) => isOfContent(edit.change));
  const renewal = unseen.findLast((edit) => isStale(change, edit.change));
  if (renewal) return renewal;
  const thing = toThing(change);
  return findStanding(edits).findLast(
    (edit) => edit.id > basedOn && edit.who !== who && toThing(edit.change) === thing,
  );
}

/** Whether a change says something of words that `made` has put others in the place of. */
export function isStale(change: Made, made: Made): boolean {
  return (
    made.kind === 'renew' &&
    'entry' in change &&
    change.entry === made.entry &&
    change.kind !== 'rank' &&
    !isOfPlace(change)
  );
}

/** The newest edit that somebody could take back. */
export function findUndoable(edits: readonly Edit[]): Edit | undefined {
  return findStanding(edits).findLast(({ change }) => change.kind !== 'renew');
}

/** Who approved the issue as it is: an approval holds until the next edit of what readers see. */
export function listApprovals(edits: readonly Edit[]): string[] {
  const standing = findStanding(edits);
  const last = standing.findLastIndex(({ change }) => isOfContent(change));
  const since = standing.slice(last + 1).filter(({ change }) => change.kind === 'approve');
  const undone = edits.findLast(({ change }) => change.kind === 'undo')?.id ?? 0;
  return [...new Set(since.filter(({ id }) => id > undone).map(({ who }) => who))];
}
