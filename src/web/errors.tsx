import type { FastifyError, FastifyInstance } from 'fastify';
import { NoticePage } from './notice.tsx';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** Every failure is a plain page in the reader's language that tells nothing of the inside. */
export function answerErrors(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler((request, reply) => {
    if (isForMachines(request.url)) return reply.code(404).send({ outcome: 'unknown' });
    const page = site.pageOf(request);
    // Plain names only: `//elsewhere.example/` and its kind must not become an address of another host.
    if (/^(\/[\w.~-]+)+\/+$/.test(page.path) && request.method === 'GET')
      return reply.redirect(page.path.replace(/\/{1,100}$/, ''), 308);
    return site.answer(
      reply,
      page,
      { title: page.say('notFoundTitle'), hidden: true },
      <NoticePage title={page.say('notFoundTitle')} text={page.say('notFoundText')}>
        <WaysOn page={page} />
      </NoticePage>,
      404,
    );
  });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode >= 400 ? error.statusCode : 500;
    if (status >= 500) site.deps.log(toLogLine(error, request.routeOptions.url), { request: request.id });
    if (isForMachines(request.url))
      return reply.code(status).send({ outcome: 'refused', reason: toReason(status) });
    const page = site.pageOf(request);
    const kind = status === 429 ? 'tooMany' : status >= 500 ? 'error' : 'badRequest';
    const title = page.say(`${kind}Title`);
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      NoticePage({ title, text: page.say(`${kind}Text`) }),
      status,
    );
  });
}

function WaysOn({ page }: { page: Page }) {
  const ways = [
    { path: '/issues', words: page.say('archiveTitle') },
    { path: '/search', words: page.say('searchTitle') },
    { path: '/', words: page.say('home') },
  ];
  return (
    <ul className="ways-on">
      {ways.map(({ path, words }) => (
        <li key={path}>
          <a href={page.links.to(path)}>{words}</a>
        </li>
      ))}
    </ul>
  );
}

function isForMachines(url: string): boolean {
  return url.startsWith('/api/') || url.startsWith('/hooks/');
}

function toReason(status: number): string {
  return status === 429 ? 'too-many' : status >= 500 ? 'failure' : 'unreadable';
}

/** The message may hold anything, an address too, so it stays out: the kind of failure and where it happened are enough to find it. */
export function toLogLine(error: FastifyError, route: string | undefined): string {
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  return `failure at ${route ?? 'an unknown route'}: ${error.name} ${error.code ?? ''} ${frames.join(' ')}`;
}
