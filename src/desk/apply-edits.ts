import type { Article } from '../domain/article.ts';
import { type Change, type Edit, findStanding, isOfContent, listPinned } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import type { IssueContent } from '../domain/issue.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import type { Images } from '../domain/picture.ts';
import type { Rank } from '../domain/rank.ts';
import { toBriefEntry } from '../issue/brief.ts';
import { findHome, toSections } from '../issue/sections.ts';
import { toPreheader, toSubject } from '../issue/subject.ts';
import { editEntry, type Unfit } from './edit-entry.ts';
import { moveSpans } from './move-spans.ts';

/** What an issue is made from: how it was put together first, and every article that could be in it, by its entry's id. */
export interface Pool {
  readonly content: IssueContent;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly articles: ReadonlyMap<string, Article>;
  /** The entry that names an entry as a further source, by that one's id. */
  readonly into: ReadonlyMap<string, string>;
  /** What articles said before their sources corrected them, the oldest first. */
  readonly former?: ReadonlyMap<string, readonly string[]>;
}

/** An edit that does nothing any more, and why: the article was corrected and lost the words, or the entry is no candidate now, or no source of another. */
export interface Lost {
  readonly edit: Edit;
  readonly reason: Unfit | 'entry-gone' | 'not-merged';
}

/** What editors say of the issue as a whole. */
interface Said {
  subject?: string;
  preheader?: string;
  message?: string | null;
  images?: Images;
  look?: string;
  support?: boolean;
}

interface Place {
  readonly id: string;
  readonly section: string;
}

