import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from './schema.ts';

/**
 * What follows a column to say that it is one of many ids, given in one parameter: the statement's text, and so its plan, stays the same for any
 * number. On PostgreSQL an array, which it looks up in an index; a subquery it would join with all rows of an issue.
 */
export function isOneOf(dialect: Dialect, ids: readonly number[]): RawBuilder<unknown> {
  return dialect === 'sqlite'
    ? sql`in (select value from json_each(${JSON.stringify(ids)}))`
    : sql`= any(${ids}::bigint[])`;
}
