import { ActionForm, Problem } from './action-form.tsx';
import type { Page } from './page.ts';

export interface AccountMessages {
  readonly addressProblem?: string;
  readonly deleteProblem?: string;
}

/** Another address; the data; the end of it. */
export function AccountPage({ page, messages }: { page: Page; messages: AccountMessages }) {
  const { say } = page;
  return (
    <div className="plain">
      <h1>{say('accountTitle')}</h1>
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
