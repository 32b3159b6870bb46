import type { FastifyInstance } from 'fastify';
import { allowMailFrame } from '../security.ts';
import { htmlType, type Site } from '../site.ts';

/** The latest issue exactly as the mail, or a sample: anybody may look before signing up. */
export function addPreview(app: FastifyInstance, site: Site): void {
  app.get('/preview', async (request, reply) => {
    const page = site.pageOf(request);
    const { message, sample } = await site.deps.preview.renderLatest(page.language);
    const title = page.say(sample ? 'previewSampleTitle' : 'previewTitle');
    return site.answer(
      reply,
      page,
      { title },
      <>
        <div className="plain">
          <h1>{title}</h1>
          <p>{page.say(sample ? 'previewSample' : 'previewText')}</p>
          <p className="fine">
            {page.say('previewSubject')}: <b>{message.subject}</b>
          </p>
          <p>
            <a href={page.links.to('/preview/text')}>{page.say('asText')}</a>
          </p>
        </div>
        <iframe
          className="frame"
          title={page.say('previewFrame')}
          src={page.links.to('/preview/mail')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      </>,
    );
  });

  app.get('/preview/mail', async (request, reply) => {
    const { message } = await site.deps.preview.renderLatest(site.pageOf(request).language);
    return allowMailFrame(reply).type(htmlType).header('cache-control', 'no-store').send(message.html);
  });

  app.get('/preview/text', async (request, reply) => {
    const { message } = await site.deps.preview.renderLatest(site.pageOf(request).language);
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(message.text);
  });
}
