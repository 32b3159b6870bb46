import { randomBytes } from 'node:crypto';
import { DigestError } from '../domain/errors.ts';
import { rotateSecret, rotateSecretFile } from '../store/rotate.ts';
import { parseSecret } from '../store/secret-file.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/**
 * `digest secret rotate`: a new key for everything that is kept. With secret.key the file is replaced; with DIGEST_SECRET the new one is
 * read from standard input, and the variable is yours to change afterwards. Killed, it goes on when it is run again.
 */
export function rotate(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async ({ config, store, deps }) => {
    const rotation = {
      database: store.database,
      vault: store.vault,
      now: deps.now,
      randomBytes,
      onProgress: (done: number) => terminal.progressStream?.write(`\r${done} readers`),
    };
    if (config.secret === null) {
      const done = await rotateSecretFile({ ...rotation, dir: config.dir });
      terminal.note(
        `${done} readers sealed under the new key, which is in ${config.dir}/secret.key. Back it up apart from the database.`,
      );
      return 0;
    }
    const digits = new TextDecoder().decode(await terminal.readStdin()).trim();
    if (digits === '') throw new DigestError('secret-unnamed');
    const done = await rotateSecret(rotation, parseSecret(digits, 'standard input'), () => {});
    terminal.note(
      `${done} readers sealed under the new key. Set DIGEST_SECRET to it now, wherever the program runs.`,
    );
    return 0;
  });
}
