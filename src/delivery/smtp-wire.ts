import { isIP, type OnReadOpts, type Socket, connect as tcp } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as tls } from 'node:tls';
import type { Relay } from './relay.ts';
import { createReplyReader, noReply, type Reply } from './smtp-reply.ts';

/** The connection is of no more use: closed, silent for too long, or answering no SMTP. The message names no address. */
export class WireError extends Error {
  readonly tls: boolean;

  constructor(reason: string, tls = false) {
    super(reason);
    this.tls = tls;
  }
}

/** Bytes out, replies in, in order. */
export interface Wire {
  write(...pieces: (string | Buffer)[]): void;
  /** The server's next reply that nobody has asked for yet. */
  reply(): Promise<Reply>;
  /** The next `count` of them; 421, the last word of a connection, ends them early. */
  replies(count: number): Promise<readonly Reply[]>;
  /** TLS over the open connection; its certificate is checked unless `insecure`. */
  upgrade(host: string, insecure: boolean): Promise<void>;
  readonly encrypted: boolean;
  readonly closed: boolean;
  close(): void;
}

/** `silenceMs`: a server that says nothing for so long counts as gone; `signal` breaks the connection off. */
export async function openWire(
  relay: Relay,
  insecure: boolean,
  silenceMs: number,
  signal?: AbortSignal,
): Promise<Wire> {
  // Over TLS a greeting may come with the end of the handshake, before anybody listens.
  const early: Buffer[] = [];
  const ear: Ear = { onBytes: (bytes) => early.push(Buffer.from(bytes)) };
  const target = { host: relay.host, port: relay.port, onread: toReading(ear) };
  const socket = relay.secure ? tls({ ...target, ...toTlsOptions(relay.host, insecure) }) : tcp(target);
  if (signal) addAbortSignal(signal, socket);
  await waitFor(socket, relay.secure ? 'secureConnect' : 'connect', silenceMs);
  const wire = createWire(socket, ear, relay.secure, silenceMs);
  for (const bytes of early) ear.onBytes(bytes);
  return wire;
}

/** Who is told what came. */
interface Ear {
  onBytes(bytes: Buffer): unknown;
}

/** Into one piece of memory for the whole connection: a stream takes 64 KB for each reply, and as long as all else that is done with it. */
function toReading(ear: Ear): OnReadOpts {
  const buffer = Buffer.allocUnsafeSlow(4096);
  return {
    buffer,
    callback: (length) => {
      ear.onBytes(buffer.subarray(0, length));
      return true;
    },
  };
}

/** How often in its patience a connection is asked whether it has heard anything. */
const looks = 4;

interface Waiting {
  readonly count: number;
  readonly said: Reply[];
  resolve(said: readonly Reply[]): void;
  reject(error: WireError): void;
}

function createWire(first: Socket, ear: Ear, secure: boolean, silenceMs: number): Wire {
  const waiting: Waiting[] = [];
  const early: Reply[] = [];
  let socket = first;
  let encrypted = secure;
  let failure: WireError | null = null;
  let read = createReplyReader();
  let quietLooks = 0;
  // A timer set anew at each write and each reply costs more than the replies.
  const watch = setInterval(() => {
    if (quietLooks++ >= looks) fail('no answer in time');
  }, silenceMs / looks).unref();

  function fail(reason: string) {
    failure ??= new WireError(reason);
    clearInterval(watch);
    socket.destroy();
    for (const one of waiting.splice(0)) one.reject(failure);
  }
  function hear(reply: Reply) {
    const [next] = waiting;
    if (!next) {
      early.push(reply);
      return;
    }
    next.said.push(reply);
    if (next.said.length < next.count && reply.code !== 421) return;
    waiting.shift();
    next.resolve(next.said);
  }
  function onBytes(chunk: Buffer) {
    quietLooks = 0;
    try {
      for (const reply of read(chunk)) hear(reply);
    } catch (error) {
      fail(error instanceof Error ? error.message : 'an unreadable answer');
    }
  }
  function listen() {
    // Small writes without it wait 40 ms for the receiver's delayed acknowledgement.
    socket.setNoDelay(true);
    socket.on('error', (error) => fail(toReason(error)));
    socket.on('close', () => fail('the connection was closed'));
  }
  ear.onBytes = onBytes;
  listen();

  function expect(one: Waiting) {
    waiting.push(one);
    for (const reply of early.splice(0)) hear(reply);
    if (failure) fail(failure.message);
  }

  return {
    write(...pieces) {
      if (failure) return;
      quietLooks = 0;
      socket.cork();
      for (const piece of pieces) socket.write(piece);
      socket.uncork();
    },
    reply: () =>
      new Promise((resolve, reject) => {
        expect({ count: 1, said: [], resolve: ([reply = noReply]) => resolve(reply), reject });
      }),
    replies: (count) =>
      new Promise((resolve, reject) => {
        expect({ count, said: [], resolve, reject });
      }),
    async upgrade(host, insecure) {
      // Whatever was said before the handshake is forgotten: it may be an attacker's (CVE-2011-0411).
      socket.removeAllListeners();
      early.length = 0;
      const plain = socket;
      ear.onBytes = () => {};
      plain.on('error', () => {});
      socket = tls({ socket: plain, ...toTlsOptions(host, insecure) });
      read = createReplyReader();
      await waitFor(socket, 'secureConnect', silenceMs);
      encrypted = true;
      listen();
      socket.on('data', onBytes);
    },
    get encrypted() {
      return encrypted;
    },
    get closed() {
      return failure !== null;
    },
    close() {
      fail('closed by us');
    },
  };
}

function toTlsOptions(host: string, insecure: boolean) {
  return {
    rejectUnauthorized: !insecure,
    minVersion: 'TLSv1.2' as const,
    ...(isIP(host) ? {} : { servername: host }),
  };
}

function waitFor(socket: Socket, event: 'connect' | 'secureConnect', silenceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (error: WireError) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(Math.min(silenceMs, 60_000), () => stop(new WireError('no answer in time')));
    socket.once('error', (error) => stop(new WireError(toReason(error), isCertificateError(error))));
    socket.once('close', () => stop(new WireError('the connection was closed')));
    socket.once(event, () => {
      socket.removeAllListeners('error');
      socket.removeAllListeners('close');
      socket.removeAllListeners('timeout');
      socket.setTimeout(0);
      resolve();
    });
  });
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers at this port',
  ENOTFOUND: 'no server of this name',
  EAI_AGAIN: 'the name could not be looked up',
  ETIMEDOUT: 'no answer in time',
  ECONNRESET: 'the connection was closed',
  EPIPE: 'the connection was closed',
  EHOSTUNREACH: 'no way to this server',
  ENETUNREACH: 'no way to this server',
};

function toReason(error: NodeJS.ErrnoException): string {
  const code = error.code ?? '';
  if (isCertificateError(error)) return `its certificate is not valid (${code})`;
  return reasons[code] ?? (code || 'the connection failed');
}

function isCertificateError(error: NodeJS.ErrnoException): boolean {
  return /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(error.code ?? '');
}
