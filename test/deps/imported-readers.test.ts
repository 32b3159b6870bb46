import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openDesk } from '../../src/deps/desk.ts';
import { toReaderSettings } from '../../src/deps/reader-settings.ts';
import { createRounds } from '../../src/deps/schedule.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { importReaders } from '../../src/subscribers/import.ts';
import { startRelay, type Taken } from '../delivery/relay-double.ts';
import { makeMemoryFolder } from '../store/memory-folder.ts';

const slot = Date.parse('2026-11-27T09:00Z');

test('of one issue, who came from a list is told of the list, and who signed up of their sign-up', async () => {
  const dir = makeMemoryFolder('digest-imported-');
  await using relay = await startRelay();
  let clock = slot - 3_600_000;
  const config = await readConfig({ cwd: dir, env: { DIGEST_DIR: dir, SMTP_URL: relay.url } });
  const sources = [new URL('../../seeds/library-reopens.txt', import.meta.url).pathname];
  await using desk = await openDesk(
    { ...config, sources },
    async () => new Uint8Array(),
    () => clock,
  );
  async function* list() {
    yield Buffer.from('email\nann@example.net\n');
  }
  await importReaders(list, {
    store: desk.store.imports,
    settings: toReaderSettings(config),
    now: () => clock,
    file: 'list.csv',
    consent: 'the old tool',
    isTrial: false,
    map: parseImportMap([]),
    onBadLine: () => {},
  });
  await desk.readers.requestSubscription('ben@example.net', {
    language: 'en',
    consent: { policy: null, form: '/', source: null },
  });
  await desk.letters.settled();
  const confirm = /\/confirm\/([\w-]{44})/.exec(readMails(relay.taken, 'ben@example.net'))?.[1] ?? '';
  expect(await desk.readers.confirm(confirm)).toBe('confirmed');
  // Who is on the list already gets the welcome again.
  await desk.readers.requestSubscription('ann@example.net', {
    language: 'en',
    consent: { policy: null, form: '/', source: null },
  });
  await desk.letters.settled();

  const rounds = createRounds(desk, clock, () => {});
  clock = slot;
  await rounds.lookAtSchedule();
  for (const issue of await rounds.listOpen()) await rounds.sendOne(issue, new AbortController().signal);
  expect(relay.taken).toHaveLength(5);
  const [ann, ben] = ['ann@example.net', 'ben@example.net'].map((to) => readMails(relay.taken, to));
  expect(ann).toMatch(/you were on the\s+list of The Weekly Digest when it moved here/i);
  expect(ann).not.toMatch(/confirmed/i);
  expect(ben).toMatch(/signed up for The\s+Weekly Digest and confirmed your address/i);
  expect(ben).not.toMatch(/moved here/i);
  rmSync(dir, { recursive: true, force: true });
});

/** All mails to this address, with quoted-printable undone as far as it matters here. */
function readMails(taken: readonly Taken[], address: string): string {
  return taken
    .filter(({ to }) => to === address)
    .map(({ raw }) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '='))
    .join('\n');
}
