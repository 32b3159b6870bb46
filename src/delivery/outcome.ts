import type { Receipt } from '../domain/delivery.ts';
import { cutAddresses } from './address.ts';
import { findCause } from './causes/find-cause.ts';
import type { Claim, Settlement, UncertainPolicy } from './ledger.ts';
import { findRetryDelay } from './retry.ts';
import type { Reply } from './smtp-reply.ts';

/**
 * A reply to RCPT, DATA or the body as a receipt: only a 2xx after the body is `accepted`. A 5xx that is about us, or about
 * the way there, puts the reader off: it says nothing about them.
 */
export function toReceipt(reply: Reply, address: string): Receipt {
  const text = cutAddresses(reply.text, address);
  return { outcome: toOutcome(reply.code, text), code: reply.code, text };
}

function toOutcome(code: number, text: string): Receipt['outcome'] {
  if (code < 300) return 'accepted';
  if (code < 500) return 'deferred';
  const { party } = findCause({ code, text });
  return party === 'sender' || party === 'network' ? 'deferred' : 'failed';
}

export const silence: Receipt = {
  outcome: 'uncertain',
  code: null,
  text: 'handed over, and the connection ended without an answer',
};

export const broken: Receipt = {
  outcome: 'deferred',
  code: null,
  text: 'the connection ended before the message was handed over',
};

/**
 * What a receipt makes of a claim. A deferral is tried again with growing pauses for 48 hours; a silence once more, under `resend`. Who may
 * have the message already (a silence before) ends as uncertain where another would fail for want of time.
 */
export function toSettlement(
  claim: Claim,
  receipt: Receipt,
  world: { readonly now: number; readonly random: number; readonly policy: UncertainPolicy },
): Settlement {
  const { subscriberId, silences } = claim;
  const same = { subscriberId, silences, attempts: claim.attempts, code: receipt.code, text: receipt.text };
  switch (receipt.outcome) {
    case 'accepted':
      return { ...same, state: 'accepted', due: null };
    case 'failed':
      return { ...same, state: 'failed', due: null };
    case 'uncertain': {
      const again = world.policy === 'resend' && silences === 0;
      const due = again ? world.now + (findRetryDelay(1, world.random) ?? 0) : null;
      return { ...same, state: again ? 'deferred' : 'uncertain', silences: silences + 1, due };
    }
    case 'deferred': {
      const attempts = claim.attempts + 1;
      const delay = findRetryDelay(attempts, world.random);
      if (delay !== null) return { ...same, state: 'deferred', attempts, due: world.now + delay };
      const text = `given up after 48 hours: ${receipt.text}`;
      return { ...same, state: silences > 0 ? 'uncertain' : 'failed', attempts, due: null, text };
    }
  }
}
