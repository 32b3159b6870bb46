import { type ReadMailbox, readMailed } from '../article/mailbox.ts';
import type { Config } from '../config.ts';
import { DigestError } from '../domain/errors.ts';
import { toComparable } from '../domain/mailbox.ts';
import { cutLogin } from '../domain/web-address.ts';
import { findMailbox, type Mailbox, toMailboxName } from '../mailbox/address.ts';
import { withFolder } from '../mailbox/folder.ts';
import { readSentIn, type Senders } from '../mailbox/forwarded.ts';
import { type MailboxMemory, roundLimits } from '../mailbox/read-place.ts';
import type { MailedArticles } from '../store/mailed.ts';
import { readCertificate } from './certificate.ts';

interface MailboxWorld {
  readonly mailed: MailedArticles;
  readonly memory: MailboxMemory;
  now(): number;
}

/** Nothing waits for the end of a round longer than a round lasts. */
const toTheEnd = new AbortController().signal;

/** Takes what is new in a mailbox into the store. What is kept already is given also where the mailbox can't be read today. */
export function createReadMailbox(config: Config, { mailed, memory, now }: MailboxWorld): ReadMailbox {
  async function readRound(source: string): Promise<{ failure: DigestError | null; note: string | null }> {
    const mailbox = await openMailbox(source, config);
    const name = toMailboxName(mailbox);
    const round = await readSentIn(mailbox, {
      senders: toSenders(config),
      memory,
      limits: roundLimits,
      signal: toTheEnd,
      now,
      take: async (mail) => {
        const one = await readMailed(mail, { at: now(), receivedAt: mail.at ?? now() });
        await mailed.keep(name, one);
        return one.article !== null;
      },
    });
    const { strangers = 0, left = 0 } = round ?? {};
    return {
      failure:
        left === 0 ? null : new DigestError('mailbox-long', { source: cutLogin(source), left: String(left) }),
      note: toNote(strangers),
    };
  }

  return async (source) => {
    const told = await readRound(source).catch((error: unknown) => {
      if (error instanceof DigestError) return { failure: error, note: null };
      throw error;
    });
    const place = findPlace(source, config);
    return { mails: place ? await mailed.list(toMailboxName(place)) : [], ...told };
  };
}

function toNote(strangers: number): string | null {
  if (strangers === 0) return null;
  return strangers === 1
    ? '1 mail from somebody else was left unread'
    : `${strangers} mails from others were left unread`;
}

/** Whose mails are read: those of the editors, and of whom the configuration names beside them. */
function toSenders({ mailbox, editor, editors }: Config): Senders {
  const named = [
    ...mailbox.from,
    ...editors.map(({ address }) => address),
    ...(editor === null ? [] : [editor]),
  ];
  return { addresses: new Set(named.map(toComparable)), authserv: mailbox.authserv };
}

/** All that it takes to log in. Throws `mailbox-settings`, `mailbox-password`, `mailbox-nobody`, `imap-certificate`. */
async function openMailbox(source: string, config: Config): Promise<Mailbox> {
  const { password, certificate } = config.mailbox;
  const mailbox = findPlace(source, config, await readCertificate('mailbox.certificate', certificate));
  const details = { source: cutLogin(source) };
  if (mailbox === undefined) throw new DigestError('mailbox-settings', details);
  if (password === null) throw new DigestError('mailbox-password', details);
  if (toSenders(config).addresses.size === 0) throw new DigestError('mailbox-nobody', details);
  return { ...mailbox, password };
}

/** Opens a mailbox and leaves all as it is. Throws what reading it would. */
export async function tryMailbox(source: string, config: Config): Promise<void> {
  const mailbox = await openMailbox(source, config);
  await withFolder(mailbox, { ms: roundLimits.ms, signal: toTheEnd }, async () => {});
}

/** A source of the configuration is named without who logs in; one that a command names may say it. */
function findPlace(
  source: string,
  { mailbox }: Config,
  certificate: string | null = null,
): Mailbox | undefined {
  const address = mailbox.addresses.get(source) ?? source;
  return findMailbox(address, certificate, 'its address among the sources and DIGEST_MAILBOX_PASSWORD');
}
