import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Relay, toRelay } from '../delivery/relay.ts';
import { DigestError } from '../domain/errors.ts';
import { toSenderDomain } from '../domain/newsletter.ts';
import type { Inbox } from '../inbox/inbox.ts';

/** Where mail goes: the relay of SMTP_URL, or the built-in inbox, started when it is first needed. */
export interface MailWay extends AsyncDisposable {
  /** For proofs and letters: the inbox stands in while no relay is set. */
  forLetters(): Promise<Relay>;
  /** For an issue to the whole list. Throws `no-relay` while none is set: a rehearsal is asked for by SMTP_URL=inbox:. */
  forIssues(): Promise<Relay>;
  /** Starts the inbox if mail goes there; null where a relay takes it. */
  openInbox(): Promise<Inbox | null>;
}

export function toInboxDir(config: Config): string {
  return join(config.dir, 'inbox');
}

export function createMailWay(config: Config, now: () => number): MailWay {
  let inbox: Promise<Inbox> | undefined;
  const { smtpUrl, newsletter, delivery } = config;
  const relay = smtpUrl === null || smtpUrl === 'inbox:' ? null : smtpUrl;
  const openInbox = () => {
    inbox ??= loadInbox().then((startInbox) => startInbox({ dir: toInboxDir(config), now }));
    return inbox;
  };
  const forLetters = async () =>
    toRelay(relay ?? (await openInbox()).url, {
      name: toSenderDomain(newsletter),
      allowInsecure: delivery.allowInsecure,
    });
  return {
    forLetters,
    forIssues: async () => {
      if (smtpUrl === null) throw new DigestError('no-relay');
      return forLetters();
    },
    openInbox: async () => (relay === null ? openInbox() : null),
    [Symbol.asyncDispose]: async () => {
      await (await inbox?.catch(() => undefined))?.close();
    },
  };
}

/** Loaded only where no relay is set. */
async function loadInbox() {
  return (await import('../inbox/inbox.ts')).startInbox;
}
