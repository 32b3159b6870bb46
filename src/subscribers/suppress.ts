import { type AddressFault, parseAddress } from './address.ts';
import { readCellAddresses } from './import/cell-addresses.ts';
import type { OpenList } from './import/check.ts';
import { findColumns, type ImportColumns } from './import/columns.ts';
import type { ImportMap } from './import/map.ts';
import { readRecords } from './import/records.ts';
import { isOff } from './import/standing.ts';
import { createStandingReader, type StandingReader } from './import/standing-reader.ts';
import { createOffKeeper, type KeepOffStore, type OffSums } from './keep-off.ts';
import {
  createHashReader,
  isSuppressedHeader,
  type SuppressedHash,
  type SuppressedStore,
} from './suppressed-file.ts';

export interface SuppressOptions {
  readonly store: KeepOffStore & SuppressedStore;
  readonly now: () => number;
  /** Name of the file, for errors. */
  readonly file: string;
  readonly isTrial: boolean;
  readonly map: ImportMap;
  readonly onBadLine: (line: number, fault: AddressFault | 'broken-line') => void;
}

/** `hashes`: null for a list of addresses, else what became of the lines of an exported do-not-mail list. */
export interface SuppressReport extends OffSums {
  readonly rows: number;
  readonly bad: number;
  readonly hashes: { readonly remembered: number; readonly known: number; readonly strange: number } | null;
}

const batchSize = 10_000;

/**
 * Puts everybody in a list onto the do-not-mail list, whatever it says of them: a column about the state only tells why. Also reads what
 * `exportSuppressed` wrote. In constant memory; a second run changes nothing.
 */
export async function suppressReaders(open: OpenList, options: SuppressOptions): Promise<SuppressReport> {
  const off = createOffKeeper({ ...options, ownToo: true });
  let take: ((cells: readonly string[], line: number) => void) | undefined;
  let hashes: ReturnType<typeof createHashKeeper> | null = null;
  let rows = 0;
  let bad = 0;

  function refuse(line: number, fault: AddressFault | 'broken-line'): void {
    bad += 1;
    options.onBadLine(line, fault);
  }

  function takeAddresses(columns: ImportColumns, reader: StandingReader) {
    return (cells: readonly string[], line: number): void => {
      const said = reader.read(cells);
      const reason = said !== 'unknown' && isOff(said) ? said : 'left';
      for (const given of readCellAddresses(columns.read(cells).email)) {
        const address = parseAddress(given.address);
        if (typeof address === 'string') refuse(line, address);
        else off.add(address.address, reason, null);
      }
    };
  }

  for await (const records of readRecords(open()))
    for (const { cells, line } of records) {
      if (cells !== null && take === undefined) {
        if (isSuppressedHeader(cells)) {
          hashes = createHashKeeper(cells, options, (at) => refuse(at, 'broken-line'));
          take = hashes.take;
          continue;
        }
        const columns = findColumns(cells, options.file, options.map);
        take = takeAddresses(columns, createStandingReader(columns.states, 'nothing', options.map));
        if (columns.hasHeader) continue;
      }
      rows += 1;
      if (cells === null || take === undefined) refuse(line, 'broken-line');
      else take(cells, line);
      if (off.size() >= batchSize) await off.keep();
      if (hashes !== null && hashes.size() >= batchSize) await hashes.keep();
    }
  await off.keep();
  await hashes?.keep();
  return { rows, bad, ...off.sums(), hashes: hashes?.sums() ?? null };
}

function createHashKeeper(
  header: readonly string[],
  { store, isTrial }: SuppressOptions,
  refuse: (line: number) => void,
) {
  const read = createHashReader(header);
  const sums = { remembered: 0, known: 0, strange: 0 };
  let batch: SuppressedHash[] = [];
  return {
    take(cells: readonly string[], line: number): void {
      const row = read(cells);
      if (row === undefined) refuse(line);
      else batch.push(row);
    },
    size: () => batch.length,
    async keep(): Promise<void> {
      const { remembered, known, strange } = await store.keepHashes(batch, isTrial);
      sums.remembered += remembered;
      sums.known += known;
      sums.strange += strange;
      batch = [];
    },
    sums: () => ({ ...sums }),
  };
}
