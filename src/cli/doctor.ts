import { promises as dns } from 'node:dns';
import { statfs } from 'node:fs/promises';
import { examineDelivery, type Finding } from '../delivery/doctor.ts';
import { readDkimKeys } from '../deps/mail.ts';
import type { Format, Terminal } from './terminal.ts';
import { withDesk } from './withDesk.ts';

const formats: Readonly<Record<Finding['state'], Format>> = {
  ok: 'green',
  warn: 'yellow',
  fail: 'red',
  unasked: 'dim',
};

/** `digest doctor`: all that sending depends on, and what to do about it. Exit code 1 where something fails. */
export function doctor(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async ({ config, way, deps }) => {
    const findings = await examineDelivery({
      relay: config.smtpUrl === null ? null : await way.forLetters(),
      from: config.newsletter.from.address,
      publicUrl: config.newsletter.url,
      dkim: await readDkimKeys(config.dkim),
      readsBounces: config.bounces !== null && (config.bounces.imap || config.bounces.listen !== null),
      dns,
      fetch: async (url) => {
        const { status, headers } = await fetch(url, {
          signal: AbortSignal.timeout(10_000),
          redirect: 'manual',
        });
        return { status, date: headers.get('date') };
      },
      freeBytes: async () => {
        const { bavail, bsize } = await statfs(config.dir);
        return bavail * bsize;
      },
      now: deps.now,
    });
    for (const { name, state, found, advice } of findings) {
      terminal.print(`${terminal.style(formats[state], state.padEnd(7))}  ${name.padEnd(14)}  ${found}`);
      if (advice !== null) terminal.print(`${' '.repeat(25)}${advice}`);
    }
    return findings.some(({ state }) => state === 'fail') ? 1 : 0;
  });
}
