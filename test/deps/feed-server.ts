import { serve, type TestServer } from '../article/server.ts';

/** One item of a feed, with its whole text; what stands in it needs no escaping. */
export interface FeedItem {
  readonly guid: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Epoch ms. */
  readonly date: number;
}

export interface FeedServer extends TestServer {
  /** Null: it is gone for good (410). */
  set(items: readonly FeedItem[] | null): void;
}

/** A feed whose items are what they are set to. */
export async function serveItems(): Promise<FeedServer> {
  let items: readonly FeedItem[] | null = [];
  const server = await serve((_request, response) => {
    if (items === null) return void response.writeHead(410).end();
    const lines = items.map(({ guid, title, paragraphs, date }) => {
      const words = paragraphs.map((paragraph) => `&lt;p&gt;${paragraph}&lt;/p&gt;`).join('');
      return `<item><title>${title}</title><link>/${guid}</link><guid isPermaLink="false">${guid}</guid><pubDate>${new Date(date).toUTCString()}</pubDate><description>${words}</description></item>`;
    });
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(`<rss version="2.0"><channel><title>Bridges</title>${lines.join('')}</channel></rss>`);
  });
  return {
    ...server,
    set(next) {
      items = next;
    },
  };
}
