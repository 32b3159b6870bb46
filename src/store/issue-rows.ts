import type { Selectable } from 'kysely';
import { Issue } from '../domain/issue.ts';
import { nothingToReport } from '../domain/issue-report.ts';
import type { IssuesTable } from './delivery-tables.ts';

/** A row as the type that its state asks for; throws when the row holds less than its state promises. */
export function toIssue(row: Selectable<IssuesTable>): Issue {
  const { id, number, slot, slug, state, reason } = row;
  return Issue.parse({
    id,
    number,
    slot,
    slug,
    state,
    content: JSON.parse(row.content),
    createdAt: row.created_at,
    closedAt: row.closed_at ?? row.created_at,
    report: row.report === null ? nothingToReport : JSON.parse(row.report),
    isNext: row.is_next === 1,
    isHeld: row.is_held === 1,
    domain: row.domain ?? undefined,
    startedAt: row.started_at ?? undefined,
    plannedAt: row.planned_at,
    finishedAt: row.finished_at ?? undefined,
    ...(row.corrects !== null && { corrects: Number(row.corrects) }),
    reason: reason ?? (state === 'paused' ? null : undefined),
  });
}
