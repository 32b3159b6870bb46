import { PgBoss } from 'pg-boss';

/** What a machine does when it gets a job. A job only says "look" or "work on issue N": what is due, and who gets what, the store decides. */
export interface JobWork {
  /** Looks what the schedule asks for. One machine at a time. */
  look(signal: AbortSignal): Promise<void>;
  /** Works on an issue until it is done or the signal stops it. Several machines at once. */
  send(issueId: number, signal: AbortSignal): Promise<void>;
  /** Issues begun and not done. */
  listOpen(): Promise<readonly number[]>;
}

export interface JobOptions {
  readonly databaseUrl: string;
  /** Machines that may work on one issue at the same time. */
  readonly shares: number;
  /** Ms between two rounds in which open issues are announced anew: jobs that got lost, with or without their tables, come back. */
  readonly roundMs: number;
  onError(error: unknown): void;
}

export interface Jobs {
  /** Calls machines to an issue; those already called are not called twice. */
  announce(issueId: number): Promise<void>;
  /** Stops taking jobs, and stops those under way by their signal. */
  stop(): Promise<void>;
}

const lookQueue = 'digest-look';
const sendQueue = 'digest-send';

/** Jobs over many machines, carried by pg-boss in the PostgreSQL that also holds the ledger. A machine that dies gives its jobs to others within a minute. */
export async function startJobs(work: JobWork, options: JobOptions): Promise<Jobs> {
  const { onError, shares, roundMs } = options;
  const boss = new PgBoss({ connectionString: options.databaseUrl, application_name: 'digest jobs' });
  boss.on('error', (raw: unknown) => onError(toError(raw)));
  await boss.start();
  const stopping = new AbortController();
  const shared = { retryLimit: 1000, retryDelay: 5, expireInSeconds: 86_000, heartbeatSeconds: 30 };
  await boss.createQueue(lookQueue, { ...shared, policy: 'exclusive' });
  await boss.createQueue(sendQueue, { ...shared, policy: 'exclusive' });

  async function announce(issueId: number): Promise<void> {
    for (let share = 0; share < shares; share++)
      await boss.send(sendQueue, { issueId }, { singletonKey: `${issueId}-${share}` });
  }
  async function round(): Promise<void> {
    // The tables may have been emptied: queues that are there stay as they are.
    await boss.createQueue(lookQueue, { ...shared, policy: 'exclusive' });
    await boss.createQueue(sendQueue, { ...shared, policy: 'exclusive' });
    await boss.send(lookQueue, {}, { singletonKey: 'look' });
    for (const issueId of await work.listOpen()) await announce(issueId);
  }

  const taking = { pollingIntervalSeconds: 0.5, batchSize: 1 };
  await boss.work(lookQueue, taking, () => work.look(stopping.signal));
  // One share a machine: a second one would only compete with the first for the same processor.
  await boss.work<{ issueId: number }>(sendQueue, taking, async ([job]) => {
    if (job) await work.send(job.data.issueId, stopping.signal);
  });
  let last: Promise<void> = round().catch(onError);
  const timer = setInterval(() => {
    last = last.then(round).catch(onError);
  }, roundMs);

  return {
    announce,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await last;
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** A worker of pg-boss tells of an error as a plain copy of it. */
function toError(raw: unknown): Error {
  if (raw instanceof Error) return raw;
  const copy = typeof raw === 'object' && raw !== null ? raw : { message: String(raw) };
  return Object.assign(new Error(), copy);
}
