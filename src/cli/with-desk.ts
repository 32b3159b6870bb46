import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../config.ts';
import { type Desk, openDesk } from '../deps/desk.ts';
import { isAway } from '../store/postgres-errors.ts';
import { toLasting } from './lasting-terminal.ts';
import type { Terminal } from './terminal.ts';

/** Opens what a verb works with, and closes it whatever happens. */
export async function withDesk(terminal: Terminal, work: (desk: Desk) => Promise<number>): Promise<number> {
  const config = await readConfig();
  tellOfBeginning(terminal, config);
  await using desk = await openDesk(config, () => terminal.readStdin());
  return await work(desk);
}

/** Before a database is made: somebody in the wrong folder would else find an empty newsletter, and wonder. */
export function tellOfBeginning(terminal: Terminal, { file, databaseUrl, dir }: Config): void {
  if (file !== null || databaseUrl !== null || existsSync(join(dir, 'digest.db'))) return;
  terminal.note(`Begins anew: no digest.config.ts in this folder, and no newsletter in ${dir} yet.`);
}

/**
 * The same for what runs for months: a database that is down when it starts, as after a power cut, is waited for, and where nobody sits before it
 * what is said becomes a log.
 */
export async function withLastingDesk(
  here: Terminal,
  verb: 'serve' | 'worker',
  work: (desk: Desk, terminal: Terminal) => Promise<number>,
): Promise<number> {
  const terminal = await toLasting(here, verb);
  for (let told = false; ; told = true) {
    try {
      return await withDesk(terminal, (desk) => work(desk, terminal));
    } catch (error) {
      if (!isAway(error)) return terminal.fail(error);
      if (!told && error instanceof Error) terminal.note(`digest: ${error.message} It is waited for.`);
      await sleep(pauseMs);
    }
  }
}

const pauseMs = 2_000;
