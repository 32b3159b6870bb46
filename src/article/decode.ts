import { guessCyrillic } from './cyrillic.ts';

/**
 * Bytes to text. Trusted in this order: byte order mark; UTF-8 where it fits and letters outside ASCII prove it, whatever page, feed or
 * server say (they often kept a label from before); the charset that came with the bytes; the one the document names; and else what
 * the letters tell, of windows-1252 and the Cyrillic ones.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const label = findMark(bytes) ?? findWideText(bytes);
  if (label !== undefined) return new TextDecoder(label).decode(bytes);
  const given = toKnown(charset) ?? findNamed(bytes);
  const isWide = given?.startsWith('utf-16') === true;
  const text = isWide || !/^(?:iso-2022|hz)/.test(given ?? '') ? tryUtf8(bytes) : undefined;
  if (text !== undefined) return text;
  const isWestern = given === undefined || given === 'windows-1252' || given === 'utf-8';
  const cyrillic = isWestern ? guessCyrillic(bytes) : undefined;
  return new TextDecoder(cyrillic ?? given ?? 'windows-1252').decode(bytes);
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether bytes are no text in any encoding: NULs that UTF-16 doesn't explain, or mostly control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (findMark(bytes) !== undefined || findWideText(bytes) !== undefined) return false;
  const start = bytes.subarray(0, 4096);
  const controls = start.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32),
  ).length;
  return start.includes(0) || controls > start.length * 0.05;
}

function findMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every second byte of a mostly western text is NUL. */
function findWideText(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 512);
  if (start.length < 4) return undefined;
  const nulls = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  if (odd > start.length * 0.4 && even === 0) return 'utf-16le';
  return even > start.length * 0.4 && odd === 0 ? 'utf-16be' : undefined;
}

const namedPatterns = [
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i,
  /^\s{0,9}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w-]{1,40})/i,
];

/** The charset that a page or feed names itself, in its first 4,096 bytes. */
function findNamed(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  for (const pattern of namedPatterns) {
    const label = toKnown(pattern.exec(start)?.[1]);
    // It was read as bytes, so it can't be UTF-16, whatever it says (HTML standard, 13.2.3.2).
    if (label !== undefined) return label.startsWith('utf-16') ? 'utf-8' : label;
  }
  return undefined;
}

function toKnown(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
