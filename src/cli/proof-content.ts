import type { Desk } from '../deps/desk.ts';
import type { IssueContent } from '../domain/issue.ts';
import { composeFrom } from './compose-from.ts';
import { toPackageFile } from './package-file.ts';
import type { Terminal } from './terminal.ts';

/** What a proof or a preview shows: the articles named, else the draft, else the sources of the configuration, else the samples. */
export async function findProofContent(
  desk: Desk,
  terminal: Terminal,
  sources: readonly string[],
): Promise<{ content: IssueContent; failed: boolean }> {
  const draft = sources.length > 0 ? undefined : await desk.store.issues.findNext();
  if (draft) return { content: draft.content, failed: false };
  const named = sources.length > 0 ? sources : desk.config.sources;
  const { composed, failed } = await composeFrom(
    desk,
    terminal,
    named.length > 0 ? named : [toPackageFile('seeds')],
    { taking: sources.length > 0 || named.length === 0 ? 'all' : 'new', isTrial: true },
  );
  return { content: composed.content, failed };
}
