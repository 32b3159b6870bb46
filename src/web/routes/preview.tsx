import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Message } from '../../domain/message.ts';
import { withColon } from '../../texts/language.ts';
import { renderPage } from '../document.tsx';
import type { Page } from '../page.ts';
import { allowMailFrame } from '../security.ts';
import { htmlType, type Site } from '../site.ts';

/** The latest issue exactly as the mail, or a sample: anybody may look before signing up. */
export function addPreview(app: FastifyInstance, site: Site): void {
  app.get('/preview', async (request, reply) => {
    const page = site.pageOf(request);
    return site.answerCached(request, reply, async () => {
      const { message, sample } = await site.deps.preview.renderLatest(page.language);
      const title = page.say(sample ? 'previewSampleTitle' : 'previewTitle');
      return {
        type: htmlType,
        body: renderPage(page, { title }, PreviewPage({ page, title, message, sample })),
      };
    });
  });

  app.get('/preview/mail', (request, reply) => answerPart(request, allowMailFrame(reply), htmlType, 'html'));
  app.get('/preview/text', (request, reply) =>
    answerPart(request, reply, 'text/plain; charset=utf-8', 'text'),
  );

  function answerPart(request: FastifyRequest, reply: FastifyReply, type: string, part: 'html' | 'text') {
    return site.answerCached(request, reply, async () => {
      const { message } = await site.deps.preview.renderLatest(site.pageOf(request).language);
      return { type, body: part === 'html' ? withWindows(message.html) : message.text };
    });
  }
}

/** Our pages stand in no frame, so the mail's links open in a window of their own. */
function withWindows(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);
}

function PreviewPage(props: { page: Page; title: string; message: Message; sample: boolean }) {
  const { page, title, message, sample } = props;
  return (
    <>
      <div className="plain">
        <h1>{title}</h1>
        <p>{page.say(sample ? 'previewSample' : 'previewText')}</p>
        <p className="fine">
          {withColon(page.say('previewSubject'), page.language)} <b>{message.subject}</b>
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
    </>
  );
}
