import { loadavg } from 'node:os';
import { toMedian } from '../median.ts';
import { type Command, measureTogether } from './measure.ts';
import type { Postgres } from './postgres.ts';
import { startReceiver } from './receiver.ts';

export interface Sender {
  readonly name: string;
  readonly messages: number;
  /** What is measured: commands that run at once, and send all messages to `port`. */
  prepare(port: string): Promise<readonly Command[]>;
  /** Ms by which each answer of the receiver comes late. */
  readonly delay?: number;
  /** The rate is that from the first message to the last, and not that of whole commands. */
  readonly isSpan?: boolean;
  /** Its processor time is counted too. */
  readonly postgres?: Postgres;
}

/** Of one run; processor times in seconds per 1,000 messages. */
interface Run {
  readonly rate: number;
  readonly cpu: number;
  readonly cpuOfPostgres: number;
  readonly rss: number;
}

export type Table = ReadonlyMap<string, readonly Run[]>;

/** Each sender once a turn, so that whatever else the machine does falls on all of them. Prints the medians. */
export async function runTable(title: string, senders: readonly Sender[], turns: number): Promise<Table> {
  const table = new Map<string, Run[]>(senders.map(({ name }) => [name, []]));
  const loads = [loadavg()[0] ?? 0];
  for (let turn = 0; turn < turns; turn++) {
    for (const sender of senders) table.get(sender.name)?.push(await runSender(sender));
    loads.push(loadavg()[0] ?? 0);
  }
  console.log(`\n${title} (median of ${turns}, load ${loads.map((load) => load.toFixed(1)).join(', ')})`);
  for (const [name, runs] of table) {
    const median = (key: keyof Run, digits: number, width: number) =>
      toMedian(runs.map((run) => run[key]))
        .toFixed(digits)
        .padStart(width);
    const isOnPostgres = runs.some(({ cpuOfPostgres }) => cpuOfPostgres > 0);
    console.log(
      `${name.padEnd(32)} ${median('rate', 0, 6)}/s ${median('cpu', 3, 7)} CPU s per 1,000 ${median('rss', 0, 5)} MB` +
        (isOnPostgres ? `, and ${median('cpuOfPostgres', 3, 0)} CPU s of PostgreSQL` : ''),
    );
  }
  return table;
}

/** Turn by turn, and of that the median. */
export function printRatio(table: Table, key: 'rate' | 'cpu', name: string, other: string): void {
  const others = table.get(other) ?? [];
  const ratios = (table.get(name) ?? []).map((run, turn) => run[key] / (others[turn]?.[key] ?? Number.NaN));
  if (others.length > 0) console.log(`  ${key} of ${name} / ${other}: ${toMedian(ratios).toFixed(2)}`);
}

async function runSender({ name, messages, prepare, delay = 0, isSpan, postgres }: Sender): Promise<Run> {
  const receiver = await startReceiver(delay);
  const commands = await prepare(receiver.port);
  const cpuBefore = postgres?.cpu() ?? 0;
  const figures = await measureTogether(commands).catch(async (error: unknown) => {
    await receiver.stop();
    throw error;
  });
  const cpuOfPostgres = (postgres?.cpu() ?? 0) - cpuBefore;
  const taken = await receiver.stop();
  // What signs alone sends nothing.
  if (taken.messages !== messages && taken.messages > 0)
    throw new Error(`${name}: ${taken.messages} of ${messages} messages arrived`);
  return {
    rate: messages / ((isSpan ? taken.seconds : null) ?? figures.seconds),
    cpu: (figures.cpu / messages) * 1000,
    cpuOfPostgres: (cpuOfPostgres / messages) * 1000,
    rss: figures.rss,
  };
}
