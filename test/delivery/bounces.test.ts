import { createSecretKey } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { type BounceWorld, takeBounce } from '../../src/delivery/bounces/desk.ts';
import { startBounceListener } from '../../src/delivery/bounces/listener.ts';
import { readNotice } from '../../src/delivery/bounces/notice.ts';
import { judgeWords } from '../../src/delivery/bounces/verdict.ts';
import { takeWebhookNotice } from '../../src/delivery/bounces/webhook.ts';
import { createMailToken } from '../../src/delivery/mail-token.ts';
import { createSoftBounces } from '../../src/store/soft-bounces.ts';
import { dialects, openTestDatabase } from '../store/dialects.ts';
import { begunAt, openWorld } from './world.ts';

const secret = createSecretKey(Buffer.alloc(32, 3));
const reader = 'ab12'.repeat(6);
const at = Date.UTC(2026, 10, 20, 9);
const toReturnPath = (issueId: number, key = secret) =>
  `bounce+${createMailToken(key, 'return', { key: reader, issueId })}@bounce.harbour.test`;
const leaveAddress = `leave+${createMailToken(secret, 'leave', { key: reader, issueId: 4 })}@bounce.harbour.test`;

interface Shape {
  /** The lines about the message, then those about the recipient, as this server orders them. */
  readonly message: readonly string[];
  readonly recipient: readonly string[];
  readonly returned: 'message/rfc822' | 'text/rfc822-headers';
}

/** A multipart/report (RFC 6522): words for people, fields for programs, and what came back. */
function toReport({ message, recipient, returned }: Shape): string {
  return [
    'From: Mail Delivery <MAILER-DAEMON@mx.quay.test>',
    'Subject: Your mail came back',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="==b"',
    '',
    '--==b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'We could not hand over your mail. What we know stands below.',
    '',
    '--==b',
    'Content-Type: message/delivery-status',
    '',
    ...message,
    '',
    ...recipient,
    '',
    '--==b',
    `Content-Type: ${returned}`,
    '',
    'From: digest@news.harbour.test',
    `List-Unsubscribe: <https://news.harbour.test/leave/x>, <mailto:${leaveAddress}>`,
    'Subject: The ferry is back',
    '',
    '--==b--',
    '',
  ].join('\r\n');
}

const postfix = (action: string, status: string, diagnosis: string): Shape => ({
  message: [
    'Reporting-MTA: dns; mx.quay.test',
    'X-Postfix-Queue-ID: 4X1',
    'X-Postfix-Sender: rfc822; digest@news.harbour.test',
    'Arrival-Date: Fri, 20 Nov 2026 09:00:00 +0000 (UTC)',
  ],
  recipient: [
    'Final-Recipient: rfc822; ann@quay.test',
    'Original-Recipient: rfc822;ann@quay.test',
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; in.quay.test',
    `Diagnostic-Code: smtp; ${diagnosis}`,
  ],
  returned: 'message/rfc822',
});

const exim: Shape = {
  message: ['Reporting-MTA: dns; exim.quay.test'],
  recipient: [
    'Action: failed',
    'Final-Recipient: rfc822;ann@quay.test',
    'Status: 5.0.0',
    'Remote-MTA: dns; in.quay.test',
    'Diagnostic-Code: smtp; 550 no such user here',
  ],
  returned: 'message/rfc822',
};

const exchange: Shape = {
  message: [
    'Reporting-MTA: dns;EX1.quay.test',
    'Received-From-MTA: dns;relay.harbour.test',
    'Arrival-Date: Fri, 20 Nov 2026 09:00:00 +0000',
  ],
  recipient: [
    'Final-Recipient: rfc822;ann@quay.test',
    'Action: failed',
    'Status: 5.1.10',
    'Diagnostic-Code: smtp;550 5.1.10 RESOLVER: nobody of this name is here',
    'X-Display-Name: Ann',
  ],
  returned: 'text/rfc822-headers',
};

const gmail: Shape = {
  message: [
    'Reporting-MTA: dns; mail.quay.test',
    'Arrival-Date: Fri, 20 Nov 2026 01:00:00 -0800 (PST)',
    'X-Original-Message-ID: <x@news.harbour.test>',
  ],
  recipient: [
    'Final-Recipient: rfc822; ann@quay.test',
    'Action: failed',
    'Status: 5.2.2',
    'Remote-MTA: dns; in.quay.test. (192.0.2.7, the server for the domain.)',
    'Diagnostic-Code: smtp; 552-5.2.2 the mailbox of ann@quay.test is over quota,',
    ' and takes nothing for now',
    'Last-Attempt-Date: Fri, 20 Nov 2026 01:00:01 -0800 (PST)',
  ],
  returned: 'message/rfc822',
};

