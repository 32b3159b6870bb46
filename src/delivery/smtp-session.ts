import { DigestError } from '../domain/errors.ts';
import { isLoopback } from '../domain/loopback.ts';
import type { EnvelopeAddress } from './address.ts';
import type { Relay } from './relay.ts';
import { noReply, type Reply } from './smtp-reply.ts';
import { openWire, type Wire, WireError } from './smtp-wire.ts';

export interface Envelope {
  /** The return path; an empty one is the null sender. */
  readonly from: string;
  readonly to: EnvelopeAddress;
}

/** `ready`: the server waits for the body. Otherwise who said no, and how. */
export type EnvelopeAnswer =
  | { readonly ready: true }
  | { readonly ready: false; readonly at: 'MAIL' | 'RCPT' | 'DATA' | 'UTF8'; readonly reply: Reply };

/**
 * An open connection to the relay, logged in. Our own, since nodemailer's takes two round trips a message (this one), hides whether
 * the body was handed over (this one says), and builds each message anew: measured, it is what limits the rate.
 */
export interface Session {
  /** Whether the next envelope may go out together with a body. */
  readonly pipelining: boolean;
  envelope(envelope: Envelope): Promise<EnvelopeAnswer>;
  /**
   * Sends the body after `ready`, and with `next` the envelope of the next message in the same write: RFC 2920 section 3.1 lets
   * a body be the first of a group of commands. One round trip a message.
   */
  body(
    wire: readonly Buffer[],
    next: Envelope | null,
  ): { receipt: Promise<Reply>; next: Promise<EnvelopeAnswer> | null };
  quit(): void;
  /** Drops the connection at once: after `ready`, the only way not to send. */
  close(): void;
  readonly closed: boolean;
}

/** How long a server is waited for, in ms. */
export interface Patience {
  readonly silenceMs: number;
  /** Until we are connected, greeted and logged in, all together; `silenceMs` unless given. */
  readonly openingMs?: number;
  /** Breaks the connection off, also one that is being opened. */
  readonly signal?: AbortSignal;
}

/** Throws WireError where trying again may help, and DigestError (smtp-tls, smtp-login) where it can't. */
export async function openSession(relay: Relay, patience: Patience): Promise<Session> {
  const { silenceMs, openingMs = silenceMs, signal } = patience;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), openingMs);
  const signals = [late.signal, ...(signal ? [signal] : [])];
  try {
    return await open(relay, silenceMs, AbortSignal.any(signals));
  } catch (error) {
    throw late.signal.aborted ? new WireError(`no word from it within ${openingMs / 1000} s`) : error;
  } finally {
    clearTimeout(timer);
  }
}

async function open(relay: Relay, silenceMs: number, signal: AbortSignal): Promise<Session> {
  const insecure = relay.allowInsecure || isLoopback(relay.host);
  const wire = await openWire(relay, insecure, silenceMs, signal).catch((error: unknown) => {
    throw error instanceof WireError && error.tls ? toTlsError(relay, error.message) : error;
  });
  try {
    expectCode(await wire.reply(), 220);
    let offers = await hello(wire, relay);
    if (!wire.encrypted && offers.has('STARTTLS')) {
      await startTls(wire, relay, insecure);
      offers = await hello(wire, relay);
    }
    if (!wire.encrypted && !insecure) throw toTlsError(relay, 'it offers no STARTTLS');
    if (relay.auth) await login(wire, relay, relay.auth, offers.get('AUTH') ?? '');
    return createSession(wire, offers);
  } catch (error) {
    wire.close();
    throw error;
  }
}

