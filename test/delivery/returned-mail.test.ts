import { expect, test } from 'vitest';
import { findOurs, readNotice } from '../../src/delivery/bounces/notice.ts';
import { findReturnedMail } from '../../src/delivery/bounces/returned-mail.ts';

const toMail = (header: readonly string[], text: string, lineEnd = '\r\n') =>
  [...header, '', text].join(lineEnd);
const failed = ['Final-Recipient: rfc822; ann@quay.test', 'Action: failed', 'Status: 5.1.1'].join('\r\n');

let mails = 0;
/** A mail of parts, each with its type. */
function toParts(parts: readonly (readonly [type: string, text: string])[], ...header: string[]): string {
  mails += 1;
  const mark = `b${mails}.`;
  const told = parts.map(([type, text]) => `--${mark}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`);
  return toMail(
    [...header, `Content-Type: multipart/mixed; boundary=${mark}`],
    `${told.join('')}--${mark}--\r\n`,
  );
}

test('of a mail 256 KB and 2,000 lines are read, and its header up to 64 KB', async () => {
  const end = async (text: string) => (await findReturnedMail(toMail(['Subject: x'], text)))?.text.trimEnd();
  expect(await end(`${'-\r\n'.repeat(1_996)}gone`)).toMatch(/gone$/);
  expect(await end(`${'-\r\n'.repeat(1_998)}gone`)).not.toMatch(/gone/);
  const fill = 'x'.repeat(255 * 1024);
  expect(await end(`${fill}gone`)).toMatch(/gone$/);
  expect(await end(`${fill}${'x'.repeat(1024)}gone`)).not.toMatch(/gone/);
  const bytes = new TextEncoder().encode(toMail(['Subject: x'], `${fill}${'x'.repeat(1024)}gone`));
  expect((await findReturnedMail(bytes))?.text).not.toMatch(/gone/);
  const header = (length: number) => findReturnedMail(toMail([`X-A: ${'a'.repeat(length)}`], 'x'));
  expect(await header(60 * 1024)).toBeDefined();
  expect(await header(65 * 1024)).toBeUndefined();
});

test('a mail whose lines end with a carriage return alone is read', async () => {
  const mail = await findReturnedMail(toMail(['Subject: tides', 'X-A: 1'], 'gone', '\r'));
  expect([mail?.header('subject'), mail?.header('x-a'), mail?.text.trim()]).toEqual([
    ['tides'],
    ['1'],
    'gone',
  ]);
});

test('of a mail without words for people its page is read, a line for each block', async () => {
  const page = '<p>It &lt;failed&gt; &amp; &quot;ended&quot;</p><div>5&#39;s&nbsp;on</div>';
  const mail = await findReturnedMail(toMail(['Content-Type: TEXT/html'], page));
  expect(mail?.type).toBe('text/html');
  expect(mail?.text.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining(['It <failed> & "ended"', "5's on"]),
  );
});

test('the first forty parts are looked at', async () => {
  const count = async (before: number) => {
    const notes = Array.from({ length: before }, () => ['application/x-note', 'x'] as const);
    const raw = toParts([...notes, ['message/delivery-status', failed]]);
    return (await findReturnedMail(raw))?.statuses.length;
  };
  expect([await count(39), await count(40)]).toEqual([1, 0]);
});

test('a report inside a filter’s own mail is read, of the first three mails in it, and none that a person forwards', async () => {
  const report = toParts([['message/delivery-status', failed]], 'Subject: tides');
  const note = toMail(['Subject: x'], 'x');
  const judge = async (before: number, ...header: string[]) => {
    const inner = [...Array.from({ length: before }, () => note), report];
    const parts = inner.map((mail) => ['message/rfc822', mail] as const);
    return (await readNotice(toParts(parts, ...header))).kind;
  };
  expect([await judge(0), await judge(2), await judge(3)]).toEqual(['hard', 'hard', 'other']);
  expect(await judge(0, 'Return-Path: <>')).toBe('hard');
  expect(await judge(0, 'Return-Path: <bo@quay.test>')).toBe('other');
  const nested = toParts([['message/rfc822', toParts([['message/rfc822', report]])]]);
  expect((await readNotice(nested)).kind).toBe('other');
});

test.each([
  ['abuse', 'complaint'],
  ['Fraud', 'complaint'],
  ['opt-out', 'complaint'],
  ['virus', 'complaint'],
  ['other', 'complaint'],
  ['not-spam', 'other'],
  ['', 'other'],
])('a feedback report of "%s" is %s', async (type, kind) => {
  const raw = toParts([['message/feedback-report', `Feedback-Type: ${type}\r\nVersion: 1`]]);
  expect(await readNotice(raw)).toMatchObject({ kind, text: type.toLowerCase() });
});

test('a receipt that somebody read a mail is no bounce, whatever its words', async () => {
  const words = '<ann@quay.test>: 550 5.1.1 no such user';
  const header = ['From: MAILER-DAEMON@quay.test', 'Subject: Undelivered'];
  const type = 'Content-Type: multipart/report; report-type=disposition-notification; boundary=b';
  const raw = toMail([...header, type], `--b\r\nContent-Type: text/plain\r\n\r\n${words}\r\n--b--\r\n`);
  expect((await readNotice(raw)).kind).toBe('other');
  expect((await readNotice(raw.replace('disposition-notification', 'delivery-status'))).kind).toBe('hard');
});

test('a mail without a part for programs needs what it returns as one sign more, as a part or in its words', async () => {
  const said = 'Your message could not be delivered.\r\n\r\n<ann@quay.test>: 550 5.1.1 no such user\r\n';
  const copy =
    '\r\n--- Original message ---\r\n\r\nReceived: from quay.test\r\nMessage-ID: <1@quay.test>\r\nSubject: tides\r\n';
  const judge = async (text: string, inner: string[], ...header: string[]) => {
    const mails = inner.map((mail) => ['message/rfc822', mail] as const);
    return (await readNotice(toParts([['text/plain', text], ...mails], ...header))).kind;
  };
  const header = ['Subject: Undelivered Mail', 'From: bo@quay.test'];
  const note = toMail(['Subject: x'], 'x');
  expect([
    await judge(said, [], ...header),
    await judge(said, [note], ...header),
    await judge(`${said}${copy}`, [], ...header),
  ]).toEqual(['other', 'hard', 'hard']);
});

test('a mail that says it is still being tried is a delay, whatever it says of the address', async () => {
  const said = '<ann@quay.test>: 550 5.1.1 no such user\r\n';
  const header = ['From: MAILER-DAEMON@quay.test', 'Return-Path: <>', 'Subject: Warning: Undeliverable'];
  expect((await readNotice(toMail(header, said))).kind).toBe('delay');
});

test('addresses of ours are found once each, over a soft line end too, and forty at most', () => {
  const toOurs = (n: number) =>
    `bounce+${String.fromCharCode(97 + (n % 26)).repeat(41)}${n < 26 ? 'a' : 'b'}@n.test`;
  const many = Array.from({ length: 41 }, (_, n) => toOurs(n));
  expect(findOurs([...many, ...many].join(' '))).toEqual(many.slice(0, 40));
  const [one = ''] = many;
  expect(findOurs(`${one.slice(0, 20)}=\r\n${one.slice(20)} and ${one}`)).toEqual([one]);
  expect(findOurs(one.replace('bounce', 'other'))).toEqual([]);
});
