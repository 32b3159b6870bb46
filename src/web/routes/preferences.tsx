import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { longestPauseWeeks, type PreferenceChange } from '../../subscribers/preferences.ts';
import { NoticePage } from '../notice.tsx';
import type { Page } from '../page.ts';
import { type PreferencesMessages, PreferencesPage } from '../preferences-page.tsx';
import { fieldOf, paramOf, type Site } from '../site.ts';
import { answerGone } from './confirm.tsx';

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
      case 'account':
        return askAccount(reply, page, token);
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
      messages.problem === undefined ? 200 : 422,
    );
  }

  async function save(reply: FastifyReply, page: Page, token: string, change: PreferenceChange) {
    const answer = await readers.updatePreferences(token, change);
    if (answer.outcome === 'unknown') return answerGone(site, reply, page, 'unknown');
    if (answer.outcome === 'saved') return answerPreferences(reply, page, token, { saved: true });
    const problem = page.say(answer.field === 'sections' ? 'sectionsMissing' : 'badRequestText');
    return answerPreferences(reply, page, token, { problem });
  }

  async function askAccount(reply: FastifyReply, page: Page, token: string) {
    if ((await readers.requestAccount(token)) === 'unknown') return answerGone(site, reply, page, 'unknown');
    const title = page.say('accountSentTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: true },
      <NoticePage title={title} text={page.say('accountSentText')} />,
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
