import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { findAccepted } from './accepted-language.ts';
import type { WebDeps } from './app.ts';
import { copyScript } from './copy-script.ts';
import { type Head, renderPage } from './document.tsx';
import type { FormStamps } from './form-stamp.ts';
import { createPage, type Page } from './page.ts';
import { type CachedPage, createPageCache } from './page-cache.ts';
import { type Policy, writePolicy } from './policy.ts';
import { createPuzzles, type Puzzles } from './puzzle.ts';
import { puzzleScript } from './puzzle-script.ts';
import { toAsset, toIcon, toStylesheet } from './site-style.ts';
import { createTotalLimit, type TotalLimit } from './total-limit.ts';

export const copyAsset = toAsset('copy', 'js', 'text/javascript', copyScript);
export const puzzleAsset = toAsset('puzzle', 'js', 'text/javascript', puzzleScript);

/** What the routes share: the world, and how a page is made and answered. */
export interface Site {
  readonly deps: WebDeps;
  readonly stamps: FormStamps;
  /** Null where the puzzle is switched off. */
  readonly puzzles: Puzzles | null;
  /** Sign-ups from all networks together: each is a letter to somebody who may not have asked for it. */
  readonly signUps: TotalLimit;
  policy(language: string): Policy;
  /** The page at this request's path, in the language that `?lang=` asks for, else the browser, when the newsletter has it. */
  pageOf(request: FastifyRequest): Page;
  /** Answers with a page made for this reader alone: never kept by anybody. */
  answer(reply: FastifyReply, page: Page, head: Head, content: ReactNode, status?: number): FastifyReply;
  /** Answers with a page that is the same for all, kept in memory until the archive changes; where `render` gives none, there is none. */
  answerCached(
    request: FastifyRequest,
    reply: FastifyReply,
    render: () => Promise<{ type: string; body: string } | undefined>,
  ): Promise<void>;
  /** The same for a page with a sign-up form: kept without its stamp, answered with a fresh one, and not to be kept by others. */
  answerStamped(request: FastifyRequest, reply: FastifyReply, render: () => Promise<string>): Promise<void>;
}

/** The stamp of a form in a kept page. Only its own element is filled, which no text can hold: its `<` would be escaped. */
export const noStamp = '';
const stampField = (stamp: string) => `<input type="hidden" name="stamp" value="${stamp}">`;

/** Within ten minutes. */
export const mostSignUps = 300;

export const htmlType = 'text/html; charset=utf-8';

export function createSite(deps: WebDeps, stamps: FormStamps): Site {
  const cache = createPageCache();
  const { path: stylesheet } = toStylesheet(deps.newsletter);
  const { path: icon } = toIcon(deps.newsletter);
  const policies = new Map<string, Policy>();
  const readRevision = rememberForASecond(deps);

  function policy(language: string): Policy {
    const { newsletter, keepDays, countsClicks, ownPolicy } = deps;
    const known =
      policies.get(language) ??
      writePolicy({ newsletter, keepDays, countsClicks, ownText: ownPolicy }, language);
    policies.set(language, known);
    return known;
  }

  function toKey(request: FastifyRequest): string {
    return `${toPath(request)}?${toLanguage(request, deps)}${toQueryKey(request)}`;
  }

  return {
    deps,
    stamps,
    puzzles: deps.settings.proofOfWork ? createPuzzles() : null,
    signUps: createTotalLimit(mostSignUps, 10 * 60 * 1000),
    policy,
    pageOf: (request) =>
      createPage(
        {
          newsletter: deps.newsletter,
          mirrors: deps.mirrors,
          stylesheet,
          icon,
          countsClicks: deps.countsClicks,
          puzzle: deps.settings.proofOfWork ? puzzleAsset.path : null,
        },
        toPath(request),
        toLanguage(request, deps),
      ),
    answer: (reply, page, head, content, status = 200) =>
      reply
        .code(status)
        .type(htmlType)
        .header('cache-control', 'no-store')
        .send(renderPage(page, head, content)),
    async answerCached(request, reply, render) {
      const cached = await cache.get(toKey(request), await readRevision(), render);
      if (cached === undefined) reply.callNotFound();
      else sendCached(request, reply, cached);
    },
    async answerStamped(request, reply, render) {
      const cached = await cache.get(toKey(request), await readRevision(), async () => ({
        type: htmlType,
        body: await render(),
      }));
      const stamp = stampField(stamps.make(deps.now()));
      const html = cached?.body.toString().replace(stampField(noStamp), () => stamp);
      reply.type(htmlType).header('cache-control', 'no-store').send(html);
    },
  };
}

function sendCached(request: FastifyRequest, reply: FastifyReply, cached: CachedPage): void {
  reply
    .header('cache-control', 'public, max-age=60, stale-while-revalidate=600')
    .header('vary', 'accept-encoding, accept-language')
    .header('etag', cached.etag);
  const known = request.headers['if-none-match'];
  if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === cached.etag)) {
    reply.code(304).send();
    return;
  }
  reply.type(cached.type);
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) reply.header('content-encoding', 'br').send(cached.brotli);
  else if (/\bgzip\b/.test(accepted)) reply.header('content-encoding', 'gzip').send(cached.gzip);
  else reply.send(cached.body);
}

/** The path as the route spells it, so that one page has one address however it was asked for; where no route is, as it was asked for. */
function toPath({ routeOptions, params, url }: FastifyRequest): string {
  if (routeOptions.url === undefined) return url.split(/[?#]/, 1)[0] || '/';
  return routeOptions.url.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(Reflect.get(Object(params), name))),
  );
}

/** Only the archive's list has pages of its own by query; anything else there must not fill the cache. */
function toQueryKey(request: FastifyRequest): string {
  const from = toPath(request) === '/issues' ? queryOf(request, 'from') : undefined;
  return from !== undefined && /^\d{1,6}$/.test(from) ? `&from=${Number(from)}` : '';
}

/** One value of the query, undefined when it is missing or given twice. */
export function queryOf(request: FastifyRequest, name: string): string | undefined {
  const query: unknown = request.query;
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** One field of a form or of a JSON body, empty when it is missing or not a text. */
export function fieldOf(request: FastifyRequest, name: string): string {
  const body: unknown = request.body;
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** The last part of a path such as `/leave/:token`. */
export function paramOf(request: FastifyRequest, name: string): string {
  const params: unknown = request.params;
  const value: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  return typeof value === 'string' ? value : '';
}

function toLanguage(request: FastifyRequest, deps: WebDeps): string {
  const { languages, language } = deps.newsletter;
  const asked = queryOf(request, 'lang');
  return (
    languages.find((one) => one === asked) ??
    findAccepted(request.headers['accept-language'], languages) ??
    language
  );
}

function rememberForASecond({ archive, now }: WebDeps): () => Promise<string> {
  let known: { at: number; revision: Promise<string> } | undefined;
  return () => {
    const at = now();
    if (known === undefined || Math.abs(at - known.at) >= 1000)
      known = { at, revision: archive.readRevision() };
    const { revision } = known;
    // A store that failed once is asked again by the next request.
    revision.catch(() => {
      known = undefined;
    });
    return revision;
  };
}
