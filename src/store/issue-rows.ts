import { isDeepStrictEqual } from 'node:util';
import type { Selectable } from 'kysely';
import { Issue } from '../domain/issue.ts';
import { nothingToReport } from '../domain/issue-report.ts';
import type { IssuesTable } from './delivery-tables.ts';

type Row = Selectable<IssuesTable>;

/** The rows read last, and what they say: each page of the desk asks for the draft again, and to read a hundred entries takes ms. */
let known: readonly { readonly row: Row; readonly issue: Issue }[] = [];
const mostKnown = 2;

/** A row as the type that its state asks for; throws when the row holds less than its state promises. */
export function toIssue(row: Row): Issue {
  const found = known.find((one) => isDeepStrictEqual(one.row, row)) ?? { row, issue: readRow(row) };
  known = [found, ...known.filter((one) => one !== found)].slice(0, mostKnown);
  return found.issue;
}

function readRow(row: Row): Issue {
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
