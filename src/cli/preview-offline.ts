import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before React Email's preview server (`npm run preview`). Its page posts each opened message to a checker on the web, and its
// linter asks for every link. A draft must not leave the machine: the browser is told by a policy, the server refuses to connect.

const policy = [
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
  "form-action 'self'",
].join('; ');

http.createServer = new Proxy(http.createServer, {
  apply(createServer, self, args) {
    const server: http.Server = Reflect.apply(createServer, self, args);
    return server.prependListener('request', (_request, response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Referrer-Policy', 'no-referrer');
    });
  },
});

globalThis.fetch = new Proxy(globalThis.fetch, {
  apply(fetch, self, args: Parameters<typeof globalThis.fetch>) {
    const [input] = args;
    refuseFarAway(input instanceof Request ? input.url : String(input));
    return Reflect.apply(fetch, self, args);
  },
});

const guard: ProxyHandler<typeof http.request> = {
  apply(request, self, args: Parameters<typeof http.request>) {
    refuseFarAway(toAddress(args[0]));
    return Reflect.apply(request, self, args);
  },
};
for (const module of [http, https]) {
  module.request = new Proxy(module.request, guard);
  module.get = new Proxy(module.get, guard);
}
syncBuiltinESMExports();

function toAddress(target: string | URL | http.RequestOptions): string {
  if (typeof target === 'string' || target instanceof URL) return String(target);
  return `http://${target.hostname ?? target.host ?? 'localhost'}/`;
}

function refuseFarAway(address: string): void {
  const host = URL.parse(address)?.hostname;
  if (host === undefined || ['localhost', '127.0.0.1', '[::1]'].includes(host)) return;
  throw new Error(`The preview stays on this machine: ${host} is not asked.`);
}
