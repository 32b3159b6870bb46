import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseAddress } from '../../subscribers/address.ts';
import { findSuggestion } from '../../subscribers/suggestion.ts';
import { evenTime } from '../even-time.ts';
import { NoticePage } from '../notice.tsx';
import type { Page } from '../page.ts';
import { asTyped, SignUpForm, type SignUpFormState } from '../sign-up-form.tsx';
import { fieldOf, type Site } from '../site.ts';

/** Sign-ups from one network; readers behind one carrier share it, so it isn't tight. */
export const signUpLimit = { rateLimit: { max: 30, timeWindow: 10 * 60 * 1000 } };

/** The same answer for known and unknown addresses: a mail is on its way, if this address can be subscribed. */
export function addSubscribe(app: FastifyInstance, site: Site): void {
  app.get('/subscribe', async (request, reply) => {
    const page = site.pageOf(request);
    return answerForm(reply, page, freshForm(page), 200);
  });

  app.get('/subscribe/sent', async (request, reply) => {
    const page = site.pageOf(request);
    return site.answer(
      reply,
      page,
      { title: page.say('sentTitle'), hidden: true },
      <NoticePage title={page.say('sentTitle')} text={page.say('sentText')}>
        <p>{page.say('sentMissing')}</p>
      </NoticePage>,
    );
  });

  app.post('/subscribe', { config: signUpLimit }, async (request, reply) => {
    const page = site.pageOf(request);
    const sent = () => reply.redirect(toSent(page), 303);
    // A robot is told what a reader is told.
    if (fieldOf(request, 'website') !== '') return sent();
    const form = readForm(request, page);
    const problem = findProblem(request, page);
    if (problem !== undefined) return answerForm(reply, page, { ...form, problem }, 422);
    if (site.puzzles?.take(form.stamp, fieldOf(request, 'proof')) === false)
      return answerForm(reply, page, { ...renew(form), problem: page.say('puzzleMissing') }, 422);

    const instead = fieldOf(request, 'instead');
    const rawAddress = instead === '' || instead === asTyped ? fieldOf(request, 'address') : instead;
    const suggestion = instead === '' ? findMeant(rawAddress) : undefined;
    if (suggestion !== undefined) {
      const question = page.say('addressSuggestion', { address: suggestion });
      return answerForm(reply, page, { ...renew(form), problem: question, suggestion }, 422);
    }
    site.signUps.take(site.deps.now());
    const answer = await evenTime(() =>
      site.deps.readers.requestSubscription(rawAddress, {
        language: page.language,
        consent: {
          policy: form.policyVersion,
          form: form.form,
          source: toSource(request, site.deps.newsletter.url),
        },
      }),
    );
    return answer.outcome === 'refused'
      ? answerForm(reply, page, { ...renew(form), problem: page.say(toRefusal(answer.reason)) }, 422)
      : sent();
  });

  function freshForm(page: Page): SignUpFormState {
    return {
      stamp: site.stamps.make(site.deps.now()),
      policyVersion: site.policy(page.language).version,
      form: '/subscribe',
    };
  }

  /** The form as it was sent, to be shown again; the old stamp stays, so that the second press of a hurried reader is late enough. */
  function readForm(request: FastifyRequest, page: Page): SignUpFormState {
    const fresh = freshForm(page);
    const stamp = fieldOf(request, 'stamp');
    const state = site.stamps.check(stamp, site.deps.now());
    const form = fieldOf(request, 'form');
    return {
      ...fresh,
      stamp: state === 'good' || state === 'early' ? stamp : fresh.stamp,
      form: /^\/[a-z/-]{0,40}$/.test(form) ? form : '/subscribe',
      address: fieldOf(request, 'address').slice(0, 254),
      consented: fieldOf(request, 'consent') === 'yes',
    };
  }

  /** With the puzzle on, a stamp is good for one try. */
  function renew(form: SignUpFormState): SignUpFormState {
    return site.puzzles === null ? form : { ...form, stamp: site.stamps.make(site.deps.now()) };
  }

  function findProblem(request: FastifyRequest, page: Page): string | undefined {
    if (fieldOf(request, 'consent') !== 'yes') return page.say('consentMissing');
    const policy = fieldOf(request, 'policy');
    if (policy !== '' && policy !== site.policy(page.language).version) return page.say('policyChanged');
    const stamp = site.stamps.check(fieldOf(request, 'stamp'), site.deps.now());
    return stamp === 'good' ? undefined : page.say('oneMoreTime');
  }

  function answerForm(reply: FastifyReply, page: Page, state: SignUpFormState, status: number) {
    const title = page.say('signUpTitle');
    return site.answer(
      reply,
      page,
      { title, hidden: status !== 200 },
      <div className="plain">
        <h1>{title}</h1>
        <SignUpForm page={page} state={state} />
      </div>,
      status,
    );
  }
}

/** Asked before anything is mailed: a typing error would send a stranger a letter. */
export function findMeant(rawAddress: string): string | undefined {
  const address = parseAddress(rawAddress);
  return typeof address === 'string' ? undefined : findSuggestion(address);
}

/** Addresses that the editor doesn't take, and texts that are no addresses. */
export function toRefusal(reason: string): 'addressBlocked' | 'addressInvalid' {
  return reason === 'role' || reason === 'blocked' ? 'addressBlocked' : 'addressInvalid';
}

function toSent(page: Page): string {
  return page.links.to('/subscribe/sent');
}

/** The site whose page held the form: its host name alone, and none for our own pages. */
export function toSource(request: FastifyRequest, ownUrl: string): string | null {
  const origin = request.headers.origin;
  if (typeof origin !== 'string' || !URL.canParse(origin)) return null;
  const host = new URL(origin).host;
  return host === '' || host === new URL(ownUrl).host ? null : host.slice(0, 100);
}
