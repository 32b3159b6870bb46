import * as z from 'zod';
import { cutLogin } from './web-address.ts';

/** What mailboxes among the sources have in common. */
export const MailboxSettings = z.strictObject({
  /** Whose mails are read, besides the editors'. */
  from: z.array(z.email()).default([]),
  /** The name under which the mail server writes Authentication-Results; null believes From as it stands, which anybody can write. */
  authserv: z.string().min(1).nullable().default(null),
  /** The mailbox's certificate (PEM), from the folder of the configuration, where it is one that only this machine knows. */
  certificate: z.string().nullable().default(null),
});
export type MailboxSettings = z.infer<typeof MailboxSettings>;

export function isMailboxSource(source: string): boolean {
  return /^imaps?:\/\//i.test(source);
}

/** What is expected of a mailbox among the sources, and whether it is so. */
export const mailboxSpelling =
  'expected of a mailbox imaps://USER@HOST/FOLDER, without its password: that is DIGEST_MAILBOX_PASSWORD';
export function isSpelledSource(source: string): boolean {
  if (!isMailboxSource(source)) return true;
  const url = URL.parse(source);
  return url !== null && url.hostname !== '' && url.username !== '' && url.password === '';
}

/** Mailboxes by the name that they have as sources, which leaves out who logs in. */
export function toMailboxAddresses(sources: readonly string[]): ReadonlyMap<string, string> {
  return new Map(sources.filter(isMailboxSource).map((source) => [cutLogin(source), source]));
}
