import type { FastifyInstance } from 'fastify';
import { leaveReasons } from '../../subscribers/leave.ts';
import { ButtonPage, NoticePage } from '../notice.tsx';
import type { Page } from '../page.ts';
import { fieldOf, paramOf, type Site } from '../site.ts';
import { answerGone } from './confirm.tsx';

const reasonKeys = {
  'too-often': 'reasonTooOften',
  'not-relevant': 'reasonNotRelevant',
  'never-asked': 'reasonNeverAsked',
  other: 'reasonOther',
} as const;

/** Leaving: a page with one button, and the POST that mail programs send by themselves (RFC 8058). */
export function addLeave(app: FastifyInstance, site: Site): void {
  const { readers, newsletter } = site.deps;

  app.get('/leave/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const token = paramOf(request, 'token');
    if ((await readers.findLeaving(token)) === 'unknown') return answerGone(site, reply, page, 'unknown');
    const title = page.say('leaveTitle', { name: newsletter.name });
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <ButtonPage
        title={title}
        text={page.say('leaveText')}
        button={page.say('leaveButton')}
        action={page.links.to(page.path)}
      >
        <Reasons page={page} />
      </ButtonPage>,
    );
  });

  app.post('/leave/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const reason = leaveReasons.find((one) => one === fieldOf(request, 'reason')) ?? null;
    const result = await readers.leave(paramOf(request, 'token'), reason);
    // A mail program wants a plain 200 and shows nothing (RFC 8058, 3.2).
    if (fieldOf(request, 'List-Unsubscribe') === 'One-Click')
      return reply
        .code(result.outcome === 'left' ? 200 : 404)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send(result.outcome === 'left' ? 'unsubscribed\n' : 'unknown link\n');
    if (result.outcome !== 'left') return answerGone(site, reply, page, 'unknown');
    return site.answer(
      reply,
      page,
      { title: page.say('goodbyeTitle'), hidden: true },
      <NoticePage title={page.say('goodbyeTitle')} text={page.say('goodbyeText')}>
        {result.undoToken === null ? null : <Undo page={page} token={result.undoToken} />}
      </NoticePage>,
    );
  });

  app.get('/undo/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const token = paramOf(request, 'token');
    if ((await readers.findUndo(token)) === 'unknown') return answerGone(site, reply, page, 'unknown');
    return site.answer(
      reply,
      page,
      { title: page.say('undoTitle'), hidden: true },
      <ButtonPage
        title={page.say('undoTitle')}
        text={page.say('undoText')}
        button={page.say('undoButton')}
        action={page.links.to(page.path)}
      />,
    );
  });

  app.post('/undo/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const outcome = await readers.undoLeave(paramOf(request, 'token'));
    if (outcome === 'unknown') return answerGone(site, reply, page, outcome);
    return site.answer(
      reply,
      page,
      { title: page.say('backTitle'), hidden: true },
      <NoticePage title={page.say('backTitle')} text={page.say('backText')} />,
    );
  });
}

function Reasons({ page }: { page: Page }) {
  return (
    <>
      <p className="field">
        <label htmlFor="reason">{page.say('leaveReason')}</label>
        <select id="reason" name="reason" defaultValue="" aria-describedby="reason-note">
          <option value="">{page.say('reasonNone')}</option>
          {leaveReasons.map((reason) => (
            <option key={reason} value={reason}>
              {page.say(reasonKeys[reason])}
            </option>
          ))}
        </select>
      </p>
      <p className="field fine" id="reason-note">
        {page.say('leaveReasonNote')}
      </p>
    </>
  );
}

function Undo({ page, token }: { page: Page; token: string }) {
  return (
    <>
      <p>{page.say('undoText')}</p>
      <form method="post" action={page.links.to(`/undo/${token}`)}>
        <button type="submit" className="quiet">
          {page.say('undoButton')}
        </button>
      </form>
    </>
  );
}
