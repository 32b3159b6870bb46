import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type InboxMessage, listMessages, type MessageList, readMessage } from './folder.ts';
import { isFromHere } from './from-here.ts';

export interface InboxPagesOptions {
  /** The inbox's folder. */
  readonly dir: string;
  /** Path of the stylesheet, from the root. */
  readonly stylesheet: string;
  /** Stands in the path of every page; who doesn't know it finds none. */
  readonly word: string;
}

const perPage = 50;

/** A mail in its frame: no scripts, no forms, nothing from elsewhere; its links open in a window of their own (`base`, below). */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/**
 * The messages of the built-in inbox, for whoever sits at this machine: they hold readers' own links, so whoever comes from elsewhere or
 * doesn't know the word is told that there is no such page. Registered with a prefix, `/inbox`.
 */
export async function inboxPages(
  app: FastifyInstance,
  { dir, stylesheet, word }: InboxPagesOptions,
): Promise<void> {
  const base = `${app.prefix}/${word}`;
  app.addHook('onRequest', async (request, reply) => {
    if (!isFromHere(request) || !isSame(paramOf(request, 'word'), word)) return reply.callNotFound();
  });

  app.get('/:word', async (request, reply) => {
    const rawPage: unknown = Reflect.get(Object(request.query), 'page');
    const page = typeof rawPage === 'string' && /^\d{1,5}$/.test(rawPage) ? Number(rawPage) : 0;
    const list = await listMessages(dir, { skip: page * perPage, limit: perPage });
    return answer(reply, stylesheet, 'Inbox', <List list={list} page={page} base={base} />);
  });

  app.get('/:word/:id', async (request, reply) => {
    const message = await find(request);
    return message === undefined
      ? reply.callNotFound()
      : answer(reply, stylesheet, message.subject, <Message message={message} base={base} />);
  });

  app.get('/:word/:id/html', async (request, reply) => {
    const message = await find(request);
    if (message === undefined) return reply.callNotFound();
    return reply
      .header('content-security-policy', mailPolicy)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(message.html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`));
  });

  app.get('/:word/:id/text', async (request, reply) => {
    const message = await find(request);
    return message === undefined ? reply.callNotFound() : answerPlain(reply, Buffer.from(message.text));
  });

  app.get('/:word/:id/source', async (request, reply) => {
    const message = await find(request);
    return message === undefined
      ? reply.callNotFound()
      : answerPlain(reply, Buffer.from(message.source, 'latin1'));
  });

  function find(request: FastifyRequest): Promise<InboxMessage | undefined> {
    return readMessage(dir, paramOf(request, 'id'));
  }
}

function paramOf(request: FastifyRequest, name: string): string {
  return String(Reflect.get(Object(request.params), name));
}

/** In a time that doesn't tell how much of the word was right. */
function isSame(given: string, word: string): boolean {
  const [one, other] = [given, word].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function answer(reply: FastifyReply, stylesheet: string, title: string, content: ReactNode) {
  const html = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title === '' ? 'A message without a subject' : title}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <main className="sheet">{content}</main>
      </body>
    </html>,
  );
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>\n${html}\n`);
}

function answerPlain(reply: FastifyReply, bytes: Buffer) {
  return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(bytes);
}

function List({ list, page, base }: { list: MessageList; page: number; base: string }) {
  return (
    <div className="plain">
      <h1>Inbox</h1>
      <p className="fine">
        Messages stay here while no mail server is set (SMTP_URL). {list.total} in all, newest first.
      </p>
      <ol className="issues">
        {list.messages.map((message) => (
          <li key={message.id}>
            <p className="dateline">
              <time dateTime={new Date(message.receivedAt).toISOString()}>
                {new Date(message.receivedAt).toISOString().replace('T', ' ').slice(0, 19)} UTC
              </time>
              , to {message.to}
            </p>
            <h2>
              <a className="headline-link" href={`${base}/${message.id}`}>
                {message.subject === '' ? '(no subject)' : message.subject}
              </a>
            </h2>
          </li>
        ))}
      </ol>
      {list.total <= perPage ? null : (
        <nav className="pager" aria-label="Pages">
          {page === 0 ? <span /> : <a href={`${base}?page=${page - 1}`}>Newer</a>}
          {(page + 1) * perPage >= list.total ? null : <a href={`${base}?page=${page + 1}`}>Older</a>}
        </nav>
      )}
    </div>
  );
}

function Message({ message, base }: { message: InboxMessage; base: string }) {
  const own = `${base}/${message.id}`;
  return (
    <>
      <div className="plain">
        <p className="dateline">
          <a href={base}>Inbox</a>
        </p>
        <h1>{message.subject === '' ? '(no subject)' : message.subject}</h1>
        <p className="fine">From: {message.from}</p>
        <p className="fine">To: {message.to}</p>
        <p>
          <a href={`${own}/html`}>Alone</a>, <a href={`${own}/text`}>Text part</a>,{' '}
          <a href={`${own}/source`}>Source</a>
        </p>
      </div>
      <iframe
        className="frame"
        title="The message"
        src={`${own}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    </>
  );
}
