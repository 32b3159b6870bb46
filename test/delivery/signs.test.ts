import { expect, test } from 'vitest';
import { findReturnedMail, type ReturnedMail } from '../../src/delivery/bounces/returned-mail.ts';
import { isAutoReply, isDelayed, isReturned } from '../../src/delivery/bounces/signs.ts';

async function toMail(...header: string[]): Promise<ReturnedMail> {
  const mail = await findReturnedMail(`${header.join('\r\n')}\r\n\r\nNothing.\r\n`);
  if (mail === undefined) throw new Error('such a header can be read');
  return mail;
}

const daemon = 'From: MAILER-DAEMON@mx.quay.test';
const report = 'Content-Type: multipart/report; boundary=x';
const subject = 'Subject: Undelivered: tides';
const empty = 'Return-Path: <>';
const reply = 'quay.test said 550 5.1.1 nobody here';
const failure = 'We were unable to deliver it.';

test.each<[string, isReturn: boolean, header: string[], words: string, hasCopy: boolean]>([
  ['a daemon and a subject', true, [daemon, subject], '', false],
  ['a daemon, a copy and a reply', true, [daemon], reply, true],
  ['a daemon and a copy', false, [daemon], '', true],
  ['a daemon and a reply', false, [daemon], reply, false],
  ['a report and a subject', true, [report, subject], '', false],
  ['a report and a copy', false, [report], '', true],
  ['a report, an empty return path and a copy', true, [report, empty], '', true],
  ['an empty return path and a subject', false, [empty, subject], '', false],
  ['an empty return path, a subject and a copy', true, [empty, subject], '', true],
  ['a subject, a copy and a reply', false, [subject], reply, true],
  ['a subject, a copy and words of failure', false, [subject], failure, true],
  ['a subject, a reply and words of failure', false, [subject], `${failure} ${reply}`, false],
  ['a subject, a copy, a reply and words of failure', true, [subject], `${failure} ${reply}`, true],
  ['a copy, a reply and words of failure', false, [], `${failure} ${reply}`, true],
  ['an address that failed, named in the header', true, ['X-Failed-Recipients: ann@quay.test'], '', false],
])('a mail with %s was sent back by a mail server: %s', async (_, isReturn, header, words, hasCopy) => {
  expect(isReturned(await toMail(...header), words, hasCopy)).toBe(isReturn);
});

test('a reply counts within the first 20,000 letters, from the very first on', async () => {
  const mail = await toMail(subject);
  const behind = (length: number) => isReturned(mail, `${failure}${' '.repeat(length)}${reply}`, true);
  expect([behind(19_900), behind(20_000)]).toEqual([true, false]);
  expect(isReturned(await toMail(daemon), '550 nobody here', true)).toBe(true);
});

test('a person’s answer to a bounce and a program’s are none, a daemon’s answer is one', async () => {
  const words = `${failure} ${reply}`;
  const judge = async (...header: string[]) => isReturned(await toMail(...header), words, true);
  expect(await judge('Subject: Re: Undelivered: tides', 'From: bo@quay.test')).toBe(false);
  expect(await judge('Subject: Re: Undelivered: tides', daemon)).toBe(true);
  expect(await judge(subject, daemon, 'X-Autoreply: yes')).toBe(false);
});

test.each([
  'X-Autoreply: yes',
  'X-Autorespond: yes',
  'X-Autoresponder: postbot',
  'X-Auto-Reply-From: bo@quay.test',
  'X-Vacation: yes',
  'X-Mail-Autoreply: postbot',
  'Precedence: auto_reply',
  'Subject: [Quay] Out of office: tides',
])('a program wrote a mail with "%s" for somebody', async (field) => {
  expect(isAutoReply(await toMail('From: bo@quay.test', field))).toBe(true);
});

test('a mail in bulk about an office is nobody’s automatic reply', async () => {
  expect(isAutoReply(await toMail('Precedence: bulk', 'Subject: The office is closed'))).toBe(false);
});

test('what is still tried says so in its subject, if that speaks of no failure, or in its first 4,000 letters', async () => {
  const judge = async (title: string, words = '') => isDelayed(await toMail(`Subject: ${title}`), words);
  expect(await judge('Warning: tides')).toBe(true);
  expect(await judge('Warning: delivery failed')).toBe(false);
  expect(await judge('Tides')).toBe(false);
  const retried = 'It will be retried.';
  expect(await judge('Tides', 'Do not need to resend.')).toBe(true);
  expect(await judge('Tides', retried.padStart(3_900))).toBe(true);
  expect(await judge('Tides', retried.padStart(4_100))).toBe(false);
});
