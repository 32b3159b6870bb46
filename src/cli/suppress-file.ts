import { readConfig } from '../config.ts';
import { openStore } from '../deps/store.ts';
import { DigestError } from '../domain/errors.ts';
import { parseImportMap } from '../subscribers/import/map.ts';
import { suppressReaders } from '../subscribers/suppress.ts';
import { addressFaults } from './address-faults.ts';
import { toOpenList } from './import-readers.ts';
import { toOffLines } from './list-report.ts';
import type { Terminal } from './terminal.ts';
import { tellOfBeginning } from './with-desk.ts';

/** `digest subscribers suppress`: everybody in a list, or what an exported do-not-mail list holds. */
export async function suppressFile(
  terminal: Terminal,
  file: string,
  options: { readonly dryRun?: boolean; readonly map?: readonly string[] },
): Promise<number> {
  const map = parseImportMap(options.map ?? []);
  const isTrial = options.dryRun ?? false;
  const config = await readConfig();
  tellOfBeginning(terminal, config);
  await using store = await openStore(config, Date.now);
  const { rows, bad, hashes, ...off } = await suppressReaders(await toOpenList(file), {
    store: store.imports,
    now: Date.now,
    file,
    isTrial,
    map,
    onBadLine: (line, fault) =>
      terminal.note(`${file}, line ${line}: ${addressFaults[fault]}. It was left out.`),
  });
  for (const line of toOffLines(off, isTrial)) terminal.print(line);
  const kept = hashes === null ? '' : `${hashes.remembered} new, ${hashes.known} known already, `;
  terminal.print(`${rows} lines: ${kept}${bad} bad`);
  if (hashes !== null && hashes.strange > 0)
    throw new DigestError('suppressed-strange', { file, count: String(hashes.strange) });
  return 0;
}
