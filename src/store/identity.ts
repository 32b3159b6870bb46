/** Who a reader is: all that is kept sealed. */
export interface Identity {
  readonly address: string;
  readonly name: string | null;
}

const blockLength = 16;

/** Padded to whole blocks of 16 bytes: the length of what is sealed shouldn't tell the length of an address. */
export function encodeIdentity({ address, name }: Identity): Uint8Array {
  const text = name === null ? address : `${address}\n${name}`;
  const length = Buffer.byteLength(text);
  const bytes = Buffer.alloc(Math.ceil(length / blockLength) * blockLength);
  bytes.write(text, 0, 'utf8');
  return bytes;
}

export function decodeIdentity(bytes: Uint8Array): Identity {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length -= 1;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('utf8');
  const end = text.indexOf('\n');
  return end < 0 ? { address: text, name: null } : { address: text.slice(0, end), name: text.slice(end + 1) };
}
