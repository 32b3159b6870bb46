import { describe, expect, test } from 'vitest';
import { isMail, readMail } from '../../src/article/mail.ts';
import { joinFlowed } from '../../src/article/mail-flowed.ts';
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

describe('format=flowed', () => {
  const flowed = 'Content-Type: text/plain; charset=utf-8; format=flowed';

  test('lines are joined within their depth of quotation, with no mark left inside', async () => {
    const article = await readMail(
      mail([
        ...header,
        flowed,
        '',
        'Have a look! ',
        '',
        '---------- Forwarded message ---------',
        '> From: The Valley Post <news@valley.example>',
        '> Subject: Old lock to go',
        '>',
        '> The harbour council said on Tuesday that it saw "no honest way" to ',
        '> save the old lock at Brenn, and that the gates would be taken out before ',
        '> the autumn rains.',
        '>',
        `> ${newsBody[1]}`,
      ]),
    );
    expect(article.text).toBe(`${newsBody[0]}\n\n${newsBody[1]}`);
  });

  test.each([
    ['a stuffed space goes', ' > is no mark here', false, '> is no mark here'],
    ['where the depth changes a paragraph ends', '> a \nb', false, '\na\n\nb'],
    ['DelSp takes the space off', 'gra \nin', true, 'grain'],
    ['a signature is joined to nothing', 'a \n-- \nAnn', false, 'a\n--\nAnn'],
  ])('%s', (_what, text, delSp, joined) => {
    expect(joinFlowed(text, delSp)).toBe(joined);
  });
});

describe('a message attached to a mail', () => {
  const inner = [
    'From: The Valley Post <news@valley.example>',
    'To: friend@home.example',
    'Subject: Old lock to go',
    'Date: Tue, 03 Mar 2026 09:15:00 +0100',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...newsBody.slice(0, 4).flatMap((text) => [text, '']),
    'This letter went to friend@home.example.',
  ];

  test.each(['inline', 'attachment; filename="lock.eml"'])('is the article, as %s', async (disposition) => {
    const article = await readMail(
      mail([
        'From: Friend <friend@home.example>',
        'To: Editor <editor@desk.example>',
        'Subject: Fwd: for Friday?',
        'Date: Wed, 04 Mar 2026 20:00:00 +0100',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'One for Friday? Write to friend@home.example.',
        '--b',
        'Content-Type: message/rfc822',
        `Content-Disposition: ${disposition}`,
        '',
        ...inner,
        '--b--',
      ]),
    );
    expect(article).toMatchObject({
      title: 'Old lock to go',
      site: 'The Valley Post',
      date: '2026-03-03T08:15:00.000Z',
    });
    expect(article.text.startsWith(newsBody.slice(0, 4).join('\n\n'))).toBe(true);
    expect(article.removed[0]).toMatchObject({
      reason: 'mail-header',
      text: expect.stringContaining('One for Friday?'),
    });
    expect(JSON.stringify(article)).not.toMatch(/@(?:home|valley|desk)\.example/);
  });
});

describe('a forward by', () => {
  const body = newsBody.slice(0, 3);
  test.each([
    [
      'Apple Mail',
      [
        'Begin forwarded message:',
        '',
        'From: The Valley Post <news@valley.example>',
        'Subject: Old lock to go',
        'Date: 3 March 2026 at 09:15:00 CET',
        'To: friend@home.example',
      ],
    ],
    [
      'Outlook',
      [
        '________________________________',
        'From: The Valley Post <news@valley.example>',
        'Sent: Tuesday, March 3, 2026 9:15 AM',
        'To: Friend <friend@home.example>',
        'Subject: Old lock to go',
      ],
    ],
    [
      'Thunderbird in German',
      [
        '-------- Weitergeleitete Nachricht --------',
        'Betreff: Old lock to go',
        'Datum: Tue, 3 Mar 2026 09:15:00 +0100',
        'Von: The Valley Post <news@valley.example>',
        'An: friend@home.example',
      ],
    ],
    [
      'mail.ru',
      [
        '-------- Пересылаемое сообщение --------',
        'От: The Valley Post <news@valley.example>',
        'Кому: friend@home.example',
        'Дата: Вторник, 3 марта 2026, 9:15 +03:00',
        'Тема: Old lock to go',
      ],
    ],
    [
      'Gmail in French',
      [
        '---------- Forwarded message ---------',
        'De : The Valley Post <news@valley.example>',
        'Date: mar. 3 mars 2026 à 09:15',
        'Subject: Old lock to go',
        'To: <friend@home.example>',
      ],
    ],
  ])('%s is read below its header', async (_program, lines) => {
    const article = await readMail(
      mail([
        'From: Friend <friend@home.example>',
        'To: editor@desk.example',
        'Subject: Fwd: hm',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Look at this.',
        '',
        ...lines,
        '',
        ...body.flatMap((text) => [text, '']),
      ]),
    );
    expect(article).toMatchObject({
      title: 'Old lock to go',
      site: 'The Valley Post',
      text: body.join('\n\n'),
    });
    expect(article.date?.slice(0, 10)).toBe('2026-03-03');
    expect(JSON.stringify(article)).not.toMatch(/@(?:home|valley|desk)\.example/);
  });

  test('a program that lays its header out with breaks is read alike', async () => {
    const html = `<div>Look at this.</div><div>---------- Forwarded message ---------<br>From: <b>The Valley Post</b> <span>&lt;<a href="mailto:news@valley.example">news@valley.example</a>&gt;</span><br>Date: Tue, Mar 3, 2026 at 9:15 AM<br>Subject: Old lock to go<br>To: &lt;friend@home.example&gt;<br></div><br><div>${body.map((text) => `<p>${text}</p>`).join('')}</div>`;
    const article = await readMail(
      mail([
        'From: Friend <friend@home.example>',
        'To: editor@desk.example',
        'Subject: Fwd: hm',
        'Content-Type: text/html; charset=utf-8',
        '',
        html,
      ]),
    );
    expect(article).toMatchObject({
      title: 'Old lock to go',
      site: 'The Valley Post',
      date: '2026-03-03',
      text: body.join('\n\n'),
    });
  });
});

