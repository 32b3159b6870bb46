import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startRelay } from '../delivery/relay-double.ts';
import { type Newsroom, openNewsroom, seeds } from './digest.ts';

const rehearsal = { SMTP_URL: 'inbox:' };
const ferry = join(seeds, 'ferry-line.txt');
const addresses = Array.from({ length: 30 }, (_, n) => `reader${n}@example.net`);

async function openNewsroomWithReaders(): Promise<Newsroom> {
  const newsroom = openNewsroom();
  const list = newsroom.file('list.csv', `email\n${addresses.join('\n')}\n`);
  const { code, stdout } = await newsroom.digest([
    'subscribers',
    'import',
    list,
    '--consent',
    'sign-up sheet',
  ]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('30 lines: 30 added, ')]);
  return newsroom;
}

function readRecipients(newsroom: Newsroom): string[] {
  const inbox = join(newsroom.dir, 'data', 'inbox');
  return readdirSync(inbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => /^To: (.+)\r$/m.exec(readFileSync(join(inbox, name), 'latin1'))?.[1] ?? '')
    .sort();
}

async function readIssues(newsroom: Newsroom): Promise<Record<string, unknown>[]> {
  return JSON.parse((await newsroom.digest(['status', '--json'])).stdout).issues;
}

test('an issue reaches everybody confirmed once, and the sums balance', async () => {
  using newsroom = await openNewsroomWithReaders();
  const { code, stderr } = await newsroom.digestCold(['send', seeds, '--yes'], rehearsal);
  expect([code, stderr]).toEqual([0, expect.stringContaining('30 planned, 30 accepted')]);
  expect(readRecipients(newsroom)).toEqual(addresses.toSorted());
  expect(await readIssues(newsroom)).toMatchObject([
    { number: 1, state: 'sent', planned: 30, accepted: 30, failed: 0 },
  ]);
});

test("a mail's links and headers show the public address set for its reader's domain", async () => {
  using newsroom = await openNewsroomWithReaders();
  newsroom.file(
    'digest.config.ts',
    `export default { url: 'https://main.test', mirrors: ['https://plain.test', { url: 'https://east.test/', domains: ['*.invalid'] }] };`,
  );
  const list = newsroom.file('more.csv', 'email\nann@host.invalid\n');
  await newsroom.digest(['subscribers', 'import', list, '--consent', 'sign-up sheet']);
  expect((await newsroom.digest(['send', ferry, '--yes'], rehearsal)).code).toBe(0);
  const inbox = join(newsroom.dir, 'data', 'inbox');
  const mails = readdirSync(inbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(inbox, name), 'latin1').replaceAll('=\r\n', ''));
  const moved = mails.filter((mail) => mail.includes('To: ann@host.invalid'));
  expect(moved).toHaveLength(1);
  const addresses = new Set(moved[0]?.match(/https?:\/\/[a-z]+\.test\/\w+/g));
  expect([...addresses].filter((address) => !address.startsWith('https://east.test/'))).toEqual([]);
  expect(moved[0]).toMatch(
    /If east\.test does not open:\s+https:\/\/main\.test\/\s+https:\/\/plain\.test\/\s/,
  );
  expect(/^List-Unsubscribe:\s+<https:\/\/east\.test\/leave\//m.test(moved[0] ?? '')).toBe(true);
  const others = mails.filter((mail) => !mail.includes('To: ann@host.invalid'));
  expect(others.filter((mail) => mail.includes('https://main.test/leave/'))).toHaveLength(30);
  expect(others.some((mail) => mail.includes('east.test'))).toBe(false);
});

test("the week's slot holds one issue: a second send says so and sends nothing, --extra sends one beside it", async () => {
  using newsroom = await openNewsroomWithReaders();
  await newsroom.digest(['send', ferry, '--yes'], rehearsal);
  const again = await newsroom.digest(['send', ferry, '--yes'], rehearsal);
  expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('has gone to everybody')]);
  expect(readRecipients(newsroom)).toHaveLength(30);
  expect((await newsroom.digest(['send', ferry, '--yes', '--extra'], rehearsal)).code).toBe(0);
  expect(readRecipients(newsroom)).toHaveLength(60);
});

