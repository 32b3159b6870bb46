import type { FastifyInstance } from 'fastify';
import { renderBare } from '../document.tsx';
import { OwnWords } from '../own-words.tsx';
import { allowAnyFrame } from '../security.ts';
import { SignUpForm } from '../sign-up-form.tsx';
import { noStamp, type Site } from '../site.ts';

/** The sign-up form alone, for a frame on somebody else's site. Its answer opens in a window of its own. */
export function addEmbed(app: FastifyInstance, site: Site): void {
  app.get('/embed', async (request, reply) => {
    const page = site.pageOf(request);
    const state = {
      stamp: noStamp,
      policyVersion: site.policy(page.language).version,
      form: '/embed',
      framed: true,
    };
    return site.answerStamped(request, allowAnyFrame(reply), async () =>
      renderBare(
        page,
        <main className="box">
          <h1>
            <OwnWords page={page} words={page.newsletter.name} />
          </h1>
          <SignUpForm page={page} state={state} />
        </main>,
      ),
    );
  });
}
