import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDkimKey, toDkimRecord } from '../../src/delivery/dkim-key.ts';
import { type DoctorWorld, examineDelivery } from '../../src/delivery/doctor.ts';
import { toRelay } from '../../src/delivery/relay.ts';
import { startNameServer } from './name-server.ts';
import { startRelay } from './relay-double.ts';

const at = Date.UTC(2026, 10, 20, 9);
const made = await createDkimKey('harbour.test', 'd1', 'rsa');
const dkim = [{ domain: 'harbour.test', selector: 'd1', key: createPrivateKey(made.pem) }];

function toWorld(dns: DoctorWorld['dns'], change: Partial<DoctorWorld> = {}): DoctorWorld {
  return {
    relay: null,
    from: 'digest@news.harbour.test',
    publicUrl: 'https://news.harbour.test',
    dkim,
    readsBounces: true,
    bounceDomain: null,
    dns,
    fetch: async () => ({ status: 200, date: new Date(at).toUTCString() }),
    freeBytes: async () => 5e9,
    now: () => at,
    ...change,
  };
}

async function examine(world: DoctorWorld) {
  const findings = await examineDelivery(world);
  for (const { state, advice } of findings) expect(advice === null).toBe(state === 'ok');
  return Object.fromEntries(findings.map(({ name, state, found }) => [name, { state, found }]));
}

const goodZone = {
  'news.harbour.test': { MX: ['mx.harbour.test'], TXT: ['v=spf1 mx -all'] },
  'd1._domainkey.harbour.test': { TXT: [made.record] },
  '_dmarc.harbour.test': { TXT: ['v=DMARC1; p=quarantine'] },
};

test('where no sender is set, that is said once, and no record is asked for a name of this machine', async () => {
  await using server = await startNameServer({});
  const findings = await examineDelivery(toWorld(server.dns, { from: 'digest@localhost', dkim: [] }));
  expect(findings.filter(({ found }) => found.includes('localhost'))).toEqual([
    expect.objectContaining({
      name: 'From domain',
      state: 'fail',
      advice: expect.stringContaining('DIGEST_FROM'),
    }),
  ]);
  expect(findings.map(({ name }) => name)).not.toContain('SPF');
});

test('where all is well, nothing is advised', async () => {
  await using server = await startNameServer(goodZone);
  await using relay = await startRelay();
  const found = await examine(
    toWorld(server.dns, { relay: toRelay(relay.url, { name: 'news.harbour.test', allowInsecure: false }) }),
  );
  for (const name of [
    'SMTP',
    'From domain',
    'SPF',
    'DKIM d1',
    'DMARC',
    'public address',
    'clock',
    'disk',
    'bounces',
  ])
    expect([name, found[name]?.state]).toEqual([name, 'ok']);
  expect(found['reverse DNS']?.state).toBe('unasked');
  expect(found).not.toHaveProperty('bounce domain');
});

test('a domain with nothing published fails each check by name', async () => {
  await using server = await startNameServer({});
  const found = await examine(toWorld(server.dns));
  for (const name of ['From domain', 'SPF', 'DKIM d1', 'DMARC'])
    expect([name, found[name]?.state]).toEqual([name, 'fail']);
});

test('another key under our selector, two SPF records, and an SPF record for everybody are noticed', async () => {
  const other = await createDkimKey('harbour.test', 'd1', 'rsa');
  await using server = await startNameServer({
    ...goodZone,
    'd1._domainkey.harbour.test': { TXT: [other.record] },
    'news.harbour.test': { TXT: ['v=spf1 mx ~all', 'v=spf1 -all'] },
    'open.harbour.test': { TXT: ['v=spf1 +all'] },
  });
  const found = await examine(toWorld(server.dns));
  expect(found['DKIM d1']).toEqual({ state: 'fail', found: 'd1._domainkey.harbour.test holds another key' });
  expect(found.SPF).toEqual({ state: 'fail', found: 'news.harbour.test has 2 SPF records' });
  expect((await examine(toWorld(server.dns, { from: 'a@open.harbour.test' }))).SPF?.state).toBe('warn');
});