const complaint = [
  'From: feedback@quay.test',
  'Subject: A complaint',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=feedback-report; boundary="==f"',
  '',
  '--==f',
  'Content-Type: text/plain',
  '',
  'Somebody pressed the button.',
  '',
  '--==f',
  'Content-Type: message/feedback-report',
  '',
  'Feedback-Type: abuse',
  'User-Agent: Feedback/1.0',
  'Version: 1',
  '',
  '--==f',
  'Content-Type: message/rfc822',
  '',
  'From: digest@news.harbour.test',
  `List-Unsubscribe: <mailto:${leaveAddress}>`,
  '',
  '--==f--',
  '',
].join('\r\n');

function openDesk(softBounces: BounceWorld['softBounces'] = { add: async () => 1 }) {
  const acts: string[] = [];
  const world: BounceWorld = {
    readers: {
      suppress: async (key, reason) => void acts.push(`${reason} ${key}`),
      leave: async (key) => void acts.push(`left ${key}`),
    },
    softBounces,
    troubles: { add: async (issueId, cause) => void acts.push(`${cause} ${issueId}`) },
    returnPathKey: secret,
    now: () => at,
  };
  return { acts, world };
}

test.for([
  ['postfix', postfix('failed', '5.1.1', '550 5.1.1 <ann@quay.test>: unknown here'), 'hard', '5.1.1'],
  ['exim, which gives 5.0.0 and tells in words', exim, 'hard', '5.0.0'],
  ['Exchange, which returns headers only', exchange, 'hard', '5.1.10'],
  ['Gmail, mailbox full, diagnosis over two lines', gmail, 'soft', '5.2.2'],
  [
    'postfix, refused for its content',
    postfix('failed', '5.7.1', '550 5.7.1 not wanted'),
    'trouble',
    '5.7.1',
  ],
  [
    'postfix, X.0.0 and the code in the diagnosis',
    postfix('failed', '5.0.0', '550 5.1.1 who?'),
    'hard',
    '5.1.1',
  ],
  [
    'postfix, whose own name server failed',
    postfix('failed', '5.4.4', 'Host not found, try again'),
    'trouble',
    '5.4.4',
  ],
  ['postfix, still trying', postfix('delayed', '4.4.1', 'connection timed out'), 'delay', '4.4.1'],
] as const)('a report from %s is read', async ([, shape, kind, status]) => {
  const notice = await readNotice(toReport(shape));
  expect(notice).toMatchObject({ kind, status });
  expect(notice.text).not.toContain('ann@');
});

test('a hard bounce to a genuine return path suppresses its reader', async () => {
  const { acts, world } = openDesk();
  expect(await takeBounce(toReport(exim), toReturnPath(4), world)).toBe('suppressed');
  expect(acts).toEqual([`bounced ${reader}`]);
});

test('a forged token does nothing, whatever the report says', async () => {
  const { acts, world } = openDesk();
  const stranger = createSecretKey(Buffer.alloc(32, 9));
  const report = toReport(exim).replaceAll(leaveAddress, 'leave+nobody@bounce.harbour.test');
  expect(await takeBounce(report, toReturnPath(4, stranger), world)).toBe('ignored');
  expect(await takeBounce(report, 'bounce+short@bounce.harbour.test', world)).toBe('ignored');
  expect(acts).toEqual([]);
});

test('a token survives a server that writes the address in capitals', async () => {
  const { acts, world } = openDesk();
  await takeBounce(toReport(exim), toReturnPath(4).toUpperCase(), world);
  expect(acts).toEqual([`bounced ${reader}`]);
});

test('a complaint suppresses the reader named by the returned List-Unsubscribe', async () => {
  const { acts, world } = openDesk();
  expect(await takeBounce(complaint, null, world)).toBe('suppressed');
  expect(acts).toEqual([`complained ${reader}`]);
});

test('a mail to the leave address leaves, a holiday notice to it or to a return path does nothing', async () => {
  const { acts, world } = openDesk();
  const letter = `From: ann@quay.test\r\nTo: ${leaveAddress}\r\nSubject: unsubscribe\r\n\r\n\r\n`;
  expect(await takeBounce(letter, leaveAddress, world)).toBe('left');
  const notice = `Auto-Submitted: auto-replied\r\n${letter.replace('unsubscribe', 'I am away')}`;
  expect(await takeBounce(notice, leaveAddress, world)).toBe('ignored');
  expect(await takeBounce('Subject: away\r\n\r\nBack on Monday', toReturnPath(4), world)).toBe('ignored');
  expect(acts).toEqual([`left ${reader}`]);
});

