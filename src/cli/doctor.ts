import { promises as dns } from 'node:dns';
import { statfs } from 'node:fs/promises';
import { type Config, readConfig } from '../config.ts';
import { examineDelivery } from '../delivery/doctor.ts';
import { type Finding, ok } from '../delivery/finding.ts';
import { openDesk } from '../deps/desk.ts';
import { examineConfig, examineKeys, examineSchedule, toFailure, unaskedOf } from '../deps/doctor.ts';
import { createMailWay } from '../deps/relay.ts';
import type { Format, Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

const formats: Readonly<Record<Finding['state'], Format>> = {
  ok: 'green',
  warn: 'yellow',
  fail: 'red',
  unasked: 'dim',
};

/** `digest doctor`: all that sending depends on, and what to do about it; a fault hides no other. Exit code 1 where something fails. */
export async function doctor(terminal: Terminal): Promise<number> {
  const config = await readConfig();
  const findings: Finding[] = [];
  const { keys, findings: ofKeys } = await examineKeys(config);
  const stages = [
    () => examineDatabase(config, terminal),
    () => examineConfig(config),
    () => examineWay(config, keys),
  ];
  for (const examine of stages)
    findings.push(...(await examine().catch((error: unknown) => [toFailure('doctor', error)])));
  const all = [...findings, ...ofKeys];
  for (const line of all.flatMap((finding) => toFindingLines(finding, terminal))) terminal.print(line);
  return all.some(({ state }) => state === 'fail') ? 1 : 0;
}

/** State, name and what was found side by side, the advice beneath; on a narrow terminal under the name, where there is room to read. */
export function toFindingLines(
  { name, state, found, advice }: Finding,
  { lineColumns, style }: Pick<Terminal, 'lineColumns' | 'style'>,
): string[] {
  const beside = `${state.padEnd(7)}  ${name.padEnd(14)}  `;
  const indent = ' '.repeat(lineColumns < 72 ? 9 : beside.length);
  const said = wrap(found, lineColumns, indent, beside);
  const lines = [...said, ...(advice === null ? [] : wrap(advice, lineColumns, indent))];
  return lines.map((line, at) => (at === 0 ? style(formats[state], state) + line.slice(state.length) : line));
}

/** A key that can't be read is told of by itself, and keeps the database from nothing. */
async function examineDatabase(config: Config, terminal: Terminal): Promise<readonly Finding[]> {
  try {
    await using desk = await openDesk({ ...config, dkim: [] }, () => terminal.readStdin());
    return [ok('database', desk.store.database.place), ...(await examineSchedule(desk))];
  } catch (error) {
    return [toFailure('database', error), unaskedOf('sources'), unaskedOf('slot')];
  }
}

async function examineWay(
  config: Config,
  dkim: Awaited<ReturnType<typeof examineKeys>>['keys'],
): Promise<readonly Finding[]> {
  await using way = createMailWay(config, Date.now);
  return examineDelivery({
    relay: config.smtpUrl === null ? null : await way.forLetters(),
    from: config.newsletter.from.address,
    publicUrl: config.newsletter.url,
    dkim,
    readsBounces: (config.bounces?.imap && config.imapUrl !== null) || config.bounces?.listen != null,
    bounceDomain: config.bounces?.domain ?? null,
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
    now: Date.now,
  });
}
