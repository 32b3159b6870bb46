import type { Balance, Receipt } from '../domain/delivery.ts';
import { DigestError } from '../domain/errors.ts';
import { type Backlog, createBacklog } from './backlog.ts';
import { type Copy, createComposer, type IssueParts } from './compose.ts';
import { type Log, runConnection, type Source } from './connection.ts';
import { createGate, type Gate } from './gate.ts';
import { type Alarm, createGuard } from './guard.ts';
import { createJournal } from './journal.ts';
import type { Claim, Ledger, UncertainPolicy, Worker } from './ledger.ts';
import { toSettlement } from './outcome.ts';
import { createPacer } from './pacer.ts';
import { createRate } from './rate.ts';
import type { Relay } from './relay.ts';
import { openSession, toName } from './smtp-session.ts';
import { WireError } from './smtp-wire.ts';
import { isGone, toWorker } from './worker.ts';

export interface Pace {
  readonly connections: number;
  readonly messagesPerConnection: number;
  /** Messages a second over all connections; null for no limit. */
  readonly perSecond: number | null;
  /** Messages a second to one recipient domain; null for no limit. */
  readonly perDomainPerSecond: number | null;
}

/** How far an issue is. */
export interface Progress {
  readonly balance: Balance;
  /** Settled a second, over the last few seconds, by this process. */
  readonly perSecond: number;
  /** What it waits for ("127.0.0.1:25: nobody answers at this port") and since when (epoch ms), or null. */
  readonly waiting: Waiting | null;
}

export interface Waiting {
  readonly reason: string;
  readonly since: number;
}

export interface SendWorld {
  readonly ledger: Ledger;
  readonly relay: Relay;
  readonly pace: Pace;
  readonly policy: UncertainPolicy;
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Stops after what is on the wire; what was claimed is given back. */
  readonly signal?: AbortSignal;
  /** How long, in ms, a relay may take to greet us and log us in; 15 s unless given, and longer at each failure. */
  readonly openingMs?: number;
  /** How long a stop waits for answers that are still due; ten seconds unless given. */
  readonly lastAnswersMs?: number;
  onProgress?(progress: Progress): void;
  /** Hears in a line what a count doesn't tell. */
  onNote?(line: string): void;
}

/** `stopped`: by the signal. `held`: paused by us, since the relay refuses too many; the issue's reason says what it said. */
export type SendEnd = 'sent' | 'paused' | 'held' | 'cancelled' | 'stopped';

/**
 * Sends an issue until nobody is queued, being sent to, or deferred. Safe to run in several processes at once, and again after a kill: the
 * ledger decides who gets what. Throws `smtp-unreachable` when the relay didn't answer from the start (later it is waited for), and at
 * once what trying again won't mend: `smtp-login`, `smtp-tls`, `smtp-sender`, a full disk.
 */
export async function sendIssue(parts: IssueParts, world: SendWorld): Promise<SendEnd> {
  const compose = await createComposer(parts);
  const worker = toWorker(String(world.random()));
  const run = createRun(parts.issueId, world, worker, compose);
  await run.renew();
  const timer = setInterval(run.tick, tickMs);
  try {
    return await run.untilDone();
  } finally {
    clearInterval(timer);
    await run.end();
  }
}

const tickMs = 1_000;
const renewMs = 5_000;
const leaseMs = 30_000;
const connectTries = 3;

