import { toComparable } from '../domain/mailbox.ts';
import { type AddressFault, parseAddress } from './address.ts';
import { type AddressPolicy, findObjection } from './address-policy.ts';
import { findColumns, type ImportCells, type ImportColumns } from './import-columns.ts';
import { readRecords } from './import-records.ts';
import { createSeenAddresses } from './seen-addresses.ts';
import { cleanName } from './subscribe.ts';

/** Somebody of a list, as the store takes them in: confirmed, with the same consent for all. */
export interface ImportRow {
  readonly address: string;
  readonly name: string | null;
  readonly language: string;
  readonly sections: readonly string[] | null;
  /** Epoch ms: since when the list says they are subscribed. */
  readonly subscribedAt: number;
}

/** known: on the list already. suppressed: left, bounced or complained here before; no import changes that. */
export type ImportOutcome = 'added' | 'known' | 'suppressed';

export interface ImportStore {
  /**
   * Takes a batch in, in short transactions, and says for each row what became of it. With `isTrial`, says only what would. A reader who is
   * waiting to confirm is confirmed by it.
   */
  takeIn(
    rows: readonly ImportRow[],
    consent: { readonly at: number; readonly source: string },
    isTrial: boolean,
  ): Promise<readonly ImportOutcome[]>;
}

export type ImportFault = AddressFault | 'role' | 'blocked' | 'broken-line';

export interface ImportReport {
  /** Lines that hold something, without the header. */
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  /** The same address again further down in the file. */
  readonly repeated: number;
  readonly suppressed: number;
  /** Those whom the list itself calls unsubscribed, bounced or never confirmed. */
  readonly unsubscribed: number;
  readonly bad: number;
}

export interface ImportOptions {
  readonly store: ImportStore;
  readonly settings: AddressPolicy & {
    readonly languages: readonly string[];
    readonly sections: readonly string[];
  };
  readonly now: () => number;
  /** Name of the file, for errors. */
  readonly file: string;
  /** Where and how consent was given, in the editor's words: goes into each consent record. */
  readonly consent: string;
  readonly isTrial: boolean;
  /** Hears of each line that isn't taken in, by its number (from 1); never of what stands in it. */
  readonly onBadLine: (line: number, fault: ImportFault) => void;
  readonly onProgress?: (rows: number) => void;
}

const batchSize = 10_000;

/**
 * Takes in a list in CSV, in constant memory. Who is there already is left alone: after a break, the same command goes on
 * where it stopped.
 */
export async function importReaders(
  input: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = { rows: 0, added: 0, known: 0, repeated: 0, suppressed: 0, unsubscribed: 0, bad: 0 };
  const consent = { at: options.now(), source: options.consent };
  const seen = createSeenAddresses();
  let columns: ImportColumns | undefined;
  let batch = new Map<string, ImportRow>();

  function take(row: ImportRow): void {
    const comparable = toComparable(row.address);
    if (batch.has(comparable)) report.repeated += 1;
    else batch.set(comparable, row);
  }

  async function takeBatch(): Promise<void> {
    const outcomes =
      batch.size === 0 ? [] : await options.store.takeIn([...batch.values()], consent, options.isTrial);
    for (const [index, comparable] of [...batch.keys()].entries()) {
      const outcome = outcomes[index] ?? 'known';
      const isRepeated = seen.add(comparable) && (outcome === 'known' || options.isTrial);
      report[isRepeated && outcome !== 'suppressed' ? 'repeated' : outcome] += 1;
    }
    batch = new Map();
    options.onProgress?.(report.rows);
  }

  function refuse(line: number, fault: ImportFault): void {
    report.bad += 1;
    options.onBadLine(line, fault);
  }

  for await (const records of readRecords(input))
    for (const { cells, line } of records) {
      if (columns === undefined && cells !== null) {
        columns = findColumns(cells, options.file);
        if (columns.hasHeader) continue;
      }
      report.rows += 1;
      const found = cells === null || columns === undefined ? null : columns.read(cells);
      const row = found === null ? 'broken-line' : toImportRow(found, options, consent.at);
      if (typeof row === 'string') refuse(line, row);
      else if (found?.unsubscribed) report.unsubscribed += 1;
      else take(row);
      if (batch.size === batchSize) await takeBatch();
    }
  await takeBatch();
  return report;
}

function toImportRow(cells: ImportCells, { settings }: ImportOptions, now: number): ImportRow | ImportFault {
  const address = parseAddress(cells.email);
  if (typeof address === 'string') return address;
  const objection = findObjection(address, settings);
  if (objection !== undefined) return objection;
  return {
    address: address.address,
    name: cleanName(cells.name),
    language: findLanguage(cells.language, settings.languages),
    sections: findSections(cells.sections, settings.sections),
    subscribedAt: findInstant(cells.subscribedOn, now),
  };
}

function findLanguage(cell: string | null, languages: readonly string[]): string {
  const tag = cell?.trim().toLowerCase().replace('_', '-') ?? '';
  return (
    languages.find((language) => language.toLowerCase() === tag) ??
    languages.find((language) => language.toLowerCase() === tag.split('-')[0]) ??
    languages[0] ??
    'en'
  );
}

/** Sections that exist here; tags that mean something elsewhere are left out. */
function findSections(cell: string | null, sections: readonly string[]): readonly string[] | null {
  if (cell === null || sections.length === 0) return null;
  const named = cell.toLowerCase().split(/[\s,;|"'[\]]+/);
  const wanted = sections.filter((id) => named.includes(id));
  return wanted.length === 0 || wanted.length === sections.length ? null : wanted;
}

function findInstant(cell: string | null, now: number): number {
  const instant =
    cell === null
      ? Number.NaN
      : Date.parse(cell.trim().replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(:\d\d)?)$/, '$1T$2Z'));
  return Number.isNaN(instant) || instant > now || instant < 0 ? now : instant;
}
