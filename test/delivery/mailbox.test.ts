import { createSecretKey } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { BounceWorld } from '../../src/delivery/bounces/desk.ts';
import { type RoundWorld, readMailbox } from '../../src/delivery/bounces/mailbox.ts';
import { startMailboxRounds } from '../../src/delivery/bounces/mailbox-rounds.ts';
import { createMailToken } from '../../src/delivery/mail-token.ts';
import { findMailbox, type Mailbox } from '../../src/mailbox/address.ts';
import { type MailboxMemory, type ReadPlace, roundLimits } from '../../src/mailbox/read-place.ts';
import { createMailboxMemory } from '../../src/store/mailbox-memory.ts';
import { type MailboxDouble, password, startMailbox } from '../mailbox/mailbox-double.ts';
import { privateCertificate } from '../mailbox/private-certificate.ts';
import { dialects, openTestDatabase } from '../store/dialects.ts';

const secret = createSecretKey(Buffer.alloc(32, 3));
const toReader = (n: number) => String(n).padStart(24, '0');
const toReturnPath = (n: number) =>
  `bounce+${createMailToken(secret, 'return', { key: toReader(n), issueId: 4 })}@bounce.harbour.test`;
const leaveAddress = `leave+${createMailToken(secret, 'leave', { key: toReader(3), issueId: 4 })}@bounce.harbour.test`;

const toReport = (to: string) =>
  [
    `To: ${to}`,
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="==b"',
    '',
    '--==b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.quay.test',
    '',
    'Final-Recipient: rfc822; ann@quay.test',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--==b--',
    '',
  ].join('\r\n');

/** Deeper than any honest mail, and than the parser goes. */
const unreadable = Array.from(
  { length: 300 },
  (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
).join('');

function openDesk(suppress: (key: string) => void = () => {}) {
  const suppressed: string[] = [];
  const left: string[] = [];
  const bounces: BounceWorld = {
    readers: {
      async suppress(key) {
        suppress(key);
        suppressed.push(key);
      },
      leave: async (key) => void left.push(key),
    },
    softBounces: { add: async () => 1 },
    troubles: { add: async () => {} },
    returnPathKey: secret,
    now: () => 0,
  };
  const places = new Map<string, ReadPlace>();
  const memory: MailboxMemory = {
    find: async (id) => places.get(id),
    keep: async (id, place) => void places.set(id, place),
  };
  const world: RoundWorld = { bounces, memory, limits: roundLimits, signal: new AbortController().signal };
  return { suppressed, left, world };
}

function open({ url }: MailboxDouble, change: Partial<Mailbox> = {}): Mailbox {
  const mailbox = findMailbox(url);
  if (!mailbox) throw new Error('no mailbox');
  return { ...mailbox, ...change };
}

const read = async (box: MailboxDouble, world: RoundWorld) => (await readMailbox(open(box), world)).outcomes;

test('what came to the mailbox is acted on once; a mail that cannot be read hinders no other', async () => {
  await using box = await startMailbox([
    toReport(toReturnPath(1)),
    unreadable,
    'Subject: hello\r\n\r\nA letter',
    `To: ${leaveAddress}\r\nSubject: unsubscribe\r\n\r\n`,
    toReport(toReturnPath(2)),
  ]);
  const { suppressed, world } = openDesk();
  expect(await read(box, world)).toEqual(['suppressed', 'ignored', 'ignored', 'left', 'suppressed']);
  expect(suppressed).toEqual([toReader(1), toReader(2)]);
  expect(await read(box, world)).toEqual([]);
  box.mails.push({ raw: toReport(toReturnPath(3)), seen: false });
  expect(await read(box, world)).toEqual(['suppressed']);
});

test('a mail that another program has read is acted on all the same, and what is not ours keeps its flags', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1)), 'Subject: hello\r\n\r\nA letter']);
  for (const mail of box.mails.slice(0, 1)) mail.seen = true;
  const { suppressed, world } = openDesk();
  await read(box, world);
  expect(suppressed).toEqual([toReader(1)]);
  expect(box.mails.map(({ seen }) => seen)).toEqual([true, false]);
});

