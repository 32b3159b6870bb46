import { createHash } from 'node:crypto';

/** What pure steps gave before, as JSON by a hash of all that they were given. */
export interface Results {
  find(key: string): Promise<string | undefined>;
  keep(key: string, value: string): Promise<void>;
}

/**
 * What `make` gave when it was given the same `from` (JSON), else what it gives now. `make` is pure, and what it gives survives JSON; what
 * it throws is not kept.
 */
export async function recall<T>(
  results: Results | null,
  from: readonly unknown[],
  make: () => T | Promise<T>,
  parse: (raw: unknown) => T,
): Promise<T> {
  if (results === null) return make();
  const key = toHash(from);
  const known = await results.find(key);
  if (known !== undefined) return parse(JSON.parse(known));
  const made = await make();
  await results.keep(key, JSON.stringify(made));
  return made;
}

export function toHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
