import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { type BounceReading, listTroubles } from '../deps/bounces.ts';
import type { Desk } from '../deps/desk.ts';
import { makeDeskLink } from '../deps/desk-port.ts';
import { createFigures } from '../deps/figures.ts';
import { findInboxWord, inboxPrefix } from '../deps/inbox.ts';
import { keepKnownPlace } from '../deps/known-place.ts';
import { toInboxDir } from '../deps/relay.ts';
import { createRounds, type Rounds } from '../deps/schedule.ts';
import { createApp } from '../deps/web.ts';
import { DigestError } from '../domain/errors.ts';
import { IssueContent } from '../domain/issue.ts';
import { keepScheduleSince } from '../store/settings.ts';
import { describeNext } from './next-issue.ts';
import { toPackageFile } from './package-file.ts';
import { openServiceManager } from './service-manager.ts';
import type { Terminal } from './terminal.ts';
import { withLastingDesk } from './with-desk.ts';
import { pulse, untilStopped, type WorkWorld, work } from './work.ts';

/** `digest serve`: pages, schedule and delivery in one process, until SIGINT or SIGTERM. */
export function serve(here: Terminal, options: { readonly worker: boolean }): Promise<number> {
  return withLastingDesk(here, 'serve', async (desk, terminal) => {
    const rounds = await openRounds(desk, terminal);
    const world = openWorld(desk, terminal);
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
      await world.manager.ready(`Pages on ${app.listeningOrigin}; ${await describeNext(desk)}`);
      if (options.worker)
        await work(desk, rounds, world, (opened) => {
          bounces = opened;
        });
      else await pulse(desk, world);
    } finally {
      await app.close();
    }
    return 0;
  });
}

/** `digest worker`: schedule and delivery alone. */
export function worker(here: Terminal): Promise<number> {
  return withLastingDesk(here, 'worker', async (desk, terminal) => {
    const rounds = await openRounds(desk, terminal);
    const world = openWorld(desk, terminal);
    await using _metrics = await openMetrics(desk, terminal);
    terminal.note(await describeNext(desk));
    desk.letters.start();
    await world.manager.ready(await describeNext(desk));
    await work(desk, rounds, world);
    return 0;
  });
}

function openWorld({ config }: Desk, terminal: Terminal): WorkWorld {
  return { terminal, manager: openServiceManager(config, terminal), stopped: untilStopped() };
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
