import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** What the relay does with a recipient, told by how the address begins, on each try; a promise keeps it waiting for the answer to RCPT. */
export type Behaviour = (
  address: string,
  tries: number,
) => string | 'take' | 'drop' | 'cut' | Promise<string>;

export interface Taken {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly raw: string;
}

/** A receiving relay on a free port: takes mail over real SMTP and misbehaves as told. `take` and `drop` accept; `drop` and `cut` never answer. */
export interface RelayDouble extends AsyncDisposable {
  readonly url: string;
  readonly taken: Taken[];
  readonly connections: () => number;
  /** Resolves when no connection is open any more. */
  readonly untilAlone: () => Promise<unknown>;
  readonly commands: string[];
  behave: Behaviour;
  /** The reply to MAIL; 250 unless set. */
  mailReply: string;
  /** The reply to a message; 250 unless set. */
  bodyReply: string | null;
  /** Asks for the body also where it took nobody. */
  asksForNobody: boolean;
  /** After so many messages on one connection MAIL is answered with 421. */
  mostPerConnection: number;
  /** Above so many open connections the greeting is 421. */
  mostAtOnce: number;
  /** Called for each message before it is answered. */
  onTaken: (to: string) => void | Promise<void>;
}

export async function startRelay(
  offers: readonly string[] = ['PIPELINING', '8BITMIME', 'SMTPUTF8'],
  atPort = 0,
): Promise<RelayDouble> {
  const sockets = new Set<Socket>();
  const tries = new Map<string, number>();
  let opened = 0;
  const server: Server = createServer({ noDelay: true }, (socket) => {
    opened += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    if (sockets.size > relay.mostAtOnce) socket.end('421 4.7.0 too many connections\r\n');
    else talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(atPort, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const relay: RelayDouble = {
    url: `smtp://127.0.0.1:${port}`,
    taken: [],
    commands: [],
    connections: () => opened,
    untilAlone: () => Promise.all([...sockets].map((socket) => once(socket, 'close'))),
    behave: () => 'take',
    mailReply: '250 2.1.0 fine',
    bodyReply: null,
    asksForNobody: false,
    mostPerConnection: Infinity,
    mostAtOnce: Infinity,
    onTaken: () => {},
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function talk(socket: Socket) {
    let rest = '';
    let from = '';
    let to = '';
    let fate = 'take';
    let inData = false;
    let count = 0;
    let turn = Promise.resolve();
    const say = (line: string) => socket.write(`${line}\r\n`, 'utf8');
    say('220 relay.harbour.test ESMTP');

    async function onLine(line: string) {
      relay.commands.push(line);
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO')
        say(['250-relay.harbour.test', ...offers.map((one) => `250-${one}`), '250 HELP'].join('\r\n'));
      else if (verb === 'MAIL') {
        from = /<([^>]*)>/.exec(line)?.[1] ?? '';
        to = '';
        if (count >= relay.mostPerConnection) {
          say('421 4.7.0 enough on this connection');
          socket.end();
        } else say(relay.mailReply);
      } else if (verb === 'RCPT') {
        const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
        const tried = (tries.get(address) ?? 0) + 1;
        tries.set(address, tried);
        fate = await relay.behave(address, tried);
        if (/^\d/.test(fate)) say(fate);
        // It closes the connection (RFC 5321 section 3.8).
        if (fate.startsWith('421')) socket.end();
        if (/^\d/.test(fate)) return;
        to = address;
        say('250 2.1.5 fine');
      } else if (verb === 'DATA') {
        if (!to && !relay.asksForNobody) return say('554 5.5.1 no valid recipients');
        if (fate === 'cut') return socket.destroy();
        inData = true;
        say('354 go ahead');
      } else if (verb === 'QUIT') {
        say('221 2.0.0 bye');
        socket.end();
      } else say(verb === 'RSET' ? '250 2.0.0 fine' : '502 5.5.2 unknown');
    }

    async function onMessage(raw: string) {
      inData = false;
      if (!to) return say('554 5.5.1 no valid recipients');
      count += 1;
      const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '';
      relay.taken.push({ to, from, messageId, raw: raw.replace(/(^|\r\n)\.\./g, '$1.') });
      await relay.onTaken(to);
      if (fate === 'drop') socket.destroy();
      else say(relay.bodyReply ?? `250 2.0.0 queued for <${to}>`);
    }

    async function work() {
      for (;;) {
        if (inData && rest.startsWith('.\r\n')) rest = `\r\n${rest}`;
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = rest.indexOf(mark);
        if (end < 0) return;
        const piece = rest.slice(0, end);
        rest = rest.slice(end + mark.length);
        if (inData) await onMessage(`${piece}\r\n`);
        else await onLine(piece);
      }
    }
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      turn = turn.then(work);
    });
  }
  return relay;
}