test('a draft waits for its slot, is what send sends, and can be dropped', async () => {
  using newsroom = await openNewsroomWithReaders();
  expect((await newsroom.digest(['draft', join(seeds, 'library-reopens.txt')])).code).toBe(0);
  expect(await readIssues(newsroom)).toMatchObject([{ number: 1, state: 'draft', planned: 0 }]);
  expect((await newsroom.digest(['status'])).stdout).toMatch(/^Next: \w+day, \d+ \w+ \d{4} at 09:00 UTC$/m);
  expect((await newsroom.digest(['draft', '--drop'])).code).toBe(0);
  expect(await readIssues(newsroom)).toEqual([]);
  await newsroom.digest(['draft', join(seeds, 'library-reopens.txt')]);
  expect((await newsroom.digest(['send', '--yes'], rehearsal)).code).toBe(0);
  expect(await readIssues(newsroom)).toMatchObject([{ number: 1, state: 'sent', accepted: 30 }]);
});

test('a second draft is refused with what to do, and the first one stays', async () => {
  using newsroom = await openNewsroomWithReaders();
  await newsroom.digest(['draft', ferry]);
  const second = await newsroom.digest(['draft', join(seeds, 'library-reopens.txt')]);
  expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('Add --replace')]);
  const { stdout } = await newsroom.digest(['status']);
  expect(stdout).toMatch(/^1 {2}draft {2}.*Ferry/m);
});

test('a draft can be made after the week’s issue: it waits for the next one, and send says so', async () => {
  using newsroom = await openNewsroomWithReaders();
  await newsroom.digest(['send', ferry, '--yes'], rehearsal);
  const draft = await newsroom.digest(['draft', join(seeds, 'library-reopens.txt')]);
  expect([draft.code, draft.stdout]).toEqual([0, expect.stringContaining('Draft of issue 2, the next one')]);
  const due = /due (.+? UTC)/.exec(draft.stdout)?.[1] ?? 'none';
  expect((await newsroom.digest(['status'])).stdout).toContain(`Next: ${due}`);
  const other = await newsroom.digest(
    ['send', join(seeds, 'bellfounder.html'), '--yes', '--extra'],
    rehearsal,
  );
  expect(other.stderr).toContain('The draft of issue 2');
  expect((await readIssues(newsroom)).map(({ number, state }) => [number, state])).toEqual([
    [3, 'sent'],
    [2, 'draft'],
    [1, 'sent'],
  ]);
});

test('pause holds a draft, send then refuses it, resume lets it go, cancel gives it up with its slot', async () => {
  using newsroom = await openNewsroomWithReaders();
  await newsroom.digest(['draft', ferry]);
  expect((await newsroom.digest(['pause'])).stderr).toContain('is held');
  expect(await readIssues(newsroom)).toMatchObject([{ state: 'draft', held: true }]);
  const refused = await newsroom.digest(['send', '--yes'], rehearsal);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is held')]);
  expect((await newsroom.digest(['resume'])).code).toBe(0);
  expect(await readIssues(newsroom)).toMatchObject([{ state: 'draft', held: false }]);
  expect((await newsroom.digest(['cancel'])).stderr).toContain('no issue goes out by itself');
  expect(await readIssues(newsroom)).toMatchObject([{ state: 'skipped' }]);
});

test('what a feed brings goes out once by hand too, unless it is asked for again', async () => {
  using newsroom = await openNewsroomWithReaders();
  const words = Array.from(
    { length: 12 },
    (_, n) => `The council of Calder met ${n + 3} times about the old quay and put it off, the mayor said.`,
  );
  const item = `<item><title>Quay row in Calder</title><guid>quay</guid><description>${words.join(' ')}</description></item>`;
  const feed = newsroom.file(
    'feed.xml',
    `<rss version="2.0"><channel><title>Town</title>${item}</channel></rss>`,
  );
  expect((await newsroom.digest(['send', feed, '--yes'], rehearsal)).code).toBe(0);
  const again = ['send', feed, '--yes', '--extra'];
  const repeated = await newsroom.digest(again, rehearsal);
  expect([repeated.code, repeated.stderr]).toEqual([1, expect.stringContaining('Went out in issue 1')]);
  expect((await newsroom.digest([...again, '--again'], rehearsal)).code).toBe(0);
});

test('a command in a folder without data and configuration says that it begins anew there, once', async () => {
  using newsroom = openNewsroom();
  const told = /Begins anew: no digest\.config\.ts in this folder, and no newsletter in .*data yet/;
  expect((await newsroom.digest(['status'])).stderr).toMatch(told);
  expect((await newsroom.digest(['status'])).stderr).toBe('');
  const list = newsroom.file('list.csv', 'email\nann@quay.test\n');
  for (const args of [
    ['import', list, '--consent', 'a form', '--dry-run'],
    ['suppress', list],
  ]) {
    rmSync(join(newsroom.dir, 'data'), { recursive: true });
    expect((await newsroom.digest(['subscribers', ...args])).stderr).toMatch(told);
  }
});

