import { sql, type Transaction } from 'kysely';
import type { Entry } from '../domain/entry.ts';
import type { Issue } from '../domain/issue.ts';
import { toQuoteLine } from '../domain/quote-line.ts';
import type { SearchHit } from '../web/ports.ts';
import { publishedStates } from './archive.ts';
import type { Database } from './database.ts';
import { toIssue } from './issue-rows.ts';
import type { Schema } from './schema.ts';

/** More words than this make a search no finer, only slower. */
const maxWords = 8;

/**
 * Entries that hold every word of the query, or a longer word that begins with it; accents and case don't matter. Best match first.
 * Issues that went out since the last search are taken in first.
 */
export async function searchArchive(database: Database, query: string, limit: number): Promise<SearchHit[]> {
  const words = [...new Set(splitWords(query))].slice(0, maxWords);
  if (words.length === 0) return [];
  await takeIn(database);
  const ids = await findIds(database, words, limit);
  if (ids.length === 0) return [];
  const rows = await database.db
    .selectFrom('archive_entries')
    .innerJoin('issues', 'issues.id', 'archive_entries.issue_id')
    .select([
      'archive_entries.id',
      'entry_id',
      'headline',
      'text',
      'issues.slug',
      'issues.number',
      'archive_entries.date',
    ])
    .where('archive_entries.id', 'in', ids)
    .where('issues.state', 'in', publishedStates)
    .execute();
  return ids
    .map((id) => rows.find((row) => row.id === id))
    .filter((row) => row !== undefined)
    .map((row) => ({
      slug: row.slug,
      number: row.number,
      date: row.date,
      entryId: row.entry_id,
      headline: row.headline,
      excerpt: toExcerpt(row.text, words),
    }));
}

async function findIds(
  { db, dialect }: Database,
  words: readonly string[],
  limit: number,
): Promise<number[]> {
  // The words are letters and digits only, so nothing in them is an operator of the query.
  const found =
    dialect === 'sqlite'
      ? await sql<{ id: number }>`
          select rowid as id from archive_words where archive_words match ${words.map((word) => `"${word}"*`).join(' ')}
          order by bm25(archive_words, 4.0, 1.0), rowid desc limit ${limit}`.execute(db)
      : await sql<{ id: number }>`
          select id from archive_entries, to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')}) as query
          where words @@ query order by ts_rank(words, query) desc, id desc limit ${limit}`.execute(db);
  return found.rows.map((row) => Number(row.id));
}

async function takeIn(database: Database): Promise<void> {
  const missing = await database.db
    .selectFrom('issues')
    .leftJoin('archive_issues', 'archive_issues.issue_id', 'issues.id')
    .selectAll('issues')
    .where('issues.state', 'in', publishedStates)
    .where('archive_issues.issue_id', 'is', null)
    .where('issues.corrects', 'is', null)
    .limit(50)
    .execute();
  for (const row of missing) {
    const issue = toIssue(row);
    await database.write(async (trx) => {
      // Another process may have been faster: whoever writes this row takes the entries in.
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('archive_issues')
        .values({ issue_id: issue.id })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) return;
      for (const entry of issue.content.sections.flatMap((section) => section.entries))
        await insertEntry(database.dialect, trx, issue, entry);
    });
  }
  if (missing.length === 50) await takeIn(database);
}

/** An issue that was corrected is found by what is right. */
export async function indexAnew(
  dialect: Database['dialect'],
  trx: Transaction<Schema>,
  issue: Issue,
): Promise<void> {
  const kept = await trx.selectFrom('archive_entries').selectAll().where('issue_id', '=', issue.id).execute();
  // The index has no words of its own: what is taken out must be said (SQLite FTS5, 6.7).
  for (const { id, headline, text } of dialect === 'sqlite' ? kept : [])
    await sql`insert into archive_words (archive_words, rowid, headline, text)
      values ('delete', ${id}, ${foldText(headline)}, ${foldText(text)})`.execute(trx);
  await trx.deleteFrom('archive_entries').where('issue_id', '=', issue.id).execute();
  await trx.deleteFrom('archive_issues').where('issue_id', '=', issue.id).execute();
}

async function insertEntry(
  dialect: Database['dialect'],
  trx: Transaction<Schema>,
  { id: issueId, content }: Issue,
  entry: Entry,
): Promise<void> {
  const text = toText(entry);
  const headline = entry.headline.text;
  const { id } = await trx
    .insertInto('archive_entries')
    .values({ issue_id: issueId, date: content.date, entry_id: entry.id, headline, text })
    .returning('id')
    .executeTakeFirstOrThrow();
  const folded = { headline: foldText(headline), text: foldText(text) };
  if (dialect === 'sqlite')
    await sql`insert into archive_words (rowid, headline, text) values (${id}, ${folded.headline}, ${folded.text})`.execute(
      trx,
    );
  else
    await sql`update archive_entries set words = setweight(to_tsvector('simple', ${folded.headline}), 'A') || to_tsvector('simple', ${folded.text}) where id = ${id}`.execute(
      trx,
    );
}

function toText(entry: Entry): string {
  return [
    ...entry.lede.map((piece) => piece.text),
    ...entry.quotes.map(toQuoteLine),
    ...entry.context.map((piece) => piece.text),
  ].join(' · ');
}

const WordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

function splitWords(text: string): string[] {
  return [...text.slice(0, 20_000).matchAll(WordPattern)].map((match) => fold(match[0])).filter(Boolean);
}

function foldText(text: string): string {
  return splitWords(text).join(' ');
}

/** Small letters without accents, so that both databases find `Über` by `uber`. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** Some 180 characters around the first word found. */
function toExcerpt(text: string, words: readonly string[]): string {
  const hit = findWord(text, words);
  const from = hit <= 60 ? 0 : text.indexOf(' ', hit - 60) + 1;
  const cut = text.length <= from + 200 ? text.length : text.lastIndexOf(' ', from + 200);
  const to = cut <= from ? from + 200 : cut;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

function findWord(text: string, words: readonly string[]): number {
  for (const match of text.matchAll(WordPattern))
    if (words.some((word) => fold(match[0]).startsWith(word))) return match.index;
  return 0;
}