test('a relay’s name must lead back to its address', async () => {
  await using server = await startNameServer({
    'mail.harbour.test': { A: ['192.0.2.7'] },
    '7.2.0.192.in-addr.arpa': { PTR: ['mail.harbour.test'] },
    'lost.harbour.test': { A: ['192.0.2.8'] },
    '8.2.0.192.in-addr.arpa': { PTR: ['mail.harbour.test'] },
  });
  const { dns } = server;
  const check = async (host: string) => {
    const relay = { ...toRelay(`smtp://${host}:1`, { name: 'x', allowInsecure: false }), secure: false };
    const findings = await examineDelivery(toWorld(dns, { relay }));
    return findings.find(({ name }) => name === 'reverse DNS')?.state;
  };
  expect(await check('mail.harbour.test')).toBe('ok');
  expect(await check('lost.harbour.test')).toBe('warn');
});

test('offline, it says what it could not ask and throws nothing', async () => {
  const dead = () => Promise.reject(Object.assign(new Error('no network'), { code: 'ECONNREFUSED' }));
  const found = await examine(
    toWorld(
      { resolveTxt: dead, resolveMx: dead, resolve4: dead, reverse: dead },
      { fetch: dead, freeBytes: dead, readsBounces: false },
    ),
  );
  for (const name of ['From domain', 'SPF', 'DKIM d1', 'DMARC', 'clock', 'disk'])
    expect(found[name]?.state).toBe('unasked');
  expect(found['public address']?.state).toBe('fail');
  expect(found.bounces?.state).toBe('warn');
});

test('a full disk, a clock that is wrong and a public address without https are said', async () => {
  await using server = await startNameServer(goodZone);
  const late = new Date(at - 600_000).toUTCString();
  const found = await examine(
    toWorld(server.dns, { freeBytes: async () => 5e6, fetch: async () => ({ status: 200, date: late }) }),
  );
  expect(found.disk).toEqual({ state: 'fail', found: '4 MB free' });
  expect(found.clock).toEqual({ state: 'fail', found: 'differs by 600 s from the public address' });
  const plain = await examine(toWorld(server.dns, { publicUrl: 'http://127.0.0.1:3000' }));
  expect(plain['public address']?.state).toBe('warn');
  expect(plain.clock?.state).toBe('unasked');
});

test('a bounce domain without an MX record fails: nothing that comes back arrives', async () => {
  await using server = await startNameServer({
    ...goodZone,
    'bounces.harbour.test': { MX: ['mx.harbour.test'] },
  });
  const found = await examine(toWorld(server.dns, { bounceDomain: 'bounces.harbour.test' }));
  expect(found['bounce domain']?.state).toBe('ok');
  const without = await examine(toWorld(server.dns, { bounceDomain: 'back.harbour.test' }));
  expect(without['bounce domain']).toMatchObject({
    state: 'fail',
    found: expect.stringContaining('no MX record'),
  });
});

test('each limit is the last that is well: of the disk, the clock and the answer of the public address', async () => {
  await using server = await startNameServer({});
  const states = async (name: string, ...changes: Partial<DoctorWorld>[]) =>
    Promise.all(changes.map(async (change) => (await examine(toWorld(server.dns, change)))[name]?.state));
  const disk = [100 * 2 ** 20 - 1, 100 * 2 ** 20, 2 ** 30 - 1, 2 ** 30].map((bytes) => ({
    freeBytes: async () => bytes,
  }));
  expect(await states('disk', ...disk)).toEqual(['fail', 'warn', 'warn', 'ok']);
  const clock = [-61_000, -60_000, 60_000, 61_000].map((ahead) => ({ now: () => at + ahead }));
  expect(await states('clock', ...clock)).toEqual(['fail', 'ok', 'ok', 'fail']);
  const answers = [399, 400].map((status) => ({ fetch: async () => ({ status, date: null }) }));
  expect(await states('public address', ...answers)).toEqual(['ok', 'fail']);
  expect(await states('clock', ...answers)).toEqual(['unasked', 'unasked']);
});