function createSession(wire: Wire, offers: ReadonlyMap<string, string>): Session {
  const pipelining = offers.has('PIPELINING');
  let dirty = false;

  function toCommands({ from, to }: Envelope): [mail: string, rcpt: string] {
    const utf8 = to.utf8 ? ' SMTPUTF8' : '';
    const eightBit = to.utf8 && offers.has('8BITMIME') ? ' BODY=8BITMIME' : '';
    return [`MAIL FROM:<${from}>${eightBit}${utf8}\r\n`, `RCPT TO:<${to.address}>\r\n`];
  }

  async function readGroup(reset: boolean): Promise<EnvelopeAnswer> {
    const said = await wire.replies(reset ? 4 : 3);
    const [mail = noReply, rcpt = noReply, data = noReply] = reset ? said.slice(1) : said;
    if (reset) expectClass(said[0] ?? noReply, 2);
    dirty = false;
    if (isClass(mail, 2) && isClass(rcpt, 2) && data.code === 354) return { ready: true };
    // A server may ask for the body though it took nobody: an empty one ends it (RFC 2920 section 3.1).
    if (data.code === 354) {
      wire.write('.\r\n');
      await wire.reply();
    } else dirty = true;
    if (!isClass(mail, 2)) return { ready: false, at: 'MAIL', reply: mail };
    if (!isClass(rcpt, 2)) return { ready: false, at: 'RCPT', reply: rcpt };
    return { ready: false, at: 'DATA', reply: data };
  }

  async function askOneByOne(mail: string, rcpt: string): Promise<EnvelopeAnswer> {
    const steps = [
      ['MAIL', mail],
      ['RCPT', rcpt],
      ['DATA', 'DATA\r\n'],
    ] as const;
    if (dirty) expectClass(await ask(wire, 'RSET'), 2);
    dirty = true;
    for (const [at, command] of steps) {
      wire.write(command);
      const reply = await wire.reply();
      if (at === 'DATA' ? reply.code !== 354 : !isClass(reply, 2)) return { ready: false, at, reply };
    }
    return { ready: true };
  }

  function envelope(next: Envelope): Promise<EnvelopeAnswer> {
    if (next.to.utf8 && !offers.has('SMTPUTF8'))
      return Promise.resolve({ ready: false, at: 'UTF8', reply: noUtf8 });
    const [mail, rcpt] = toCommands(next);
    if (!pipelining) return askOneByOne(mail, rcpt);
    const reset = dirty;
    wire.write(`${reset ? 'RSET\r\n' : ''}${mail}${rcpt}DATA\r\n`);
    return readGroup(reset);
  }

  return {
    pipelining,
    envelope,
    body(pieces, next) {
      dirty = false;
      const fits = pipelining && next && !(next.to.utf8 && !offers.has('SMTPUTF8')) ? next : null;
      if (!fits) {
        wire.write(...pieces);
        const receipt = wire.reply();
        return { receipt, next: next ? receipt.then(() => envelope(next)) : null };
      }
      const [mail, rcpt] = toCommands(fits);
      wire.write(...pieces, `${mail}${rcpt}DATA\r\n`);
      const receipt = wire.reply();
      return { receipt, next: readGroup(false) };
    },
    quit() {
      wire.write('QUIT\r\n');
      wire.reply().then(
        () => wire.close(),
        () => {},
      );
    },
    close: () => wire.close(),
    get closed() {
      return wire.closed;
    },
  };
}

const noUtf8: Reply = {
  code: 553,
  text: '5.6.7 this relay takes no address with letters beyond ASCII before the @',
};

async function hello(wire: Wire, relay: Relay): Promise<ReadonlyMap<string, string>> {
  const reply = await ask(wire, `EHLO ${relay.name}`);
  if (!isClass(reply, 2)) {
    expectClass(await ask(wire, `HELO ${relay.name}`), 2);
    return new Map();
  }
  const lines = reply.text.split('\n').slice(1);
  return new Map(
    lines.map((line) => [line.split(/[ =]/)[0]?.toUpperCase() ?? '', line.replace(/^\S+?[ =]/, '')]),
  );
}

async function startTls(wire: Wire, relay: Relay, insecure: boolean): Promise<void> {
  const reply = await ask(wire, 'STARTTLS');
  if (reply.code !== 220) {
    if (insecure) return;
    throw toTlsError(relay, 'it refused STARTTLS');
  }
  await wire.upgrade(relay.host, insecure).catch((error: unknown) => {
    throw error instanceof WireError && error.tls ? toTlsError(relay, error.message) : error;
  });
}

async function login(
  wire: Wire,
  relay: Relay,
  auth: { readonly user: string; readonly password: string },
  offered: string,
): Promise<void> {
  const methods = offered.toUpperCase().split(/\s+/);
  if (methods.includes('PLAIN')) {
    return expectLogin(relay, await ask(wire, `AUTH PLAIN ${base64(`\0${auth.user}\0${auth.password}`)}`));
  }
  if (!methods.includes('LOGIN')) {
    throw new DigestError('smtp-login-missing', { relay: toName(relay), reply: offered || 'no AUTH' });
  }
  const prompt = await ask(wire, 'AUTH LOGIN');
  if (prompt.code !== 334) return expectLogin(relay, prompt);
  const second = await ask(wire, base64(auth.user));
  if (second.code !== 334) return expectLogin(relay, second);
  expectLogin(relay, await ask(wire, base64(auth.password)));
}

function expectLogin(relay: Relay, reply: Reply): void {
  if (isClass(reply, 2)) return;
  // 4xx: the server can't check logins now (454 4.7.0), which says nothing about the password.
  if (isClass(reply, 4)) throw new WireError(`it puts off the login (${reply.code})`);
  throw new DigestError('smtp-login', { relay: toName(relay), reply: String(reply.code) });
}

function toTlsError(relay: Relay, reason: string): DigestError {
  return new DigestError('smtp-tls', { relay: toName(relay), reason });
}

export function toName(relay: Relay): string {
  return `${relay.host}:${relay.port}`;
}

function ask(wire: Wire, command: string): Promise<Reply> {
  wire.write(`${command}\r\n`);
  return wire.reply();
}

function isClass(reply: Reply, first: number): boolean {
  return Math.floor(reply.code / 100) === first;
}

function expectClass(reply: Reply, first: number): void {
  if (!isClass(reply, first)) throw new WireError(`it answered ${reply.code}`);
}

function expectCode(reply: Reply, code: number): void {
  if (reply.code !== code) throw new WireError(`it greeted with ${reply.code}`);
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
