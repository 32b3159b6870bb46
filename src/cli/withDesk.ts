import { readConfig } from '../config.ts';
import { type Desk, openDesk } from '../deps/desk.ts';
import type { Terminal } from './terminal.ts';

/** Opens what a verb works with, and closes it whatever happens. */
export async function withDesk(terminal: Terminal, work: (desk: Desk) => Promise<number>): Promise<number> {
  await using desk = await openDesk(await readConfig(), () => terminal.readStdin());
  return await work(desk);
}
