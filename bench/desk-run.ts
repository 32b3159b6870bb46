import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { openDesk } from '../src/deps/desk.ts';
import { createReadWorld } from '../src/deps/reading.ts';
import { composeIssue, readEntries } from '../src/digest.ts';
import { assembleIssue } from '../src/issue/assemble.ts';
import { measurePages } from './desk-pages.ts';
import { toPage } from './week.ts';

const sites = 10;
const articles = 50;
const today = new Date().toUTCString();
const servers = await Promise.all(Array.from({ length: sites }, (_, site) => serveSite(site)));
const dir = mkdtempSync(join(tmpdir(), 'bench-desk-'));
const config = await readConfig({
  cwd: dir,
  env: {
    DIGEST_DIR: join(dir, 'data'),
    SMTP_URL: 'inbox:',
    DIGEST_FETCH_ALLOW: servers.map(({ place }) => place).join(','),
  },
});
const sources = servers.map(({ place }) => `http://${place}/feed`);
const desk = await openDesk(config, async () => new Uint8Array());
const before = { ...desk.deps, reading: createReadWorld(config, async () => new Uint8Array()) };
const read = (deps: typeof desk.deps) => readEntries(sources, deps, { taking: 'new' });

await time('nothing kept', () => read(before));
await time('cold: all is got, read, condensed and kept', () => read(desk.deps));
const { candidates } = await time('warm: what was kept', () => read(desk.deps));
const started = performance.now();
assembleIssue({
  entries: candidates.map(({ entry }) => entry),
  newsletter: config.newsletter,
  now: Date.now(),
});
console.log(`stories brought together and ranked: ${toSeconds(performance.now() - started)}`);

const composedFrom = performance.now();
const { over, content } = await composeIssue(candidates, desk.deps);
console.log(
  `an issue composed: ${content.sections.flatMap(({ entries }) => entries).length} entries, ${over.length} not taken, in ${toSeconds(performance.now() - composedFrom)}`,
);

await desk[Symbol.asyncDispose]();
for (const { server } of servers) server.close().closeAllConnections();
rmSync(dir, { recursive: true });
await measurePages();

async function time(what: string, work: () => ReturnType<typeof read>) {
  const [from, worked] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const [took, { user, system }] = [performance.now() - from, process.cpuUsage(worked)];
  const { candidates, failures } = result;
  console.log(
    `${what}: ${candidates.length} candidates, ${failures.length} failures in ${toSeconds(took)}, ${toSeconds((user + system) / 1_000)} of the processor`,
  );
  return result;
}

function toSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

async function serveSite(site: number) {
  const server = createServer((request, response) => {
    const number = /^\/a(\d+)$/.exec(request.url ?? '')?.[1];
    if (number === undefined && request.url !== '/feed') return void response.writeHead(404).end();
    const etag = `"${site}-${number}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    const items = Array.from(
      { length: articles },
      (_, n) => `<item><link>/a${n}</link><pubDate>${today}</pubDate></item>`,
    );
    const feed = `<rss version="2.0"><channel><title>Paper ${site}</title>${items.join('')}</channel></rss>`;
    const type = number === undefined ? 'application/rss+xml' : 'text/html';
    response.writeHead(200, { etag, 'content-type': type });
    response.end(number === undefined ? feed : toPage(site * articles + Number(number)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, place: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}