test('a webhook hands over the mail whole, and tells leaving by its header alone; anything else is not taken', async () => {
  const { acts, world } = openDesk();
  const post = (notice: unknown) => takeWebhookNotice(JSON.stringify(notice), world);
  expect(await post({ raw: toReport(exim), to: toReturnPath(4) })).toBe('suppressed');
  expect(
    await post({ raw: `To: letters@harbour.test, ${leaveAddress}\r\nSubject: unsubscribe\r\n\r\n` }),
  ).toBe('left');
  expect(await post({ event: leaveAddress })).toBe(undefined);
  expect(acts).toEqual([`bounced ${reader}`, `left ${reader}`]);
});

test('what is posted without a genuine token is not even read; one whose plus is written as a code is found', async () => {
  const { acts, world } = openDesk();
  expect(await takeWebhookNotice('[['.repeat(1_000_000), world)).toBe('ignored');
  const notice = JSON.stringify({ raw: toReport(exim) }).replaceAll('+', '\\u002B');
  expect(await takeWebhookNotice(notice, world)).toBe('suppressed');
  expect(acts).toHaveLength(1);
});

test('a soft bounce counts beside those of the sixty days before', async () => {
  const since: number[] = [];
  const { world } = openDesk({ add: async (_key, _issue, _at, from) => since.push(from) });
  await takeBounce(toReport(gmail), toReturnPath(4), world);
  expect(since).toEqual([at - 60 * 86_400_000]);
});

for (const dialect of dialects)
  describe(dialect, () => {
    test('soft bounces of five issues within sixty days suppress; of one issue they count once, old ones not at all', async () => {
      await using database = await openTestDatabase(dialect);
      const softBounces = createSoftBounces(database);
      await softBounces.add(reader, 99, at - 61 * 86_400_000, 0);
      const { acts, world } = openDesk(softBounces);
      for (const issueId of [1, 2, 2, 3, 4])
        expect(await takeBounce(toReport(gmail), toReturnPath(issueId), world)).toBe('counted');
      expect(await takeBounce(toReport(gmail), toReturnPath(5), world)).toBe('suppressed');
      expect(acts).toEqual([`bounced ${reader}`]);
    });

    test('an issue that was delivered in between ends the row of soft bounces, also when a bounce comes late', async () => {
      await using world = await openWorld(dialect);
      const [id] = await world.addReaders(['ann@quay.test']);
      const { key } = await world.database.db
        .selectFrom('subscribers')
        .select('key')
        .where('id', '=', id ?? 0)
        .executeTakeFirstOrThrow();
      const issues: number[] = [];
      for (let issue = 0; issue < 6; issue += 1) issues.push(await world.begin());
      await world.database.db.updateTable('deliveries').set({ state: 'accepted' }).execute();
      const softBounces = createSoftBounces(world.database);
      const counts: number[] = [];
      // The third was delivered; the bounce of the fourth comes behind that of the fifth.
      for (const issue of [0, 1, 4, 3, 5])
        counts.push(await softBounces.add(Buffer.from(key).toString('hex'), issues[issue] ?? 0, begunAt, 0));
      expect(counts).toEqual([1, 2, 1, 2, 3]);
    });

    test('a row that a delivery ended stays ended when the ledger has forgotten the delivery', async () => {
      await using world = await openWorld(dialect);
      await world.addReaders(['ann@quay.test']);
      const { key } = await world.database.db
        .selectFrom('subscribers')
        .select('key')
        .executeTakeFirstOrThrow();
      const issues = [await world.begin(), await world.begin(), await world.begin(), await world.begin()];
      await world.database.db.updateTable('deliveries').set({ state: 'accepted' }).execute();
      const softBounces = createSoftBounces(world.database);
      const add = (issue: number, at: number) =>
        softBounces.add(Buffer.from(key).toString('hex'), issues[issue] ?? 0, at, 0);
      await add(0, begunAt);
      expect(await add(2, begunAt + 14 * 86_400_000)).toBe(1);
      await world.database.db.deleteFrom('deliveries').execute();
      expect(await add(3, begunAt + 40 * 86_400_000)).toBe(2);
    });
  });

