import { createPrivateKey } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { expect, test } from 'vitest';
import { compileMessage, type MessageHeaders, toRaw } from '../../src/delivery/compile.ts';
import { createSigner, relaxBody } from '../../src/delivery/dkim.ts';
import { createDkimKey } from '../../src/delivery/dkim-key.ts';
import { sampleHeaders, sampleMessage, sampleReader } from './sample.ts';

async function makeKeys() {
  const kinds = ['rsa', 'ed25519'] as const;
  return Promise.all(
    kinds.map(async (kind) => {
      const made = await createDkimKey('news.harbour.test', kind, kind);
      const key = createPrivateKey(made.pem);
      return { made, dkim: { domain: 'news.harbour.test', selector: kind, key } };
    }),
  );
}

async function verify(raw: Buffer, records: ReadonlyMap<string, string>) {
  const { results } = await dkimVerify(raw, {
    resolver: async (name: string) => {
      const record = records.get(name);
      if (!record) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      return [[record]];
    },
  });
  return results.map((one) => ({ status: one.status.result, signed: one.signingHeaders?.keys ?? '' }));
}

const keys = await makeKeys();
const records = new Map(keys.map(({ made }) => [made.name, made.record]));

async function sign(headers: MessageHeaders, n: number, address?: string): Promise<Buffer> {
  const compiled = await compileMessage(sampleMessage, headers);
  const signer = createSigner(
    compiled,
    keys.map(({ dkim }) => dkim),
  );
  const reader = sampleReader(n, address);
  return toRaw(compiled, reader, await signer(reader));
}

test('both signatures of every reader’s copy verify, RSA and Ed25519', async () => {
  for (const [n, address] of ['ann@harbour.test', '"two words"@harbour.test', undefined].entries()) {
    const results = await verify(await sign(sampleHeaders, n, address), records);
    expect(results.map(({ status }) => status)).toEqual(['pass', 'pass']);
  }
});

test('the list’s headers are signed, and From twice, so that none can be added', async () => {
  const raw = await sign(sampleHeaders, 1);
  const [first] = await verify(raw, records);
  const names = first?.signed.toLowerCase().split(/[:,]\s*/) ?? [];
  for (const name of ['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'to', 'subject', 'message-id'])
    expect(names).toContain(name);
  const forged = Buffer.concat([Buffer.from('From: Somebody <else@harbour.test>\r\n'), raw]);
  const results = await verify(forged, records);
  expect(results.every(({ status }) => status !== 'pass')).toBe(true);
});

test('a letter without list headers verifies too', async () => {
  const results = await verify(await sign({ ...sampleHeaders, list: null, replyTo: null }, 2), records);
  expect(results.map(({ status }) => status)).toEqual(['pass', 'pass']);
});

test('one changed letter breaks the signature', async () => {
  const raw = (await sign(sampleHeaders, 3)).toString('latin1').replace('Unsubscribe:', 'Unsubscribd:');
  const results = await verify(Buffer.from(raw, 'latin1'), records);
  expect(results.every(({ status }) => status !== 'pass')).toBe(true);
});

test('the DNS record of an RSA key fits into strings of 255 characters', async () => {
  const [rsa] = keys;
  expect(rsa?.made.record).toMatch(/^v=DKIM1; k=rsa; p=[\w+/]{380,}=*$/);
  const strings = [...(rsa?.made.zoneLine.matchAll(/"([^"]*)"/g) ?? [])].map((one) => one[1] ?? '');
  expect(strings.every((one) => one.length <= 255)).toBe(true);
  expect(strings.join('')).toBe(rsa?.made.record);
});

test('a relaxed body: spaces folded, none at line ends, one line end at its end, nothing for nothing', () => {
  expect(relaxBody('a  b \t c \r\n\r\n \r\n')).toBe('a b c\r\n');
  expect(relaxBody('a')).toBe('a\r\n');
  expect(relaxBody('\r\n\r\n')).toBe('');
  expect(relaxBody('')).toBe('');
  expect(relaxBody('\r\n a\r\n')).toBe('\r\n a\r\n');
});
