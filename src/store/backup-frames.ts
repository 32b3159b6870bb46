import type { KeyObject } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { DigestError } from '../domain/errors.ts';
import { unseal } from './seal.ts';

/**
 * A stream in encrypted pieces: each a length of four bytes (big-endian) and what AES-256-GCM made of the piece. Each is bound to the header, to
 * its number and to whether it is the last, so that none can be left out, moved, or cut off at the end.
 */
interface Sealing {
  readonly seal: (chunk: Uint8Array, owner: Uint8Array) => Uint8Array;
  readonly header: string;
  readonly onChunk: (chunk: Uint8Array) => void;
}

const longestFrame = 1 << 20;

export async function writeFrames(
  source: AsyncIterable<Uint8Array>,
  target: FileHandle,
  { seal, header, onChunk }: Sealing,
): Promise<void> {
  let number = 0;
  const write = async (chunk: Uint8Array, isLast: boolean) => {
    const sealed = seal(chunk, toOwner(header, number++, isLast));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    await target.writev([length, sealed]);
  };
  for await (const chunk of source) {
    onChunk(chunk);
    await write(chunk, false);
  }
  await write(new Uint8Array(0), true);
}

/** Throws `backup-broken` where anything was changed or is missing. */
export async function* readFrames(
  source: AsyncIterable<Uint8Array>,
  { key, header, file }: { readonly key: KeyObject; readonly header: string; readonly file: string },
): AsyncGenerator<Uint8Array> {
  const broken = (cause?: unknown) => new DigestError('backup-broken', { file }, cause);
  let rest = Buffer.alloc(0);
  let number = 0;
  let hasEnded = false;
  for await (const bytes of source) {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      if (rest.length < 4) break;
      const length = rest.readUInt32BE(0);
      if (length > longestFrame || hasEnded) throw broken();
      if (rest.length < 4 + length) break;
      const sealed = rest.subarray(4, 4 + length);
      rest = rest.subarray(4 + length);
      const isLast = length === emptyFrame;
      let chunk: Uint8Array;
      try {
        chunk = unseal(key, sealed, toOwner(header, number++, isLast));
      } catch (cause) {
        throw broken(cause);
      }
      hasEnded = isLast;
      if (!isLast) yield chunk;
    }
  }
  if (!hasEnded || rest.length > 0) throw broken();
}

/** Nonce and tag around nothing. */
const emptyFrame = 28;

function toOwner(header: string, number: number, isLast: boolean): Uint8Array {
  return Buffer.from(`${header}${number}${isLast ? ' last' : ''}`);
}
