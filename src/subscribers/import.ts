import { toComparable } from '../domain/mailbox.ts';
import { type AddressFault, type ParsedAddress, parseAddress } from './address.ts';
import { type AddressPolicy, findObjection } from './address-policy.ts';
import { type CellAddress, readCellAddresses } from './import/cell-addresses.ts';
import { checkList, type ListUnderstood, type OpenList } from './import/check.ts';
import type { ImportCells } from './import/columns.ts';
import { readInstant } from './import/instant.ts';
import type { ImportMap } from './import/map.ts';
import { readRecords } from './import/records.ts';
import { isOff, type Standing } from './import/standing.ts';
import { createOffKeeper, type KeepOffStore, type OffSums } from './keep-off.ts';
import { createSeenAddresses } from './seen-addresses.ts';
import { cleanName } from './subscribe.ts';
import type { SuppressedStore } from './suppressed-file.ts';

/** Somebody of a list, as the store takes them in: confirmed, with the same consent for all. */
export interface ImportRow {
  readonly address: string;
  readonly name: string | null;
  readonly language: string;
  readonly sections: readonly string[] | null;
  /** Epoch ms: since when the list says they are subscribed. */
  readonly subscribedAt: number;
}

/** known: on the list already. suppressed: on the do-not-mail list; no import changes that. */
export type ImportOutcome = 'added' | 'known' | 'suppressed';

export interface ImportStore extends KeepOffStore, SuppressedStore {
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

export interface ImportReport extends OffSums {
  /** Lines that hold something, without the header; one with several addresses counts for each. */
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  /** The same address again further down in the file. */
  readonly repeated: number;
  readonly suppressed: number;
  /** Left out because the editor said so. */
  readonly skipped: number;
  readonly bad: number;
}

export interface ImportOptions {
  readonly store: ImportStore;
  readonly settings: AddressPolicy & {
    readonly languages: readonly string[];
    readonly sections: readonly string[];
  };
  readonly now: () => number;
  /** Name of the file, for errors, and for what it says of those in it. */
  readonly file: string;
  /** Where and how consent was given, in the editor's words: goes into each consent record. */
  readonly consent: string;
  readonly isTrial: boolean;
  /** What the editor says of columns and values. */
  readonly map: ImportMap;
  /** Hears how the list is understood, before anything is taken in or refused. */
  readonly onUnderstood?: (understood: ListUnderstood) => void;
  /** Hears of each line that isn't taken in, by its number (from 1); never of what stands in it. */
  readonly onBadLine: (line: number, fault: ImportFault) => void;
  readonly onProgress?: (rows: number) => void;
}

const batchSize = 10_000;

/**
 * Takes in a list in CSV, in constant memory: whoever may be written to becomes a reader, everybody else goes onto the do-not-mail list. Who is
 * there already is left alone: after a break, the same command goes on where it stopped. Throws `import-states` before anything is changed where
 * the list says of somebody what only the editor understands.
 */
export async function importReaders(open: OpenList, options: ImportOptions): Promise<ImportReport> {
  const checked = await checkList(open, options);
  const report = { rows: 0, added: 0, known: 0, repeated: 0, suppressed: 0, skipped: 0, bad: 0 };
  const consent = { at: options.now(), source: options.consent };
  const seen = createSeenAddresses();
  const off = createOffKeeper({ ...options, ownToo: false });
  /** Those whom another line of the list calls gone: they are taken in last, when that is remembered. */
  const disputed: ImportRow[] = [];
  let batch = new Map<string, ImportRow>();

  async function takeBatch(isDisputed = false): Promise<void> {
    await off.keep();
    const outcomes =
      batch.size === 0 ? [] : await options.store.takeIn([...batch.values()], consent, options.isTrial);
    for (const [index, comparable] of [...batch.keys()].entries()) {
      const found = outcomes[index] ?? 'known';
      // A trial has remembered nobody.
      const isGone = off.isRemoved(comparable) || (isDisputed && options.isTrial && found === 'added');
      const outcome = isGone ? 'suppressed' : found;
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

  function take(row: ImportRow): void {
    const comparable = toComparable(row.address);
    if (batch.has(comparable)) report.repeated += 1;
    else batch.set(comparable, row);
  }

  function read(
    cells: ImportCells,
    given: CellAddress,
    standing: Standing,
    line: number,
    leftAt: number | null,
  ) {
    const address = parseAddress(given.address);
    if (typeof address === 'string') return refuse(line, address);
    if (isOff(standing)) return off.add(address.address, standing, leftAt);
    if (standing === 'skip') {
      report.skipped += 1;
      return;
    }
    const objection = findObjection(address, options.settings);
    if (objection !== undefined) return refuse(line, objection);
    const row = toImportRow(address, { ...cells, name: cells.name ?? given.name }, options, consent.at);
    if (checked.isOffElsewhere(row.address)) disputed.push(row);
    else take(row);
  }

  for await (const records of readRecords(open()))
    for (const { cells, line } of records) {
      if (checked.isHeader(line)) continue;
      const found = cells === null ? null : checked.read(cells);
      const addresses = found === null ? [] : readCellAddresses(found.cells.email);
      report.rows += Math.max(1, addresses.length);
      if (found === null) refuse(line, 'broken-line');
      else for (const given of addresses) read(found.cells, given, found.standing, line, found.leftAt);
      if (batch.size + off.size() >= batchSize) await takeBatch();
    }
  await takeBatch();
  for (const row of disputed) take(row);
  await takeBatch(true);
  return { ...report, ...off.sums() };
}

function toImportRow(
  { address }: ParsedAddress,
  cells: ImportCells,
  { settings }: ImportOptions,
  now: number,
): ImportRow {
  const since = readInstant(cells.subscribedOn ?? '');
  return {
    address,
    name: cleanName(cells.name),
    language: findLanguage(cells.language, settings.languages),
    sections: findSections(cells.sections, settings.sections),
    subscribedAt: since === null || since > now ? now : since,
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