function createRun(
  issueId: number,
  world: SendWorld,
  worker: Worker,
  compose: (claim: Claim) => Copy | undefined,
) {
  const { ledger, relay, pace } = world;
  const gate = createGate();
  const stop = new AbortController();
  const breakOff = new AbortController();
  let lastAnswers: NodeJS.Timeout | undefined;
  const rate = createRate(world.now);
  const pacer = createPacer(pace);
  const guard = createGuard();
  let failure: { error: unknown } | null = null;
  let reached = false;
  /** Connections that have been answered to and are open. */
  let working = 0;
  let toldWaiting = false;
  let toldPutOff = false;
  let renewedAt = world.now();
  let looking = false;

  const journal = createJournal((settled, handing) =>
    ledger.record(issueId, worker.id, settled, handing, world.now()),
  );

  function fail(error: unknown) {
    failure ??= { error };
    stop.abort();
  }
  stop.signal.addEventListener('abort', () => {
    lastAnswers = setTimeout(() => breakOff.abort(), world.lastAnswersMs ?? 10_000);
  });
  if (world.signal?.aborted) stop.abort();
  const onAbort = () => stop.abort();
  world.signal?.addEventListener('abort', onAbort);

  const log: Log = {
    settle(copy, receipt) {
      rate.add();
      pacer.heed(copy.envelope.to.domain, receipt, world.now());
      tellOfPuttingOff(receipt);
      return settle(copy.claim, receipt);
    },
    async hand({ claim }) {
      if (await journal.hand(claim)) return true;
      await takeBack(claim);
      return false;
    },
  };

  /** Whatever changed since the claim, the next one finds it; a stop is met here rather than a second later, by each connection. */
  async function takeBack({ subscriberId, due }: Claim): Promise<void> {
    await ledger.release(issueId, worker.id, new Map([[subscriberId, due]]));
    if ((await ledger.issueState(issueId)) !== 'sending') stop.abort();
  }

  /** Once: a final no that is about us would else look like any deferral. */
  function tellOfPuttingOff({ outcome, code, text }: Receipt): void {
    if (toldPutOff || outcome !== 'deferred' || code === null || code < 500) return;
    toldPutOff = true;
    world.onNote?.(
      `${toName(relay)} refuses some for a reason that is not theirs (${code} ${text}): they are put off, and tried again for 48 hours.`,
    );
  }

  function settle(claim: Claim, receipt: Receipt): Promise<unknown> {
    const { policy } = world;
    const settlement = toSettlement(claim, receipt, { now: world.now(), random: world.random(), policy });
    guard.heed(settlement, receipt);
    if (guard.alarm) stop.abort();
    return journal.settle(settlement);
  }

  async function hold({ readers, refused, of, reply }: Alarm): Promise<boolean> {
    const reason = `${toName(relay)} refused ${refused} of the last ${of} (${reply})`;
    const held = await ledger.hold(issueId, readers, reason, world.now());
    await tell();
    return held;
  }

  function createSource(backlog: Backlog): Source {
    /** Copies that must wait for their domain go back to the ledger with a turn of their own, many at once. */
    let later = new Map<number, number>();
    async function giveBack() {
      const due = later;
      later = new Map();
      await ledger.release(issueId, worker.id, due);
    }
    function pick(claim: Claim): Copy | undefined {
      const copy = compose(claim);
      if (!copy) {
        settle(claim, unsendable).catch(fail);
        return undefined;
      }
      const wait = pacer.askDomain(copy.envelope.to.domain, claim.due, world.now());
      if (wait === 0) return copy;
      later.set(claim.subscriberId, world.now() + Math.ceil(wait));
      if (later.size >= 200) giveBack().catch(fail);
      return undefined;
    }
    return {
      take() {
        while (!stop.signal.aborted) {
          if (pace.perSecond !== null) return undefined;
          const claim = backlog.take();
          const copy = claim && pick(claim);
          if (copy || !claim) return copy;
        }
        return undefined;
      },
      async next() {
        while (!stop.signal.aborted) {
          const claim = await backlog.next();
          if (!claim) {
            await giveBack();
            return undefined;
          }
          const copy = pick(claim);
          if (!copy) continue;
          for (let ms = pacer.askOverall(world.now()); ms > 0; ms = pacer.askOverall(world.now())) {
            await world.wait(Math.ceil(ms), stop.signal);
            if (!stop.signal.aborted) continue;
            backlog.putBack(claim);
            return undefined;
          }
          return copy;
        }
        return undefined;
      },
      putBack: (copy) => backlog.putBack(copy.claim),
    };
  }

  async function runConnections(source: Source): Promise<void> {
    for (;;) {
      await waitForGate(world, gate, stop.signal);
      const copy = await source.next();
      if (!copy) return;
      let answered = false;
      const triedAt = world.now();
      /** A greeting alone is no sign that the relay works. */
      const heard: Log = {
        ...log,
        settle(one, receipt) {
          if (answered || receipt.code === null) return log.settle(one, receipt);
          answered = true;
          working += 1;
          gate.succeed();
          return tellOfWaiting().then(() => log.settle(one, receipt));
        },
      };
      try {
        const session = await openSession(relay, {
          silenceMs,
          openingMs: findOpeningMs(),
          signal: breakOff.signal,
        }).catch((error: unknown) => {
          source.putBack(copy);
          throw error;
        });
        reached = true;
        try {
          await runConnection(session, copy, source, heard, toName(relay), pace.messagesPerConnection);
        } catch (error) {
          // Left open it would keep the process from ending until the server's silence is up.
          session.close();
          throw error;
        }
        gate.succeed();
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        // Ended by us: it says nothing of the relay.
        if (breakOff.signal.aborted) return;
        // A connection that broke at work says nothing against the next one.
        if (answered) continue;
        gate.fail(`${toName(relay)}: ${error.message}`, triedAt, world.now(), world.random());
        if (!reached && gate.failures >= connectTries)
          throw new DigestError('smtp-unreachable', { relay: toName(relay), reason: error.message });
      } finally {
        if (answered) working -= 1;
        await tellOfWaiting();
      }
    }
  }

  /** Short at first, so that a silent relay is soon named; then long enough for one that is slow, as where it can't look our name up. */
  const findOpeningMs = () => Math.min((world.openingMs ?? 15_000) * 3 ** gate.failures, silenceMs);

  /** Null as long as one connection works: a relay that takes fewer of them than we would open is no reason to wait. */
  const findWaiting = (): Waiting | null => (working > 0 ? null : toWaiting(gate));

  /** At once, and not at the next tick. */
  async function tellOfWaiting(): Promise<void> {
    const waits = findWaiting() !== null;
    if (waits === toldWaiting) return;
    toldWaiting = waits;
    await tell();
  }

  async function runRound(): Promise<void> {
    const backlog = createBacklog(
      (limit) =>
        stop.signal.aborted ? Promise.resolve([]) : ledger.claim(issueId, worker.id, limit, world.now()),
      pace.connections,
      world.now,
    );
    const source = createSource(backlog);
    const loops = Array.from({ length: pace.connections }, () => runConnections(source).catch(fail));
    await Promise.all(loops);
    backlog.stop();
    const left = await backlog.drain();
    await ledger.release(issueId, worker.id, new Map(left.map((claim) => [claim.subscriberId, claim.due])));
  }

  /** Also what is still ours: between two rounds it can only be a claim whose answer got lost. */
  async function takeOver(): Promise<void> {
    const isLost = (other: Worker) => other.id === worker.id || isGone(other);
    if ((await ledger.takeOver(issueId, world.now(), world.policy, isLost)) > 0) await renew();
  }

  async function tell(): Promise<void> {
    if (!world.onProgress) return;
    const balance = await ledger.balance(issueId);
    world.onProgress({ balance, perSecond: rate.perSecond(), waiting: findWaiting() });
  }

  async function renew(): Promise<void> {
    renewedAt = world.now();
    await ledger.renewLease(worker, renewedAt + leaseMs);
  }

  async function look(): Promise<void> {
    if (world.now() - renewedAt > renewMs) await renew();
    if ((await ledger.issueState(issueId)) !== 'sending') stop.abort();
    await tell();
  }

  return {
    renew,
    tick() {
      if (looking) return;
      looking = true;
      look()
        .catch(fail)
        .finally(() => {
          looking = false;
        });
    },
    async untilDone(): Promise<SendEnd> {
      for (;;) {
        const state = await ledger.issueState(issueId);
        if (state === 'paused' || state === 'cancelled') return state;
        if (state !== 'sending') return 'sent';
        await takeOver();
        await runRound();
        if (failure) throw failure.error;
        const alarm =
          guard.alarm ?? (stop.signal.aborted ? null : guard.judgeRest(await ledger.balance(issueId)));
        if (alarm && (await hold(alarm))) return 'held';
        await tell();
        if (await ledger.finish(issueId, world.now())) return 'sent';
        if (world.signal?.aborted) return 'stopped';
        if (stop.signal.aborted) continue;
        const due = await ledger.nextDue(issueId);
        // Looked at each second all the same: another process may have ended, or changed the issue.
        await world.wait(Math.min(Math.max((due ?? Infinity) - world.now(), 10), tickMs), stop.signal);
      }
    },
    async end() {
      clearTimeout(lastAnswers);
      world.signal?.removeEventListener('abort', onAbort);
      await ledger.endLease(worker);
    },
  };
}

const silenceMs = 300_000;

const unsendable: Receipt = {
  outcome: 'failed',
  code: null,
  text: 'no server could be given this address',
};

function toWaiting({ reason, since }: Gate): Waiting | null {
  return reason === null || since === null ? null : { reason, since };
}

async function waitForGate(world: SendWorld, gate: Gate, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && gate.opensAt > world.now())
    await world.wait(Math.min(gate.opensAt - world.now(), tickMs), signal);
}
