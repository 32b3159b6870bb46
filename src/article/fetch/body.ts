import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** More than the allowed bytes, sent or unpacked. */
export class TooLarge extends Error {}

/** All of a body, unpacked. Stops reading at the first byte over `maxBytes`, so that a small archive can't fill the memory. */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const unpack = findUnpacker(encoding);
  if (unpack === undefined) return collect(body, maxBytes, signal);
  body.on('error', (error) => unpack.destroy(error));
  body.pipe(unpack);
  try {
    return await collect(unpack, maxBytes, signal);
  } finally {
    body.destroy();
  }
}

function findUnpacker(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

async function collect(stream: Readable, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    signal.throwIfAborted();
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) throw new TooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
