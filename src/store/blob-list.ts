import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from './schema.ts';

/** A subquery over many hashes, given in hex, in one parameter: the statement's text stays the same for any number. */
export function toBlobList(dialect: Dialect, hex: readonly string[]): RawBuilder<Uint8Array> {
  const json = JSON.stringify(hex);
  return dialect === 'sqlite'
    ? sql`(select unhex(value) from json_each(${json}))`
    : sql`(select decode(value, 'hex') from json_array_elements_text(${json}::json))`;
}