test('the flowed lines of a mail that is attached are joined, and those of one that is not flowed stay', async () => {
  const attach = (type: string) =>
    readMail(
      mail([
        ...header,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; format=flowed',
        '',
        'See below',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: Old lock to go',
        `Content-Type: ${type}`,
        '',
        `${newsBody[0]?.replaceAll('. ', '. \r\n')}`,
        '',
        `${newsBody[1]}`,
        '--b--',
      ]),
    );
  const text = newsBody.slice(0, 2).join('\n\n');
  expect((await attach('text/plain; charset=utf-8; format=flowed')).text).toBe(text);
  expect((await attach('text/plain; format="flowed"; delsp=no')).text).toBe(text);
});

test('of a forward of a forward the first sender is the source, and nobody’s address is left', async () => {
  const article = await readMail(
    mail([
      'From: Ann Holt <ann@home.example>',
      'To: desk@home.example',
      'Subject: Fwd: Fwd: Old lock to go',
      '',
      'For Friday?',
      '',
      '---------- Forwarded message ---------',
      'From: Bo Lind <bo@work.example>',
      'Date: Wed, 4 Mar 2026 at 20:00',
      'Subject: Fwd: Old lock to go',
      'To: Ann Holt <ann@home.example>',
      '',
      'You know him.',
      '',
      '-------- Forwarded Message --------',
      'Subject: Old lock to go',
      'Date: Tue, 3 Mar 2026 09:15:00 +0100',
      'From: The Valley Post <news@valley.example>',
      'To: Bo Lind <bo@work.example>, Cy <cy@work.example>',
      '',
      newsBody.slice(0, 2).join('\r\n\r\n'),
    ]),
  );
  expect(article).toMatchObject({
    title: 'Old lock to go',
    site: 'The Valley Post',
    date: '2026-03-03T08:15:00.000Z',
    text: newsBody.slice(0, 2).join('\n\n'),
  });
  expect(JSON.stringify(article)).not.toContain('@');
});

test('who pastes an article into a mail gives it neither name nor day, and what stands below that name is set aside', async () => {
  const lines = [
    'From: Ann Holt <ann@home.example>',
    'To: desk@home.example',
    'Subject: Old lock to go',
    'Date: Wed, 04 Mar 2026 20:00:00 +0100',
    '',
    newsBody.slice(0, 2).join('\r\n\r\n'),
    '',
    'Ann',
    'Harbour desk, 0700 1234',
    'ann.holt@elsewhere.example',
  ];
  const article = await readMail(mail(lines), { isSentIn: true });
  expect(article).toMatchObject({ site: null, date: null, text: newsBody.slice(0, 2).join('\n\n') });
  expect(article.removed).toContainEqual(
    expect.objectContaining({ reason: 'mail-header', text: expect.stringContaining('0700 1234') }),
  );
  expect(JSON.stringify(article)).not.toContain('@');
  const newsletter = mail(['List-Id: <news.valley.example>', ...lines]);
  expect(await readMail(newsletter, { isSentIn: true })).toMatchObject({
    site: 'Ann Holt',
    date: '2026-03-04T19:00:00.000Z',
  });
});

test('a mail of more lines than an article has is refused before it is taken apart, and a large picture that goes along hinders nothing', async () => {
  const endless = mail([...header, '', '\n'.repeat(30_000)]);
  await expect(readMail(endless)).rejects.toThrow('more lines than an article has');
  const article = await readMail(
    mail([
      ...header,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      newsBody.slice(0, 2).join('\r\n\r\n'),
      '--b',
      'Content-Type: image/jpeg',
      'Content-Transfer-Encoding: base64',
      '',
      ...Array.from({ length: 21_000 }, () => 'A'.repeat(76)),
      '--b--',
    ]),
  );
  expect(article.text).toBe(newsBody.slice(0, 2).join('\n\n'));
});

test('a forward whose only header line says when and who wrote, and which a line ends, is read between the two', async () => {
  const article = await readMail(
    mail([
      'From: Ann Holt <ann@home.example>',
      'Subject: Fwd: Old lock to go',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Смотри',
      '',
      '-------- Пересылаемое сообщение --------',
      '03.03.2026, 09:15, "The Valley Post" <news@valley.example>:',
      '',
      newsBody.slice(0, 2).join('\r\n\r\n'),
      '',
      '-------- Конец пересылаемого сообщения --------',
      'Отправлено из дома.',
    ]),
  );
  expect(article).toMatchObject({
    site: 'The Valley Post',
    date: expect.stringMatching(/^2026-03-03/),
    text: newsBody.slice(0, 2).join('\n\n'),
  });
  expect(article.removed.at(-1)).toMatchObject({ reason: 'mail-header', at: article.text.length });
  expect(JSON.stringify(article)).not.toContain('@');
});