test('an address of ours counts wherever the header says that the mail went', async () => {
  const to = (field: string) => `${field}: ${leaveAddress}\r\nSubject: unsubscribe\r\n\r\n`;
  await using box = await startMailbox([
    to('To: letters@harbour.test\r\nCc'),
    to('To: letters@harbour.test,\r\n bo@quay.test\r\nDelivered-To'),
    `To: letters@harbour.test, ${leaveAddress}\r\nSubject: unsubscribe\r\n\r\n`,
    `To: letters@harbour.test\r\nSubject: Re: The ferry\r\n\r\nunsubscribe is at ${leaveAddress}`,
  ]);
  const { left, world } = openDesk();
  expect(await read(box, world)).toEqual(['left', 'left', 'left', 'ignored']);
  expect(left).toHaveLength(3);
});

test('where a server numbers its mails anew, those of late are looked at again', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1))]);
  const { suppressed, world } = openDesk();
  await read(box, world);
  box.validity = 2;
  box.mails.unshift({ raw: toReport(toReturnPath(2)), seen: false });
  await read(box, world);
  expect(new Set(suppressed)).toEqual(new Set([toReader(1), toReader(2)]));
  expect(box.said.filter((line) => / SINCE /i.test(line))).toHaveLength(2);
});

test('a round ends at its limits, and the next goes on behind it', async () => {
  await using box = await startMailbox([1, 2, 3, 4, 5].map((n) => toReport(toReturnPath(n))));
  const { suppressed, world } = openDesk();
  const small = { ...world, limits: { ...roundLimits, mails: 2 } };
  expect(await readMailbox(open(box), small)).toMatchObject({ left: 3 });
  const narrow = { ...world, limits: { ...roundLimits, bytes: 1 } };
  expect(await readMailbox(open(box), narrow)).toMatchObject({ left: 2 });
  expect(await readMailbox(open(box), world)).toMatchObject({ left: 0 });
  expect(suppressed).toEqual([1, 2, 3, 4, 5].map(toReader));
});

test('a round whose time is up after three quarters of it ends in good order, and leaves the rest', async () => {
  await using box = await startMailbox([1, 2].map((n) => toReport(toReturnPath(n))));
  const { world } = openDesk();
  const clocks = new Map<number, AbortController>();
  const clock = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    clocks.set(ms, controller);
    return controller.signal;
  });
  box.onFetch = () => void clocks.get(30_000)?.abort();
  const round = await readMailbox(open(box), { ...world, limits: { ...roundLimits, ms: 40_000 } });
  clock.mockRestore();
  expect(round).toEqual({ outcomes: ['suppressed'], left: 1 });
});

test('a server that is there and does nothing is given up when the time of a round is over', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1))]);
  box.isStuck = true;
  const { world } = openDesk();
  const short = { ...world, limits: { ...roundLimits, ms: 50 } };
  await expect(readMailbox(open(box), short)).rejects.toMatchObject({ code: 'imap-unreachable' });
});

test('rounds stop within a moment, also while the server says nothing; until then the box is named where it is not read', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1))]);
  box.isStuck = true;
  const { world } = openDesk();
  const errors: unknown[] = [];
  const told = Promise.withResolvers<void>();
  const rounds = startMailboxRounds(open(box), {
    ...world,
    limits: { ...roundLimits, ms: 50 },
    everyMs: 0,
    onError(error) {
      errors.push(error);
      told.resolve();
    },
  });
  await told.promise;
  expect(rounds.listProblems()).toEqual([expect.stringContaining('127.0.0.1')]);
  await rounds[Symbol.asyncDispose]();
  expect(errors).toHaveLength(1);
});

test('more than the rounds get through for a quarter of an hour is told with how many wait', async () => {
  await using box = await startMailbox([1, 2, 3].map((n) => toReport(toReturnPath(n))));
  const { world } = openDesk();
  const gates = new Map([2, 5].map((uid) => [uid, Promise.withResolvers<void>()]));
  let clock = 0;
  box.onFetch = (uid) => gates.get(uid)?.promise;
  const rounds = startMailboxRounds(open(box), {
    ...world,
    bounces: { ...world.bounces, now: () => clock },
    limits: { ...roundLimits, mails: 1 },
    everyMs: 0,
    onError: () => {},
  });
  const isFetched = async (uid: number) => {
    while (!box.said.some((line) => line.includes(`UID FETCH ${uid} `)))
      await new Promise((next) => setImmediate(next));
  };
  const tellAt = (minute: number) => {
    clock = minute * 60_000;
    return rounds.listProblems();
  };
  await isFetched(2);
  expect(tellAt(15)).toEqual([]);
  expect(tellAt(16)).toEqual([expect.stringMatching(/is behind: 2 mails wait, .* 16 minutes ago/)]);
  gates.get(2)?.resolve();
  await isFetched(3);
  while (rounds.listProblems().length > 0) await new Promise((next) => setImmediate(next));
  box.mails.push(...[4, 5].map((n) => ({ raw: toReport(toReturnPath(n)), seen: false })));
  await isFetched(5);
  // It was read to its end in the sixteenth minute.
  expect(tellAt(31)).toEqual([]);
  expect(tellAt(32)).toEqual([expect.stringMatching(/is behind: 1 mails wait, .* 16 minutes ago/)]);
  gates.get(5)?.resolve();
  await rounds[Symbol.asyncDispose]();
});

