import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Config } from '../config.ts';
import { cutAddresses } from '../delivery/address.ts';
import type { Terminal } from './terminal.ts';

/** Tells systemd how this process does (sd_notify(3)). Texts are one line, shown by `systemctl status`, and name no reader. */
export interface ServiceManager {
  /** It serves. */
  ready(status: string): Promise<void>;
  /** A round was finished: where none is for longer than WatchdogSec, systemd starts the process anew. */
  alive(status: string): Promise<void>;
  stopping(): Promise<void>;
}

const run = promisify(execFile);
const patienceMs = 10_000;

/**
 * Node has no datagrams on Unix sockets, and the packages that bring them are compiled where they are installed: so systemd's own program is run,
 * once a minute. The unit says NotifyAccess=all, since it is not the main process that speaks. Does nothing where nobody listens.
 */
export function openServiceManager(
  { hasServiceManager }: Pick<Config, 'hasServiceManager'>,
  { note }: Pick<Terminal, 'note'>,
): ServiceManager {
  let isMissing = !hasServiceManager;
  async function tell(...assignments: readonly string[]): Promise<void> {
    if (isMissing) return;
    try {
      await run('systemd-notify', assignments, { timeout: patienceMs });
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (isGone) isMissing = true;
      note(
        `systemd was not told of ${assignments[0]}: ${isGone ? 'there is no systemd-notify' : 'it did not answer'}.`,
      );
    }
  }
  return {
    ready: (status) => tell('READY=1', toStatus(status)),
    alive: (status) => tell('WATCHDOG=1', toStatus(status)),
    stopping: () => tell('STOPPING=1'),
  };
}

/** All processes of the machine see it; why a round failed is said by others too. */
function toStatus(status: string): string {
  return `STATUS=${cutAddresses(status, '')}`;
}
