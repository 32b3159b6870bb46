import type { Change } from '../domain/edit.ts';
import { DigestError } from '../domain/errors.ts';
import type { IssueContent } from '../domain/issue.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import { findMessageFault } from '../editors-message/read-message.ts';

/** Why a change can't be made to the issue as it is, whatever its articles say; undefined where it can. `looks` are the names of those there are. */
export function findObjection(
  change: Change,
  { sections }: Pick<IssueContent, 'sections'>,
  { newsletter, looks }: { readonly newsletter: Newsletter; readonly looks: readonly string[] },
): DigestError | undefined {
  switch (change.kind) {
    case 'message':
      return findMessageFault(change.text ?? '');
    case 'rank': {
      const isLead = sections[0]?.entries[0]?.id === change.entry;
      if (!isLead || change.rank === null) return undefined;
      return unfit('it leads the issue, and is set as the lead. Let another one lead first');
    }
    case 'support':
      if (!change.shown || newsletter.support !== null) return undefined;
      return unfit('the configuration has no support block to show; see "support" in digest.config.ts');
    case 'look':
      if (change.look === null || looks.includes(change.look)) return undefined;
      return new DigestError('look-unknown', { look: change.look, looks: looks.join(', ') });
    default:
      return undefined;
  }
}

function unfit(reason: string): DigestError {
  return new DigestError('edit-unfit', { reason });
}
