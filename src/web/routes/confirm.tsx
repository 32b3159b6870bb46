import type { FastifyInstance, FastifyReply } from 'fastify';
import { ButtonPage, NoticePage } from '../notice.tsx';
import type { Page } from '../page.ts';
import { paramOf, type Site } from '../site.ts';
import { toWhen } from '../when.ts';

/** The link of the confirmation mail: a page with a button. GET and HEAD change nothing. */
export function addConfirm(app: FastifyInstance, site: Site): void {
  const { readers, newsletter, archive } = site.deps;

  app.get('/confirm/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const state = await readers.findConfirmation(paramOf(request, 'token'));
    if (state === 'confirmed') return answerConfirmed(reply, page);
    if (state !== 'open') return answerGone(site, reply, page, state);
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
    const state = await readers.confirm(paramOf(request, 'token'));
    return state === 'confirmed' ? answerConfirmed(reply, page) : answerGone(site, reply, page, state);
  });

  async function answerConfirmed(reply: FastifyReply, page: Page): Promise<FastifyReply> {
    const title = page.say('confirmedTitle');
    const { total } = await archive.listIssues({ skip: 0, limit: 1 });
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <NoticePage
        title={title}
        text={page.say('confirmedText', { when: toWhen(newsletter, page.say, page.language) })}
      >
        <p>{page.say('confirmedPreferences')}</p>
        {total > 0 && (
          <p>
            <a href={page.links.to('/')}>{page.say('readLast')}</a>
          </p>
        )}
      </NoticePage>,
    );
  }
}

/** The page for a link that has ended (410) or was never made here (404). */
export function answerGone(
  site: Site,
  reply: FastifyReply,
  page: Page,
  gone: 'expired' | 'unknown',
): FastifyReply {
  const title = page.say(`${gone}Title`);
  return site.answer(
    reply,
    page,
    { title, hidden: true },
    <NoticePage title={title} text={page.say(`${gone}Text`)}>
      <p>
        <a href={page.links.to('/')}>{page.say('home')}</a>
      </p>
    </NoticePage>,
    gone === 'expired' ? 410 : 404,
  );
}
