import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from './schema.ts';

/** A subquery over many ids in one parameter: the statement's text, and so its plan, stays the same for any number. */
export function toIdList(dialect: Dialect, ids: readonly number[]): RawBuilder<unknown> {
  const json = JSON.stringify(ids);
  return dialect === 'sqlite'
    ? sql`(select value from json_each(${json}))`
    : sql`(select value::bigint from json_array_elements_text(${json}::json))`;
}
