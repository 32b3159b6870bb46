import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, test, vi } from 'vitest';
import { sendLetter } from '../../src/delivery/letter.ts';
import { toRelay } from '../../src/delivery/relay.ts';
import { openSession } from '../../src/delivery/smtp-session.ts';
import { type RelayDouble, startRelay } from './relay-double.ts';
import { sampleHeaders, sampleMessage } from './sample.ts';

const options = { silenceMs: 5000 };
const login = { name: 'news.harbour.test', allowInsecure: false };
// 0.0.0.0 leads to this machine and isn't loopback by name: to the program it is a relay somewhere.
const elsewhere = '0.0.0.0';

const toLetter = (to: string) => ({
  message: sampleMessage,
  headers: sampleHeaders,
  to,
  messageId: 'f'.repeat(32),
  dkim: [],
});

async function serve(
  more: SMTPServerOptions,
): Promise<{ port: number; received: string[] } & AsyncDisposable> {
  const received: string[] = [];
  const server = new SMTPServer({
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === 'ann' && password === 'p@ss:w/rd') return done(null, { user: 'ann' });
      done(new Error('no'));
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
    ...more,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    received,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

test('the password of SMTP_URL is decoded, and a login works over PLAIN and LOGIN', async () => {
  for (const method of ['PLAIN', 'LOGIN']) {
    await using server = await serve({ authMethods: [method], allowInsecureAuth: true });
    const relay = toRelay(`smtp://ann:p%40ss%3Aw%2Frd@127.0.0.1:${server.port}`, login);
    (await openSession(relay, options)).quit();
  }
});

test('a refused login is an error of its own that shows no password', async () => {
  await using server = await serve({ allowInsecureAuth: true });
  const relay = toRelay(`smtp://ann:secret-word@127.0.0.1:${server.port}`, login);
  const error = await openSession(relay, options).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'smtp-login' });
  expect(String(error)).not.toContain('secret-word');
});

test('a relay elsewhere must offer STARTTLS with a valid certificate, unless a setting gives that up', async () => {
  await using plain = await serve({ disabledCommands: ['STARTTLS', 'AUTH'] });
  await using selfSigned = await serve({ authOptional: true });
  for (const { port } of [plain, selfSigned]) {
    const relay = toRelay(`smtp://${elsewhere}:${port}`, login);
    await expect(openSession(relay, options)).rejects.toMatchObject({ code: 'smtp-tls' });
    (await openSession({ ...relay, allowInsecure: true }, options)).quit();
  }
});

test('implicit TLS is spoken to smtps: and its certificate is checked too', async () => {
  await using server = await serve({ secure: true, authOptional: true });
  const relay = toRelay(`smtps://${elsewhere}:${server.port}`, login);
  await expect(openSession(relay, options)).rejects.toMatchObject({ code: 'smtp-tls' });
  (await openSession({ ...relay, allowInsecure: true }, options)).quit();
});

test.each([
  ['MAIL', (relay: RelayDouble) => Object.assign(relay, { mostPerConnection: 0 })],
  ['RCPT', (relay: RelayDouble) => Object.assign(relay, { behave: () => '421 4.3.2 closing' })],
] as const)('421 to %s is the last word of a connection: no other reply is waited for', async (at, set) => {
  await using relay = await startRelay();
  set(relay);
  const session = await openSession(toRelay(relay.url, login), options);
  const to = { address: 'ann@quay.test', domain: 'quay.test', utf8: false };
  expect(await session.envelope({ from: 'digest@news.harbour.test', to })).toMatchObject({
    ready: false,
    at,
    reply: { code: 421 },
  });
});

test('a server that asks for the body of a message that it takes for nobody gets an empty one, and the next message is its own', async () => {
  await using relay = await startRelay();
  relay.asksForNobody = true;
  relay.behave = (address) => (address.startsWith('ann') ? '550 5.1.1 no such user' : 'take');
  const session = await openSession(toRelay(relay.url, login), options);
  const ask = (address: string) =>
    session.envelope({ from: 'digest@news.harbour.test', to: { address, domain: 'quay.test', utf8: false } });
  expect(await ask('ann@quay.test')).toMatchObject({ ready: false, at: 'RCPT', reply: { code: 550 } });
  expect(await ask('bob@quay.test')).toEqual({ ready: true });
  expect(relay.taken).toEqual([]);
  expect(relay.commands).not.toContain('RSET');
});

test('a letter arrives as the bytes that are given back', async () => {
  await using server = await serve({ authOptional: true });
  const relay = toRelay(`smtp://127.0.0.1:${server.port}`, login);
  const { receipt, raw } = await sendLetter(toLetter('ann@quay.test'), relay);
  expect(receipt).toMatchObject({ outcome: 'accepted', code: 250 });
  expect(server.received).toEqual([raw.toString('utf8')]);
});

