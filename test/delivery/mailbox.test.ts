import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BounceWorld } from '../../src/delivery/bounces/desk.ts';
import { findMailbox, type Mailbox, readMailbox } from '../../src/delivery/bounces/mailbox.ts';
import { createMailToken } from '../../src/delivery/mail-token.ts';
import { type MailboxDouble, password, startMailbox } from './mailbox-double.ts';

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
  const world: BounceWorld = {
    readers: {
      async suppress(key) {
        suppress(key);
        suppressed.push(key);
      },
      async leave() {},
    },
    softBounces: { add: async () => 1 },
    troubles: { add: async () => {} },
    returnPathKey: secret,
    now: () => 0,
  };
  return { suppressed, world };
}

function open({ url }: MailboxDouble, change: Partial<Mailbox> = {}): Mailbox {
  const mailbox = findMailbox(url);
  if (!mailbox) throw new Error('no mailbox');
  return { ...mailbox, ...change };
}

test('what is unseen in the mailbox is acted on once; a mail that cannot be read hinders no other', async () => {
  await using box = await startMailbox([
    toReport(toReturnPath(1)),
    unreadable,
    'Subject: hello\r\n\r\nA letter',
    `To: ${leaveAddress}\r\nSubject: unsubscribe\r\n\r\n`,
    toReport(toReturnPath(2)),
  ]);
  const { suppressed, world } = openDesk();
  expect(await readMailbox(open(box), world)).toEqual([
    'suppressed',
    'ignored',
    'ignored',
    'left',
    'suppressed',
  ]);
  expect(suppressed).toEqual([toReader(1), toReader(2)]);
  expect(await readMailbox(open(box), world)).toEqual([]);
});

test('what could not be acted on stays unseen for the next round', async () => {
  await using box = await startMailbox([toReport(toReturnPath(1))]);
  const failing = openDesk(() => {
    throw new Error('the database is busy');
  });
  await expect(readMailbox(open(box), failing.world)).rejects.toThrow('the database is busy');
  const { suppressed, world } = openDesk();
  await readMailbox(open(box), world);
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
