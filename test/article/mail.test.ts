import { expect, test } from 'vitest';
import { isMail, readMail } from '../../src/article/mail.ts';
import { newsBody } from './samples.ts';

function mail(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\r\n'));
}

const header = [
  'From: The Valley Post <news@valley.example>',
  'To: reader@home.example',
  'Subject: =?utf-8?Q?Old_lock_to_go_=E2=80=93_four_years_on?=',
  'Date: Tue, 03 Mar 2026 09:15:00 +0100',
  'MIME-Version: 1.0',
];

test('of a mail with two parts the laid-out one is read', async () => {
  const article = await readMail(
    mail([
      ...header,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'See https://valley.example/1',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      `<table><tr><td><p>${newsBody[0]}</p><p>${newsBody[1]}</p></td></tr></table>`,
      '<p><a href="https://valley.example/u">Unsubscribe</a></p>',
      '--b--',
    ]),
  );
  expect(article).toMatchObject({
    title: 'Old lock to go – four years on',
    site: 'The Valley Post',
    date: '2026-03-03T08:15:00.000Z',
    text: `${newsBody[0]}\n\n${newsBody[1]}`,
  });
});

test('a forwarded mail gives what was forwarded, and nobody’s address', async () => {
  const article = await readMail(
    mail([
      'From: Friend <friend@home.example>',
      'To: reader@home.example',
      'Subject: Fwd: Old lock to go',
      'Date: Wed, 04 Mar 2026 20:00:00 +0100',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Have a look!',
      '',
      '---------- Forwarded message ---------',
      'From: The Valley Post <news@valley.example>',
      'Date: Tue, 3 Mar 2026 09:15:00 +0100',
      'Subject: Old lock to go',
      'To: <friend@home.example>',
      '',
      ...newsBody.slice(0, 3).flatMap((text) => [`> ${text}`, '>']),
    ]),
  );
  expect(article).toMatchObject({
    title: 'Old lock to go',
    site: 'The Valley Post',
    date: '2026-03-03T08:15:00.000Z',
  });
  expect(article.text).toBe(newsBody.slice(0, 3).join('\n\n'));
  expect(JSON.stringify(article)).not.toMatch(/@(?:home|valley)\.example/);
  const above = article.removed.filter(({ reason }) => reason === 'mail-header').map(({ text }) => text);
  expect(above).toContain('Have a look!');
  expect(above).toContain('From: The Valley Post');
});

test('the date of a forward is read as mail programs write it', async () => {
  const article = await readMail(
    mail([
      ...header,
      '',
      '---------- Forwarded message ---------',
      'From: The Valley Post <news@valley.example>',
      'Date: Mon, 2 Mar 2026 at 06:00',
      '',
      ...newsBody.slice(0, 3),
    ]),
  );
  expect(article.date).toBe('2026-03-02');
});

test('a mail is known by the fields of its header', () => {
  expect(isMail(header.join('\r\n'))).toBe(true);
  expect(isMail('From here: to there.\n\nSubject matters.')).toBe(false);
});
