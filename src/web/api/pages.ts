import * as z from 'zod';
import { ApiProblem } from './problem.ts';

/** `limit` and `cursor` of a list. The cursor is what an earlier answer gave as `next`; nobody needs to know what is in it. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(300).optional(),
};

export function toPage<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export function toCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** Throws a problem (422) where `fits` says that no list ever had such a place. */
export function readCursor(cursor: string | undefined, fits: (place: string) => boolean): string | undefined {
  if (cursor === undefined) return undefined;
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!fits(place)) throw new ApiProblem(422, 'cursor', 'No list ever gave that cursor. Begin without one.');
  return place;
}
