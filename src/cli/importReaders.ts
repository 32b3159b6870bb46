import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { toReaderSettings } from '../deps/reader-settings.ts';
import { openStore } from '../deps/store.ts';
import { DigestError } from '../domain/errors.ts';
import { importReaders } from '../subscribers/import.ts';
import { addressFaults } from './addressFaults.ts';
import type { Terminal } from './terminal.ts';

/** `digest subscribers import`: good lines go in, bad ones are named by number. */
export async function importFile(
  terminal: Terminal,
  file: string,
  options: { readonly consent: string; readonly dryRun?: boolean },
): Promise<number> {
  const config = await readConfig();
  await using store = await openStore(config, Date.now);
  await access(file).catch((cause: unknown) => {
    throw new DigestError('source-missing', { source: file }, cause);
  });
  const report = await importReaders(createReadStream(file), {
    store: store.imports,
    settings: toReaderSettings(config),
    now: Date.now,
    file,
    consent: options.consent,
    isTrial: options.dryRun ?? false,
    onBadLine: (line, fault) =>
      terminal.note(`${file}, line ${line}: ${addressFaults[fault]}. It was left out.`),
  });
  const { rows, added, known, repeated, suppressed, unsubscribed, bad } = report;
  terminal.print(
    `${rows} lines: ${added} ${options.dryRun ? 'would be added' : 'added'}, ${known} known already, ${repeated} repeated, ` +
      `${unsubscribed} unsubscribed in the list, ${suppressed} left or bounced here, ${bad} bad`,
  );
  return 0;
}
