import { once } from 'node:events';
import { type BounceReading, openBounceReading } from '../deps/bounces.ts';
import type { Desk } from '../deps/desk.ts';
import { startErrands } from '../deps/errands.ts';
import type { Rounds } from '../deps/schedule.ts';
import { lookAtSources } from '../deps/watch.ts';
import { openWebhookWorld } from '../deps/webhooks.ts';
import { startWaking } from '../schedule/wake.ts';
import { deliverWebhooks } from '../webhooks/deliver.ts';
import { describeNext } from './next-issue.ts';
import type { ServiceManager } from './service-manager.ts';
import type { Terminal } from './terminal.ts';

export interface WorkWorld {
  readonly terminal: Terminal;
  readonly manager: ServiceManager;
  /** Settles when the process is asked to end. */
  readonly stopped: Promise<void>;
}

/** Looks each minute what is due; sending goes on beside it, so that a slow relay delays no slot. */
export async function work(
  desk: Desk,
  rounds: Rounds,
  { terminal, manager, stopped }: WorkWorld,
  onBounces: (bounces: BounceReading) => void = () => {},
): Promise<void> {
  const stop = new AbortController();
  let lastFault: string | null = null;
  /** A fault that lasts is told of once, and not at each round. */
  const complain = (error: unknown): void => {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== lastFault) void terminal.fail(error);
    lastFault = fault;
  };
  await using bounces = await openBounceReading(desk, complain);
  onBounces(bounces);
  await using errands = await startErrands(desk, rounds, stop.signal, complain);
  let forgottenAt = 0;
  let watching: Promise<void> | null = null;
  let telling: Promise<void> | null = null;
  const webhooks = openWebhookWorld(desk);
  const round = async (): Promise<string> => {
    await errands.look();
    watching ??= lookAtSources(desk, stop.signal)
      .catch(complain)
      .finally(() => {
        watching = null;
      });
    await desk.letters.tellOfWaiting();
    telling ??= deliverWebhooks(webhooks, stop.signal)
      .catch(complain)
      .finally(() => {
        telling = null;
      });
    for (const failure of desk.letters.failures()) terminal.fail(failure);
    if (desk.deps.now() - forgottenAt > forgetEveryMs) {
      forgottenAt = desk.deps.now();
      await desk.forgetOld();
    }
    lastFault = null;
    return describeNext(desk);
  };
  const waker = startWaking(
    async () => {
      // A round that fails is none that hangs: only the latter is ended from outside.
      const status = await round().catch((error: unknown) => {
        complain(error);
        return `The last round failed: ${lastFault}`;
      });
      await manager.alive(status);
    },
    complain,
    desk.deps.now,
  );
  await stopped;
  stop.abort();
  await manager.stopping();
  await waker.stop();
  await watching;
  await telling;
}

/** The pages alone have no rounds: that the process answers at all is told in their place. */
export async function pulse(desk: Desk, { manager, stopped }: WorkWorld): Promise<void> {
  const waker = startWaking(
    () => manager.alive('The pages alone'),
    () => {},
    desk.deps.now,
  );
  await stopped;
  await manager.stopping();
  await waker.stop();
}

const forgetEveryMs = 3_600_000;

/** SIGINT or SIGTERM. */
export async function untilStopped(): Promise<void> {
  const stop = new AbortController();
  await Promise.race(
    ['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal }).catch(() => {})),
  );
  stop.abort();
}
