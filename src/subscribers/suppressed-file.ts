import { toJoined } from './import/joined.ts';
import { type SuppressionReason, suppressionReasons } from './reader.ts';

/**
 * A line of the do-not-mail list as it is exported: who it is about can be told only by whoever has the secret. `key` is 32 hex digits that tell
 * which secret made the hash, and nothing about it; `keyVersion` is its number here.
 */
export interface SuppressedHash {
  readonly hash: string;
  readonly keyVersion: number;
  readonly key: string;
  readonly reason: SuppressionReason;
  /** Epoch ms. */
  readonly since: number;
}

export interface SuppressedStore {
  listSuppressed(): AsyncIterable<SuppressedHash>;
  /** strange: made with a secret that isn't known here, so that nobody could ever be found by it. */
  keepHashes(
    rows: readonly SuppressedHash[],
    isTrial: boolean,
  ): Promise<{ readonly remembered: number; readonly known: number; readonly strange: number }>;
}

const columns = ['hash', 'key_version', 'key', 'reason', 'since'] as const;

/** The do-not-mail list as CSV, some lines at a time. */
export async function* exportSuppressed(rows: AsyncIterable<SuppressedHash>): AsyncGenerator<string> {
  let text = `${columns.join(',')}\r\n`;
  for await (const { hash, keyVersion, key, reason, since } of rows) {
    text += `${[hash, keyVersion, key, reason, new Date(since).toISOString()].join(',')}\r\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Whether this is the first line of such an export. */
export function isSuppressedHeader(cells: readonly string[]): boolean {
  const names = cells.map(toJoined);
  return columns.every((column) => names.includes(toJoined(column)));
}

/** Reads the lines below that header; undefined for one that can't be such a line. */
export function createHashReader(header: readonly string[]) {
  const names = header.map(toJoined);
  const at = (column: (typeof columns)[number]) => names.indexOf(toJoined(column));
  const [hash, keyVersion, key, reason, since] = columns.map(at);
  return (cells: readonly string[]): SuppressedHash | undefined => {
    const cell = (index: number | undefined) => (cells[index ?? -1] ?? '').trim();
    const known = suppressionReasons.find((one) => one === cell(reason));
    const row = { hash: cell(hash), keyVersion: Number(cell(keyVersion)), key: cell(key) };
    const instant = Date.parse(cell(since));
    const isWhole = /^[0-9a-f]{32}$/.test(row.hash) && /^[0-9a-f]{32}$/.test(row.key);
    return isWhole && known !== undefined && !Number.isNaN(instant)
      ? { ...row, reason: known, since: instant }
      : undefined;
  };
}
