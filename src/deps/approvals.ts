import { DigestError } from '../domain/errors.ts';
import { findShown, keepShown, type Shown } from '../store/shown.ts';
import { toContentMark } from './content-mark.ts';
import type { Desk } from './desk.ts';
import type { DraftView } from './drafts.ts';

/** Who was shown which version of the draft, so that nobody approves what they haven't seen. */
export interface Approvals {
  noteShown(view: DraftView, who: string): Promise<void>;
  /**
   * Approves the draft as it was shown to `who`, or at the version that they name. Throws `approve-unseen`, `approve-changed`, `approve-version`, and what an
   * approval may throw.
   */
  approve(who: string, version: number | undefined): Promise<Approved>;
}

export interface Approved {
  /** The newest edit of what was approved. */
  readonly version: number;
  /** When that was last shown to whoever approved it (epoch ms); null where they named it. */
  readonly shownAt: number | null;
  readonly view: DraftView;
}

/** A page that is looked at again writes nothing for so long. */
const newsEveryMs = 60_000;

export function createApprovals({ store, deps, drafts }: Pick<Desk, 'store' | 'deps' | 'drafts'>): Approvals {
  const { database } = store;
  return {
    async noteShown(view, who) {
      const { issue, version } = view;
      const mark = toContentMark(view);
      const at = deps.now();
      const before = await findShown(database, issue.id, who);
      if (before?.version === version && before.mark === mark && at - before.at < newsEveryMs) return;
      await keepShown(database, issue.id, who, { version, mark, at });
    },
    async approve(who, wanted) {
      const { version, issue, content } = await drafts.view();
      const newest = String(version);
      if (wanted !== undefined && wanted !== version)
        throw new DigestError('approve-version', { version: String(wanted), newest });
      const shown = await findShown(database, issue.id, who);
      const isSeen = shown?.mark === toContentMark({ content });
      if (!isSeen && wanted === undefined) throw toUnseen(newest, shown);
      const view = await drafts.edit({ kind: 'approve' }, { who, basedOn: version });
      return { version, shownAt: isSeen ? shown.at : null, view };
    },
  };
}

function toUnseen(version: string, shown: Shown | undefined): DigestError {
  if (shown === undefined) return new DigestError('approve-unseen', { version });
  const at = new Date(shown.at).toISOString().slice(0, 16).concat('Z');
  return new DigestError('approve-changed', { version, shown: String(shown.version), at });
}
