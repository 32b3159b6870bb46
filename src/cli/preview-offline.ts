import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before React Email's preview server (`npm run preview`). Its page posts each opened message to a checker on the web, and its
// linter asks for every link. A draft must not leave the machine: the browser is told by a policy, the server refuses to connect, and the
// page is told in the checker's place that it wasn't asked, so that it shows no error for each message.

const policy = [
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
  "form-action 'self'",
].join('; ');

const checker = 'https://react.email/api/check-spam';

/** The checker's answer has no points: nobody counted any. */
const notAsked = {
  isSpam: true,
  checks: [
    { name: 'Not asked', description: 'The preview stays on this machine. Try: digest check', points: 0 },
  ],
};

const answerForChecker = `<script>{
const ask = window.fetch;
window.fetch = (address, options) => address === '${checker}'
  ? Promise.resolve(new Response('${JSON.stringify(notAsked)}'))
  : ask(address, options);
}</script>`;

http.createServer = new Proxy(http.createServer, {
  apply(createServer, self, args) {
    const server: http.Server = Reflect.apply(createServer, self, args);
    return server.prependListener('request', (request, response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Referrer-Policy', 'no-referrer');
      if (request.headers.accept?.startsWith('text/html')) putFirst(answerForChecker, request, response);
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

/** Puts a script before the page's own. */
function putFirst(script: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  // What is compressed can't be added to.
  delete request.headers['accept-encoding'];
  const head = '<head>';
  let done = false;
  const put = ([chunk, ...rest]: readonly unknown[]): unknown[] => {
    if (done || !(typeof chunk === 'string' || chunk instanceof Uint8Array)) return [chunk, ...rest];
    const html = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    done = html.includes(head);
    return [done ? html.replace(head, () => head + script) : chunk, ...rest];
  };
  response.write = new Proxy(response.write, {
    apply: (write, self, args) => Reflect.apply(write, self, put(args)),
  });
  response.end = new Proxy(response.end, { apply: (end, self, args) => Reflect.apply(end, self, put(args)) });
}

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