test('a server that starts anew in the middle of a round is one line with the name of the mailbox', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1)), toReport(toReturnPath(2))]);
  const { suppressed, world } = openDesk();
  box.onFetch = (uid) => {
    if (uid === 2) box.drop();
  };
  await expect(readMailbox(open(box), world)).rejects.toMatchObject({
    code: 'imap-unreachable',
    message: expect.stringMatching(/127\.0\.0\.1:\d+\/INBOX/),
  });
  box.onFetch = () => {};
  await read(box, world);
  expect(suppressed).toEqual([toReader(1), toReader(2)]);
});

test('a certificate that only this machine knows is believed where it is named', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1))], privateCertificate);
  const { suppressed, world } = openDesk();
  await expect(readMailbox(open(box), world)).rejects.toMatchObject({ code: 'imap-unreachable' });
  await readMailbox(open(box, { certificate: privateCertificate.cert }), world);
  expect(suppressed).toEqual([toReader(1)]);
});

for (const dialect of dialects)
  test(`${dialect}: how far a mailbox was read is remembered`, async () => {
    await using database = await openTestDatabase(dialect);
    const memory = createMailboxMemory(database);
    expect(await memory.find('quay')).toBeUndefined();
    await memory.keep('quay', { validity: '7', uid: 3, at: 5 });
    await memory.keep('quay', { validity: '7', uid: 4, at: 6 });
    expect(await memory.find('quay')).toEqual({ validity: '7', uid: 4, at: 6 });
  });

test('what could not be acted on is the first of the next round', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1))]);
  const { suppressed, world } = openDesk();
  const failing = openDesk(() => {
    throw new Error('the database is busy');
  });
  await expect(read(box, { ...failing.world, memory: world.memory })).rejects.toThrow('the database is busy');
  await read(box, world);
  expect(suppressed).toEqual([toReader(1)]);
});

test('a mailbox that does not answer, or refuses the login, is named in one line without the password', async () => {
  const box = await startMailbox([]);
  const { world } = openDesk();
  const wrong = readMailbox(open(box, { password: 'wrong' }), world);
  await expect(wrong).rejects.toMatchObject({
    code: 'imap-login',
    message: expect.not.stringContaining('wrong'),
  });
  await box[Symbol.asyncDispose]();
  const gone = readMailbox(open(box), world);
  await expect(gone).rejects.toMatchObject({
    code: 'imap-unreachable',
    message: expect.not.stringContaining(password),
  });
});

test('a folder that is not there is named in one line', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1))]);
  const { world, suppressed } = openDesk();
  await expect(readMailbox(open(box, { folder: 'Nowhere' }), world)).rejects.toMatchObject({
    code: 'imap-unreachable',
    message: expect.stringContaining('no folder "Nowhere"'),
  });
  expect(suppressed).toEqual([]);
});

test('a mailbox that offers no encryption where it must is named so, and gets no password', async () => {
  await using box = await startMailbox([]);
  const { world } = openDesk();
  await expect(readMailbox(open(box, { mustEncrypt: true }), world)).rejects.toMatchObject({
    code: 'imap-unreachable',
    message: expect.stringContaining('it offers no encryption'),
  });
  expect(box.said.join('')).not.toContain('LOGIN');
});

test('an address of a mailbox with a stray % is none', () => {
  expect(findMailbox('imaps://bounces:50%off@mail.harbour.test')).toBeUndefined();
});

test('a password goes over the network encrypted or not at all', () => {
  expect(findMailbox('imap://bounces:x@mail.harbour.test')).toMatchObject({
    secure: false,
    mustEncrypt: true,
  });
  expect(findMailbox('imap://bounces:x@127.0.0.1')).toMatchObject({ mustEncrypt: false });
  expect(findMailbox('imaps://bounces:x@mail.harbour.test/Bounces')).toMatchObject({
    port: 993,
    secure: true,
    folder: 'Bounces',
  });
  expect(findMailbox('https://mail.harbour.test')).toBeUndefined();
});
