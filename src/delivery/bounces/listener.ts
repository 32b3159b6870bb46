import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type BounceWorld, isOurs, takeBounce } from './desk.ts';

export interface BounceListener {
  readonly port: number;
  close(): Promise<void>;
}

const mostBytes = 2 * 1024 * 1024;

/**
 * Handed on to Node's server. Exim, when it delivers at once, closes its half of the connection with the final dot and QUIT; Node by default
 * then closes the other half too, before the answer is known, and Exim sends the bounce again.
 */
const halfOpen = { allowHalfOpen: true };

/** smtp-server writes only to a socket that is `open`; one whose client has said all is `writeOnly`, and still waits for its answer. */
function keepAnswering(socket: Socket): void {
  Object.defineProperty(socket, 'readyState', { get: () => (socket.writable ? 'open' : 'closed') });
  const pipe = socket.pipe.bind(socket);
  // A parser that is finished has nothing left to answer. A client that goes without QUIT would else hold its place among `maxClients`.
  socket.pipe = (parser, options) =>
    pipe(
      parser.once('finish', () => socket.end()),
      options,
    );
}

/**
 * An SMTP server for the domain of our return paths. It takes mail for addresses with a genuine token and for no others, and relays
 * nothing. Closed, it waits `lastAnswersMs` for the mails that it is taking.
 */
export async function startBounceListener(
  at: { readonly port: number; readonly host: string; readonly lastAnswersMs?: number },
  world: BounceWorld,
  onError: (error: unknown) => void,
): Promise<BounceListener> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mostBytes,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: at.lastAnswersMs ?? 2_000,
    logger: false,
    ...halfOpen,
    onRcptTo({ address }, _session, done) {
      if (isOurs(address, world.returnPathKey)) return done();
      done(Object.assign(new Error('5.1.1 no such address here'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        // What is beyond the limit is read and dropped, so that the sender gets its answer.
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('5.3.4 too large'), { responseCode: 552 }));
          return;
        }
        const raw = Buffer.concat(chunks);
        Promise.all(session.envelope.rcptTo.map(({ address }) => takeBounce(raw, address, world))).then(
          () => done(),
          (error: unknown) => {
            onError(error);
            done(Object.assign(new Error('4.3.0 try again later'), { responseCode: 451 }));
          },
        );
      });
    },
  });
  const sockets = new Set<Socket>();
  server.server.prependListener('connection', (socket) => {
    keepAnswering(socket);
    sockets.add(socket.once('close', () => sockets.delete(socket)));
  });
  server.on('error', onError);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(at.port, at.host, () => resolve());
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : at.port,
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          // A client that neither speaks nor goes would keep the process for seconds more.
          for (const socket of sockets) socket.destroySoon();
          resolve();
        }),
      ),
  };
}
