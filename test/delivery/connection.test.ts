import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Copy } from '../../src/delivery/compose.ts';
import { runConnection } from '../../src/delivery/connection.ts';
import { toRelay } from '../../src/delivery/relay.ts';
import { openSession, type Session } from '../../src/delivery/smtp-session.ts';
import { type RelayDouble, startRelay } from './relay-double.ts';

let relay: RelayDouble;
beforeAll(async () => {
  relay = await startRelay();
});
afterAll(() => relay[Symbol.asyncDispose]());
beforeEach(() => {
  Object.assign(relay, { behave: () => 'take', mailReply: '250 fine', bodyReply: null, onTaken: () => {} });
  relay.mostPerConnection = Infinity;
  relay.taken.length = 0;
});

function toCopy(name: string): Copy {
  const address = `${name}@quay.test`;
  return {
    claim: {
      subscriberId: 1,
      key: '',
      revision: 0,
      address,
      variant: 0,
      attempts: 0,
      silences: 0,
      due: 0,
    },
    envelope: { from: 'us@harbour.test', to: { address, domain: 'quay.test', utf8: false } },
    wire: [Buffer.from('x\r\n.\r\n')],
  };
}

/** Sends to ann, bob and cyd over one connection, and tells what became of them. */
async function run(limit = 100, isWanted = (_: string) => true) {
  const left = ['bob', 'cyd'];
  const settled: string[] = [];
  const take = () => {
    const name = left.shift();
    return name === undefined ? undefined : toCopy(name);
  };
  const toName = ({ claim }: Copy) => claim.address.split('@')[0] ?? '';
  const session: Session = await openSession(
    toRelay(relay.url, { name: 'harbour.test', allowInsecure: false }),
    { silenceMs: 5_000 },
  );
  const source = {
    take,
    next: async () => take(),
    putBack: (copy: Copy) => void left.unshift(toName(copy)),
  };
  const log = {
    settle: async (copy: Copy, { outcome }: { outcome: string }) =>
      settled.push(`${toName(copy)} ${outcome}`),
    hand: async (copy: Copy) => isWanted(toName(copy)),
  };
  const end = await runConnection(session, toCopy('ann'), source, log, 'relay', limit).then(
    () => 'over',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  const isClosed = session.closed;
  session.close();
  return { end, settled, left, isClosed };
}

const brokeOff = 'the connection ended before an answer';

test('a connection sends until there is nobody left, or as many as it may', async () => {
  const all = ['ann accepted', 'bob accepted', 'cyd accepted'];
  expect(await run()).toMatchObject({ end: 'over', settled: all, left: [] });
  expect(await run(3)).toMatchObject({ end: 'over', settled: all, left: [] });
  expect(await run(2)).toMatchObject({ end: 'over', settled: all.slice(0, 2), left: ['cyd'] });
  expect(await run(1)).toMatchObject({ end: 'over', settled: all.slice(0, 1), left: ['bob', 'cyd'] });
});

test('who is refused is settled, and the next reader’s turn comes on the same connection', async () => {
  relay.behave = (address) => (address.startsWith('cyd') ? 'take' : '550 5.1.1 no such user');
  expect(await run()).toMatchObject({ end: 'over', settled: ['ann failed', 'bob failed', 'cyd accepted'] });
});

test('a sender who is put off at the first message is an outage, by 421 as by any 4xx, and 5xx is for good', async () => {
  for (const code of [421, 450, 499]) {
    relay.mailReply = `${code} later`;
    expect(await run()).toMatchObject({
      end: `it puts off our mail (${code})`,
      settled: [],
      left: ['ann', 'bob', 'cyd'],
    });
  }
  relay.mailReply = '500 no';
  const { end, settled } = await run();
  expect([end, settled]).toEqual([expect.stringContaining('refused the sender (no)'), []]);
});

test('a 421 to a later MAIL wants a new connection and nothing else, also behind a refusal', async () => {
  relay.mostPerConnection = 1;
  expect(await run()).toEqual({
    end: 'over',
    settled: ['ann accepted'],
    left: ['bob', 'cyd'],
    isClosed: true,
  });
  relay.mostPerConnection = Infinity;
  relay.behave = () => {
    relay.mailReply = '421 enough';
    return '550 5.1.1 no such user';
  };
  expect(await run()).toEqual({ end: 'over', settled: ['ann failed'], left: ['bob', 'cyd'], isClosed: true });
  relay.mailReply = '250 fine';
  relay.behave = () => 'take';
  relay.onTaken = () => {
    relay.mailReply = '450 later';
  };
  expect(await run()).toMatchObject({ end: 'it puts off our mail (450)', left: ['bob', 'cyd'] });
});

test('a 421 to a reader or to a message ends the connection, and who comes next is put back', async () => {
  relay.behave = () => '421 not so fast';
  expect(await run()).toEqual({
    end: 'over',
    settled: ['ann deferred'],
    left: ['bob', 'cyd'],
    isClosed: true,
  });
  relay.behave = () => 'take';
  relay.bodyReply = '421 not so fast';
  expect(await run()).toEqual({
    end: 'over',
    settled: ['ann deferred'],
    left: ['bob', 'cyd'],
    isClosed: true,
  });
});

test('who is not to be sent to any more gets no body, and the connection is dropped', async () => {
  expect(await run(100, (name) => name !== 'bob')).toEqual({
    end: 'over',
    settled: ['ann accepted'],
    left: ['cyd'],
    isClosed: true,
  });
  expect(relay.taken.map(({ to }) => to)).toEqual(['ann@quay.test']);
});

test('a silence after the body is uncertain; before it who was asked for alone is put off, and who was asked for behind a body is put back', async () => {
  relay.behave = (address) => (address.startsWith('ann') ? 'drop' : 'take');
  expect(await run()).toMatchObject({ end: brokeOff, settled: ['ann uncertain'], left: ['bob', 'cyd'] });
  relay.behave = () => 'cut';
  expect(await run()).toMatchObject({ end: brokeOff, settled: ['ann deferred'], left: ['bob', 'cyd'] });
  relay.behave = (address) => (address.startsWith('bob') ? 'cut' : 'take');
  expect(await run()).toMatchObject({ end: brokeOff, settled: ['ann accepted'], left: ['bob', 'cyd'] });
});
