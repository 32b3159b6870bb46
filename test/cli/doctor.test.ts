import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from './digest.ts';

test('the doctor goes on after each fault and names them all', async () => {
  using newsroom = openNewsroom();
  await newsroom.digest(['status']);
  newsroom.file('policy.txt', 'We keep your address.');
  newsroom.file('broken-key.pem', 'no key');
  newsroom.file(
    'digest.config.ts',
    `export default {
      sources: ['http://127.0.0.1:9/feed'],
      privacyPolicy: 'policy.txt',
      model: { url: 'http://127.0.0.1:9/v1', name: 'small' },
      dkim: [{ domain: 'meadow.example', selector: 'd1', keyFile: 'broken-key.pem' }],
      bounces: { domain: 'bounces.meadow.invalid', imap: true },
      schedule: { catchUpHours: 0.01 },
    };`,
  );
  chmodSync(join(newsroom.dir, 'data', 'secret.key'), 0o644);
  const relay = newsroom.file('relay', 'smtp://127.0.0.1:9');
  const { code, stdout } = await newsroom.digest(['doctor'], { SMTP_URL_FILE: relay });
  const failed = stdout
    .split('\n')
    .filter((line) => line.startsWith('fail'))
    .join('\n');
  for (const named of [
    'http://127.0.0.1:9/feed',
    '127.0.0.1:9',
    'broken-key.pem',
    'DIGEST_IMAP_URL',
    'secret.key can be read by others',
    `${relay} can be read by others`,
    'catch-up window',
  ])
    expect(failed).toContain(named);
  expect(stdout).toMatch(/^warn +editor/m);
  expect(stdout).toMatch(/^ok +policy file/m);
  expect(code).toBe(1);
});