test('a database put back from before an issue asks by every command that sends, and restored settles it', async () => {
  using newsroom = await openNewsroomWithReaders();
  const database = join(newsroom.dir, 'data', 'digest.db');
  await newsroom.digest(['draft', ferry]);
  copyFileSync(database, join(newsroom.dir, 'backup.db'));
  await newsroom.digest(['send', '--yes'], rehearsal);
  copyFileSync(join(newsroom.dir, 'backup.db'), database);
  for (const args of [
    ['send', '--yes'],
    ['send', ferry, '--yes', '--extra'],
  ]) {
    const { code, stderr } = await newsroom.digest(args, rehearsal);
    expect([code, stderr]).toEqual([1, expect.stringContaining('older than what was sent from it')]);
  }
  expect(readRecipients(newsroom)).toHaveLength(30);
  expect((await newsroom.digest(['restored'], rehearsal)).stdout).toContain('digest restored --sent');
  expect((await newsroom.digest(['restored', '--sent'], rehearsal)).code).toBe(0);
  expect((await newsroom.digest(['restored'], rehearsal)).stdout).toContain('nothing to settle');
  expect(await readIssues(newsroom)).toMatchObject([{ number: 1, state: 'sent' }]);
});

test('a backup on a new machine, without a trace of the issue that went out since, sends nothing before it was asked', async () => {
  using newsroom = await openNewsroomWithReaders();
  const data = join(newsroom.dir, 'data');
  await newsroom.digest(['draft', ferry]);
  await newsroom.digest(['backup', 'night.backup']);
  await newsroom.digest(['send', '--yes'], rehearsal);
  const mails = readRecipients(newsroom);
  for (const name of readdirSync(data))
    if (!['secret.key', 'inbox'].includes(name)) rmSync(join(data, name), { recursive: true });
  rmSync(join(newsroom.dir, '.local'), { recursive: true });
  expect((await newsroom.digest(['restore', 'night.backup'])).code).toBe(0);
  for (const args of [[], [ferry, '--extra']]) {
    const { code, stderr } = await newsroom.digest(['send', ...args, '--yes'], rehearsal);
    expect([code, stderr]).toEqual([1, expect.stringContaining('put back from a backup')]);
  }
  const asked = await newsroom.digest(['restored'], rehearsal);
  expect([asked.code, asked.stdout]).toEqual([
    1,
    expect.stringMatching(/gone out: issue 1, ".*ferry.*; the slot/i),
  ]);
  expect((await newsroom.digest(['restored', '--sent'], rehearsal)).code).toBe(0);
  expect((await newsroom.digest(['restored'], rehearsal)).stdout).toContain('nothing to settle');
  expect(await readIssues(newsroom)).toMatchObject([{ number: 1, state: 'sent' }]);
  expect(readRecipients(newsroom)).toEqual(mails);
});

test('a draft that replaces another says so, and the issue has the address of what it says', async () => {
  using newsroom = await openNewsroomWithReaders();
  const first = await newsroom.digest(['draft', ferry]);
  expect(first.stderr).not.toContain('takes the place');
  const second = await newsroom.digest(['draft', '--replace', join(seeds, 'library-reopens.txt')]);
  expect(second.stderr).toMatch(/It takes the place of the draft ".*[Ff]erry/);
  await newsroom.digest(['send', '--yes'], rehearsal);
  const site = join(newsroom.dir, 'site');
  await newsroom.digest(['export', site]);
  expect(readdirSync(join(site, 'issues'))).toContain('1-marenth-library-to-reopen.html');
});

test('a list is not sent to by accident: not without a relay, not unasked, not to nobody, not the samples', async () => {
  using newsroom = await openNewsroomWithReaders();
  const run = async (...args: string[]) => {
    const { code, stderr } = await newsroom.digest(
      ['send', ...args],
      args.includes('--yes') ? {} : rehearsal,
    );
    return [code, stderr.trim().split('\n').at(-1)];
  };
  expect(await run(ferry, '--yes')).toEqual([1, expect.stringContaining('SMTP_URL')]);
  expect(await run(ferry)).toEqual([1, expect.stringContaining('--yes')]);
  expect(await run()).toEqual([1, expect.stringContaining('no sources')]);
  using empty = openNewsroom();
  const { code, stderr } = await empty.digest(['send', ferry, '--yes'], rehearsal);
  expect([code, stderr]).toEqual([1, expect.stringContaining('Nobody is confirmed yet')]);
});

test('a dry run tells the subject and the number of readers, and keeps nothing', async () => {
  using newsroom = await openNewsroomWithReaders();
  const { code, stdout } = await newsroom.digest(['send', ferry, '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\nSubject: .+\nReaders: 30\n$/);
  expect(await readIssues(newsroom)).toEqual([]);
});

test('nothing but the inbox, and nothing printed, holds an address or its domain', async () => {
  using newsroom = await openNewsroomWithReaders();
  const { stdout, stderr } = await newsroom.digest(['send', ferry, '--yes'], rehearsal);
  const data = join(newsroom.dir, 'data');
  const files = readdirSync(data).filter((name) => name !== 'inbox');
  const kept = Buffer.concat(files.map((name) => readFileSync(join(data, name))));
  for (const words of ['reader1@', 'example.net']) {
    expect(stdout + stderr).not.toContain(words);
    expect(kept.includes(words)).toBe(false);
    expect(kept.includes(Buffer.from(words, 'utf16le'))).toBe(false);
  }
});

test('an issue that the relay refuses is held with exit code 1, said everywhere, and reaches everybody once that is mended', async () => {
  using newsroom = await openNewsroomWithReaders();
  await using relay = await startRelay();
  const env = { SMTP_URL: relay.url };
  relay.behave = () => '550 5.7.1 relaying denied';
  const { code, stderr } = await newsroom.digest(['send', ferry, '--yes'], env);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /Issue 1 is held: 127\.0\.0\.1:\d+ refused \d+ of the last \d+ \(550 5\.7\.1 relaying denied\)/,
  );
  expect(stderr).toContain('digest resume 1');
  expect(await readIssues(newsroom)).toMatchObject([{ state: 'paused', planned: 30, queued: 30, failed: 0 }]);
  expect((await newsroom.digest(['status'])).stdout).toContain('held: 127.0.0.1');
  const again = await newsroom.digest(['send', '--yes'], env);
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('Issue 1 is held')]);
  relay.behave = () => 'take';
  await newsroom.digest(['resume']);
  expect((await newsroom.digest(['send', '--yes'], env)).code).toBe(0);
  expect(relay.taken.map(({ to }) => to).sort()).toEqual(addresses.toSorted());
});

test('send --failed sends the issue again to those it failed for, with the same Message-ID, and to nobody else', async () => {
  using newsroom = await openNewsroomWithReaders();
  await using relay = await startRelay();
  const env = { SMTP_URL: relay.url };
  relay.onTaken = (to) => {
    relay.bodyReply = to.startsWith('reader7@') ? '554 no' : null;
  };
  const first = await newsroom.digest(['send', ferry, '--yes'], env);
  expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('digest send --failed 1')]);
  relay.onTaken = () => {
    relay.bodyReply = null;
  };
  const look = await newsroom.digest(['send', '--failed', '--dry-run'], env);
  expect(look.stdout).toContain('failed for 1.');
  expect((await newsroom.digest(['send', '--failed', '--yes'], env)).code).toBe(0);
  expect(relay.taken.slice(30).map(({ to }) => to)).toEqual(['reader7@example.net']);
  expect(new Set(relay.taken.map(({ messageId }) => messageId)).size).toBe(30);
  expect(await readIssues(newsroom)).toMatchObject([{ state: 'sent', accepted: 30, failed: 0 }]);
  expect((await newsroom.digest(['send', '--failed', '--yes'], env)).stdout).toContain('failed for 0.');
  expect(relay.taken).toHaveLength(31);
});

test('an issue that nobody got ends with exit code 1, also where it is the readers’ own addresses', async () => {
  using newsroom = openNewsroom();
  await using relay = await startRelay();
  relay.behave = () => '550 5.1.1 no such user';
  const list = newsroom.file('list.csv', 'email\nann@example.net\n');
  await newsroom.digest(['subscribers', 'import', list, '--consent', 'sign-up sheet']);
  const { code, stderr } = await newsroom.digest(['send', ferry, '--yes'], { SMTP_URL: relay.url });
  expect([code, stderr]).toEqual([1, expect.stringContaining('Nobody has it.')]);
  expect(await readIssues(newsroom)).toMatchObject([{ state: 'sent', failed: 1 }]);
});