/** The issue as its editors want it. Pure: the same pool and edits give the same issue; without edits it is the pool's own. */
export function applyEdits(
  pool: Pool,
  edits: readonly Edit[],
  newsletter: Newsletter,
): {
  readonly content: IssueContent;
  /** Every entry as it then reads, in the issue or not. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly lost: readonly Lost[];
} {
  const standing = findStanding(edits).filter(({ change }) => isOfContent(change));
  const entries = new Map(pool.entries);
  for (const entry of pool.content.sections.flatMap((section) => section.entries))
    entries.set(entry.id, entry);
  if (standing.length === 0) return { content: pool.content, entries, lost: [] };
  const condensed = new Map(entries);
  const split = new Set<string>();
  const renewals = new Map<string, number>();
  const lost: Lost[] = [];
  let places = toPlaces(pool.content);
  const said: Said = {};
  for (const edit of standing) {
    const { change } = edit;
    switch (change.kind) {
      case 'subject':
      case 'preheader':
        if (change.text === null) delete said[change.kind];
        else said[change.kind] = change.text;
        break;
      case 'message':
        said.message = (change.text ?? newsletter.message)?.trim() || null;
        break;
      case 'images':
        if (change.show === null) delete said.images;
        else said.images = change.show;
        break;
      case 'look':
        if (change.look === null) delete said.look;
        else said.look = change.look;
        break;
      case 'support':
        if (change.shown === null) delete said.support;
        else said.support = change.shown;
        break;
      case 'rank':
      case 'unpin': {
        const entry = entries.get(change.entry);
        if (entry === undefined) lost.push({ edit, reason: 'entry-gone' });
        else if (change.kind === 'rank') entries.set(entry.id, withRank(entry, change.rank));
        break;
      }
      case 'pick':
      case 'drop':
      case 'never':
      case 'move':
      case 'lead':
      case 'pin': {
        const entry = entries.get(change.entry);
        if (entry === undefined) {
          lost.push({ edit, reason: 'entry-gone' });
          break;
        }
        places = place(places, change, findHome(entry, newsletter));
        if (change.kind === 'lead') entries.set(entry.id, withRank(entry, null));
        break;
      }
      case 'split': {
        const entry = entries.get(change.entry);
        const into = entries.get(pool.into.get(change.entry) ?? '');
        if (entry === undefined) lost.push({ edit, reason: 'entry-gone' });
        else if (into === undefined || split.has(entry.id)) lost.push({ edit, reason: 'not-merged' });
        else {
          split.add(entry.id);
          entries.set(into.id, withoutSource(into, entry));
          places = placeAfter(places, into.id, { id: entry.id, section: findHome(entry, newsletter) });
        }
        break;
      }
      case 'renew':
        renewals.set(change.entry, (renewals.get(change.entry) ?? 0) + 1);
        break;
      case 'undo':
      case 'hold':
      case 'slot':
      case 'approve':
        break;
      default: {
        const former = pool.former?.get(change.entry)?.[renewals.get(change.entry) ?? 0];
        const outcome = editOne(change, former, entries, condensed, pool);
        if (typeof outcome === 'string') lost.push({ edit, reason: outcome });
        else entries.set(change.entry, outcome);
      }
    }
  }
  for (const id of listPinned(standing)) {
    const entry = entries.get(id);
    if (entry !== undefined) entries.set(id, { ...entry, isPinned: true });
  }
  const shown = places.flatMap(({ id }, at) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : at > 0 && entry.rank === 'brief' ? toBriefEntry(entry) : entry;
  });
  const sectionOf = new Map(places.map(({ id, section }) => [id, section]));
  const content = {
    ...pool.content,
    subject: said.subject ?? toSubject(shown),
    preheader: said.preheader ?? toPreheader(shown, newsletter),
    message: said.message === undefined ? pool.content.message : said.message,
    ...(said.images && { images: said.images }),
    ...(said.look && { look: said.look }),
    ...(said.support !== undefined && { support: said.support }),
    sections: toSections(shown, newsletter, ({ id }) => sectionOf.get(id) ?? ''),
  };
  return { content, entries, lost };
}

function editOne(
  change: Parameters<typeof editEntry>[1],
  former: string | undefined,
  entries: ReadonlyMap<string, Entry>,
  condensed: ReadonlyMap<string, Entry>,
  { articles }: Pool,
): Entry | Lost['reason'] {
  const entry = entries.get(change.entry);
  const first = condensed.get(change.entry);
  const article = articles.get(change.entry);
  if (entry === undefined || first === undefined || article === undefined) return 'entry-gone';
  const moved = former === undefined ? change : moveSpans(change, former, article.text);
  return moved === undefined ? 'words-gone' : editEntry(entry, moved, { condensed: first, article });
}

function toPlaces({ sections }: IssueContent): Place[] {
  return sections.flatMap((section) => section.entries.map(({ id }) => ({ id, section: section.id })));
}

/** Behind the entry that named it; out like that one where that is out. */
function placeAfter(places: readonly Place[], id: string, added: Place): Place[] {
  const at = places.findIndex((one) => one.id === id);
  if (at < 0 || places.some((one) => one.id === added.id)) return [...places];
  return places.toSpliced(at + 1, 0, added);
}

/** Null, or to lead: as large as its place has it. */
function withRank({ rank: _, ...entry }: Entry, rank: Rank | null): Entry {
  return rank === null || rank === 'lead' ? entry : { ...entry, rank };
}

function withoutSource({ also = [], ...entry }: Entry, { source }: Entry): Entry {
  const at = also.findIndex(({ url, title }) => url === source.url && title === source.title);
  const others = at < 0 ? also : also.toSpliced(at, 1);
  return others.length === 0 ? entry : { ...entry, also: others };
}

function place(
  places: readonly Place[],
  change: Extract<Change, { kind: 'pick' | 'drop' | 'never' | 'move' | 'lead' | 'pin' }>,
  home: string,
): Place[] {
  const now = places.find(({ id }) => id === change.entry);
  const others = places.filter(({ id }) => id !== change.entry);
  switch (change.kind) {
    case 'drop':
    case 'never':
      return others;
    case 'pick':
    case 'pin':
      return now === undefined ? [...others, { id: change.entry, section: home }] : [...places];
    case 'lead':
      return [{ id: change.entry, section: now?.section ?? home }, ...others];
    case 'move': {
      const section = change.section ?? now?.section ?? home;
      const at = others.findIndex(({ id }) => id === change.before);
      return others.toSpliced(at < 0 ? others.length : at, 0, { id: change.entry, section });
    }
  }
}
