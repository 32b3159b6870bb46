import { expect, test } from 'vitest';
import { toSourceLines } from '../../src/cli/sources.ts';
import type { Config } from '../../src/config.ts';
import { examineSchedule } from '../../src/deps/doctor.ts';
import { lookAtSources } from '../../src/deps/watch.ts';
import { readEntries } from '../../src/digest.ts';
import { type MailboxDouble, password, startMailbox } from '../mailbox/mailbox-double.ts';
import { openNewsroom } from './newsroom.ts';

const friday = Date.parse('2026-11-27T09:00Z');
const week = 7 * 86_400_000;

const ferry = `Ferry to Lowholm stops in winter

The ferry to Lowholm will not run between January and March, the harbour office said on Tuesday.

"We cannot find a crew for the dark months, and we will not sail without one," said Ida Brekke, who leads the office.

The island has had a ferry each winter since 1951. Two hundred people live there, and the school has nineteen pupils.

The county council will talk about the decision on 3 December.`;

interface Fields {
  readonly from?: string;
  readonly subject?: string;
  readonly id?: string;
  readonly more?: readonly string[];
}

function toMail(
  text: string,
  { from = 'Ann Holt <ann@harbour.test>', subject, id = 'f1', more = [] }: Fields = {},
): string {
  return [
    `From: ${from}`,
    'To: Desk <desk@harbour.test>',
    `Subject: ${subject ?? 'Fwd: Ferry to Lowholm stops in winter'}`,
    `Message-ID: <${id}@harbour.test>`,
    'Date: Wed, 25 Nov 2026 10:00:00 +0000',
    ...more,
    '',
    text,
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

const toForward = (text: string, date = 'Tue, 24 Nov 2026 at 09:15') => `Please take this one. Ann, 0700 1234

---------- Forwarded message ---------
From: The Quay Courier <news@courier.test>
Date: ${date}
Subject: ${text.split('\n', 1)[0]}
To: <ann@harbour.test>, Bo <bo@harbour.test>

${text}`;

async function openPostRoom(box: MailboxDouble, mailbox: Partial<Config['mailbox']> = {}) {
  const source = box.url.replace(/\/\/.*@/, '//');
  const settings = {
    from: ['ann@harbour.test'],
    authserv: null,
    certificate: null,
    addresses: new Map([[source, box.url.replace(/:[^:@]*@/, '@')]]),
    password,
  };
  const room = await openNewsroom({
    readers: ['reader@meadow.test'],
    sources: [source],
    now: friday - 3_600_000,
    change: { mailbox: { ...settings, ...mailbox } },
  });
  const state = async () => (await room.desk().store.memory.findSources([source])).get(source);
  return {
    room,
    source,
    state,
    read: () => readEntries([source], room.desk().deps, { taking: 'new' }),
    look: () => lookAtSources(room.desk(), new AbortController().signal),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  };
}

const headlines = ({ candidates }: Awaited<ReturnType<typeof readEntries>>) =>
  candidates.map(({ entry }) => entry.headline.text);

test('what an editor forwards becomes a candidate and is marked as seen, with nobody’s address; what others send stays unread and is counted', async () => {
  await using box = await startMailbox([
    toMail(toForward(ferry)),
    toMail(toForward(ferry), { from: 'ann@harbour.test.evil.test', id: 's1' }),
    toMail(toForward(ferry), { from: '"ann@harbour.test" <eve@evil.test>', id: 's2' }),
    toMail(toForward(ferry), { from: 'ann@harbour.test, eve@evil.test', id: 's3' }),
  ]);
  await using office = await openPostRoom(box);
  const read = await office.read();
  expect(read.failures).toEqual([]);
  expect(read.candidates).toMatchObject([
    {
      entry: { headline: { text: 'Ferry to Lowholm stops in winter' }, quotes: [{ speaker: 'Ida Brekke' }] },
    },
  ]);
  expect(read.candidates[0]?.article).toMatchObject({ site: 'The Quay Courier', date: '2026-11-24' });
  expect(JSON.stringify(read.candidates)).not.toMatch(/@/);
  expect(box.mails.map(({ seen }) => seen)).toEqual([true, false, false, false]);
  expect(toSourceLines(await office.state())).toContain('3 mails from others were left unread');
});

test('a mailbox is looked at by itself, each mail is got once, and what came is there for the issue also when the server is away', async () => {
  await using office = await (async () => {
    await using box = await startMailbox([toMail(toForward(ferry))]);
    const opened = await openPostRoom(box);
    await opened.look();
    opened.room.at(friday - 1_800_000);
    await opened.look();
    expect(box.said.filter((line) => /BODY\.PEEK\[\]/.test(line))).toHaveLength(1);
    return opened;
  })();
  const read = await office.read();
  expect(headlines(read)).toEqual(['Ferry to Lowholm stops in winter']);
  expect(read.failures).toMatchObject([{ source: office.source, error: { code: 'imap-unreachable' } }]);
  expect(toSourceLines(await office.state()).join('\n')).toMatch(
    /failed once since .*: 127\.0\.0\.1:\d+\/INBOX: the mailbox cannot be read/,
  );
});

test('a mail that was kept and not marked, since the process or the server went away, is one article and marked the next time', async () => {
  await using box = await startMailbox([toMail(toForward(ferry)), toMail(toForward(ferry))]);
  await using office = await openPostRoom(box);
  box.onStore = () => {
    box.onStore = () => undefined;
    box.drop();
    return 'refused';
  };
  const first = await office.read();
  expect(first.failures).toMatchObject([{ error: { code: 'imap-unreachable' } }]);
  expect(headlines(first)).toHaveLength(1);
  expect(headlines(await office.read())).toHaveLength(1);
  expect(box.mails.map(({ seen }) => seen)).toEqual([true, true]);
});

test('a mailbox in which nothing may be marked is read all the same, and each mail once', async () => {
  await using box = await startMailbox([toMail(toForward(ferry))]);
  box.onStore = () => 'refused';
  await using office = await openPostRoom(box);
  expect((await office.read()).failures).toEqual([]);
  expect(headlines(await office.read())).toHaveLength(1);
  expect(box.said.filter((line) => /BODY\.PEEK\[\]/.test(line))).toHaveLength(1);
});

test('a mail that could not be kept stays unread, and is the first of the next time', async () => {
  await using box = await startMailbox([toMail(toForward(ferry))]);
  await using office = await openPostRoom(box);
  const { mailed } = office.room.desk().store;
  const { keep } = mailed;
  Object.assign(mailed, { keep: async () => Promise.reject(new Error('no room left')) });
  expect((await office.read()).failures).toHaveLength(1);
  expect(box.mails.map(({ seen }) => seen)).toEqual([false]);
  Object.assign(mailed, { keep });
  expect(headlines(await office.read())).toHaveLength(1);
  expect(box.mails.map(({ seen }) => seen)).toEqual([true]);
});

test('an old article that is forwarded this week is for this week’s issue, goes out once, and what came too late waits for the next', async () => {
  await using box = await startMailbox([toMail(toForward(ferry, 'Mon, 5 Jan 2026 at 09:15'))]);
  await using office = await openPostRoom(box);
  await office.room.runAt(friday);
  const [first] = await office.room.desk().store.issues.list(1);
  expect(first).toMatchObject({ state: 'sent' });
  office.room.at(friday + 60_000);
  const lock = ferry.replaceAll('Lowholm', 'Highholm').replace('since 1951', 'since 1888');
  box.mails.push({ raw: toMail(toForward(lock, 'Mon, 12 Jan 2026 at 09:15'), { id: 'f2' }), seen: false });
  box.mails.push({ raw: toMail(toForward(ferry), { id: 'f3' }), seen: false });
  await office.look();
  office.room.at(friday + week);
  const read = await office.read();
  expect(headlines(read)).toEqual(['Ferry to Highholm stops in winter']);
  expect(read.repeated).toHaveLength(2);
});

test('a mail that gives no article is named by subject and day in the issue that it came for, and left unread', async () => {
  const deep = Array.from(
    { length: 300 },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`,
  ).join('');
  await using box = await startMailbox([
    toMail('Thanks, got it.', { subject: 'Re: from ann@harbour.test to you', id: 'n1' }),
    toMail(deep, { subject: 'Deep', id: 'n2' }),
    toMail(toForward(ferry)),
  ]);
  await using office = await openPostRoom(box);
  await office.look();
  await office.room.runAt(friday);
  const [issue] = await office.room.desk().store.issues.list(1);
  const reasons = issue?.report.failures.map(({ reason }) => reason) ?? [];
  expect(reasons.toSorted().toReversed()).toEqual([
    expect.stringContaining('the mail "Re: from to you" of 2026-11-25 was not taken'),
    expect.stringContaining('the mail "Deep" of 2026-11-25 was not taken'),
  ]);
  expect(reasons.join('')).not.toContain('@');
  expect(box.mails.map(({ seen }) => seen)).toEqual([false, false, true]);
  office.room.at(friday + week);
  expect((await office.read()).failures).toEqual([]);
});

test('a mail that its server cannot give is named, and holds up none behind it', async () => {
  await using box = await startMailbox([
    toMail('', { subject: 'Damaged', id: 'd1' }),
    toMail(toForward(ferry)),
  ]);
  box.onFetch = (uid) => (uid === 1 ? 'refused' : undefined);
  await using office = await openPostRoom(box);
  const read = await office.read();
  expect(read.failures).toMatchObject([
    { error: { message: expect.stringMatching(/"Damaged".*does not give it/) } },
  ]);
  expect(headlines(read)).toEqual(['Ferry to Lowholm stops in winter']);
});

test('whoever may send from today on has the mails read that waited', async () => {
  await using box = await startMailbox([toMail(toForward(ferry), { from: 'bo@quay.test' })]);
  await using office = await openPostRoom(box, { from: [] });
  expect(headlines(await office.read())).toEqual([]);
  const { mailbox } = office.room.desk().config;
  Object.assign(mailbox, { from: ['Bo@quay.test'] });
  expect(headlines(await office.read())).toHaveLength(1);
});

test('a sender is believed only where the mail server vouches for it, once its name is known', async () => {
  const more = (result: string) => [
    `Authentication-Results: mx.harbour.test;\n dmarc=${result} header.from=harbour.test`,
  ];
  await using box = await startMailbox([
    toMail(toForward(ferry.replaceAll('Lowholm', 'Highholm')), { more: more('fail'), id: 'e1' }),
    toMail(toForward(ferry), { more: more('pass') }),
  ]);
  await using office = await openPostRoom(box, { authserv: 'mx.harbour.test' });
  expect(headlines(await office.read())).toEqual(['Ferry to Lowholm stops in winter']);
  expect(await office.state()).toMatchObject({ note: '1 mail from somebody else was left unread' });
});

test('who passes an article on is not its source: the name in From is that of a newsletter’s list alone', async () => {
  const list = {
    from: 'The Island Letter <news@island.test>',
    id: 'l1',
    more: ['List-Id: <letter.island.test>'],
  };
  await using box = await startMailbox([
    toMail(ferry),
    toMail(ferry.replaceAll('Lowholm', 'Highholm').replace('1951', '1888'), list),
  ]);
  await using office = await openPostRoom(box, { from: ['ann@harbour.test', 'news@island.test'] });
  const read = await office.read();
  expect(read.candidates.map(({ article }) => article.site)).toEqual([null, 'The Island Letter']);
});

test('an article that is attached as a mail keeps its own title, day and site, and its flowed lines are joined', async () => {
  const attached = [
    'From: The Quay Courier <news@courier.test>',
    'To: Ann Holt <ann@harbour.test>',
    'Subject: Ferry to Lowholm stops in winter',
    'Date: Tue, 24 Nov 2026 09:15:00 +0000',
    'Content-Type: text/plain; charset=utf-8; format=flowed',
    '',
    ferry.replaceAll('. ', '. \n').replace(/^.*\n\n/, ''),
    '',
    'You get this at ann@harbour.test.',
  ].join('\n');
  const more = ['Content-Type: multipart/mixed; boundary=b'];
  await using box = await startMailbox([
    toMail(`--b\n\nSee below, Ann\n--b\nContent-Type: message/rfc822\n\n${attached}\n--b--`, {
      subject: 'one for Friday',
      more,
    }),
  ]);
  await using office = await openPostRoom(box);
  const { candidates } = await office.read();
  expect(candidates[0]?.article).toMatchObject({
    title: 'Ferry to Lowholm stops in winter',
    site: 'The Quay Courier',
    date: '2026-11-24T09:15:00.000Z',
  });
  expect(candidates[0]?.article.text).toContain('since 1951. Two hundred');
  expect(JSON.stringify(candidates)).not.toMatch(/@|Holt/);
});

test('the doctor opens a mailbox and reads nothing in it, and says where From is believed as it stands', async () => {
  await using box = await startMailbox([toMail(toForward(ferry))]);
  await using office = await openPostRoom(box);
  const findings = await examineSchedule(office.room.desk());
  expect(findings.filter(({ name }) => name === 'mailbox')).toMatchObject([
    { state: 'ok' },
    { state: 'warn' },
  ]);
  expect(box.mails.map(({ seen }) => seen)).toEqual([false]);
  expect(await office.state()).toBeUndefined();
  Object.assign(office.room.desk().config.mailbox, { password: 'wrong' });
  const [wrong] = (await examineSchedule(office.room.desk())).filter(({ name }) => name === 'mailbox');
  expect(wrong).toMatchObject({
    state: 'fail',
    found: expect.stringMatching(/refused the login.*DIGEST_MAILBOX_PASSWORD/),
  });
  expect(wrong?.found).not.toContain('wrong');
});
