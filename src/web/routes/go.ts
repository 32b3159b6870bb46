import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toSafeUrl } from '../safe-url.ts';
import { paramOf, queryOf, type Site } from '../site.ts';

/** Leads a link of a mail to its article and adds one to its sum. Who followed it is neither asked nor kept. */
export function addGo(app: FastifyInstance, { deps }: Site): void {
  const { clicks, countsClicks, log } = deps;

  app.get('/go/:issue/:mark', async (request, reply) => {
    const issue = Number(paramOf(request, 'issue'));
    const target = queryOf(request, 'to') ?? '';
    const isOurs =
      Number.isSafeInteger(issue) &&
      toSafeUrl(target) !== undefined &&
      clicks.isGenuine(issue, paramOf(request, 'mark'), target);
    if (!isOurs) return reply.callNotFound();
    if (countsClicks && isPerson(request))
      await clicks.count(issue, target).catch(() => log('A followed link could not be counted.'));
    return reply
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .redirect(target, 302);
  });
}

const ScannerPattern =
  /bot\b|crawl|spider|scan|preview|prefetch|headless|monitor|curl|wget|python|java\/|go-http|okhttp|libwww|barracuda|mimecast|proofpoint|safelinks|trendmicro|symantec|sophos|fortinet/i;

/** As far as a request tells: programs that open every link of a mail shouldn't make an article look read. */
function isPerson({ method, headers }: FastifyRequest): boolean {
  const purpose = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']].join(' ');
  const program = headers['user-agent'] ?? '';
  return (
    method === 'GET' &&
    !/prefetch|preview|prerender/i.test(purpose) &&
    program !== '' &&
    !ScannerPattern.test(program)
  );
}
