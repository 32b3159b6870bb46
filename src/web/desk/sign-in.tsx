import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { DigestError } from '../../domain/errors.ts';
import { fieldOf, htmlType, paramOf, type Site } from '../site.ts';
import { createTotalLimit } from '../total-limit.ts';
import type { Gate } from './gate.ts';
import { renderDoor } from './layout.tsx';
import { PasskeyStep } from './passkeys.tsx';
import type { DeskPort } from './ports.ts';
import { toDevice } from './to-device.ts';

const tries = { rateLimit: { max: 10, timeWindow: '10 minutes' } };
/** Links mailed within ten minutes, over everybody who asks. */
const mostLinks = 20;

/** The way in: an address, a link in the mail, and a button behind it, so that a scanner that follows links uses nothing up. */
export function addSignIn(app: FastifyInstance, site: Site, port: DeskPort, gate: Gate): void {
  const links = createTotalLimit(mostLinks, 10 * 60 * 1000);

  const answer = (request: FastifyRequest, reply: FastifyReply, title: string, content: ReactNode) =>
    reply
      .type(htmlType)
      .header('cache-control', 'no-store')
      .send(renderDoor(site.pageOf(request), title, content));

  app.get('/desk/sign-in', async (request, reply) =>
    answer(
      request,
      reply,
      'Sign in',
      <form method="post" action="/desk/sign-in">
        <div className="field">
          <label htmlFor="address">Your address as an editor</label>
          <input type="email" id="address" name="address" autoComplete="email" required />
        </div>
        <p className="note">A link comes to it by mail. It opens the desk once, for 30 minutes.</p>
        <button type="submit">Send me a link</button>
      </form>,
    ),
  );

  app.post('/desk/sign-in', { config: tries }, async (request, reply) => {
    links.take(site.deps.now());
    // Not waited for: how long the answer takes would tell whose address it is.
    port
      .askSignIn(fieldOf(request, 'address').trim())
      .catch(() => site.deps.log('desk: a link could not be made'));
    return answer(
      request,
      reply,
      'Look in your mail',
      <p>If that is the address of an editor, a link is on its way to it. It holds once, for 30 minutes.</p>,
    );
  });

  app.get('/desk/enter/:token', async (request, reply) =>
    answer(
      request,
      reply,
      'Open the desk',
      <form method="post" action={`/desk/enter/${encodeURIComponent(paramOf(request, 'token'))}`}>
        <p className="note">Press to sign in. The link from your mail works once, for 30 minutes.</p>
        <button type="submit">Open the desk</button>
      </form>,
    ),
  );

  app.post('/desk/enter/:token', { config: tries }, async (request, reply) => {
    const entered = await port.enter(paramOf(request, 'token'), toDevice(request));
    if (entered !== undefined && 'step' in entered)
      return answer(request, reply, 'Show your passkey', <PasskeyStep {...entered} />);
    return open(request, reply, entered?.cookie);
  });

  app.post('/desk/passkey', { config: tries }, async (request, reply) => {
    const [step, response] = [fieldOf(request, 'step'), fieldOf(request, 'response')];
    const cookie = await port.enterWithPasskey(step, response, toDevice(request)).catch((error: unknown) => {
      if (!(error instanceof DigestError)) throw error;
      site.deps.log(`desk: ${error.message}`);
      return undefined;
    });
    return open(request, reply, cookie);
  });

  function open(request: FastifyRequest, reply: FastifyReply, cookie: string | undefined): FastifyReply {
    if (cookie === undefined)
      return answer(
        request,
        reply.code(410),
        'That did not open the desk',
        <p>
          The link was used, or is older than 30 minutes, or the passkey was not yours.{' '}
          <a href="/desk/sign-in">Ask for another link</a>.
        </p>,
      );
    gate.setCookie(reply, cookie);
    return reply.redirect('/desk', 303);
  }
}
