import type { Desk } from '../deps/desk.ts';
import { type Composed, composeIssue, type Read, readEntries, toReport } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import { toReportLines } from '../domain/issue-report.ts';
import type { Taking } from '../gather/sieve.ts';
import { takeSuggestions } from './suggestions.ts';
import type { Terminal } from './terminal.ts';

interface Wish {
  readonly message?: string | undefined;
  readonly taking: Taking;
  /** A proof, a preview, a dry run: nothing of it is remembered. */
  readonly isTrial: boolean;
  /** A model's suggestions are shown one by one, to take or leave. */
  readonly suggest?: boolean | undefined;
}

/**
 * Reads and condenses, telling of what couldn't be read, was merged, cut, or went out before, and puts an issue together. Samples never go to
 * the list: no sources, no issue.
 */
export async function composeFrom(
  desk: Desk,
  terminal: Terminal,
  sources: readonly string[],
  { message, taking, isTrial, suggest = false }: Wish,
): Promise<{ composed: Composed; read: Read; failed: boolean }> {
  if (sources.length === 0) throw new DigestError('no-sources');
  const read = await readEntries(sources, desk.deps, { taking, isTrial });
  const { failures, repeated, unwanted, old, modelTrouble } = read;
  for (const { error } of failures) terminal.fail(error);
  if (modelTrouble !== null) terminal.note(`The model was not used: ${modelTrouble}.`);
  for (const [issue, those] of Map.groupBy(repeated, (one) => one.issue)) {
    const [first, ...others] = those.map(({ headline }) => headline);
    terminal.note(
      others.length === 0
        ? `Went out in issue ${issue} and was left out: ${first}`
        : `Went out in issue ${issue} and were left out: ${first}, and ${others.length} more`,
    );
  }
  if (unwanted > 0) terminal.note(`${unwanted} that never come again, left out.`);
  if (old > 0) terminal.note(`${old} older than the last issue, left out.`);
  const isNothingNew =
    read.candidates.length === 0 && failures.length === 0 && repeated.length + unwanted + old > 0;
  if (isNothingNew) throw new DigestError('nothing-new');
  const candidates = suggest ? await takeSuggestions(terminal, read.candidates) : read.candidates;
  const composed = await composeIssue(candidates, desk.deps, message ?? null);
  for (const line of toReportLines(toReport(composed))) terminal.note(line);
  return { composed, read: { ...read, candidates }, failed: failures.length > 0 };
}

/** What a command takes: of the sources of the configuration what the schedule would, of those named what an editor picks by naming it. */
export function toTaking(named: readonly string[], again: boolean | undefined): Taking {
  if (again) return 'all';
  return named.length > 0 ? 'picked' : 'new';
}
