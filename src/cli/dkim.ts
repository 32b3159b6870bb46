import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createDkimKey } from '../delivery/dkim-key.ts';
import { DigestError } from '../domain/errors.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly selector: string;
  readonly ed25519?: boolean;
}

/** `digest dkim create`: a private key in a file of its own (mode 0600, never overwritten), the DNS record on standard output. */
export async function create(terminal: Terminal, domain: string, options: Options): Promise<number> {
  const { selector } = options;
  const { pem, zoneLine } = await createDkimKey(domain, selector, options.ed25519 ? 'ed25519' : 'rsa');
  const file = resolve(`${selector}.${domain}.pem`);
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new DigestError('dkim-exists', { file }, cause) : cause;
  });
  terminal.note(
    `The key is in ${file}. Put this line into the zone of ${domain}, then this into digest.config.ts:`,
  );
  terminal.note(`  dkim: [{ domain: '${domain}', selector: '${selector}', keyFile: '${file}' }],`);
  terminal.print(zoneLine);
  return 0;
}
