import type { FastifyInstance } from 'fastify';
import { toPlainDate } from '../../texts/dates.ts';
import { ButtonPage, NoticePage } from '../notice.tsx';
import { paramOf, type Site } from '../site.ts';
import { answerGone } from './confirm.tsx';

/** Weeks that are named where the newsletter has no support block any more. */
const usualWeeks = 8;

/** "Not now" beside the request for support: hides it for this reader for a while. */
export function addNotNow(app: FastifyInstance, site: Site): void {
  const { readers, newsletter } = site.deps;

  app.get('/not-now/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const title = page.say('notNowTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <ButtonPage
        title={title}
        text={page.say('notNowText', { count: newsletter.support?.hideWeeks ?? usualWeeks })}
        button={page.say('notNowButton')}
        action={page.links.to(page.path)}
      />,
    );
  });

  app.post('/not-now/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const answer = await readers.hideSupport(paramOf(request, 'token'));
    if (answer.outcome === 'unknown') return answerGone(site, reply, page, 'unknown');
    const title = page.say('hiddenTitle');
    const date = toPlainDate(new Date(answer.until).toISOString(), page.language);
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <NoticePage title={title} text={page.say('hiddenText', { date })} />,
    );
  });
}
