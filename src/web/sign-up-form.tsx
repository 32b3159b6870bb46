import type { Page } from './page.ts';

/** The answer to "did you mean ...?" of somebody who meant what they typed. */
export const asTyped = 'as-typed';

export interface SignUpFormState {
  /** The signed time at which the form is shown. */
  readonly stamp: string;
  readonly policyVersion: string;
  /** The path of the page that shows it, for the consent record. */
  readonly form: string;
  readonly address?: string;
  readonly consented?: boolean;
  readonly problem?: string;
  /** The spelling that was probably meant. */
  readonly suggestion?: string;
  /** Inside a frame of another site the answer opens in a page of its own. */
  readonly framed?: boolean;
}

/** The sign-up form: an address, consent, a field that only robots fill, and the time it was shown. */
export function SignUpForm({ page, state }: { page: Page; state: SignUpFormState }) {
  const { say, links, newsletter } = page;
  const described = state.problem === undefined ? undefined : 'sign-up-problem';
  return (
    <form method="post" action={links.to('/subscribe')} target={state.framed ? '_blank' : undefined}>
      {state.problem === undefined ? null : (
        <p className="wrong" id="sign-up-problem" role="alert">
          {state.problem}
        </p>
      )}
      {state.suggestion === undefined ? null : <Suggestion page={page} suggestion={state.suggestion} />}
      <input type="hidden" name="stamp" value={state.stamp} />
      <input type="hidden" name="policy" value={state.policyVersion} />
      <input type="hidden" name="form" value={state.form} />
      {page.puzzle === null ? null : <input type="hidden" name="proof" value="" />}
      <p className="field">
        <label htmlFor="address">{say('address')}</label>{' '}
        <input
          id="address"
          type="email"
          name="address"
          required
          maxLength={254}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          dir="ltr"
          defaultValue={state.address}
          aria-describedby={described}
          aria-invalid={described === undefined ? undefined : true}
        />
      </p>
      <p className="trap" aria-hidden="true">
        <label htmlFor="website">{say('leaveEmpty')}</label>{' '}
        <input id="website" type="text" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <p className="field">
        <label className="check">
          <input
            id="consent"
            type="checkbox"
            name="consent"
            value="yes"
            required
            defaultChecked={state.consented}
          />{' '}
          <span>{say('consent', { name: newsletter.name })}</span>
        </label>{' '}
        <a href={links.to('/privacy')} target={state.framed ? '_blank' : undefined}>
          {say('readPolicy')}
        </a>
      </p>
      <button type="submit">{say('signUp')}</button>
      <p className="note">{say('signUpNote')}</p>
      {page.puzzle === null ? null : (
        <>
          <p className="note">{say('puzzleNote')}</p>
          <script defer src={links.to(page.puzzle)} />
        </>
      )}
    </form>
  );
}

function Suggestion({ page, suggestion }: { page: Page; suggestion: string }) {
  return (
    <div className="choices">
      <button type="submit" name="instead" value={suggestion}>
        {page.say('takeSuggestion', { address: suggestion })}
      </button>
      <button type="submit" name="instead" value={asTyped} className="quiet">
        {page.say('keepTyped')}
      </button>
    </div>
  );
}
