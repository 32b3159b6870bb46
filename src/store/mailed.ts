import type { Mailed } from '../article/mailbox.ts';
import { Article } from '../domain/article.ts';
import type { Database } from './database.ts';

/** Instants are epoch ms; `article` is JSON. */
export interface MailedTables {
  mailed_articles: {
    mailbox: string;
    id: string;
    at: number;
    received_at: number;
    subject: string;
    article: string | null;
    trouble: string | null;
  };
}

/** What was mailed to each mailbox. The mails themselves, with the addresses in them, stay where they are. */
export interface MailedArticles {
  /** One that is kept already stays as it is. */
  keep(mailbox: string, mailed: Mailed): Promise<void>;
  /** In the order in which they were kept. */
  list(mailbox: string): Promise<readonly Mailed[]>;
  /** Drops what was kept before `before` (epoch ms). */
  forget(before: number): Promise<void>;
}

export function createMailedArticles(database: Database): MailedArticles {
  const { db } = database;
  return {
    async keep(mailbox, { id, at, receivedAt, subject, article, trouble }) {
      const row = {
        at,
        received_at: receivedAt,
        subject,
        article: article && JSON.stringify(article),
        trouble,
      };
      await database.write((trx) =>
        trx
          .insertInto('mailed_articles')
          .values({ mailbox, id, ...row })
          .onConflict((conflict) => conflict.columns(['mailbox', 'id']).doNothing())
          .execute(),
      );
    },
    async list(mailbox) {
      const rows = await db
        .selectFrom('mailed_articles')
        .selectAll()
        .where('mailbox', '=', mailbox)
        .orderBy('at')
        .orderBy('received_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, at, received_at, subject, article, trouble }) => ({
        id,
        at,
        receivedAt: received_at,
        subject,
        article: article === null ? null : Article.parse(JSON.parse(article)),
        trouble,
      }));
    },
    async forget(before) {
      await db.deleteFrom('mailed_articles').where('at', '<', before).execute();
    },
  };
}
