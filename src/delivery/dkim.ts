import { createHash, type Hash, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { type CompiledMessage, type ReaderValues, toToLine, toValues } from './compile.ts';
import { fillTemplate, toTemplate, type Values } from './template.ts';

/** A key as read once: a KeyObject signs three times faster than a PEM string. */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  readonly key: KeyObject;
}

/** Makes the signature lines of one reader's copy, each ended by CRLF, to stand before all other headers. */
export type Signer = (reader: ReaderValues) => Promise<string>;

/**
 * DKIM (RFC 6376), relaxed/relaxed, one signature per key: rsa-sha256, and ed25519-sha256 (RFC 8463) where a key is such. Headers are made
 * canonical once, the body is hashed once up to its first hole, and signing is done in libuv's threads.
 */
export function createSigner(compiled: CompiledMessage, keys: readonly DkimKey[]): Signer {
  if (keys.length === 0) return async () => '';
  const hashBody = createBodyHash(compiled);
  const signatures = keys.map((key) => prepareSignature(compiled, key));
  return async (reader) => {
    const own = toValues(reader);
    const values = { ...own, 'body-hash': hashBody(own) };
    const to = `to:${relaxLine(toToLine(reader.address))}\r\n`;
    const lines = await Promise.all(signatures.map((make) => make(to, values)));
    return lines.join('');
  };
}

/** Relaxed body canonicalization (RFC 6376 section 3.4.4) of a body with CRLF line ends. */
export function relaxBody(body: string): string {
  const lines = body.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '');
  return lines.replace(/(?:\r\n)*$/, lines.length > 0 ? '\r\n' : '').replace(/^(?:\r\n)+$/, '');
}

// RFC 8058 section 4 wants both List-Unsubscribe headers signed. From twice: nobody can add a second one.
const signedNames = [
  'to',
  'from',
  'from',
  'subject',
  'date',
  'message-id',
  'reply-to',
  'mime-version',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
];
/** Characters of a SHA-256 in base64. */
const bodyHashLength = 44;
const signAsync = promisify(sign);

function createBodyHash({ body, placeholders }: CompiledMessage): (values: Values) => string {
  const relaxed = Buffer.from(relaxBody(body.bytes.toString('latin1')), 'latin1');
  const template = toTemplate(relaxed, placeholders.body);
  const fixed = template.holes[0]?.at ?? template.bytes.length;
  const start: Hash = createHash('sha256').update(template.bytes.subarray(0, fixed));
  // One buffer serves all readers: it is filled and hashed in one go.
  const filled = Buffer.from(template.bytes);
  return (values) => {
    fillTemplate(template, values, filled, 0);
    return start.copy().update(filled.subarray(fixed)).digest('base64');
  };
}

function prepareSignature(compiled: CompiledMessage, { domain, selector, key }: DkimKey) {
  const rsa = key.asymmetricKeyType === 'rsa';
  const bodyHash = `slotbodyhash${randomBytes(12).toString('hex')}`.padEnd(bodyHashLength, 'b');
  const headers = readHeaders(compiled);
  const names = signedNames.filter((name) => name === 'to' || headers.has(name));
  const seconds = Math.floor(compiled.headers.date.getTime() / 1000);
  const line =
    `DKIM-Signature: v=1; a=${rsa ? 'rsa' : 'ed25519'}-sha256; c=relaxed/relaxed;\r\n` +
    ` d=${domain}; s=${selector}; t=${seconds};\r\n` +
    ` h=${names.slice(0, 5).join(':')}:\r\n  ${names.slice(5, 9).join(':')}:\r\n  ${names.slice(9).join(':')};\r\n`.replace(
      /:\r\n {2}(?=[:;])/g,
      '',
    ) +
    ` bh=${bodyHash};\r\n b=`;
  const toText = (text: string) =>
    toTemplate(
      Buffer.from(text, 'latin1'),
      new Map([...compiled.placeholders.head, ['body-hash', bodyHash]]),
    );
  const visible = toText(line);
  const canonical = [...new Set(names)]
    .filter((name) => name !== 'to')
    .map((name) => `${name}:${headers.get(name) ?? ''}\r\n`);
  const signed = toText(`${canonical.join('')}dkim-signature:${relaxLine(line)}`);

  return async (to: string, values: Values): Promise<string> => {
    const before = Buffer.from(to);
    const data = Buffer.allocUnsafe(before.length + signed.bytes.length);
    fillTemplate(signed, values, data, before.copy(data));
    const signature = rsa
      ? await signAsync('sha256', data, key)
      : await signAsync(null, createHash('sha256').update(data).digest(), key);
    const shown = Buffer.allocUnsafe(visible.bytes.length);
    fillTemplate(visible, values, shown, 0);
    return `${shown.toString('latin1')}${foldSignature(signature.toString('base64'))}\r\n`;
  };
}

/** Canonical values by lower-case name. */
function readHeaders({ before, after }: CompiledMessage): ReadonlyMap<string, string> {
  const text = `${before.bytes.toString('latin1')}${after.bytes.toString('latin1')}`;
  const lines = text.split(/\r\n(?![ \t])/).filter(Boolean);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), relaxLine(line)]));
}

/** Relaxed header canonicalization (RFC 6376 section 3.4.2): the value alone. */
function relaxLine(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function foldSignature(text: string): string {
  return text.replace(/.{72}(?=.)/g, '$&\r\n ');
}
