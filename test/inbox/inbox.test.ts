import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listMessages, readMessage } from '../../src/inbox/folder.ts';
import { type Inbox, startInbox } from '../../src/inbox/inbox.ts';

const friday = Date.UTC(2026, 10, 20, 8, 0, 0, 5);
let dir: string;
let inbox: Inbox;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'inbox-'));
  inbox = await startInbox({ dir, now: () => friday });
});

afterEach(async () => {
  await inbox.close();
  await rm(dir, { recursive: true });
});

async function send(options: { subject?: string; text?: string; html?: string; messageId?: string }) {
  const transport = createTransport(inbox.url);
  const info = await transport.sendMail({
    from: 'The Harbour Letter <letter@harbour.test>',
    to: 'reader@inbox.test',
    ...options,
  });
  transport.close();
  return info;
}

test('a message is kept as it was on the wire: CRLF, leading dots as written', async () => {
  await send({ messageId: '<one@harbour.test>', subject: 'Dots', text: '.a line with a dot\n..two\nlast' });
  const stored = inbox.findMessage('<one@harbour.test>');
  const source = await readFile(stored?.eml ?? '', 'latin1');
  expect(source).toContain('\r\n\r\n.a line with a dot\r\n..two\r\nlast');
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('its html part lies beside it, decoded and whole, and the reply names the file', async () => {
  const info = await send({
    messageId: '<two@harbour.test>',
    subject: 'Привет',
    html: '<html><head><title>x</title></head><body><p>Гавань — «открыта»</p></body></html>',
  });
  const stored = inbox.findMessage('<two@harbour.test>');
  expect(stored?.id).toBe('20261120T080000005Z-0000');
  expect(info.response).toContain('20261120T080000005Z-0000');
  expect(stored?.html).toBe(join(dir, '20261120T080000005Z-0000.html'));
  expect((await readFile(stored?.html ?? '', 'utf8')).trimEnd()).toBe(
    '<html><head><meta charset="utf-8"><title>x</title></head><body><p>Гавань — «открыта»</p></body></html>',
  );
});

test('many messages in one millisecond and two servers on one folder lose nothing and leave no scraps', async () => {
  const other = await startInbox({ dir, now: () => friday });
  const here = createTransport(inbox.url);
  const there = createTransport(other.url);
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? here : there).sendMail({ from: 'a@b.test', to: 'c@d.test', subject: `${n}`, text: 'x' }),
    ),
  );
  await other.close();
  const list = await listMessages(dir, { limit: 100 });
  expect(new Set(list.messages.map((message) => message.subject)).size).toBe(40);
  expect((await readdir(dir)).length).toBe(80);
});

test('the list is newest first, a page at a time, with decoded headers', async () => {
  for (const subject of ['erste', 'zweite', 'dritte: Öl']) await send({ subject, text: 'x' });
  const { total, messages } = await listMessages(dir, { skip: 0, limit: 2 });
  expect(total).toBe(3);
  expect(messages.map((message) => message.subject)).toEqual(['dritte: Öl', 'zweite']);
  expect(messages[0]).toMatchObject({
    from: 'The Harbour Letter <letter@harbour.test>',
    to: 'reader@inbox.test',
    receivedAt: friday,
  });
});

test('a message is read by its id, and only by an id', async () => {
  await send({ subject: 'Text only', text: 'a < b & c' });
  const message = await readMessage(dir, '20261120T080000005Z-0000');
  expect(message?.text.trim()).toBe('a < b & c');
  expect(message?.html).toContain('<pre>a &lt; b &amp; c');
  for (const id of ['../secret', '20261120T080000005Z-0009', ''])
    expect(await readMessage(dir, id)).toBe(undefined);
});

test('a folder that cannot be written is a refusal for now, not a lost message', async () => {
  const broken = await startInbox({ dir: '/dev/null/inbox', now: () => friday });
  const transport = createTransport(broken.url);
  await expect(transport.sendMail({ from: 'a@b.test', to: 'c@d.test', text: 'x' })).rejects.toThrow(/452/);
  await broken.close();
});
