import { toMinute } from '../../domain/minute.ts';
import type { Passkey } from '../../store/passkeys.ts';
import type { Session } from '../../store/sessions.ts';
import { fieldOf } from '../site.ts';
import { type Doors, toTold } from './doors.ts';
import { type Desktop, Mark } from './layout.tsx';
import { PasskeyList } from './passkeys.tsx';
import type { DeskPort } from './ports.ts';
import { toDevice } from './to-device.ts';
import { Told } from './told.tsx';

/** Who is signed in, and what an editor shows beside the link in the mail. */
export function addSessions(port: DeskPort, { page, form }: Doors): void {
  const { passkeys } = port;
  const back = '/desk/sessions';

  page(back, async (desk, request) => {
    const { name, session } = desk.editor;
    const [sessions, own, offer] = await Promise.all([
      port.listSessions(),
      passkeys.list(name),
      passkeys.offer({ name, session: session.id }),
    ]);
    return {
      title: 'Sessions',
      content: (
        <SessionsPage
          desk={desk}
          sessions={sessions}
          passkeys={own}
          offer={offer}
          told={toTold(request, desk.mark)}
        />
      ),
    };
  });

  form(back, async (request) => {
    await port.endSession(fieldOf(request, 'session'));
    return { back, told: null };
  });

  form('/desk/passkeys', async (request, { name, session }) => {
    await passkeys.add({ name, session: session.id }, fieldOf(request, 'response'), toDevice(request));
    return { back, told: 'From now on the desk asks you for it after the link in your mail.' };
  });

  form('/desk/passkeys/remove', async (request, { name }) => {
    await passkeys.remove(name, fieldOf(request, 'passkey'));
    return { back, told: 'It is removed, and opens nothing any more.' };
  });
}

function SessionsPage({
  desk,
  sessions,
  passkeys,
  offer,
  told,
}: {
  desk: Desktop;
  sessions: readonly Session[];
  passkeys: readonly Passkey[];
  offer: object;
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
              {device} · last used {toMinute(seenAt)}
            </p>
            <form method="post" action="/desk/sessions" className="tools">
              <Mark mark={desk.mark} />
              <button type="submit" name="session" value={id}>
                End it
              </button>
            </form>
          </li>
        ))}
      </ul>
      <PasskeyList desk={desk} passkeys={passkeys} offer={offer} />
    </>
  );
}
