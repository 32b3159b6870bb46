import { once } from 'node:events';
import { createServer } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import type { Balance } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';

/** How the newsletter does, in numbers; instants are epoch ms, and null where there was none. Nothing in it is about one reader. */
export interface Figures {
  readonly issues: readonly {
    /** Its number; a mail that corrects another has a name of its own. */
    readonly name: string;
    readonly balance: Balance;
    /** How many it failed for, by cause. */
    readonly failed: ReadonlyMap<string, number>;
    /** How many came back for a reason that isn't a reader's, by cause. */
    readonly cameBack: ReadonlyMap<string, number>;
  }[];
  /** Readers who are off the list because their address bounced. */
  readonly bounced: number;
  readonly letters: number;
  readonly oldestLetterAt: number | null;
  readonly lastSlot: number | null;
  readonly nextSlot: number | null;
  readonly isOverdue: boolean;
  readonly lastRoundAt: number | null;
  readonly sources: readonly {
    readonly host: string;
    readonly readAt: number | null;
    /** In a row. */
    readonly failures: number;
  }[];
  readonly now: number;
}

/** The figures as Prometheus reads them (text exposition format 0.0.4). */
export async function toExposition(figures: Figures): Promise<string> {
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `digest_${name}`, help, labelNames, registers: [registry] });
  const one = (name: string, help: string, value: number | null) => {
    const made = gauge(name, help);
    if (value === null) registry.removeSingleMetric(`digest_${name}`);
    else made.set(value);
  };
  const seconds = (instant: number | null) => (instant === null ? null : instant / 1000);

  const deliveries = gauge('issue_deliveries', 'Readers of an issue, by state.', ['issue', 'state']);
  const failed = gauge('issue_failures', 'Readers an issue failed for, by cause.', ['issue', 'cause']);
  const cameBack = gauge('issue_bounces', 'Mails of an issue that came back for no fault of a reader.', [
    'issue',
    'cause',
  ]);
  for (const issue of figures.issues) {
    const { planned, ...states } = issue.balance;
    for (const [state, count] of Object.entries(states)) deliveries.set({ issue: issue.name, state }, count);
    for (const [cause, count] of issue.failed) failed.set({ issue: issue.name, cause }, count);
    for (const [cause, count] of issue.cameBack) cameBack.set({ issue: issue.name, cause }, count);
  }
  one('readers_bounced', 'Readers off the list because their address bounced.', figures.bounced);
  one(
    'letters_waiting',
    'Confirmations, notices and other single letters not delivered yet.',
    figures.letters,
  );
  one(
    'letters_oldest_timestamp_seconds',
    'When the oldest of them was asked for.',
    seconds(figures.oldestLetterAt),
  );
  one(
    'slot_last_timestamp_seconds',
    'The last slot that has its issue or was skipped.',
    seconds(figures.lastSlot),
  );
  one('slot_next_timestamp_seconds', 'When the next issue is due.', seconds(figures.nextSlot));
  one('slot_overdue', '1 while a slot has passed without its issue.', Number(figures.isOverdue));
  one('round_last_timestamp_seconds', 'When the schedule was last looked at.', seconds(figures.lastRoundAt));

  const age = gauge(
    'source_reading_age_seconds',
    'Since a host was last read: its source that waits longest.',
    ['host'],
  );
  const failures = gauge('source_failures', 'Failures in a row: the source of a host that has most.', [
    'host',
  ]);
  for (const [host, sources] of Map.groupBy(figures.sources, (source) => source.host)) {
    const read = sources.flatMap(({ readAt }) => readAt ?? []);
    if (read.length > 0) age.set({ host }, Math.max(0, figures.now - Math.min(...read)) / 1000);
    failures.set({ host }, Math.max(...sources.map((source) => source.failures)));
  }
  return registry.metrics();
}

export interface MetricsServer extends AsyncDisposable {
  readonly url: string;
}

/** Answers GET /metrics on an address of its own. Throws `metrics-address` where it can't listen there. */
export async function startMetrics(
  { host, port }: { readonly host: string; readonly port: number },
  readFigures: () => Promise<Figures>,
): Promise<MetricsServer> {
  const server = createServer(async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    const text = await readFigures().then(toExposition, () => null);
    if (text === null) response.writeHead(503).end('the store does not answer\n');
    else response.setHeader('content-type', Registry.PROMETHEUS_CONTENT_TYPE).end(text);
  });
  const listening = once(server, 'listening');
  server.listen(port, host);
  await listening.catch((cause: NodeJS.ErrnoException) => {
    throw new DigestError(
      'metrics-address',
      { address: `${host}:${port}`, reason: cause.code ?? 'refused' },
      cause,
    );
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/metrics`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
