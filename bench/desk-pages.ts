import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { openDesk } from '../src/deps/desk.ts';
import { makeDeskLink } from '../src/deps/desk-port.ts';
import { createApp } from '../src/deps/web.ts';
import { composeIssue, keepDraft, readEntries } from '../src/digest.ts';
import { toMedian } from './median.ts';
import { toText } from './week.ts';

const candidates = 1_000;
const rounds = 15;

/** The processor time on the server of the desk's pages, and of one edit, with a thousand candidates. */
export async function measurePages(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  mkdirSync(join(dir, 'articles'));
  for (let number = 0; number < candidates; number += 1)
    writeFileSync(join(dir, 'articles', `${String(number).padStart(4, '0')}.md`), toText(number));
  const config = await readConfig({ cwd: dir, env: { DIGEST_DIR: join(dir, 'data'), SMTP_URL: 'inbox:' } });
  const desk = await openDesk(config, async () => new Uint8Array());
  const sample = JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds/issue.json'), 'utf8'));
  const app = await createApp(desk, { log: () => {}, sample, listNotes: async () => [] });
  const read = await readEntries([join(dir, 'articles')], desk.deps, { taking: 'picked' });
  await keepDraft(await composeIssue(read.candidates, desk.deps), read, { isNext: true }, desk.deps);

  const link = await makeDeskLink(desk, '', 'editor');
  const entered = await app.inject({ method: 'POST', url: link });
  const [cookie = ''] = [entered.headers['set-cookie']].flat();
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const view = await desk.drafts.view();
  const out = view.candidates.filter(({ isIn }) => !isIn).map(({ entry }) => entry.id);
  const first = view.content.sections[0]?.entries[0]?.id ?? '';

  for (const path of ['/desk', `/desk/entry/${first}`, '/desk/preview', '/desk/sending'])
    await measure(`${path.replace(first, '…')} with ${view.candidates.length} candidates`, async () => {
      const { statusCode } = await app.inject({ url: path, headers });
      if (statusCode !== 200) throw new Error(`${path} answers ${statusCode}`);
    });
  await measure('one pick', async (round) => {
    await desk.drafts.edit({ kind: 'pick', entry: out[round] ?? '' }, { who: 'editor' });
  });
  await measure('a look at a draft that is held', () => desk.drafts.settle());

  await app.close();
  await desk[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true });
}

async function measure(what: string, work: (round: number) => Promise<unknown>): Promise<void> {
  await work(rounds);
  const spent: { cpu: number; wall: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [from, started] = [process.cpuUsage(), performance.now()];
    await work(round);
    const { user, system } = process.cpuUsage(from);
    spent.push({ cpu: (user + system) / 1_000, wall: performance.now() - started });
  }
  const [cpu, wall] = [toMedian(spent.map((one) => one.cpu)), toMedian(spent.map((one) => one.wall))];
  console.log(`${what}: ${cpu.toFixed(0)} ms of the processor, ${wall.toFixed(0)} ms`);
}