test('the listener takes mail for genuine addresses and for no others', async () => {
  const { acts, world } = openDesk();
  const errors: unknown[] = [];
  const listener = await startBounceListener({ port: 0, host: '127.0.0.1' }, world, (error) =>
    errors.push(error),
  );
  const transport = createTransport({ host: '127.0.0.1', port: listener.port });
  const send = (to: string) => transport.sendMail({ envelope: { from: '', to }, raw: toReport(exim) });
  await send(toReturnPath(4));
  await expect(send('bounce+made-up@bounce.harbour.test')).rejects.toThrow('no such address here');
  await expect(send('postmaster@elsewhere.test')).rejects.toThrow('no such address here');
  const pad = (size: number) => toReport(exim).padEnd(size, `${'x'.repeat(62)}\r\n`);
  const limit = 2 * 1024 * 1024;
  const sendLarge = (size: number) =>
    transport.sendMail({ envelope: { from: '', to: toReturnPath(4) }, raw: pad(size) });
  await sendLarge(limit - 2);
  await expect(sendLarge(limit + 2)).rejects.toMatchObject({ responseCode: 552 });
  transport.close();
  await listener.close();
  expect(acts).toEqual([`bounced ${reader}`, `bounced ${reader}`]);
  expect(errors).toEqual([]);
});

test('a client that says QUIT with its final dot and half-closes is answered, and its bounce is acted on', async () => {
  let finished: Promise<unknown> = Promise.resolve();
  const { acts, world } = openDesk();
  const listener = await startBounceListener(
    { port: 0, host: '127.0.0.1' },
    // A database takes its time: the end of the connection has arrived long before.
    {
      ...world,
      readers: {
        ...world.readers,
        suppress: async (key, reason) => {
          await finished;
          await turns(20);
          await world.readers.suppress(key, reason);
        },
      },
    },
    () => {},
  );
  const socket = connect({ port: listener.port, host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  const say = async (line: string, code: string) => {
    socket.write(`${line}\r\n`);
    while (!heard.includes(`\r\n${code}`)) await once(socket, 'data');
    heard = '';
  };
  while (!heard.startsWith('220')) await once(socket, 'data');
  heard = '\r\n';
  await say('HELO exim.quay.test', '250');
  heard = '\r\n';
  await say('MAIL FROM:<>', '250');
  heard = '\r\n';
  await say(`RCPT TO:<${toReturnPath(4)}>`, '250');
  heard = '\r\n';
  await say('DATA', '354');
  const closed = once(socket, 'close');
  finished = once(socket, 'finish');
  socket.end(`${toReport(exim)}\r\n.\r\nQUIT\r\n`);
  await closed;
  await listener.close();
  expect(heard).toMatch(/^250 /);
  expect(heard).toContain('221');
  expect(acts).toEqual([`bounced ${reader}`]);
});

test('a client that goes without a word, or in the middle of a mail, leaves no connection open', async () => {
  const { acts, world } = openDesk();
  const listener = await startBounceListener({ port: 0, host: '127.0.0.1' }, world, () => {});
  const half = [
    'HELO mx.quay.test',
    'MAIL FROM:<>',
    `RCPT TO:<${toReturnPath(4)}>`,
    'DATA',
    toReport(exim).slice(0, 400),
  ];
  for (const lines of [[], half]) {
    const socket = connect({ port: listener.port, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'data');
    for (const line of lines) {
      socket.write(`${line}\r\n`);
      if (line !== lines.at(-1)) await once(socket, 'data');
    }
    const closed = once(socket, 'close');
    socket.end();
    await closed;
  }
  await listener.close();
  expect(acts).toEqual([]);
});

test('a client that says nothing and stays does not keep the listener open', async () => {
  const { world } = openDesk();
  const countSockets = () =>
    process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  const before = countSockets();
  const at = { port: 0, host: '127.0.0.1', lastAnswersMs: 10 };
  const listener = await startBounceListener(at, world, () => {});
  const socket = connect({ port: listener.port, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'data');
  expect(countSockets()).toBe(before + 2);
  await listener.close();
  await once(socket.resume(), 'end');
  await turns(20);
  expect(countSockets()).toBe(before + 1);
  socket.destroy();
});

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('what a returned mail says is kept without control characters', () => {
  const { text } = judgeWords('<x@quay.test>: 550 5.1.1 \u001b[2JNo such\u009b user\u202e here');
  expect(text).toContain('No such user here');
  expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
});
