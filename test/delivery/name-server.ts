import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';

const types = { A: 1, PTR: 12, MX: 15, TXT: 16 } as const;
export type Zone = Readonly<Record<string, { readonly [T in keyof typeof types]?: readonly string[] }>>;

/** A name server on a free port of loopback that knows `zone` and nothing else, and a resolver that asks it. */
export async function startNameServer(zone: Zone): Promise<{ dns: Resolver } & AsyncDisposable> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => socket.send(answer(query, zone), from.port, from.address));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const dns = new Resolver({ timeout: 1000, tries: 1 });
  dns.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    dns,
    [Symbol.asyncDispose]: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** RFC 1035 section 4: header, the question again, and a record for each value. */
function answer(query: Buffer, zone: Zone): Buffer {
  const { name, type, end } = readQuestion(query);
  const known = zone[name.toLowerCase()];
  const kind = (Object.keys(types) as (keyof typeof types)[]).find((one) => types[one] === type);
  const values = (kind && known?.[kind]) ?? [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (known ? 0 : 3), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(values.length, 6);
  const records = values.map((value) => toRecord(kind ?? 'TXT', value));
  return Buffer.concat([header, query.subarray(12, end), ...records]);
}

function readQuestion(query: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function toRecord(kind: keyof typeof types, value: string): Buffer {
  const data = toData(kind, value);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(types[kind], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function toData(kind: keyof typeof types, value: string): Buffer {
  if (kind === 'A') return Buffer.from(value.split('.').map(Number));
  if (kind === 'TXT') {
    const strings = value.match(/.{1,255}/g) ?? [];
    return Buffer.concat(strings.map((one) => Buffer.concat([Buffer.from([one.length]), Buffer.from(one)])));
  }
  const labels = value
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  const name = Buffer.concat([...labels, Buffer.from([0])]);
  return kind === 'MX' ? Buffer.concat([Buffer.from([0, 10]), name]) : name;
}
