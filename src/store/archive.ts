import type { Correction } from '../domain/correction.ts';
import type { Issue } from '../domain/issue.ts';
import type { ArchivePort, IssueLine, PublishedIssue } from '../web/ports.ts';
import { searchArchive } from './archive-search.ts';
import { listCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { toIssue } from './issue-rows.ts';
import { createPictures } from './pictures.ts';

/** An issue can be read from the moment its mails go out; one that was cancelled can't. */
export const publishedStates = ['sending', 'paused', 'sent'] as const;

/** The issues that went out, as the pages want them. */
export function createArchive(database: Database): ArchivePort {
  const { db } = database;
  const published = () =>
    db.selectFrom('issues').where('state', 'in', publishedStates).where('corrects', 'is', null);
  const one = async (number: number, side: '<' | '>') => {
    const row = await published()
      .selectAll()
      .where('number', side, number)
      .orderBy('number', side === '<' ? 'desc' : 'asc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : toLine(toPublished(toIssue(row)));
  };

  return {
    async readRevision() {
      const { count, last } = await published()
        .select((row) => [row.fn.countAll().as('count'), row.fn.max('started_at').as('last')])
        .executeTakeFirstOrThrow();
      const { corrected } = await db
        .selectFrom('corrections')
        .select((row) => row.fn.max('id').as('corrected'))
        .executeTakeFirstOrThrow();
      return `${count}-${last ?? 0}-${corrected ?? 0}`;
    },
    async listIssues({ skip, limit }) {
      const { total } = await published()
        .select((row) => row.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await published()
        .selectAll()
        .orderBy('number', 'desc')
        .offset(skip)
        .limit(limit)
        .execute();
      return { total: Number(total), issues: rows.map((row) => toLine(toPublished(toIssue(row)))) };
    },
    async listLatest(limit) {
      const rows = await published().selectAll().orderBy('number', 'desc').limit(limit).execute();
      const corrections = await listCorrections(
        database,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => toPublished(toIssue(row), corrections));
    },
    async findIssue(slug) {
      const row = await published().selectAll().where('slug', '=', slug).executeTakeFirst();
      if (row === undefined) return undefined;
      const issue = toPublished(toIssue(row), await listCorrections(database, [row.id]));
      return { issue, previous: await one(issue.number, '<'), next: await one(issue.number, '>') };
    },
    findPicture: createPictures(database).find,
    searchEntries: (query, limit) => searchArchive(database, query, limit),
  };
}

function toPublished(issue: Issue, corrections: readonly Correction[] = []): PublishedIssue {
  const publishedAt = 'startedAt' in issue ? issue.startedAt : issue.createdAt;
  const own = corrections.filter(({ issueId }) => issueId === issue.id);
  return { number: issue.number, slug: issue.slug, publishedAt, content: issue.content, corrections: own };
}

function toLine({ number, slug, publishedAt, content }: PublishedIssue): IssueLine {
  const { date, language, subject, preheader } = content;
  return { number, slug, publishedAt, date, language, subject, preheader };
}
