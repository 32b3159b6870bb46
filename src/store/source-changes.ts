import { Renewed } from '../domain/renewed.ts';
import type { Database } from './database.ts';

export interface SourceChangesTables {
  /** `at` is epoch ms, `renewed` JSON. */
  source_changes: { issue_id: number; entry_id: string; at: number; renewed: string };
}

/** What sources corrected of articles after they had gone out. */
export interface SourceChanges {
  /** The newest state of each; null takes back what was noted: the article reads as it went out. */
  note(issueId: number, changes: ReadonlyMap<string, Renewed | null>): Promise<void>;
  /** By the ids of the issue's entries; without those that a correction of the newsletter's own came after. */
  list(issueId: number): Promise<ReadonlyMap<string, Renewed>>;
}

export function createSourceChanges(database: Database): SourceChanges {
  return {
    note: (issueId, changes) =>
      database.write(async (trx) => {
        for (const [entryId, renewed] of changes) {
          const rows = trx.deleteFrom('source_changes').where('issue_id', '=', issueId);
          await rows.where('entry_id', '=', entryId).execute();
          if (renewed === null) continue;
          await trx
            .insertInto('source_changes')
            .values({
              issue_id: issueId,
              entry_id: entryId,
              at: renewed.at,
              renewed: JSON.stringify(renewed),
            })
            .execute();
        }
      }),
    async list(issueId) {
      const rows = await database.db
        .selectFrom('source_changes')
        .select(['entry_id', 'renewed'])
        .where('issue_id', '=', issueId)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('corrections')
                .select('id')
                .whereRef('corrections.issue_id', '=', 'source_changes.issue_id')
                .whereRef('corrections.entry_id', '=', 'source_changes.entry_id')
                .whereRef('corrections.at', '>=', 'source_changes.at'),
            ),
          ),
        )
        .execute();
      return new Map(rows.map(({ entry_id, renewed }) => [entry_id, Renewed.parse(JSON.parse(renewed))]));
    },
  };
}
