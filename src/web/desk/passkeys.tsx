import type { ReactNode } from 'react';
import type { Passkey } from '../../store/passkeys.ts';
import { type Desktop, Mark } from './layout.tsx';
import { Program } from './program.tsx';
import { toWritten } from './when.ts';

/** After the link was used: the editor shows the passkey too. */
export function PasskeyStep({ step, options }: { step: string; options: object }) {
  return (
    <PasskeyForm
      kind="show"
      options={JSON.stringify(options)}
      action="/desk/passkey"
      button="Show my passkey"
    >
      <input type="hidden" name="step" value={step} />
    </PasskeyForm>
  );
}

/** An editor's own passkeys, and a way to add one. */
export function PasskeyList({ desk, passkeys }: { desk: Desktop; passkeys: readonly Passkey[] }) {
  const { timeZone } = desk.page.newsletter;
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">Your passkeys</h2>
      <p className="state">
        {passkeys.length === 0
          ? 'You have none. With one, whoever can read your mail cannot open the desk: it asks for the passkey too.'
          : 'After the link in your mail the desk asks for one of these.'}
      </p>
      <ul className="rows">
        {passkeys.map(({ id, device, addedAt, usedAt }) => (
          <li key={id}>
            <b>Added {toWritten(addedAt, timeZone)}</b>
            <p className="why">
              <Program userAgent={device} /> ·{' '}
              {usedAt === null ? 'never used' : `last used ${toWritten(usedAt, timeZone)}`}
            </p>
            <details className="act danger">
              <summary>Remove it …</summary>
              <form method="post" action="/desk/passkeys/remove" className="tools">
                <Mark mark={desk.mark} />
                {passkeys.length > 1 ? null : (
                  <p className="state">
                    It is your only one: without it, whoever can read your mail can open the desk.
                  </p>
                )}
                <button type="submit" name="passkey" value={id} className="danger">
                  Remove it
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
      <PasskeyForm kind="add" options="/desk/passkeys/offer" action="/desk/passkeys" button="Add a passkey">
        <Mark mark={desk.mark} />
      </PasskeyForm>
    </section>
  );
}

/** `options` is what the browser needs, as JSON, or the address where that is asked for once the button is pressed. */
function PasskeyForm({
  kind,
  options,
  action,
  button,
  children,
}: {
  kind: 'add' | 'show';
  options: string;
  action: string;
  button: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action} data-passkey={kind} data-options={options}>
      {children}
      <input type="hidden" name="response" value="" />
      <button type="submit">{button}</button>
      <p role="status" />
      <noscript>
        <p>A passkey needs JavaScript.</p>
      </noscript>
    </form>
  );
}
