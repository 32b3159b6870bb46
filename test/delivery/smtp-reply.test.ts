import { expect, test } from 'vitest';
import { createReplyReader } from '../../src/delivery/smtp-reply.ts';

test('what a server says is kept without control characters: it is shown to editors and in terminals', () => {
  const said = '550-5.7.1 \u001b[2JGo\u009b31m away\u0007\r\n550 \u202e5.7.1\rnow\r\n';
  const replies = createReplyReader()(Buffer.from(said));
  expect(replies).toEqual([{ code: 550, text: '5.7.1 [2JGo31m away\n5.7.1now' }]);
});

test('replies are the same however the bytes are cut', () => {
  const said = '250-one\r\n250-\r\n250 zwölf\r\n354\r\n250-a\n250\n421 bye\r\n';
  const whole = createReplyReader()(Buffer.from(said));
  expect(whole).toEqual([
    { code: 250, text: 'one\n\nzwölf' },
    { code: 354, text: '' },
    { code: 250, text: 'a\n' },
    { code: 421, text: 'bye' },
  ]);
  for (let cut = 1; cut < 24; cut++) {
    const read = createReplyReader();
    const parts = [said.slice(0, cut), said.slice(cut)].map((part) => Buffer.from(part));
    expect(parts.flatMap(read)).toEqual(whole);
  }
});

test.each([
  '25 x',
  '650 x',
  '600 x',
  '150 x',
  '199 x',
  '2:0 x',
  '2/0 x',
  '20/ x',
  '25: x',
  '2a0 x',
  '250x',
  '250\rx',
  '',
  '\r',
  'HTTP/1.1 400',
])('a line that has no code is no SMTP: %j', (line) => {
  expect(() => createReplyReader()(Buffer.from(`${line}\n250 fine\n`))).toThrow('not SMTP');
});

test('every code from 200 to 599 is read', () => {
  const codes = Array.from({ length: 400 }, (_, n) => 200 + n);
  const replies = createReplyReader()(Buffer.from(codes.map((code) => `${code}\r\n`).join('')));
  expect(replies.map(({ code }) => code)).toEqual(codes);
});

test('a reply without an end is refused at 64 KB, and one of a thousand lines ends there', () => {
  const read = createReplyReader();
  expect(read(Buffer.from(`250 ${'x'.repeat(65_532)}`))).toEqual([]);
  expect(() => read(Buffer.from('x'))).toThrow('without an end');
  const lines = '250-a\r\n'.repeat(1000);
  expect(createReplyReader()(Buffer.from(`${lines}250 b\r\n`)).map(({ text }) => text.length)).toEqual([
    1999, 1,
  ]);
});
