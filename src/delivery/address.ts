import { domainToASCII, domainToUnicode } from 'node:url';

/** An address as the envelope takes it. `utf8` when only a server with SMTPUTF8 (RFC 6531) can take it. */
export interface EnvelopeAddress {
  readonly address: string;
  /** Lower case, in ASCII: for pacing. */
  readonly domain: string;
  readonly utf8: boolean;
}

/** Undefined for what no server could be given: no local part, no valid domain, a control character or an angle bracket in it. */
export function findEnvelopeAddress(address: string): EnvelopeAddress | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = toAsciiDomain(address.slice(at + 1));
  // RFC 5321 section 4.5.3.1: 64 and 255 octets.
  if (!local || !domain || Buffer.byteLength(local) > 64 || domain.length > 255) return undefined;
  if (!dotAtomPattern.test(local) && !quotedPattern.test(local)) return undefined;
  const utf8 = !asciiPattern.test(local);
  return { address: `${local}@${utf8 ? address.slice(at + 1) : domain}`, domain, utf8 };
}

/** A server's answer in one line without any address: the reader's own, its local part or domain alone, and whatever else looks like one. */
export function cutAddresses(text: string, address: string): string {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 1000);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = toAsciiDomain(address.slice(at + 1));
  const lower = line.toLowerCase();
  const stands = (word: string) => word.length > 2 && lower.includes(word.toLowerCase());
  const domains = [domain, ...(domain.includes('xn--') ? [domainToUnicode(domain)] : [])].filter(stands);
  // Nearly all answers: a pattern made for each of them would cost more than all else that is done for a message.
  if (domains.length === 0 && !stands(local) && !/@|[=%]40/.test(line)) return line.slice(0, 300);
  const cut = line
    .replace(/"(?:[^"\\]|\\.)*"@[^\s<>,;:()]+/g, '<address>')
    .replace(/[^\s<>,;:()"']{1,1000}(?:@|=40|%40)[^\s<>,;()"']+/gi, '<address>');
  const withoutLocal = stands(local) ? cut.replace(toWord(local), '<address>') : cut;
  return domains
    .reduce((rest, name) => rest.replace(toWord(name), '<domain>'), withoutLocal)
    .replace(/<{1,1000}address>{1,1000}/g, '<address>')
    .slice(0, 300);
}

/** Empty for what is none. Nearly all are plain: those need no parser of URLs, which takes as long as all else that is done with an address. */
function toAsciiDomain(domain: string): string {
  return plainDomainPattern.test(domain) ? domain : domainToASCII(domain).toLowerCase();
}

function toWord(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(text)}(?![\\p{L}\\p{N}])`, 'giu');
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\u{10ffff}-]+";
const dotAtomPattern = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u');
const quotedPattern = /^"(?:[\x20\x21\x23-\x3b\x3d\x3f-\x5b\x5d-\x7e]|\\[\x20-\x7e])+"$/;
// Two hyphens in a row may be Punycode, and a number at the end an address of IPv4.
const plainDomainPattern = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+$/;
const asciiPattern = /^[\x20-\x7e]*$/;

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
