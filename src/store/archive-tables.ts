import type { Generated } from 'kysely';

/** What the search of the archive looks through: one row an entry of an issue that went out. */
export interface ArchiveEntriesTable {
  id: Generated<number>;
  issue_id: number;
  /** YYYY-MM-DD, the issue's. */
  date: string;
  entry_id: string;
  headline: string;
  text: string;
}

export interface ArchiveTables {
  archive_entries: ArchiveEntriesTable;
  /** Issues whose entries are in. */
  archive_issues: { issue_id: number };
}
