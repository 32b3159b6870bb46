import PostalMime from 'postal-mime';
import { cutAddresses } from '../address.ts';

/**
 * What a mail that came back says. `hard`: the address doesn't work and won't. `soft`: not now, or not this mail. `complaint`: the reader
 * called it spam. `delay`: still being tried. `other`: anything else, a holiday notice for one.
 */
export interface Notice {
  readonly kind: 'hard' | 'soft' | 'complaint' | 'delay' | 'other';
  /** RFC 3463, `5.1.1`; null where none is given. */
  readonly status: string | null;
  /** What the other server said, in one line, without addresses. */
  readonly text: string;
  /** Addresses of ours that it was sent to or that the returned message bears. */
  readonly ours: readonly string[];
  /** A program wrote it (RFC 3834): no wish of a person. */
  readonly automatic: boolean;
}

/** Reads a delivery status notification (RFC 3464), a feedback report (RFC 5965), or whatever else arrives. */
export async function readNotice(raw: Uint8Array | string): Promise<Notice> {
  // It throws at nesting and headers beyond all measure: such a mail says nothing, and must not be read again and again.
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true }).catch(() => null);
  if (!mail) return { kind: 'other', status: null, text: '', ours: [], automatic: true };
  const parts = mail.attachments.map(({ mimeType, content }) => ({ mimeType, text: toText(content) }));
  const headers = mail.headers.map(({ value }) => value).join('\n');
  const ours = findOurs([headers, mail.text ?? '', ...parts.map(({ text }) => text)].join('\n'));
  const answer = mail.headers.find(({ key }) => key === 'auto-submitted')?.value ?? 'no';
  const automatic = !/^no\b/i.test(answer.trim());
  const feedback = parts.find(({ mimeType }) => mimeType === 'message/feedback-report');
  if (feedback) return { ...toFeedback(feedback.text), ours, automatic };
  const status = parts.find(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType));
  if (status) return { ...toStatus(status.text), ours, automatic };
  return { kind: 'other', status: null, text: '', ours, automatic };
}

type Verdict = Omit<Notice, 'ours' | 'automatic'>;

function toFeedback(text: string): Verdict {
  const type = readFields(text).get('feedback-type') ?? '';
  // `not-spam` takes a complaint back; `opt-out` is a wish to leave.
  const kind = /^(abuse|fraud|opt-out|opt-out-list|virus|other)$/i.test(type) ? 'complaint' : 'other';
  return { kind, status: null, text: type.toLowerCase() };
}

/** The first group of fields is about the message, each further one about a recipient (RFC 3464 section 2.1). Ours has one. */
function toStatus(text: string): Verdict {
  const groups = text
    .replace(/\r\n/g, '\n')
    .split(/\n{2,}/)
    .map(readFields);
  const fields = groups.find((group) => group.has('action')) ?? new Map<string, string>();
  const diagnosis = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
  const status = toBestStatus(fields.get('status') ?? '', diagnosis);
  return {
    kind: judge(fields.get('action') ?? '', status, diagnosis),
    status,
    text: cutAddresses(diagnosis, ''),
  };
}

/** Some servers give X.0.0 and tell the real code in the diagnosis. */
function toBestStatus(given: string, diagnosis: string): string | null {
  const status = statusPattern.exec(given)?.[0] ?? null;
  if (status !== null && !status.endsWith('.0.0')) return status;
  return statusPattern.exec(diagnosis)?.[0] ?? status;
}

const statusPattern = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

/**
 * 5.1.x: bad address; 5.2.1: mailbox disabled. Full (5.2.2), too big, or a policy (5.7.x) may pass; and no way there (5.4.x) may be our relay's
 * own trouble, which must not cost the whole list.
 */
function judge(action: string, status: string | null, diagnosis: string): Notice['kind'] {
  if (/^delayed/i.test(action)) return 'delay';
  if (!/^failed/i.test(action)) return 'other';
  if (status === null || status === '5.0.0') return unknownUserPattern.test(diagnosis) ? 'hard' : 'soft';
  return /^5\.(1\.\d+|2\.1)$/.test(status) ? 'hard' : 'soft';
}

const unknownUserPattern =
  /unknown|no such|not exist|doesn't exist|unrouteable|invalid (recipient|mailbox|address)|no mailbox|disabled/i;

function readFields(text: string): ReadonlyMap<string, string> {
  const lines = text
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  return new Map(
    lines.flatMap((line) => {
      const found = /^([\w-]+):(.*)$/.exec(line);
      return found ? [[(found[1] ?? '').toLowerCase(), (found[2] ?? '').trim()] as const] : [];
    }),
  );
}

function findOurs(text: string): readonly string[] {
  const whole = text.replace(/=\r?\n/g, '');
  return [...new Set(whole.match(/\b(?:bounce|leave)\+[a-z2-7]{42}@[a-z0-9.-]+/gi) ?? [])];
}

function toText(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string'
    ? content
    : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('utf8');
}
