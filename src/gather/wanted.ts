import type { Issue } from '../domain/issue.ts';
import type { Seen, SourceState } from './memory.ts';

const day = 86_400_000;

/**
 * From when on (epoch ms) a source's articles are for the next issue: the closing of the last issue of the schedule that had the source; a
 * source that failed then still owes what it had. Null before the first. `issues` are the newest ones, newest first.
 */
export function findSince(source: string, issues: readonly Issue[]): number | null {
  const last = issues.find(
    (issue) => isClosing(issue) && !issue.report.failures.some((failure) => failure.source === source),
  );
  return last?.closedAt ?? null;
}

/** A slot that passed without an issue closes nothing, but for one that is known to have gone out all the same. */
function isClosing(issue: Issue): boolean {
  if (issue.slot === null || issue.state === 'draft' || issue.state === 'ready') return false;
  return issue.state !== 'skipped' || issue.closedAt < issue.createdAt;
}

/** Why an article isn't taken: it went out before, an editor wants it never, or it is older than the last issue. */
export type Refusal =
  | { readonly kind: 'repeated'; readonly issue: number }
  | { readonly kind: 'unwanted' | 'old' };

/**
 * Whether an article may go into the next issue. `date` is ISO 8601; a day without a time ends at midnight UTC. What a source that was
 * watched has only now, dated up to a day before the last issue closed, was late and is taken: clocks of feeds are a hint.
 */
export function findRefusal(
  { seen, date }: { readonly seen: Seen | undefined; readonly date: string | null },
  since: number | null,
  source: SourceState | undefined,
): Refusal | undefined {
  if (seen?.issue != null) return { kind: 'repeated', issue: seen.issue };
  if (seen?.isUnwanted) return { kind: 'unwanted' };
  const at = date === null ? Number.NaN : Date.parse(date) + (date.length === 10 ? day - 1 : 0);
  if (since === null || Number.isNaN(at) || at >= since) return undefined;
  const wasWatched = source?.firstReadAt != null && source.firstReadAt <= since;
  const isLate = seen === undefined && wasWatched && at >= since - day;
  return isLate ? undefined : { kind: 'old' };
}
