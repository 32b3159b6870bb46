import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { toReaderSettings } from '../deps/reader-settings.ts';
import { openStore } from '../deps/store.ts';
import { DigestError } from '../domain/errors.ts';
import type { OpenList } from '../subscribers/import/check.ts';
import { parseImportMap } from '../subscribers/import/map.ts';
import { type ImportReport, importReaders } from '../subscribers/import.ts';
import { addressFaults } from './address-faults.ts';
import { toOffLines, toUnderstoodLines } from './list-report.ts';
import type { Terminal } from './terminal.ts';
import { tellOfBeginning } from './with-desk.ts';

/** `digest subscribers import`: good lines go in, bad ones are named by number. */
export async function importFile(
  terminal: Terminal,
  file: string,
  options: { readonly consent: string; readonly dryRun?: boolean; readonly map?: readonly string[] },
): Promise<number> {
  const map = parseImportMap(options.map ?? []);
  const config = await readConfig();
  tellOfBeginning(terminal, config);
  await using store = await openStore(config, Date.now);
  const report = await importReaders(await toOpenList(file), {
    store: store.imports,
    settings: toReaderSettings(config),
    now: Date.now,
    file,
    consent: options.consent,
    isTrial: options.dryRun ?? false,
    map,
    onUnderstood: (understood) => {
      for (const line of toUnderstoodLines(understood)) terminal.print(line);
    },
    onBadLine: (line, fault) =>
      terminal.note(`${file}, line ${line}: ${addressFaults[fault]}. It was left out.`),
  });
  for (const line of toOffLines(report, options.dryRun ?? false)) terminal.print(line);
  terminal.print(toSum(report, options.dryRun ?? false));
  return 0;
}

/** Throws `source-missing`, and `import-stream` for what can be read only once. */
export async function toOpenList(file: string): Promise<OpenList> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new DigestError('source-missing', { source: file }, cause);
  });
  if (!found.isFile()) throw new DigestError('import-stream', { file });
  return () => createReadStream(file);
}

function toSum(report: ImportReport, isTrial: boolean): string {
  const { rows, added, known, repeated, suppressed, off, skipped, bad } = report;
  const gone = Object.values(off).reduce((sum, count) => sum + count, 0);
  return (
    `${rows} lines: ${added} ${isTrial ? 'would be added' : 'added'}, ${known} known already, ${repeated} repeated, ` +
    `${gone} not to be written to by the list, ${suppressed} kept off by the do-not-mail list, ` +
    `${skipped > 0 ? `${skipped} skipped, ` : ''}${bad} bad`
  );
}
