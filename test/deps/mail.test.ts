import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { toHeaders } from '../../src/deps/mail.ts';

test('an address to leave by mail is given only where a domain is named whose mail is read', async () => {
  const config = await readConfig({ cwd: '/', env: {} });
  const toLeaveMail = (bounces: typeof config.bounces) =>
    toHeaders({ ...config, bounces }, 'news.harbour.test', new Date(0), 'https://news.harbour.test').list
      ?.toLeaveMail;
  expect(toLeaveMail(null)).toBeNull();
  const bounces = { domain: 'bounce.harbour.test', listen: null, imap: true, imapCertificate: null };
  expect(toLeaveMail(bounces)?.('token')).toBe('mailto:leave+token@bounce.harbour.test?subject=unsubscribe');
});
