import type { Generated, Transaction } from 'kysely';
import { Article } from '../domain/article.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** The article of each entry, as JSON: an issue is checked against them right before it goes out. */
export interface ArticleTables {
  issue_articles: {
    issue_id: number;
    entry_id: string;
    article: string;
    /** The article as gathering knows it, where it goes out; null where it was left out in the end. */
    seen_id: Generated<number | null>;
  };
}

/** The articles that issues were condensed from, by the ids of their entries. */
export interface KeptArticles {
  /** Takes the place of what was kept for the issue. */
  keep(issueId: number, articles: ReadonlyMap<string, Article>): Promise<void>;
  /** Beside what is kept for the issue. */
  add(issueId: number, articles: ReadonlyMap<string, Article>): Promise<void>;
  /** All of the issue, or those of some entries. */
  list(issueId: number, entryIds?: readonly string[]): Promise<ReadonlyMap<string, Article>>;
}

export function createKeptArticles(database: Database): KeptArticles {
  return {
    keep: (issueId, articles) =>
      database.write(async (trx) => {
        await trx.deleteFrom('issue_articles').where('issue_id', '=', issueId).execute();
        await insert(trx, issueId, articles);
      }),
    add: (issueId, articles) => database.write((trx) => insert(trx, issueId, articles)),
    list: async (issueId, entryIds) => {
      if (entryIds?.length === 0) return new Map();
      const rows = await database.db
        .selectFrom('issue_articles')
        .select(['entry_id', 'article'])
        .where('issue_id', '=', issueId)
        .$if(entryIds !== undefined, (query) => query.where('entry_id', 'in', entryIds ?? []))
        .execute();
      return new Map(rows.map((row) => [row.entry_id, Article.parse(JSON.parse(row.article))]));
    },
  };
}

async function insert(
  trx: Transaction<Schema>,
  issueId: number,
  articles: ReadonlyMap<string, Article>,
): Promise<void> {
  for (const [entryId, article] of articles)
    await trx
      .insertInto('issue_articles')
      .values({ issue_id: issueId, entry_id: entryId, article: JSON.stringify(article) })
      .execute();
}
