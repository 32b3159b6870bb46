import type { Selectable } from 'kysely';
import { Issue } from '../domain/issue.ts';
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
    domain: row.domain ?? undefined,
    startedAt: row.started_at ?? undefined,
    plannedAt: row.planned_at,
    finishedAt: row.finished_at ?? undefined,
    reason: reason ?? (state === 'paused' ? null : undefined),
  });
}
