import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { DigestError } from '../domain/errors.ts';
import { isPostgresUrl, openDatabase, toSqliteFile } from '../store/database.ts';
import { listSecrets } from '../store/keyring.ts';
import { expectDatabase } from '../store/missing-database.ts';
import { moveDatabase } from '../store/move.ts';
import type { Terminal } from './terminal.ts';

/** `digest move`: everything from SQLite into PostgreSQL, or back. What is encrypted stays so, under the same secret. */
export async function move(terminal: Terminal, { to }: { readonly to?: string }): Promise<number> {
  const config = await readConfig();
  const goal = toGoal(config, to);
  const url = config.databaseUrl ?? join(config.dir, 'digest.db');
  if (!isPostgresUrl(url)) {
    const file = toSqliteFile(url);
    expectDatabase(file);
    if (!existsSync(file)) throw new DigestError('move-nothing', { file });
  }
  const source = await openDatabase({ url });
  try {
    if ((await listSecrets(source.db)).length === 0)
      throw new DigestError('move-nothing', { file: source.place });
    const { place, copied, unfinished } = await moveDatabase(source, goal, Date.now());
    terminal.print(
      copied === null
        ? `${place}: an interrupted move had brought everything; it is at its end now.`
        : `${place}: ${copied.rows} rows of ${copied.tables} tables, read back and compared.`,
    );
    for (const number of unfinished)
      terminal.print(`Issue ${number} is begun and unfinished: it goes on from there, with who is left.`);
    terminal.print(
      `${isPostgresUrl(goal) ? 'Set DATABASE_URL to it' : 'Leave DATABASE_URL out'} and start everything anew: ${source.place} takes nothing more.`,
    );
    terminal.print('Your readers are in the old one still: remove it when all is well.');
    return 0;
  } finally {
    await source.close();
  }
}

function toGoal({ dir, moveTo }: Config, to: string | undefined): string {
  const goal = to ?? moveTo ?? '';
  if (goal === 'sqlite' || goal === 'sqlite:') return join(dir, 'digest.db');
  if (!/^(?:postgres(?:ql)?|sqlite):/.test(goal)) throw new DigestError('move-unnamed');
  if (to !== undefined && isPostgresUrl(to) && hasPassword(to)) throw new DigestError('move-password');
  return goal;
}

function hasPassword(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { password, searchParams } = new URL(url);
  return password !== '' || searchParams.has('password');
}
