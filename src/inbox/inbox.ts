import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { type StoredMessage, saveMessage } from './folder.ts';

export interface InboxOptions {
  /** The folder that keeps the messages; made when it isn't there. Several processes may share it. */
  readonly dir: string;
  /** 0 (the default) takes a free port. */
  readonly port?: number;
  /** Loopback only: whoever can connect can write. */
  readonly host?: '127.0.0.1' | '::1';
  readonly now: () => number;
}

export interface Inbox {
  /** `smtp://127.0.0.1:PORT`. */
  readonly url: string;
  /** Where a message of this run went, by its Message-ID with the angle brackets. Known before the sender gets its 250. */
  findMessage(messageId: string): StoredMessage | undefined;
  /** Waits until open sessions have ended, 2 seconds at most. */
  close(): Promise<void>;
}

/** Larger messages are refused with 552. */
const maxBytes = 30 * 1024 * 1024;

/** An SMTP server (RFC 5321) on loopback that takes every message and keeps it as a file: it stands in for a relay until one is set. */
export async function startInbox(options: InboxOptions): Promise<Inbox> {
  const { dir, port = 0, host = '127.0.0.1', now } = options;
  const received = new Map<string, StoredMessage>();
  const server = new SMTPServer({
    banner: 'built-in inbox',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    closeTimeout: 2000,
    onData(stream, _session, callback) {
      store(stream).then(
        (message) => callback(null, `stored as ${message.id}`),
        (error: unknown) => callback(toReply(error)),
      );
    },
  });
  server.on('error', () => {
    // A client that hangs up in the middle is its own trouble.
  });

  async function store(stream: SMTPServerDataStream): Promise<StoredMessage> {
    const source = await readAll(stream);
    if (stream.sizeExceeded) throw new TooLarge();
    const message = await saveMessage(dir, source, now());
    if (message.messageId !== null) received.set(message.messageId, message);
    return message;
  }

  server.listen(port, host);
  await Promise.race([once(server.server, 'listening'), rejectOnError(server)]);
  // `address()` is a string only for a pipe.
  const bound = server.server.address() as AddressInfo;

  return {
    url: `smtp://${host.includes(':') ? `[${host}]` : host}:${bound.port}`,
    findMessage: (messageId) => received.get(messageId),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

class TooLarge extends Error {}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // An oversized body is still read to its end, so that the refusal reaches the sender, but it isn't kept.
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toReply(error: unknown): Error {
  if (error instanceof TooLarge) return Object.assign(new Error('message too large'), { responseCode: 552 });
  // 452: out of room or no right to write; the sender may try again (RFC 5321, 4.2.3).
  return Object.assign(new Error('the inbox folder cannot be written'), { responseCode: 452 });
}

async function rejectOnError(server: SMTPServer): Promise<never> {
  const [error] = await once(server, 'error');
  throw error;
}
