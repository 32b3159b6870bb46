import type { Passkey } from '../../store/passkeys.ts';
import type { Session } from '../../store/sessions.ts';
import { fieldOf } from '../site.ts';
import { type Doors, toTold } from './doors.ts';
import { type Desktop, Mark } from './layout.tsx';
import { PasskeyList } from './passkeys.tsx';
import type { DeskPort } from './ports.ts';
import { Program } from './program.tsx';
import { toDevice } from './to-device.ts';
import { Told } from './told.tsx';
import { toWritten } from './when.ts';

/** Who is signed in, and what an editor shows beside the link in the mail. */
export function addSessions(port: DeskPort, { page, data, form }: Doors): void {
  const { passkeys } = port;
  const back = '/desk/sessions';

  page(back, async (desk, request) => {
    const [sessions, own] = await Promise.all([port.listSessions(), passkeys.list(desk.editor.name)]);
    return {
      title: 'Sessions',
      content: (
        <SessionsPage desk={desk} sessions={sessions} passkeys={own} told={toTold(request, desk.mark)} />
      ),
    };
  });

  data('/desk/passkeys/offer', ({ name, session }) => passkeys.offer({ name, session: session.id }));

  form(back, back, async (request) => {
    await port.endSession(fieldOf(request, 'session'));
    return { back, told: null };
  });

  form('/desk/passkeys', back, async (request, { name, session }) => {
    await passkeys.add({ name, session: session.id }, fieldOf(request, 'response'), toDevice(request));
    return { back, told: 'From now on the desk asks you for it after the link in your mail.' };
  });

  form('/desk/passkeys/remove', back, async (request, { name }) => {
    const isRemoved = await passkeys.remove(name, fieldOf(request, 'passkey'));
    const told = isRemoved
      ? 'It is removed, and opens nothing any more.'
      : 'You have no such passkey: it was removed before. Nothing was changed.';
    return { back, told };
  });
}

function SessionsPage({
  desk,
  sessions,
  passkeys,
  told,
}: {
  desk: Desktop;
  sessions: readonly Session[];
  passkeys: readonly Passkey[];
  told: string | null;
}) {
  return (
    <>
      <Told text={told} />
      <h1>Sessions</h1>
      <p className="state">
        Whoever is signed in. A session ends by itself two weeks after it was last used.
      </p>
      <ul className="rows">
        {sessions.map(({ id, editor, device, seenAt }) => (
          <li key={id}>
            <b>{editor}</b>
            {id === desk.editor.session.id ? ' (this one)' : ''}
            <p className="why">
              <Program userAgent={device} /> · last used {toWritten(seenAt, desk.page.newsletter.timeZone)}
            </p>
            {id === desk.editor.session.id ? (
              <form method="post" action="/desk/sign-out" className="tools">
                <Mark mark={desk.mark} />
                <button type="submit">Sign out here</button>
              </form>
            ) : (
              <form method="post" action="/desk/sessions" className="tools">
                <Mark mark={desk.mark} />
                <button type="submit" name="session" value={id}>
                  End it
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <PasskeyList desk={desk} passkeys={passkeys} />
    </>
  );
}