test('records are read as receivers read them', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const modern = await createDkimKey('harbour.test', 'd3', 'ed25519');
  await using server = await startNameServer({
    'own.test': { A: ['192.0.2.7'], TXT: ['v=spf10 mx -all', 'v=spf1'] },
    'open.test': { MX: ['mx.open.test'], TXT: ['v=spf1 mx all'] },
    'd2._domainkey.own.test': { TXT: ['of harbour', toDkimRecord(privateKey)] },
    'd3._domainkey.own.test': { TXT: [modern.record] },
    'd4._domainkey.own.test': { TXT: ['v=DKIM1; k=rsa'] },
    '_dmarc.own.test': { TXT: ['harbour', 'v=DMARC1; p=none'] },
    '_dmarc.test': { TXT: ['v=DMARC1; p=none'] },
  });
  const keys = { d2: privateKey, d3: createPrivateKey(modern.pem), d4: privateKey };
  const sign = (from: string, domain = 'own.test') =>
    toWorld(server.dns, {
      from,
      dkim: Object.entries(keys).map(([selector, key]) => ({ domain, selector, key })),
    });
  const own = await examine(sign('us@own.test'));
  expect(own['From domain']).toEqual({ state: 'ok', found: 'own.test takes mail at its own address' });
  expect(own.SPF).toEqual({ state: 'ok', found: 'v=spf1' });
  expect(own['DKIM d2']).toEqual({ state: 'warn', found: 'd2._domainkey.own.test matches, with 1024 bits' });
  expect(own['DKIM d3']?.state).toBe('ok');
  expect(own['DKIM d4']?.found).toBe('d4._domainkey.own.test is not published');
  expect(own.DMARC?.found).toBe('_dmarc.own.test: v=DMARC1; p=none');
  // The organization's policy counts for what is below it, and its key for it, and the other way round.
  const below = await examine(sign('us@news.own.test'));
  expect([below.DMARC?.state, below['DKIM d3']?.state]).toEqual(['ok', 'ok']);
  const other = await examine(sign('us@open.test'));
  expect([other.DMARC?.state, other.SPF?.state]).toEqual(['fail', 'warn']);
  expect(other['DKIM d3']).toEqual({
    state: 'warn',
    found: 'signs for own.test, the sender is at open.test',
  });
  const bare = await examine(toWorld(server.dns, { dkim: [] }));
  expect(bare.DKIM?.state).toBe('warn');
});

test('a relay that does not answer is named, and TLS is insisted on but on this machine', async () => {
  await using server = await startNameServer({
    '0.0.0.0.in-addr.arpa': { PTR: ['old.harbour.test', 'mail.harbour.test'] },
    'mail.harbour.test': { A: ['192.0.2.7', '0.0.0.0'] },
  });
  await using double = await startRelay();
  const { port } = new URL(double.url);
  const check = (host: string, allowInsecure: boolean, at = port) =>
    examine(
      toWorld(server.dns, {
        relay: toRelay(`smtp://${host}:${at}`, { name: 'news.harbour.test', allowInsecure }),
      }),
    );
  const own = `127.0.0.1:${port} takes mail on this machine`;
  for (const isInsecure of [false, true])
    expect((await check('127.0.0.1', isInsecure)).SMTP).toEqual({ state: 'ok', found: own });
  expect((await check('127.0.0.1', false, '1')).SMTP?.found).toMatch(/^127\.0\.0\.1:1: /);
  // It leads to this machine, and its name is none of loopback's.
  const elsewhere = await check('0.0.0.0', true);
  expect(elsewhere.SMTP).toEqual({
    state: 'warn',
    found: `0.0.0.0:${port} answers; TLS is not insisted on`,
  });
  expect(elsewhere['reverse DNS']).toEqual({ state: 'ok', found: '0.0.0.0 is mail.harbour.test' });
  expect((await check('0.0.0.0', false)).SMTP?.found).toMatch(/^0\.0\.0\.0:\d+: it offers no STARTTLS/);
  expect((await check('nowhere.harbour.test', false))['reverse DNS']).toEqual({
    state: 'fail',
    found: 'nowhere.harbour.test has no address',
  });
});
