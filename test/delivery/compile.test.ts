import { randomBytes } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import {
  type CompiledMessage,
  compileMessage,
  type MessageHeaders,
  type Pictures,
  type ReaderValues,
  toMail,
  toRaw,
  toWire,
} from '../../src/delivery/compile.ts';
import { type Message, toPlaceholder } from '../../src/domain/message.ts';
import { sampleHeaders, sampleMessage, sampleReader, sampleSlots } from './sample.ts';

/** The message that nodemailer makes when it is given this reader's own links from the start. */
async function buildAnew(
  message: Message,
  headers: MessageHeaders,
  reader: ReaderValues,
  asCompiled: CompiledMessage,
  pictures?: Pictures,
): Promise<Buffer> {
  const fill = (text: string) =>
    text
      .replaceAll(toPlaceholder('leave', sampleSlots.mark), reader.tokens.leave)
      .replaceAll(toPlaceholder('preferences', sampleSlots.mark), reader.tokens.preferences)
      .replaceAll(toPlaceholder('not-now', sampleSlots.mark), reader.tokens['not-now']);
  const filled = { ...message, html: fill(message.html), text: fill(message.text) };
  const mail = toMail(filled, headers, reader, pictures);
  const boundary = /boundary="=_-(\w+)-Part_1"/.exec(asCompiled.after.bytes.toString('latin1'))?.[1] ?? '';
  return new MailComposer({ ...mail, baseBoundary: boundary }).compile().build();
}

const addresses = [
  'ann@harbour.test',
  'ann+digest@harbour.test',
  'o.brien_2@mail.harbour.test',
  '"two words"@harbour.test',
  'müller@harbour.test',
  'юля@пример.испытание',
  `${'long'.repeat(15)}@${'sub.'.repeat(20)}harbour.test`,
  "o'hara@harbour.test",
  'upper.CASE@harbour.test',
];

test('a copy filled in is byte for byte what nodemailer builds anew for that reader', async () => {
  const compiled = await compileMessage(sampleMessage, sampleHeaders);
  for (const [n, address] of addresses.entries()) {
    const reader = sampleReader(n, address);
    const anew = await buildAnew(sampleMessage, sampleHeaders, reader, compiled);
    expect(toRaw(compiled, reader).toString('latin1')).toBe(anew.toString('latin1'));
  }
});

test('pictures stand beside the html that shows them, encoded once for all readers', async () => {
  const id = 'ab'.repeat(16);
  const picture = { id, type: 'image/png', width: 2, height: 2, bytes: randomBytes(40_000) } as const;
  const unseen = { ...picture, id: 'cd'.repeat(16) };
  const pictures = new Map([picture, unseen].map((one) => [one.id, one]));
  const html = sampleMessage.html.replace('</body>', `<img src="cid:${id}@digest" alt="A boat"></body>`);
  const message = { ...sampleMessage, html };
  const compiled = await compileMessage(message, sampleHeaders, pictures);
  const [first, second] = [sampleReader(1), sampleReader(2)];
  const anew = await buildAnew(message, sampleHeaders, first, compiled, pictures);
  expect(toRaw(compiled, first).equals(anew)).toBe(true);
  const { attachments } = await PostalMime.parse(anew);
  expect(attachments).toMatchObject([{ contentId: `<${id}@digest>`, mimeType: 'image/png', related: true }]);
  expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(picture.bytes)).toBe(true);
  const shared = new Set(toWire(compiled, first)).intersection(new Set(toWire(compiled, second)));
  expect([...shared].some(({ length }) => length > picture.bytes.length)).toBe(true);
});

test('wherever a soft line break falls, a token cut by it is filled on both sides', async () => {
  const cuts = new Set<number>();
  for (let shift = 0; shift < 76; shift++) {
    const message = {
      ...sampleMessage,
      text: `${'y'.repeat(shift)}${toPlaceholder('leave', sampleSlots.mark)} end\n`,
      slots: { ...sampleSlots, counts: { leave: 4, preferences: 1, 'not-now': 1 } },
    };
    const compiled = await compileMessage(message, sampleHeaders);
    for (const hole of compiled.body.holes.filter((one) => one.from > 0)) cuts.add(hole.from);
    const reader = sampleReader(shift);
    const anew = await buildAnew(message, sampleHeaders, reader, compiled);
    expect(toRaw(compiled, reader).equals(anew)).toBe(true);
  }
  expect(cuts.size).toBeGreaterThan(20);
});

test('the copy can be read back: own links in text and html, headers unfolded, subject with its emoji', async () => {
  const compiled = await compileMessage(sampleMessage, sampleHeaders);
  const reader = sampleReader(5);
  const mail = await PostalMime.parse(toRaw(compiled, reader));
  expect(mail.subject).toBe(sampleMessage.subject);
  expect(mail.html).toContain(`https://news.harbour.test/leave/${reader.tokens.leave}"`);
  expect(mail.text).toContain(`https://news.harbour.test/preferences/${reader.tokens.preferences}`);
  expect(mail.html).not.toContain('SLOT-');
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value.replace(/\s+/g, ' ');
  expect(header('list-unsubscribe')).toBe(
    `<https://news.harbour.test/leave/${reader.tokens.leave}>, <mailto:leave+${reader.mailToken}@news.harbour.test?subject=unsubscribe>`,
  );
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(header('list-id')).toMatch(/<digest\.news\.harbour\.test>$/);
  expect(mail.messageId).toBe(`<${reader.messageId}@news.harbour.test>`);
});

