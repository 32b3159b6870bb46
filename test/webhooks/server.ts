import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Got {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A server that takes posts and answers with `statuses` in turn, then with 200. */
export interface HookServer extends AsyncDisposable {
  readonly url: string;
  /** `host:port` */
  readonly place: string;
  readonly got: Got[];
}

export async function openHookServer(statuses: readonly number[] = []): Promise<HookServer> {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const status = statuses[got.length] ?? 200;
    got.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${place}/hook?room=7`,
    place,
    got,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
