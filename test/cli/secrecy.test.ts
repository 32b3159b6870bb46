import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { startRelay } from '../delivery/relay-double.ts';
import { toForms } from '../subscribers/forms.ts';
import { openNewsroom, seeds } from './digest.ts';

const total = 200;
const toAddress = (n: number) => `Reader.${n}@sub${n % 7}.hidden-host.example`;
const configuration = `export default {
  sections: [{ id: 'sea', title: 'Sea', from: ['seeds'] }, { id: 'land', title: 'Land', from: ['nowhere'] }],
  languages: ['en', 'de'],
  mirrors: [{ url: 'http://mirror.test', domains: ['*.hidden-host.example'] }],
  countClicks: true,
  bounces: { domain: 'back.test' },
};`;

/** Answers that quote whom they refuse, in the ways that servers do. */
function toRefusal(address: string, n: number): string {
  const [local = '', domain = ''] = address.split('@');
  const answers = [
    `550 5.1.1 <${address}>: user unknown`,
    `550-5.1.1 ${address.toUpperCase()}\r\n550 5.1.1 is not here`,
    `550 no user ${local} at ${domain}`,
    `550 5.1.1 ${local}=${domain}@list.test user unknown at mx.${domain}`,
    `550 5.1.2 host ${domain.toUpperCase()} not found`,
    `550 5.1.1 mailto:${encodeURIComponent(address)}`,
  ];
  return answers[n % answers.length] ?? '550 no';
}

/** A link of the mails that the relay took, with quoted-printable undone. */
function findLink(raws: readonly string[], path: string): string {
  for (const raw of raws.toReversed()) {
    const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    const found = new RegExp(`https?://[^/\\s"]+(/${path}/[\\w-]+)`).exec(text)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`no link to ${path}`);
}

test('after sign-ups, an import, leaving, a bounce and an issue, nothing but mails holds an address or its domain', async () => {
  await using relay = await startRelay();
  using newsroom = openNewsroom();
  newsroom.file('digest.config.ts', configuration);
  const env = { SMTP_URL: relay.url };
  const said: string[] = [];
  const run = async (args: readonly string[], stdin = '') => {
    const { code, stdout, stderr } = await newsroom.digest(args, env, stdin);
    said.push(stdout, stderr);
    return code;
  };
  relay.behave = (address) => {
    const n = Number(/^reader\.(\d+)@/i.exec(address)?.[1] ?? 1);
    return n % 10 === 0 ? toRefusal(address, n / 10) : 'take';
  };
  const raws = () => relay.taken.map(({ raw }) => raw);

  const rows = Array.from({ length: total }, (_, n) => `${toAddress(n)},Jane Hidden ${n}`);
  const list = newsroom.file(
    'list.csv',
    `email,name\n${rows.join('\n')}\nnot an address at hidden-host.example,x\n`,
  );
  expect(await run(['subscribers', 'import', list, '--consent', 'the old form'])).toBe(0);
  expect(await run(['subscribers', 'add', '-'], 'ann.lee@sub1.hidden-host.example\n')).toBe(0);
  expect(await run(['subscribers', 'forget', '-'], `${toAddress(1)}\n`)).toBe(0);

  const server = await newsroom.serve(env);
  const post = async (path: string, fields: Record<string, string>) =>
    (await fetch(server.origin + path, { method: 'POST', body: new URLSearchParams(fields) })).status;
  const form = z.object({ stamp: z.string() }).parse(await (await fetch(`${server.origin}/api/form`)).json());
  await fetch(`${server.origin}/api/subscribe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address: 'bob@hidden-host.example', consent: true, stamp: form.stamp }),
  });
  await fetch(`${server.origin}/search?q=ann.lee%40hidden-host.example`);
  expect(await post(findLink(raws(), 'confirm'), {})).toBe(200);
  await expect.poll(() => relay.taken.length, { timeout: 20_000 }).toBe(2);
  const preferences = findLink(raws(), 'preferences');
  const shown = { 'sections-shown': 'yes', 'section-sea': 'yes', language: 'de', pause: '0' };
  expect(await post(preferences, { do: 'save', ...shown })).toBe(200);
  expect(await post(preferences, { do: 'account' })).toBe(200);
  await expect.poll(() => relay.taken.length, { timeout: 20_000 }).toBe(3);
  const account = findLink(raws(), 'account');
  expect(await post(account, { do: 'download' })).toBe(200);
  const address = 'ann.new@other.hidden-host.example';
  expect(await post(account, { do: 'change-address', address })).toBe(200);
  await expect.poll(() => relay.taken.length, { timeout: 20_000 }).toBe(4);

  expect(await run(['send', seeds, '--yes'])).toBe(0);
  expect(said.at(-1)).toContain('180 accepted');
  const [first, second] = relay.taken.filter(({ from }) => from.startsWith('bounce+'));
  const report = {
    raw: `From: MAILER-DAEMON@mx.test\r\nTo: ${first?.from}\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${first?.to}\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.test\r\n\r\nFinal-Recipient: rfc822; ${first?.to}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no ${first?.to}\r\n\r\n--b--\r\n`,
    to: first?.from,
  };
  const hook = await fetch(`${server.origin}/hooks/bounces`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
  });
  expect(hook.status).toBe(200);
  expect(await post(findLink([second?.raw ?? ''], 'leave'), { reason: 'too-often' })).toBe(200);
  const goPath = /https?:\/\/mirror\.test(\/go\/[^"\s]+)/.exec(
    (second?.raw ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '='),
  )?.[1];
  const headers = { 'user-agent': 'Mozilla/5.0 Firefox/140.0' };
  expect((await fetch(server.origin + goPath, { redirect: 'manual', headers })).status).toBe(302);
  for (const args of [['status'], ['status', '--json']]) await run(args);
  expect(said.join('')).toContain('1 followed https://northlight.example/');
  expect(said.join('')).toContain('since then: ');

  // While the program runs: the write-ahead log and its index lie there too.
  const data = join(newsroom.dir, 'data');
  const readAll = () =>
    readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('inbox'))
      .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }));
  const files = readAll();
  expect(files.map(({ name }) => name)).toContain('digest.db-wal');
  expect(await server.stop()).toBe(0);
  files.push(...readAll(), { name: 'printed', bytes: Buffer.from(said.join('') + server.printed()) });

  // Without a terminal what the server says of its work is a log.
  const log = server
    .printed()
    .match(/^\{.*$/gm)
    ?.map((line) => JSON.parse(line));
  expect(log).toContainEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: 'info',
    process: 'serve',
    pid: expect.any(Number),
    request: expect.stringMatching(/^req-\w+$/),
    msg: expect.stringMatching(/^POST \/leave\/:token 200 \d+ ms$/),
  });

  const words = [
    'hidden-host',
    'HIDDEN-HOST',
    'reader.50@',
    'READER.50',
    'Reader.100',
    'ann.lee',
    'ann.new',
    'Jane Hidden',
  ];
  const found = words
    .flatMap((word) => toForms(word).map((form) => ({ word, form })))
    .flatMap(({ word, form }) =>
      files.filter(({ bytes }) => bytes.includes(form)).map(({ name }) => `${word} in ${name}`),
    );
  expect(found).toEqual([]);
}, 120_000);
