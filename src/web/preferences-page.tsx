import type { Preferences } from '../subscribers/preferences.ts';
import { toPlainDate } from '../texts/dates.ts';
import { toLanguageName } from '../texts/language.ts';
import { ActionForm, Problem } from './action-form.tsx';
import type { Page } from './page.ts';

export interface PreferencesMessages {
  readonly saved?: boolean;
  readonly problem?: string;
}

/** Weeks that can be chosen for a pause. */
const pauses = [1, 2, 4, 8, 12];

interface Props {
  readonly page: Page;
  readonly preferences: Preferences;
  readonly messages: PreferencesMessages;
}

/** Sections, language, pause: what whoever holds a forwarded mail may change too. The rest is asked for by a mail to the reader. */
export function PreferencesPage({ page, preferences, messages }: Props) {
  const { say } = page;
  return (
    <div className="plain">
      <h1>{say('preferencesTitle')}</h1>
      {messages.saved ? (
        <p className="right" role="status">
          {say('preferencesSaved')}
        </p>
      ) : null}
      <Problem text={messages.problem} />
      <Choices page={page} preferences={preferences} />
      <section className="part" aria-labelledby="account">
        <h2 id="account">{say('accountAskTitle')}</h2>
        <p>{say('accountAskText')}</p>
        <ActionForm page={page} action="account" button={say('accountAskButton')} />
      </section>
    </div>
  );
}

function Choices({ page, preferences }: Pick<Props, 'page' | 'preferences'>) {
  const { say, newsletter } = page;
  return (
    <form method="post" action={page.links.to(page.path)}>
      <input type="hidden" name="do" value="save" />
      {newsletter.sections.length === 0 ? null : (
        <fieldset aria-describedby="sections-note">
          <legend>{say('preferencesSections')}</legend>
          <input type="hidden" name="sections-shown" value="yes" />
          {newsletter.sections.map((section) => (
            <div key={section.id}>
              <label className="check">
                <input
                  id={`section-${section.id}`}
                  type="checkbox"
                  name={`section-${section.id}`}
                  value="yes"
                  defaultChecked={preferences.sections?.includes(section.id) ?? true}
                />{' '}
                <span>{section.title}</span>
              </label>
            </div>
          ))}
          <p className="note" id="sections-note">
            {say('preferencesSectionsNote')}
          </p>
        </fieldset>
      )}
      {newsletter.languages.length < 2 ? null : (
        <p className="field">
          <label htmlFor="language">{say('preferencesLanguage')}</label>{' '}
          <select id="language" name="language" defaultValue={preferences.language}>
            {newsletter.languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {toLanguageName(language)}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="field">
        <label htmlFor="pause">{say('preferencesPause')}</label>{' '}
        <select id="pause" name="pause" defaultValue={preferences.pausedUntil === null ? '0' : ''}>
          {preferences.pausedUntil === null ? null : (
            <option value="">
              {say('pauseKeep', {
                date: toPlainDate(new Date(preferences.pausedUntil).toISOString(), page.language),
              })}
            </option>
          )}
          <option value="0">{say('pauseNone')}</option>
          {pauses.map((weeks) => (
            <option key={weeks} value={weeks}>
              {say('pauseWeeks', { count: weeks })}
            </option>
          ))}
        </select>
      </p>
      <button type="submit">{say('preferencesSave')}</button>
    </form>
  );
}
