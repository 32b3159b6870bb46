import { expect, test } from 'vitest';
import { toRelay } from '../../src/delivery/relay.ts';

const read = (url: string) => toRelay(url, { name: 'news.harbour.test', allowInsecure: false });

test('a relay without a port is asked at 465 by TLS, at 587 with a login, else at 25', () => {
  expect(read('smtps://ann:a%3Ab@mail.harbour.test')).toMatchObject({
    host: 'mail.harbour.test',
    port: 465,
    secure: true,
    auth: { user: 'ann', password: 'a:b' },
  });
  expect(read('smtp://ann:word@mail.harbour.test')).toMatchObject({ port: 587, secure: false });
  expect(read('smtp://mail.harbour.test')).toMatchObject({ port: 25, auth: null });
  expect(read('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525 });
});

test.each(['mail.harbour.test', 'http://mail.harbour.test', 'smtp://', 'smtp://%E0%A4@mail.harbour.test'])(
  '"%s" is no relay',
  (url) => {
    expect(() => read(url)).toThrow('SMTP_URL is not an address');
  },
);

test('we say hello by our name, without what has no place in one', () => {
  const say = (name: string) => toRelay('smtp://mail.harbour.test', { name, allowInsecure: true }).name;
  expect([say('news.harbour.test\r\nQUIT'), say('[127.0.0.1]'), say('ü')]).toEqual([
    'news.harbour.testQUIT',
    '[127.0.0.1]',
    'localhost',
  ]);
});
