import { domainToASCII } from 'node:url';

export interface ParsedAddress {
  /** Local part as given (NFC), domain in ASCII and lower case: as it is written to. */
  readonly address: string;
  readonly local: string;
  readonly domain: string;
}

/** Why a text is no address that anybody could be written to. */
export type AddressFault =
  | 'empty'
  | 'no-at'
  | 'control-character'
  | 'too-long'
  | 'bad-local'
  | 'bad-domain'
  | 'look-alike';

/**
 * Reads an address by RFC 5321 and RFC 6531: quotes and plus signs, other scripts, international domains. White space and invisible characters
 * around it are cut off, as pasting brings them along.
 */
export function parseAddress(raw: string): ParsedAddress | AddressFault {
  const isPlain = plainPattern.test(raw);
  const text = isPlain ? raw : raw.replace(/^[\s\p{Cf}]{1,500}|[\s\p{Cf}]{1,500}$/gu, '').normalize('NFC');
  if (text === '') return 'empty';
  // Longer ones aren't worth looking at: RFC 5321 section 4.5.3.1.3 allows 254 octets.
  if (text.length > 254) return 'too-long';
  if (!isPlain && controlPattern.test(text)) return 'control-character';
  const at = text.lastIndexOf('@');
  if (at < 0) return 'no-at';
  const local = parseLocal(text.slice(0, at));
  if (local === undefined) return 'bad-local';
  const rawDomain = text.slice(at + 1).replace(/\.$/, '');
  const domain = parseDomain(rawDomain);
  if (domain === undefined) return 'bad-domain';
  if (!isPlain && [local, ...rawDomain.split('.')].some(isLookAlike)) return 'look-alike';
  const address = `${local}@${domain}`;
  if (Buffer.byteLength(local) > 64 || Buffer.byteLength(address) > 254) return 'too-long';
  return { address, local, domain };
}

/** Most addresses: nothing in them can be invisible or look like something else, so that the costly checks are left out. */
const plainPattern = /^[\x21-\x7e]+$/;

/** Control characters, line ends among them, and characters that have no place or no meaning in a header. */
const controlPattern = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Cf}]/u;

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u{80}-\\u{10ffff}-]+";
const dotAtomPattern = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u');
const plainLocalPattern = /^[a-z0-9]+(?:[._+-][a-z0-9]+)*$/i;
const quotedPattern = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e\u{80}-\u{10ffff}]|\\[\x20-\x7e])+)"$/u;

/** A quoted local part loses quotes and backslashes that it doesn't need: `"ann"@…` and `ann@…` are one mailbox. */
function parseLocal(local: string): string | undefined {
  if (plainLocalPattern.test(local)) return local;
  const quoted = quotedPattern.exec(local)?.[1]?.replace(/\\(.)/gu, '$1');
  const plain = quoted ?? local;
  if (dotAtomPattern.test(plain) && !/\p{Z}/u.test(plain)) return plain;
  if (quoted === undefined || quoted.trim() === '') return undefined;
  return `"${quoted.replace(/["\\]/g, '\\$&')}"`;
}

const domainPattern =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** ASCII, lower case, at least two labels, the last one not a number; no address literals. */
function parseDomain(domain: string): string | undefined {
  const lower = domain.toLowerCase();
  const isAscii = domainPattern.test(lower) && !lower.includes('xn--');
  if (!isAscii && !/^[\p{L}\p{M}\p{N}.。-]+$/u.test(domain)) return undefined;
  const ascii = isAscii ? lower : domainToASCII(domain);
  return domainPattern.test(ascii) && !/\.\d+$/.test(ascii) ? ascii : undefined;
}

/** Letters of Latin mixed with the ones of Greek or Cyrillic that look like them, or forms that another character stands for. */
function isLookAlike(part: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return (
    scripts.filter((script) => script.test(part)).length > 1 ||
    part.normalize('NFKC') !== part.normalize('NFC')
  );
}
