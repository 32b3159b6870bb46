import type { FastifyInstance, FastifyReply } from 'fastify';
import { ButtonPage, NoticePage } from '../notice.tsx';
import type { Page } from '../page.ts';
import type { Gone } from '../ports.ts';
import { paramOf, type Site } from '../site.ts';
import { toWhen } from '../when.ts';

/** The link of the confirmation mail: a page with a button. GET and HEAD change nothing. */
export function addConfirm(app: FastifyInstance, site: Site): void {
  const { readers, newsletter } = site.deps;

  app.get('/confirm/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const state = await readers.checkToken('confirm', paramOf(request, 'token'));
    if (state !== 'good') return answerGone(site, reply, page, { outcome: state });
    const title = page.say('confirmTitle', { name: newsletter.name });
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <ButtonPage
        title={title}
        text={page.say('confirmText')}
        button={page.say('confirmButton')}
        action={page.links.to(page.path)}
      />,
    );
  });

  app.post('/confirm/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const result = await readers.confirm(paramOf(request, 'token'));
    if (result.outcome !== 'confirmed') return answerGone(site, reply, page, result);
    return site.answer(
      reply,
      page,
      { title: page.say('confirmedTitle'), hidden: true },
      <NoticePage
        title={page.say('confirmedTitle')}
        text={page.say('confirmedText', { when: toWhen(newsletter, page.say) })}
      >
        <p>
          <a href={page.links.to(`/preferences/${result.preferences}`)}>{page.say('confirmedPreferences')}</a>
        </p>
        <p>
          <a href={page.links.to('/')}>{page.say('readLast')}</a>
        </p>
      </NoticePage>,
    );
  });
}

/** The page for a link that has ended (410) or was never made here (404). */
export function answerGone(site: Site, reply: FastifyReply, page: Page, gone: Gone): FastifyReply {
  const title = page.say(`${gone.outcome}Title`);
  return site.answer(
    reply,
    page,
    { title, hidden: true },
    <NoticePage title={title} text={page.say(`${gone.outcome}Text`)}>
      <p>
        <a href={page.links.to('/')}>{page.say('home')}</a>
      </p>
    </NoticePage>,
    gone.outcome === 'expired' ? 410 : 404,
  );
}
