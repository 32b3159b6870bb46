import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { type BounceReading, listTroubles, openBounceReading } from '../deps/bounces.ts';
import type { Desk } from '../deps/desk.ts';
import { makeDeskLink } from '../deps/desk-port.ts';
import { startErrands } from '../deps/errands.ts';
import { createFigures } from '../deps/figures.ts';
import { findInboxWord, inboxPrefix } from '../deps/inbox.ts';
import { keepKnownPlace } from '../deps/known-place.ts';
import { toInboxDir } from '../deps/relay.ts';
import { createRounds, type Rounds } from '../deps/schedule.ts';
import { lookAtSources } from '../deps/watch.ts';
import { createApp } from '../deps/web.ts';
import { openWebhookWorld } from '../deps/webhooks.ts';
import { DigestError } from '../domain/errors.ts';
import { IssueContent } from '../domain/issue.ts';
import { startWaking } from '../schedule/wake.ts';
import { keepScheduleSince } from '../store/settings.ts';
import { deliverWebhooks } from '../webhooks/deliver.ts';
import { toPackageFile } from './package-file.ts';
import type { Terminal } from './terminal.ts';
import { withLastingDesk } from './with-desk.ts';

/** `digest serve`: pages, schedule and delivery in one process, until SIGINT or SIGTERM. */
export function serve(terminal: Terminal, options: { readonly worker: boolean }): Promise<number> {
  return withLastingDesk(terminal, async (desk) => {
    const rounds = await openRounds(desk, terminal);
    const raw: unknown = JSON.parse(await readFile(toPackageFile('seeds/issue.json'), 'utf8'));
    const app = await createApp(desk, {
      log: terminal.note,
      sample: IssueContent.parse(raw),
      listNotes: async () => [
        ...(await rounds.listProblems()),
        ...(await listTroubles(desk)),
        ...(bounces?.listProblems() ?? []),
      ],
    });
    let bounces: BounceReading | undefined;
    await using _metrics = await openMetrics(desk, terminal);
    desk.letters.start();
    try {
      await listen(app, desk.config);
      await printAddresses(desk, terminal, app.listeningOrigin);
      if (options.worker)
        await work(desk, rounds, terminal, (opened) => {
          bounces = opened;
        });
      else await untilStopped();
    } finally {
      await app.close();
    }
    return 0;
  });
}

/** `digest worker`: schedule and delivery alone. */
export function worker(terminal: Terminal): Promise<number> {
  return withLastingDesk(terminal, async (desk) => {
    const rounds = await openRounds(desk, terminal);
    await using _metrics = await openMetrics(desk, terminal);
    terminal.note(await describeNext(desk));
    desk.letters.start();
    await work(desk, rounds, terminal);
    return 0;
  });
}

async function openRounds(desk: Desk, terminal: Terminal): Promise<Rounds> {
  await keepKnownPlace(desk.config, desk.deps.now());
  const { schedule, timeZone } = desk.config.newsletter;
  const since = await keepScheduleSince(desk.store.database, schedule, timeZone, desk.deps.now());
  return createRounds(desk, since, terminal.note);
}

async function listen(app: Awaited<ReturnType<typeof createApp>>, { web, port }: Config): Promise<void> {
  try {
    await app.listen({ host: web.host, port });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new DigestError('port-taken', { port: String(port) }, error) : error;
  }
}

/** Null where the configuration names no address for them. */
async function openMetrics(desk: Desk, terminal: Terminal): Promise<AsyncDisposable | null> {
  const { metrics } = desk.config;
  if (metrics === null) return null;
  const { startMetrics } = await import('../web/metrics.ts');
  const server = await startMetrics(metrics, createFigures(desk));
  terminal.note(`Metrics:  ${server.url}`);
  return server;
}

async function printAddresses(desk: Desk, terminal: Terminal, origin: string): Promise<void> {
  terminal.print(`Pages:    ${origin}/`);
  if (desk.config.newsletter.url !== origin) terminal.print(`Public:   ${desk.config.newsletter.url}/`);
  const link = desk.config.editors.length > 0 ? `${origin}/desk` : await makeDeskLink(desk, origin);
  terminal.print(
    `Desk:     ${link}${desk.config.editors.length > 0 ? '' : '   (opens once, within 30 minutes)'}`,
  );
  const inbox = await desk.way.openInbox();
  const word = await findInboxWord(desk);
  const place = word === null ? toInboxDir(desk.config) : `${origin}${inboxPrefix}/${word}`;
  if (inbox) terminal.print(`Inbox:    ${place}   (mail goes here; it listens on ${inbox.url})`);
  terminal.print(`Schedule: ${await describeNext(desk)}`);
}

async function describeNext(desk: Desk): Promise<string> {
  const { config } = desk;
  if (config.sources.length === 0) return 'no sources are named in digest.config.ts, so only drafts go out';
  const { timeZone } = config.newsletter;
  const { at: next } = await desk.findNextSlot();
  const local = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(
    next,
  );
  return `next issue ${local} (${timeZone}), ${new Date(next).toISOString()}`;
}

/** Looks each minute what is due; sending goes on beside it, so that a slow relay delays no slot. */
async function work(
  desk: Desk,
  rounds: Rounds,
  terminal: Terminal,
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
  const waker = startWaking(
    async () => {
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
    },
    complain,
    desk.deps.now,
  );
  await untilStopped();
  stop.abort();
  await waker.stop();
  await watching;
  await telling;
}

const forgetEveryMs = 3_600_000;

async function untilStopped(): Promise<void> {
  const stop = new AbortController();
  await Promise.race(
    ['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal }).catch(() => {})),
  );
  stop.abort();
}
