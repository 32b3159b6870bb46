import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toRelay } from '../../src/delivery/relay.ts';
import { type Envelope, openSession, type Session } from '../../src/delivery/smtp-session.ts';

/** A server that says what stands here for the first word of a command, and 250 to any other; "." is the end of a body. */
let says: Record<string, string> = {};
let heard: string[] = [];
const sockets = new Set<Socket>();

const server = createServer({ noDelay: true }, (socket) => {
  sockets.add(socket.on('error', () => {}));
  let isBody = false;
  const answer = (word: string) => {
    const said = says[word] ?? '250 fine';
    isBody = word === 'DATA' && said.startsWith('354');
    socket.write(`${said}\r\n`);
  };
  answer('greeting');
  createInterface(socket).on('line', (line) => {
    heard.push(line);
    if (isBody && line !== '.') return;
    answer(says[line] === undefined ? (line.split(/[ :]/)[0] ?? '') : line);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
});
beforeEach(() => {
  says = { greeting: '220 quay.test', EHLO: toOffer('PIPELINING'), DATA: '354 go on' };
  heard = [];
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

function toOffer(...names: string[]): string {
  return ['quay.test', ...names]
    .map((name, at) => `250${at === names.length ? ' ' : '-'}${name}`)
    .join('\r\n');
}

/** `elsewhere` is this machine by a name that isn't loopback. */
function open(login = '', host = '127.0.0.1'): Promise<Session> {
  const { port } = server.address() as AddressInfo;
  const relay = toRelay(`smtp://${login}${host}:${port}`, {
    name: 'news.harbour.test',
    allowInsecure: false,
  });
  return openSession(relay, { silenceMs: 5_000 });
}
const elsewhere = '0.0.0.0';
const ann = 'ann:word@';

const toEnvelope = (local: string, utf8 = false): Envelope => ({
  from: 'us@harbour.test',
  to: { address: `${local}@quay.test`, domain: 'quay.test', utf8 },
});
const body = [Buffer.from('x\r\n.\r\n')];
const mail = 'MAIL FROM:<us@harbour.test>';

test('a server that greets with anything but 220 is no relay', async () => {
  for (const code of [554, 250]) {
    says.greeting = `${code} quay.test`;
    await expect(open()).rejects.toThrow(`it greeted with ${code}`);
  }
});

test('a server that knows no EHLO is asked with HELO, and then offers nothing', async () => {
  Object.assign(says, { EHLO: '502 what', HELO: toOffer('PIPELINING') });
  expect((await open()).pipelining).toBe(false);
  expect(heard).toEqual(['EHLO news.harbour.test', 'HELO news.harbour.test']);
  says.HELO = '502 what';
  await expect(open()).rejects.toThrow('it answered 502');
});

test('what is offered is read in any case, and the line of the server’s name offers nothing', async () => {
  says.EHLO = '250-pipelining\r\n250 SIZE 100';
  expect((await open()).pipelining).toBe(false);
  says.EHLO = toOffer('pipelining');
  expect((await open()).pipelining).toBe(true);
});

test('a server that takes STARTTLS back is a relay on this machine alone, and so is one that offers none', async () => {
  Object.assign(says, { EHLO: toOffer('STARTTLS'), STARTTLS: '454 not now' });
  await open();
  expect(heard.filter((line) => /^(?:EHLO|STARTTLS)/.test(line)).map((line) => line.slice(0, 4))).toEqual([
    'EHLO',
    'STAR',
    'EHLO',
  ]);
  await expect(open('', elsewhere)).rejects.toThrow('it refused STARTTLS');
  says.EHLO = toOffer('PIPELINING');
  await expect(open('', elsewhere)).rejects.toThrow('it offers no STARTTLS');
});

test('a login is of the kind that is offered, PLAIN before LOGIN, also where it is written as AUTH=PLAIN', async () => {
  for (const offer of ['AUTH LOGIN PLAIN', 'AUTH=plain']) {
    heard = [];
    says.EHLO = toOffer(offer);
    await open(ann);
    expect(heard.slice(1)).toEqual([`AUTH PLAIN ${btoa('\0ann\0word')}`]);
  }
  heard = [];
  Object.assign(says, { EHLO: toOffer('AUTH LOGIN'), AUTH: '334 VXNlcjo=', [btoa('ann')]: '334 UGFzczo=' });
  await open(ann);
  expect(heard.slice(1)).toEqual(['AUTH LOGIN', btoa('ann'), btoa('word')]);
});

test('who need not log in doesn’t, and who must and can’t hears what was offered', async () => {
  says.EHLO = toOffer('AUTH PLAIN');
  await open();
  expect(heard).toHaveLength(1);
  says.EHLO = toOffer('AUTH CRAM-MD5');
  await expect(open(ann)).rejects.toMatchObject({
    code: 'smtp-login-missing',
    details: { reply: 'CRAM-MD5' },
  });
  says.EHLO = toOffer('PIPELINING');
  await expect(open(ann)).rejects.toMatchObject({ details: { reply: 'no AUTH' } });
});

test('a login is refused by a 5xx and put off by a 4xx, at each of its steps', async () => {
  const steps = { AUTH: '334 VXNlcjo=', [btoa('ann')]: '334 UGFzczo=', [btoa('word')]: '235 fine' };
  says.EHLO = toOffer('AUTH LOGIN');
  for (const step of Object.keys(steps)) {
    Object.assign(says, steps, { [step]: '535 no' });
    await expect(open(ann)).rejects.toMatchObject({ code: 'smtp-login', details: { reply: '535' } });
    says[step] = '454 not now';
    await expect(open(ann)).rejects.toThrow('it puts off the login (454)');
  }
});

const refusals = [
  ['MAIL', '550 no'],
  ['RCPT', '550 no'],
  ['DATA', '452 no'],
  ['DATA', '250 fine'],
] as const;

test.each(refusals)(
  'with PIPELINING, %s that hears "%s" is who said no, and the next message begins anew',
  async (at, said) => {
    const session = await open();
    says[at] = said;
    if (at !== 'DATA') says.DATA = '503 what for';
    const code = Number(said.slice(0, 3));
    expect(await session.envelope(toEnvelope('ann'))).toMatchObject({ ready: false, at, reply: { code } });
    heard = [];
    Object.assign(says, { [at]: '250 fine', DATA: '354 go on' });
    expect(await session.envelope(toEnvelope('bob'))).toEqual({ ready: true });
    expect(heard).toEqual(['RSET', mail, 'RCPT TO:<bob@quay.test>', 'DATA']);
  },
);

test.each(refusals)(
  'without PIPELINING, %s that hears "%s" is who said no, and nothing is asked behind it',
  async (at, said) => {
    says.EHLO = toOffer('SIZE');
    const session = await open();
    says[at] = said;
    heard = [];
    expect(await session.envelope(toEnvelope('ann'))).toMatchObject({ ready: false, at });
    expect(heard).toEqual([mail, 'RCPT TO:<ann@quay.test>', 'DATA'].slice(0, heard.length));
    expect(heard.at(-1)?.startsWith(at)).toBe(true);
    heard = [];
    Object.assign(says, { [at]: '250 fine', DATA: '354 go on' });
    expect(await session.envelope(toEnvelope('bob'))).toEqual({ ready: true });
    expect(heard).toEqual(['RSET', mail, 'RCPT TO:<bob@quay.test>', 'DATA']);
  },
);

test.each(['PIPELINING', 'SIZE'])('a server (%s) that can’t begin anew is given up', async (offer) => {
  says.EHLO = toOffer(offer);
  const session = await open();
  Object.assign(says, { RCPT: '550 no', DATA: '503 no', RSET: '451 not now' });
  await session.envelope(toEnvelope('ann'));
  await expect(session.envelope(toEnvelope('bob'))).rejects.toThrow('it answered 451');
});

test.each(['PIPELINING', 'SIZE'])(
  'behind a body the next message is asked for (%s), without beginning anew',
  async (offer) => {
    says.EHLO = toOffer(offer);
    const session = await open();
    await session.envelope(toEnvelope('ann'));
    heard = [];
    const sent = session.body(body, toEnvelope('bob'));
    expect(await sent.receipt).toMatchObject({ code: 250 });
    expect(await sent.next).toEqual({ ready: true });
    expect(heard).toEqual(['x', '.', mail, 'RCPT TO:<bob@quay.test>', 'DATA']);
    const last = session.body(body, null);
    expect([await last.receipt, last.next]).toMatchObject([{ code: 250 }, null]);
  },
);

test('letters beyond ASCII before the @ are asked for with SMTPUTF8, and with 8BITMIME where that is offered', async () => {
  says.EHLO = toOffer('PIPELINING', 'SMTPUTF8', '8BITMIME');
  await (await open()).envelope(toEnvelope('юля', true));
  expect(heard).toContain(`${mail} BODY=8BITMIME SMTPUTF8`);
  await (await open()).envelope(toEnvelope('ann'));
  expect(heard).toContain(mail);
  says.EHLO = toOffer('PIPELINING', 'SMTPUTF8');
  await (await open()).envelope(toEnvelope('юля', true));
  expect(heard).toContain(`${mail} SMTPUTF8`);
});

test('where SMTPUTF8 is not offered such a reader is refused by us, behind a body too, and the connection goes on', async () => {
  const refused = { ready: false, at: 'UTF8', reply: { code: 553 } };
  const session = await open();
  heard = [];
  expect(await session.envelope(toEnvelope('юля', true))).toMatchObject(refused);
  expect(heard).toEqual([]);
  await session.envelope(toEnvelope('ann'));
  const sent = session.body(body, toEnvelope('юля', true));
  expect([await sent.receipt, await sent.next]).toMatchObject([{ code: 250 }, refused]);
  expect(await session.envelope(toEnvelope('bob'))).toEqual({ ready: true });
  expect(heard).not.toContain('RSET');
});
