import * as z from 'zod';
import { DigestError } from '../domain/errors.ts';

/** The library looks at the other parts of it. */
const Answer = z.looseObject({ id: z.string(), response: z.looseObject({ clientDataJSON: z.base64url() }) });

/** What the browser itself says of what it answered (Web Authentication, level 3, 5.8.1). */
const ClientData = z.object({ challenge: z.string(), origin: z.string() });

export const unsound = 'what the device sent does not hold together';

/**
 * A browser's answer (JSON) as the library takes it, where it is one to `challenge` (bytes), given at `origin`. Throws `passkey-refused` with a
 * reason that an editor can do something about; whether the answer proves anything is for the library to say.
 */
export function readAnswer<T>(text: string, challenge: Uint8Array, origin: string): T {
  const answer = Answer.safeParse(parseJson(text)).data;
  if (answer === undefined) throw toRefusal('the browser sent none');
  const { clientDataJSON } = answer.response;
  const said = ClientData.safeParse(parseJson(Buffer.from(clientDataJSON, 'base64url').toString())).data;
  if (said === undefined) throw toRefusal(unsound);
  if (said.origin !== origin)
    throw toRefusal(
      `it was made at ${said.origin.slice(0, 200)}, and the desk is at ${origin}: open it there`,
    );
  if (said.challenge !== Buffer.from(challenge).toString('base64url'))
    throw toRefusal('it is the answer to another page than this one, or was given before');
  return answer as unknown as T;
}

function toRefusal(reason: string): DigestError {
  return new DigestError('passkey-refused', { reason });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
