import type { FastifyInstance } from 'fastify';
import { ButtonPage, NoticePage } from '../notice.tsx';
import { paramOf, type Site } from '../site.ts';
import { answerGone } from './confirm.tsx';

/** The link that a new address gets: only its owner can open it, and only the button changes anything. */
export function addChangeAddress(app: FastifyInstance, site: Site): void {
  const { readers } = site.deps;

  app.get('/change-address/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const state = await readers.findAddressChange(paramOf(request, 'token'));
    if (state !== 'open') return answerGone(site, reply, page, state === 'expired' ? state : 'unknown');
    const title = page.say('changeConfirmTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <ButtonPage
        title={title}
        text={page.say('changeConfirmText')}
        button={page.say('changeConfirmButton')}
        action={page.links.to(page.path)}
      />,
    );
  });

  app.post('/change-address/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const state = await readers.confirmAddressChange(paramOf(request, 'token'));
    if (state !== 'changed') return answerGone(site, reply, page, state);
    const title = page.say('changedTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <NoticePage title={title} text={page.say('changedText')} />,
    );
  });
}
