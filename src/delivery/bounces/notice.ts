import { cutCopy } from './human-text.ts';
import { findReturnedMail, type ReturnedMail } from './returned-mail.ts';
import { isDelayed, isReturned } from './signs.ts';
import { readFields, readRecipientStatuses } from './status-fields.ts';
import { judgeRecipients, judgeWords, type Verdict } from './verdict.ts';

/** What a mail that came back says, and whom it may be about. */
export interface Notice extends Verdict {
  /** Addresses of ours that it was sent to or that the returned message bears. */
  readonly ours: readonly string[];
}

const nothing: Verdict = { kind: 'other', status: null, cause: null, text: '' };

/** Reads a delivery status notification (RFC 3464), a feedback report (RFC 5965), a bounce in words alone, or whatever else arrives. */
export async function readNotice(raw: Uint8Array | string): Promise<Notice> {
  const mail = await findReturnedMail(raw);
  if (!mail) return { ...nothing, ours: [] };
  return { ...(await readVerdict(mail)), ours: findOurs(mail.whole) };
}

export async function readVerdict(mail: ReturnedMail, isWrapped = false): Promise<Verdict> {
  const complaint = readComplaint(mail);
  if (complaint) return complaint;
  const { words, hasCopy } = cutCopy(mail.text);
  const recipients = mail.statuses.flatMap(readRecipientStatuses);
  if (recipients.length > 0) return judgeRecipients(recipients, words);
  // A receipt that somebody read or deleted a mail (RFC 8098) has the same shape.
  if (/disposition-notification/i.test(mail.header('content-type')[0] ?? '')) return nothing;
  if (!isReturned(mail, words, hasCopy || mail.inner.length > 0))
    return isWrapped ? nothing : readWrapped(mail);
  if (isDelayed(mail, words)) return { ...nothing, kind: 'delay' };
  const told = readRecipientStatuses(words);
  return told.length > 0 ? judgeRecipients(told, words) : judgeWords(words);
}

/** A filter in between may hand a report on inside a mail of its own; a person who forwards one bears a return path. */
async function readWrapped(mail: ReturnedMail): Promise<Verdict> {
  if (/[^\s<>]/.test(mail.header('return-path')[0] ?? '')) return nothing;
  for (const raw of mail.inner.slice(0, 3)) {
    const inner = await findReturnedMail(raw);
    if (inner && inner.statuses.length > 0) return readVerdict(inner, true);
  }
  return nothing;
}

function readComplaint(mail: ReturnedMail): Verdict | undefined {
  const complaint = { ...nothing, kind: 'complaint' as const };
  if (mail.feedback !== null) {
    const type = readFields(mail.feedback.split(/\r?\n/)).get('feedback-type') ?? '';
    // `not-spam` takes a complaint back; `opt-out` is a wish to leave.
    const isComplaint = /^(?:abuse|fraud|opt-out|opt-out-list|virus|other)$/i.test(type);
    return { ...(isComplaint ? complaint : nothing), text: type.toLowerCase() };
  }
  // Hotmail reports without such a part, and names the reader in the mail that it returns.
  const isHotmails = mail.inner.some((inner) => /^x-hmxmroriginalrecipient:/im.test(inner));
  return isHotmails ? { ...complaint, text: 'abuse' } : undefined;
}

/** Each is looked up with an HMAC: nobody's mail makes work for a thousand. */
const mostOurs = 40;

export function findOurs(text: string): readonly string[] {
  const whole = text.replace(/=\r?\n/g, '');
  const found = new Set<string>();
  for (const [address] of whole.matchAll(/\b(?:bounce|leave)\+[a-z2-7]{42}@[a-z0-9.-]{1,253}/gi)) {
    found.add(address);
    if (found.size >= mostOurs) break;
  }
  return [...found];
}
