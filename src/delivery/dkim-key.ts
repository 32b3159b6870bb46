import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export type DkimKind = 'rsa' | 'ed25519';

/** A new private key (PKCS #8 PEM) and the DNS record that lets receivers check its signatures. */
export interface NewDkimKey {
  readonly pem: string;
  /** `selector._domainkey.example.org`. */
  readonly name: string;
  /** The TXT record's value. */
  readonly record: string;
  /** The same for a zone file, in strings of at most 255 characters (RFC 1035 section 3.3). */
  readonly zoneLine: string;
}

export async function createDkimKey(domain: string, selector: string, kind: DkimKind): Promise<NewDkimKey> {
  const { privateKey } =
    kind === 'rsa'
      ? await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
      : await promisify(generateKeyPair)('ed25519');
  const record = toDkimRecord(privateKey);
  const name = `${selector}._domainkey.${domain}`;
  const strings = record.match(/.{1,255}/g) ?? [];
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    name,
    record,
    zoneLine: `${name}. IN TXT ( ${strings.map((part) => `"${part}"`).join(' ')} )`,
  };
}

/** RFC 6376 section 3.6.1; for Ed25519 the bare 32 bytes (RFC 8463 section 4). */
export function toDkimRecord(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return privateKey.asymmetricKeyType === 'rsa'
    ? `v=DKIM1; k=rsa; p=${spki.toString('base64')}`
    : `v=DKIM1; k=ed25519; p=${spki.subarray(-32).toString('base64')}`;
}