test('who refuses our sender for good refuses all of us; any other no is about the letter, and a letter that nobody wants is not sent', async () => {
  await using relay = await startRelay();
  const send = (hand = async () => true) =>
    sendLetter(toLetter('ann@quay.test'), toRelay(relay.url, login), hand);
  expect(await send(async () => false)).toBeNull();
  relay.behave = () => '550 5.1.1 no such user';
  expect(await send()).toMatchObject({ receipt: { outcome: 'failed', code: 550 } });
  relay.mailReply = '450 4.3.0 later';
  expect(await send()).toMatchObject({ receipt: { outcome: 'deferred', code: 450 } });
  relay.mailReply = '500 5.7.1 not you';
  await expect(send()).rejects.toMatchObject({ code: 'smtp-sender', details: { reply: '5.7.1 not you' } });
  expect(relay.taken).toEqual([]);
});

test('a relay that says nothing is waited for 20 s by a letter', async () => {
  const server = createServer((socket) => void socket.on('error', () => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let end: unknown;
  const sending = sendLetter(toLetter('ann@quay.test'), toRelay(`smtp://127.0.0.1:${port}`, login));
  sending.catch((error: unknown) => {
    end = error;
  });
  for (let turn = 0; end === undefined && turn < 5_000; turn++) {
    vi.advanceTimersByTime(100);
    await setImmediate();
  }
  vi.useRealTimers();
  expect(end).toMatchObject({
    code: 'smtp-unreachable',
    details: { reason: 'no word from it within 20 s' },
  });
  server.close();
});

test('a letter to nowhere says so before anything is opened', async () => {
  const relay = toRelay('smtp://127.0.0.1:9', login);
  await expect(sendLetter(toLetter('ann\r\n@quay.test'), relay)).rejects.toMatchObject({
    code: 'letter-address',
  });
});

test('a server that is silent, or speaks no SMTP, is given up', async () => {
  await using relay = await startRelay();
  relay.behave = () => 'cut';
  const { mailReply } = relay;
  relay.mailReply = 'hello there';
  const session = await openSession(toRelay(relay.url, login), options);
  const to = { address: 'ann@quay.test', domain: 'quay.test', utf8: false };
  await expect(session.envelope({ from: 'a@harbour.test', to })).rejects.toThrow('not SMTP');
  relay.mailReply = mailReply;
  const other = await openSession(toRelay(relay.url, login), { silenceMs: 100 });
  relay.onTaken = () => new Promise(() => {});
  relay.behave = () => 'take';
  expect(await other.envelope({ from: 'a@harbour.test', to })).toEqual({ ready: true });
  await expect(other.body([Buffer.from('x\r\n.\r\n')], null).receipt).rejects.toThrow('no answer in time');
});

/** What a server does that takes the connection and never gets as far as a login. */
const silences: readonly [string, (socket: Socket) => void, scheme?: string][] = [
  ['never greets', () => {}],
  ['never begins TLS', () => {}, 'smtps'],
  ['greets letter by letter', (socket) => void setInterval(() => socket.write('220-x\r\n'), 10).unref()],
  ['greets and answers no EHLO', (socket) => void socket.write('220 relay.harbour.test\r\n')],
];
test.each(silences)(
  'a server that %s is named after the time for opening, not after that for a message',
  async (_, say, scheme = 'smtp') => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      say(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = (server.address() as AddressInfo).port;
    const relay = toRelay(`${scheme}://127.0.0.1:${port}`, login);
    await expect(openSession(relay, { silenceMs: 60_000, openingMs: 80 })).rejects.toThrow(
      'no word from it within 0.08 s',
    );
    server.close();
  },
);

test('an address for SMTP that is none is said without repeating it', () => {
  for (const url of ['mail.example.org', 'http://mail.harbour.test', 'smtp://'])
    expect(() => toRelay(url, login)).toThrow(expect.objectContaining({ code: 'smtp-url' }));
});

test('a server that answered so far and then says nothing for as long as it is waited for counts as gone', async () => {
  await using server = await startRelay();
  server.behave = () => new Promise(() => {});
  const session = await openSession(toRelay(server.url, login), { silenceMs: 200 });
  const to = { address: 'ann@harbour.test', domain: 'harbour.test', utf8: false };
  const answer = session.envelope({ from: 'desk@harbour.test', to });
  await expect(answer).rejects.toThrow('no answer in time');
  expect(session.closed).toBe(true);
});
