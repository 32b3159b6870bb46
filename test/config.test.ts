import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const base = mkdtempSync(join(tmpdir(), 'digest-config-'));
afterAll(() => rmSync(base, { recursive: true }));

function folderWith(config: string | null): string {
  const folder = mkdtempSync(join(base, 'newsletter-'));
  if (config !== null) writeFileSync(join(folder, 'digest.config.ts'), config);
  return folder;
}

const read = (config: string | null, env: Record<string, string> = {}) =>
  readConfig({ cwd: folderWith(config), env });

test('without a file and without variables everything has a value that works', async () => {
  const config = await read(null);
  expect(config.newsletter.schedule).toEqual({ weekday: 'friday', time: '09:00', catchUpHours: 24 });
  expect(config.newsletter.url).toBe('http://127.0.0.1:8080');
  expect(config.smtpUrl).toBeNull();
  expect(config.delivery.connections).toBe(20);
});

test('a configuration imports defineDigest from the package, wherever the file lies', () => {
  const folder = folderWith(
    `import { defineDigest } from 'digest'; export default defineDigest({ name: 'Harbour Letter', timeZone: 'Europe/Riga' });`,
  );
  // In a process of its own: here the test runner resolves imports, there Node does, as in the program.
  const script = `
    import { readConfig } from ${JSON.stringify(new URL('../src/config.ts', import.meta.url).href)};
    const { newsletter } = await readConfig({ cwd: ${JSON.stringify(folder)}, env: {} });
    console.log(newsletter.name, newsletter.timeZone);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('Harbour Letter Europe/Riga');
});

test('the environment wins over the file, and an address loses its last slash', async () => {
  const config = await read(
    `export default { url: 'https://old.example.org', from: 'Old <old@example.org>' };`,
    {
      DIGEST_URL: 'https://news.example.org/',
      DIGEST_FROM: 'News <digest@news.example.org>',
    },
  );
  expect(config.newsletter.url).toBe('https://news.example.org');
  expect(config.newsletter.from).toEqual({ name: 'News', address: 'digest@news.example.org' });
});

test("the address that the pages listen on is the machine's to say", async () => {
  const config = `export default { web: { host: '::1' } };`;
  expect((await read(config)).web.host).toBe('::1');
  expect((await read(config, { DIGEST_HOST: '0.0.0.0' })).web.host).toBe('0.0.0.0');
});

test('an empty variable is one that is not set', async () => {
  expect((await read(null, { SMTP_URL: '', DIGEST_URL: '' })).smtpUrl).toBeNull();
});

test('a wrong field is one line: the field, the value, what was expected', async () => {
  await expect(read(`export default { schedule: { time: '25:00' } };`)).rejects.toThrow(
    /digest\.config\.ts: schedule\.time is "25:00": expected HH:MM, for example 09:00\.$/,
  );
  await expect(read(`export default { timeZone: 'Mars/Olympus' };`)).rejects.toThrow(
    /timeZone is "Mars\/Olympus"/,
  );
});

test.each([
  ['true', true],
  ['2', 2],
  [`['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']`, ['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']],
])('proxies that are believed are one, so many, or networks: %s', async (written, trustProxy) => {
  expect((await read(`export default { web: { trustProxy: ${written} } };`)).web.trustProxy).toEqual(
    trustProxy,
  );
});

test.each(['0', '"all"', '[]', '["10.0.0.0/33"]', '["caddy"]', '["10.0.0.0/8/8"]'])(
  'proxies that cannot be told from readers are refused: %s',
  async (written) => {
    await expect(read(`export default { web: { trustProxy: ${written} } };`)).rejects.toThrow(
      /web\.trustProxy is .+: expected true, how many proxies there are/,
    );
  },
);

test('a field that does not exist is named, so that a typing error has no silent effect', async () => {
  await expect(read(`export default { shedule: {} };`)).rejects.toThrow(/: shedule is set: no such field/);
});

test('an address that all readers see may hold no password, and the refusal does not repeat it', async () => {
  const address = 'https://ann:s3cret@news.example.org';
  for (const reading of [
    () => read(`export default { url: '${address}' };`),
    () => read(`export default { mirrors: ['${address}'] };`),
    () => read(null, { DIGEST_URL: address }),
  ]) {
    const refusal = await reading().catch((error: unknown) => String(error));
    expect(refusal).toContain('is "https://…@news.example.org": expected an address');
    expect(refusal).not.toContain('s3cret');
  }
});

test('a wrong secret is named without its value', async () => {
  await expect(read(null, { DIGEST_SECRET: 'hunter2' })).rejects.toThrow(
    /^DIGEST_SECRET is set, but not as it should be/,
  );
  await expect(read(null, { SMTP_URL: 'smpt://me:hunter2@relay' })).rejects.toThrow(/^(?!.*hunter2)/);
});

test('a secret may stand in a file that a variable names, or among the credentials of the service', async () => {
  const folder = folderWith(null);
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put('relay', 'smtps://me:hunter2@relay.example\n');
  put('DIGEST_MODEL_KEY', 'key of the service');
  const env = { SMTP_URL_FILE: 'relay', CREDENTIALS_DIRECTORY: folder };
  const model = `export default { model: { url: 'http://127.0.0.1:1/v1', name: 'm' } };`;
  put('digest.config.ts', model);
  const config = await readConfig({ cwd: folder, env });
  expect([config.smtpUrl, config.model?.key]).toEqual([
    'smtps://me:hunter2@relay.example',
    'key of the service',
  ]);
  expect(config.secretFiles).toEqual([join(folder, 'relay')]);
  const told = await readConfig({ cwd: folder, env: { ...env, DIGEST_MODEL_KEY: 'said here' } });
  expect(told.model?.key).toBe('said here');
});

test('keys are found by their name among the credentials of the service, else beside the configuration', async () => {
  const credentials = folderWith(null);
  const folder = folderWith(
    `export default { dkim: [{ domain: 'a.example', selector: 's', keyFile: 'keys/a.key' }, { domain: 'b.example', selector: 's', keyFile: 'b.key' }] };`,
  );
  writeFileSync(join(credentials, 'a.key'), 'a');
  writeFileSync(join(folder, 'b.key'), 'b');
  const { dkim } = await readConfig({ cwd: folder, env: { CREDENTIALS_DIRECTORY: credentials } });
  expect(dkim.map(({ keyFile }) => keyFile)).toEqual([join(credentials, 'a.key'), join(folder, 'b.key')]);
});

test('a secret that is given twice, whose file is missing or empty, or that is none is told without its value', async () => {
  const folder = folderWith(null);
  writeFileSync(join(folder, 'empty'), '\n');
  writeFileSync(join(folder, 'wrong'), 'smpt://me:hunter2@relay');
  const reading = (env: Record<string, string>) => readConfig({ cwd: folder, env });
  await expect(reading({ SMTP_URL_FILE: 'gone' })).rejects.toThrow(/^SMTP_URL_FILE: .*gone cannot be read/);
  await expect(reading({ SMTP_URL_FILE: 'empty' })).rejects.toThrow(/^SMTP_URL_FILE: .*empty is empty/);
  await expect(reading({ SMTP_URL_FILE: 'wrong', SMTP_URL: 'inbox:' })).rejects.toThrow(
    /^SMTP_URL and SMTP_URL_FILE are both set/,
  );
  await expect(reading({ SMTP_URL_FILE: 'wrong' })).rejects.toThrow(
    /^SMTP_URL is set, but not (?!.*hunter2)/,
  );
});

test('a file that is no TypeScript is one line too', async () => {
  await expect(read('export default {')).rejects.toThrow(/cannot be read as a configuration/);
});

test('sources are relative to the configuration, addresses stay as they are', async () => {
  const folder = folderWith(`export default { sources: ['articles', 'https://example.org/feed'] };`);
  mkdirSync(join(folder, 'articles'));
  const config = await readConfig({ cwd: folder, env: {} });
  expect(config.sources).toEqual([join(folder, 'articles'), 'https://example.org/feed']);
});

test('a mailbox among the sources is named without who logs in; its password is the environment’s or a file’s', async () => {
  const file = `export default { sources: ['imaps://desk@harbour.test@mail.harbour.test/Sent%20in'] };`;
  const folder = folderWith(file);
  writeFileSync(join(folder, 'password'), 'open sesame\n');
  const env = { DIGEST_MAILBOX_PASSWORD_FILE: join(folder, 'password') };
  const { sources, mailbox } = await readConfig({ cwd: folder, env });
  expect(sources).toEqual(['imaps://mail.harbour.test/Sent%20in']);
  expect(mailbox.addresses.get(sources[0] ?? '')).toContain('desk@harbour.test@mail');
  expect(mailbox.password).toBe('open sesame');
  expect((await read(file, { DIGEST_MAILBOX_PASSWORD: 'hunter2' })).mailbox.password).toBe('hunter2');
});

test.each(['imaps://desk:s3cret@mail.harbour.test/In', 'imaps://mail.harbour.test/In', 'imaps://desk@'])(
  'a mailbox says who logs in and not by what password: %s is refused without repeating it',
  async (address) => {
    const refusal = await read(`export default { sources: ['${address}'] };`).catch(String);
    expect(refusal).toMatch(
      /sources\.0 is .*: expected of a mailbox imaps:\/\/USER@HOST\/FOLDER, without its/,
    );
    expect(refusal).not.toContain('s3cret');
  },
);

test.each([
  [
    `language: 'fa'`,
    /language is "fa": expected a language that mails and pages are written in: en, de, fr, ru, ar, he/,
  ],
  [`brand: { color: '#1f49c7' }`, /brand\.color is set: no such field/],
  [`brand: { font: 'comic' }`, /brand\.font is "comic"/],
  [`brand: { logo: 'sign.svg' }`, /brand\.logo is "sign.svg": expected a file or folder, and there is none/],
  [`brand: { logoDark: 'sign.svg' }`, /brand is .*: expected with "logoDark" also "logo"/],
  [`images: 'some'`, /images is "some"/],
  [`brand: { colour: 'red' }`, /brand\.colour is "red": expected a colour such as #1f49c7/],
  [`look: 'broadshet'`, /look is "broadshet": expected one of broadsheet, brief, letter/],
  [`sources: ['https://example.org/feed', 'artcles']`, /sources\.1 is "artcles": expected a file or folder/],
  [`privacyPolicy: 'policy.md'`, /privacyPolicy is "policy\.md": expected a file or folder/],
  [
    `dkim: [{ domain: 'example.org', selector: 'a', keyFile: 'key.pem' }]`,
    /dkim\.0\.keyFile is "key\.pem": expected a file or folder/,
  ],
])('a look or a file that is not there is named when the configuration is read: %s', async (field, line) => {
  await expect(read(`export default { ${field} };`)).rejects.toThrow(line);
});

test.each([
  [`'ftp://mirror.example'`, 'mirrors.0 is "ftp://mirror.example"'],
  [`'nonsense'`, 'mirrors.0 is "nonsense"'],
  [`{ url: 'ftp://mirror.example' }`, 'mirrors.0.url is "ftp://mirror.example"'],
])('a mirror of %s is one line that says what was expected', async (mirror, fault) => {
  await expect(read(`export default { mirrors: [${mirror}] };`)).rejects.toMatchObject({
    code: 'config-field',
    message: expect.stringContaining(`${fault}: expected an address such as https://mirror.example`),
  });
});

test('a mirror for a language that the newsletter has not is named', async () => {
  const mirror = `{ url: 'https://mirror.example', languages: ['en', 'rus'] }`;
  await expect(read(`export default { languages: ['en', 'ru'], mirrors: [${mirror}] };`)).rejects.toThrow(
    /mirrors\.0\.languages\.1 is "rus": expected one of the newsletter's languages, en, ru/,
  );
});
