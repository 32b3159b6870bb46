import type { FastifyInstance, FastifyReply } from 'fastify';
import { type AccountMessages, AccountPage } from '../account-page.tsx';
import { evenTime } from '../even-time.ts';
import { NoticePage } from '../notice.tsx';
import type { Page } from '../page.ts';
import { fieldOf, paramOf, type Site } from '../site.ts';
import { answerGone } from './confirm.tsx';
import { toRefusal } from './subscribe.tsx';

/** The page behind the link that goes to the reader's own address alone: what reveals or ends something. */
export function addAccount(app: FastifyInstance, site: Site): void {
  const { readers } = site.deps;

  app.get('/account/:token', async (request, reply) =>
    answerAccount(reply, site.pageOf(request), paramOf(request, 'token'), {}),
  );

  app.post('/account/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const token = paramOf(request, 'token');
    switch (fieldOf(request, 'do')) {
      case 'change-address':
        return requestChange(reply, page, token, fieldOf(request, 'address'));
      case 'download':
        return download(reply, page, token);
      case 'delete':
        return deleteMe(reply, page, token, fieldOf(request, 'sure') === 'yes');
      default:
        return answerAccount(reply, page, token, {});
    }
  });

  async function answerAccount(reply: FastifyReply, page: Page, token: string, messages: AccountMessages) {
    const state = await readers.findAccount(token);
    if (state !== 'open') return answerGone(site, reply, page, state);
    const title = page.say('accountTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <AccountPage page={page} messages={messages} />,
      Object.keys(messages).length > 0 ? 422 : 200,
    );
  }

  async function requestChange(reply: FastifyReply, page: Page, token: string, rawAddress: string) {
    const answer = await evenTime(() => readers.requestAddressChange(token, rawAddress));
    if (answer.outcome === 'unknown') return answerGone(site, reply, page, 'unknown');
    if (answer.outcome === 'refused')
      return answerAccount(reply, page, token, { addressProblem: page.say(toRefusal(answer.reason)) });
    return answerNotice(reply, page, page.say('changeSentTitle'), page.say('changeSentText'));
  }

  async function download(reply: FastifyReply, page: Page, token: string) {
    const data = await readers.downloadMyData(token);
    if (data === undefined) return answerAccount(reply, page, token, {});
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="my-data.json"')
      .header('cache-control', 'no-store')
      .send(`${JSON.stringify(data, null, 2)}\n`);
  }

  async function deleteMe(reply: FastifyReply, page: Page, token: string, sure: boolean) {
    if (!sure) return answerAccount(reply, page, token, { deleteProblem: page.say('deleteUnchecked') });
    if ((await readers.deleteMe(token)) === 'unknown') return answerAccount(reply, page, token, {});
    return answerNotice(reply, page, page.say('deletedTitle'), page.say('deletedText'));
  }

  function answerNotice(reply: FastifyReply, page: Page, title: string, text: string) {
    return site.answer(reply, page, { title, hidden: true }, <NoticePage title={title} text={text} />);
  }
}