test('where nobody reads mail there is no address to leave by, and the https link stands alone', async () => {
  const { list } = sampleHeaders;
  const headers = { ...sampleHeaders, list: list && { ...list, toLeaveMail: null } };
  const reader = sampleReader(5);
  const mail = await PostalMime.parse(toRaw(await compileMessage(sampleMessage, headers), reader));
  const value = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value;
  expect(value?.replace(/\s+/g, '')).toBe(`<https://news.harbour.test/leave/${reader.tokens.leave}>`);
});

test('nothing that an article says is taken for a place that is filled', async () => {
  const guesses = [
    ...(['leave', 'preferences', 'not-now'] as const).map((slot) => toPlaceholder(slot, '')),
    'slotmail'.padEnd(42, 'a'),
    'slotid'.padEnd(32, '0'),
    'slotbodyhash'.padEnd(44, 'b'),
    'slot-to@slot.invalid',
  ].join(' ');
  const message = { ...sampleMessage, subject: guesses, text: `${sampleMessage.text}\nTo: ${guesses}\n` };
  const reader = sampleReader(4);
  const mail = await PostalMime.parse(toRaw(await compileMessage(message, sampleHeaders), reader));
  expect(mail.subject).toBe(guesses);
  expect(mail.text).toContain(guesses);
  expect(mail.to?.map(({ address }) => address)).toEqual([reader.address]);
});

test.each(['text', 'html'] as const)(
  'a message whose %s has a place that its templates did not put there is refused',
  async (part) => {
    const more = `${sampleMessage[part]}${toPlaceholder('preferences', sampleSlots.mark)}`;
    await expect(compileMessage({ ...sampleMessage, [part]: more }, sampleHeaders)).rejects.toThrow(
      'more or fewer places for readers\' own "preferences" links',
    );
  },
);

test('so is one that has a place less', async () => {
  const message = { ...sampleMessage, text: 'Nothing here.' };
  await expect(compileMessage(message, sampleHeaders)).rejects.toThrow('more or fewer places');
});

test('quoted-printable throughout, lines of at most 76 characters, headers of at most 998', async () => {
  const long = { subject: 'word '.repeat(900), html: `<p>${'z'.repeat(5000)}</p>`, text: 'z' };
  const headers = { ...sampleHeaders, from: { ...sampleHeaders.from, name: 'Ñ'.repeat(400) } };
  const raw = toRaw(await compileMessage(long, headers), sampleReader(1)).toString('latin1');
  const [head = '', ...bodies] = raw.split('\r\n\r\n');
  expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  for (const line of bodies.join('\r\n\r\n').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  expect(raw.match(/Content-Transfer-Encoding: quoted-printable/g)).toHaveLength(2);
  expect(raw).not.toMatch(/[^\r]\n/);
});

test('no field that reaches a header can bring in another header', async () => {
  const evil = 'x\r\nBcc: victim@harbour.test\r\n\r\n<script>';
  const message = { ...sampleMessage, subject: evil };
  const headers: MessageHeaders = {
    ...sampleHeaders,
    from: { name: evil, address: 'digest@news.harbour.test' },
    list: sampleHeaders.list && { ...sampleHeaders.list, name: evil },
  };
  for (const address of [
    'ann@harbour.test',
    'ann\r\nBcc: x@harbour.test@harbour.test',
    '"a\r\nb"@harbour.test',
  ]) {
    const raw = toRaw(await compileMessage(message, headers), sampleReader(1, address));
    const { headers: found } = await PostalMime.parse(raw);
    expect(found.map(({ key }) => key)).not.toContain('bcc');
    expect(found.filter(({ key }) => key === 'to')).toHaveLength(1);
  }
});

test('on the wire a dot before each dot that starts a line, and one line with a dot ends it', async () => {
  const compiled = await compileMessage(sampleMessage, sampleHeaders);
  const wire = Buffer.concat(toWire(compiled, sampleReader(2))).toString('latin1');
  expect(wire.endsWith('\r\n.\r\n')).toBe(true);
  const received = wire.slice(0, -3).replace(/\r\n\.\./g, '\r\n.');
  expect(received).toBe(toRaw(compiled, sampleReader(2)).toString('latin1'));
  expect(wire.slice(0, -5)).not.toContain('\r\n.\r\n');
});

test('a list is called by its name: bare where it is plain words, else quoted or encoded', async () => {
  for (const [name, phrase] of [
    ['The Harbour Letter', 'The Harbour Letter'],
    ['Harbour, weekly', '"Harbour, weekly"'],
    ['Hafenbrief für alle', '=?UTF-8?Q?Hafenbrief_f=C3=BCr_alle?='],
  ] as const) {
    const list = sampleHeaders.list && { ...sampleHeaders.list, name };
    const compiled = await compileMessage(sampleMessage, { ...sampleHeaders, list });
    const [line] = /^List-ID:.*(?:\r\n .*)*/m.exec(toRaw(compiled, sampleReader(1)).toString('latin1')) ?? [];
    expect(line?.replace('\r\n ', ' ')).toBe(`List-ID: ${phrase} <digest.news.harbour.test>`);
  }
});

test('a letter to one person says that a program wrote it and belongs to no list', async () => {
  const letter = await compileMessage(sampleMessage, { ...sampleHeaders, list: null });
  const raw = toRaw(letter, sampleReader(3)).toString('latin1');
  expect(raw).toContain('Auto-Submitted: auto-generated');
  expect(raw).not.toMatch(/^List-|^Precedence/m);
});
