import type { ReactNode } from 'react';
import type { Preferences } from '../subscribers/preferences.ts';
import { toPlainDate } from '../texts/dates.ts';
import { toLanguageName } from '../texts/language.ts';
import type { Page } from './page.ts';

export interface PreferencesMessages {
  readonly saved?: boolean;
  readonly problem?: string;
  readonly addressProblem?: string;
  readonly deleteProblem?: string;
}

/** Weeks that can be chosen for a pause. */
const pauses = [1, 2, 4, 8, 12];

interface Props {
  readonly page: Page;
  readonly preferences: Preferences;
  readonly messages: PreferencesMessages;
}

/** Sections, language, pause; another address; the data; the end of it. */
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
      <section className="part" aria-labelledby="change">
        <h2 id="change">{say('changeTitle')}</h2>
        <p>{say('changeNote')}</p>
        <ActionForm page={page} action="change-address" button={say('changeButton')}>
          <Problem text={messages.addressProblem} />
          <p className="field">
            <label htmlFor="new-address">{say('changeAddress')}</label>{' '}
            <input
              id="new-address"
              type="email"
              name="address"
              required
              maxLength={254}
              autoComplete="email"
              spellCheck={false}
              dir="ltr"
            />
          </p>
        </ActionForm>
      </section>
      <section className="part" aria-labelledby="data">
        <h2 id="data">{say('dataTitle')}</h2>
        <p>{say('dataText')}</p>
        <ActionForm page={page} action="download" button={say('dataButton')} />
      </section>
      <section className="part" aria-labelledby="delete">
        <h2 id="delete">{say('deleteTitle')}</h2>
        <p>{say('deleteText')}</p>
        <ActionForm page={page} action="delete" button={say('deleteButton')}>
          <Problem text={messages.deleteProblem} />
          <p className="field">
            <label className="check">
              <input id="sure" type="checkbox" name="sure" value="yes" required />{' '}
              <span>{say('deleteCheck')}</span>
            </label>
          </p>
        </ActionForm>
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

function ActionForm(props: { page: Page; action: string; button: string; children?: ReactNode }) {
  return (
    <form method="post" action={props.page.links.to(props.page.path)}>
      <input type="hidden" name="do" value={props.action} />
      {props.children}
      <button type="submit" className="quiet">
        {props.button}
      </button>
    </form>
  );
}

function Problem({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <p className="wrong" role="alert">
      {text}
    </p>
  );
}
