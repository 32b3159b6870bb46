import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { longestPauseWeeks, type PreferenceChange } from '../../subscribers/preferences.ts';
import { evenTime } from '../even-time.ts';
import { NoticePage } from '../notice.tsx';
import type { Page } from '../page.ts';
import { type PreferencesMessages, PreferencesPage } from '../preferences-page.tsx';
import { fieldOf, paramOf, type Site } from '../site.ts';
import { answerGone } from './confirm.tsx';
import { toRefusal } from './subscribe.tsx';

/** A reader's own page, behind the link in each issue: no password, no cookie. Each form on it says in `do` what it wants. */
export function addPreferences(app: FastifyInstance, site: Site): void {
  const { readers, newsletter } = site.deps;

  app.get('/preferences/:token', async (request, reply) =>
    answerPreferences(reply, site.pageOf(request), paramOf(request, 'token'), {}),
  );

  app.post('/preferences/:token', async (request, reply) => {
    const page = site.pageOf(request);
    const token = paramOf(request, 'token');
    switch (fieldOf(request, 'do')) {
      case 'save':
        return save(reply, page, token, {
          ...readLanguage(fieldOf(request, 'language')),
          ...readSections(request),
          ...readPause(fieldOf(request, 'pause')),
        });
      case 'change-address':
        return requestChange(reply, page, token, fieldOf(request, 'address'));
      case 'download':
        return download(reply, page, token);
      case 'delete':
        return deleteMe(reply, page, token, fieldOf(request, 'sure') === 'yes');
      default:
        return answerPreferences(reply, page, token, {});
    }
  });

  async function answerPreferences(
    reply: FastifyReply,
    page: Page,
    token: string,
    messages: PreferencesMessages,
  ) {
    const preferences = await readers.findPreferences(token);
    if (preferences === undefined) return answerGone(site, reply, page, 'unknown');
    const title = page.say('preferencesTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <PreferencesPage page={page} preferences={preferences} messages={messages} />,
      Object.keys(messages).some((key) => key !== 'saved') ? 422 : 200,
    );
  }

  async function save(reply: FastifyReply, page: Page, token: string, change: PreferenceChange) {
    const answer = await readers.updatePreferences(token, change);
    if (answer.outcome === 'unknown') return answerGone(site, reply, page, 'unknown');
    if (answer.outcome === 'saved') return answerPreferences(reply, page, token, { saved: true });
    const problem = page.say(answer.field === 'sections' ? 'sectionsMissing' : 'badRequestText');
    return answerPreferences(reply, page, token, { problem });
  }

  async function requestChange(reply: FastifyReply, page: Page, token: string, rawAddress: string) {
    const answer = await evenTime(() => readers.requestAddressChange(token, rawAddress));
    if (answer.outcome === 'unknown') return answerGone(site, reply, page, 'unknown');
    if (answer.outcome === 'refused')
      return answerPreferences(reply, page, token, { addressProblem: page.say(toRefusal(answer.reason)) });
    const title = page.say('changeSentTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <NoticePage title={title} text={page.say('changeSentText')} />,
    );
  }

  async function download(reply: FastifyReply, page: Page, token: string) {
    const data = await readers.downloadMyData(token);
    if (data === undefined) return answerGone(site, reply, page, 'unknown');
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="my-data.json"')
      .header('cache-control', 'no-store')
      .send(`${JSON.stringify(data, null, 2)}\n`);
  }

  async function deleteMe(reply: FastifyReply, page: Page, token: string, sure: boolean) {
    if (!sure) return answerPreferences(reply, page, token, { deleteProblem: page.say('deleteUnchecked') });
    if ((await readers.deleteMe(token)) === 'unknown') return answerGone(site, reply, page, 'unknown');
    const title = page.say('deletedTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <NoticePage title={title} text={page.say('deletedText')} />,
    );
  }

  /** Unticked boxes aren't sent, so the form says beside them that they were there. */
  function readSections(request: FastifyRequest): PreferenceChange {
    if (fieldOf(request, 'sections-shown') !== 'yes') return {};
    const ids = newsletter.sections.map((section) => section.id);
    return { sections: ids.filter((id) => fieldOf(request, `section-${id}`) === 'yes') };
  }

  function readLanguage(language: string): PreferenceChange {
    return newsletter.languages.includes(language) ? { language } : {};
  }
}

function readPause(weeks: string): PreferenceChange {
  const pauseWeeks = Number(weeks);
  const isPause = /^\d{1,3}$/.test(weeks) && pauseWeeks <= longestPauseWeeks;
  return isPause ? { pauseWeeks } : {};
}
