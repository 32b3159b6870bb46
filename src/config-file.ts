import { isIP } from 'node:net';
import * as z from 'zod';
import { looks } from '../templates/index.ts';
import { toFieldError } from './config-fault.ts';
import { isSpelledSource, MailboxSettings, mailboxSpelling } from './domain/mailbox-source.ts';
import { Mirror } from './domain/mirrors.ts';
import { Brand, Rest, Schedule, Section, Support } from './domain/newsletter.ts';
import { Images } from './domain/picture.ts';
import { Quotas } from './domain/quotas.ts';
import { hasNoLogin, noLogin } from './domain/web-address.ts';
import { WebhookType } from './domain/webhook.ts';
import { findMessageFault } from './editors-message/read-message.ts';
import { mailTexts } from './texts/mail.ts';

/** `Name <address@domain>`, or the address alone. */
export const Sender = z
  .string()
  .regex(/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$|^[^<>\s@]+@[^<>\s@]+$/, 'expected Name <address@domain>');

const Model = z.strictObject({
  /** Address of an OpenAI-compatible server, for example http://127.0.0.1:11434/v1. Its key comes from DIGEST_MODEL_KEY. */
  url: z.url(),
  name: z.string().min(1),
  timeoutSeconds: z.number().positive().default(60),
});

const Delivery = z.strictObject({
  /** Connections open to the relay at once. */
  connections: z.int().min(1).max(200).default(20),
  /** Messages on one connection before it is renewed. */
  messagesPerConnection: z.int().min(1).default(1000),
  /** Messages a second, over all connections; null for no limit. */
  perSecond: z.number().positive().nullable().default(null),
  /** Messages a second to one recipient domain; null for no limit. */
  perDomainPerSecond: z.number().positive().nullable().default(null),
  /** What happens to a message handed over without an answer: sent once more with the same Message-ID, or left to you. */
  uncertain: z.enum(['resend', 'ask']).default('resend'),
  /** Gives up STARTTLS with a valid certificate for a relay that isn't on loopback. */
  allowInsecure: z.boolean().default(false),
  /** Days after which the ledger forgets who got what. */
  keepDays: z.int().min(1).default(30),
});

const Dkim = z.strictObject({
  domain: z.string().min(3),
  selector: z.string().regex(/^[A-Za-z0-9-]+$/),
  /** The private key (PEM), from the folder of the configuration. */
  keyFile: z.string(),
});

const Bounces = z.strictObject({
  /** The domain whose mail comes back to us; return paths are made in it. */
  domain: z.string().min(3),
  /** Port of the built-in listener; null without one. */
  listen: z.int().min(1).max(65_535).nullable().default(null),
  /** Read a mailbox; its address is DIGEST_IMAP_URL. */
  imap: z.boolean().default(false),
  /** The mailbox's certificate (PEM), from the folder of the configuration, where it is one that only this machine knows. */
  imapCertificate: z.string().nullable().default(null),
});

const Web = z.strictObject({
  /** Proxies whose X-Forwarded-For is believed: how many stand before us (`true`: one), or the networks that they are in. */
  trustProxy: z
    .custom<boolean | number | readonly string[]>(isProxyTrust, {
      error: 'expected true, how many proxies there are (1 to 10), or their networks, such as ["10.0.0.0/8"]',
    })
    .default(false),
  host: z.string().default('127.0.0.1'),
  /** Sign-ups must solve a small puzzle in the browser (needs JavaScript). */
  proofOfWork: z.boolean().default(false),
  /** Sites whose own forms may post to /api/subscribe. */
  formOrigins: z.array(z.url()).default([]),
});

/** A second way to tell of trouble, which needs no relay. */
const Alert = z
  .strictObject({
    /** A program and its arguments, run without a shell; the message comes on its standard input. */
    command: z.array(z.string().min(1)).min(1).nullable().default(null),
    /** Where the message is posted as JSON. */
    url: z
      .url({ protocol: /^https?$/, error: 'expected an address such as https://alerts.example' })
      .nullable()
      .default(null),
  })
  .refine(({ command, url }) => command !== null || url !== null, 'expected a "command", a "url", or both');

/** Figures for Prometheus, on an address of their own: they are for whoever runs this, and never on the pages'. */
const Metrics = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  port: z.int().min(0).max(65_535),
});

const Webhook = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'expected an address such as https://hooks.example.org/digest' }),
  events: z.array(WebhookType).min(1).default(WebhookType.options),
  /** The secret that posts are signed with (`whsec_` and base64), from the folder of the configuration. */
  secretFile: z.string(),
});

/** One that we have words for: labels in English under a name in Arabic would read as a mistake. Articles may be in any. */
const Language = z
  .string()
  .min(2)
  .refine((tag) => mailTexts.languages.includes(tag.toLowerCase().split('-')[0] ?? ''), {
    error: `expected a language that mails and pages are written in: ${mailTexts.languages.join(', ')}, or one of their kinds such as de-AT`,
  });

/** What a `digest.config.ts` may say. All of it has a default that works. */
export const DigestFile = z.strictObject({
  name: z.string().min(1).default('The Weekly Digest'),
  tagline: z.string().default('The week, word for word'),
  description: z
    .string()
    .default('One mail a week: what happened, who said what about it, and what came before.'),
  language: Language.default('en'),
  languages: z.array(Language).min(1).optional(),
  timeZone: z.string().refine(isTimeZone, 'expected a time zone such as Europe/Berlin').default('UTC'),
  /** The public address of the pages; DIGEST_URL wins. */
  url: z.url().refine(hasNoLogin, noLogin).optional(),
  /** Other public addresses of the same pages: mirrors, an onion service; with `domains` or `languages`, the one that those readers' mail links to. */
  mirrors: z
    .array(
      z.union([Mirror.shape.url.transform((url): Mirror => ({ url, domains: [], languages: [] })), Mirror], {
        error: 'expected an address such as https://mirror.example, or { url, domains, languages }',
      }),
    )
    .default([]),
  /** `Name <address>`; DIGEST_FROM wins. */
  from: Sender.optional(),
  replyTo: Sender.nullable().default(null),
  imprint: z.string().default(''),
  look: z
    .string()
    .refine((name) => looks.some((look) => look.name === name), {
      error: `expected one of ${looks.map(({ name }) => name).join(', ')}`,
    })
    .default('broadsheet'),
  /** The newsletter's own colour, made darker or lighter until it can be read; its family; its logo (files), one for dark paper. */
  brand: z
    .strictObject({ ...Brand.shape, logo: z.string().nullable(), logoDark: z.string().nullable() })
    .partial()
    .refine(
      ({ logo, logoDark }) => logo || !logoDark,
      'expected with "logoDark" also "logo", for light paper and for programs that know no other',
    )
    .default({}),
  /** Which entries show their article's picture: none, the first, or all but briefs. */
  images: Images.default('none'),
  sections: z.array(Section).default([]),
  /** What belongs to no section: its heading, and whether it stands before the sections or after them. */
  rest: Rest.partial().default({}),
  support: Support.partial({ hideWeeks: true, from: true, once: true, monthly: true, annual: true })
    .nullable()
    .default(null),
  message: z
    .string()
    .refine(
      (text) => findMessageFault(text) === undefined,
      'expected links that begin with https://, http:// or mailto:, and no picture',
    )
    .nullable()
    .default(null),
  schedule: Schedule.partial()
    .refine(
      ({ every, start }) => every !== 'two-weeks' || start !== undefined,
      'expected with "two-weeks" also "start", a day (YYYY-MM-DD) of a week that has an issue',
    )
    .default({}),
  /** What a scheduled issue is made of: files, folders, addresses of pages and feeds, mailboxes. */
  sources: z.array(z.string().min(1).refine(isSpelledSource, mailboxSpelling)).default([]),
  mailbox: MailboxSettings.prefault({}),
  /** How many stories an issue takes of them, of each source and for each section. */
  issue: Quotas.prefault({}),
  /** Who gets a mail when an issue is skipped, held or fails. */
  editor: z.email().nullable().default(null),
  /** How whoever runs this is told of the same, but for what an issue went out without. */
  alert: Alert.nullable().default(null),
  /** Who works on issues at the desk; an approver may say that one goes out. */
  editors: z
    .array(
      z.strictObject({
        address: z.email(),
        /** How the others see this editor; default: what stands before the @. */
        name: z.string().min(1).optional(),
        role: z.enum(['editor', 'approver']).default('editor'),
      }),
    )
    .default([]),
  /** Who must have said that an issue may go out: nobody, or an approver who didn't make its last change. */
  approval: z.enum(['none', 'second']).default('none'),
  /** What happens at the slot to an issue that nobody made: it goes out, or waits to be looked at. */
  unattended: z.enum(['send', 'hold']).default('send'),
  /** So many hours before the slot the issue is put together, and a proof of it goes to the editors; null: at the slot, without. */
  proofHours: z.number().positive().max(168).nullable().default(null),
  /** Who gets each proof besides the editors: people, or mailboxes in other mail programs. */
  testers: z.array(z.email()).default([]),
  /** So many minutes an issue that is to go out now can still be stopped at the desk. */
  stopMinutes: z.int().min(0).max(60).default(5),
  delivery: Delivery.prefault({}),
  dkim: z.array(Dkim).default([]),
  bounces: Bounces.nullable().default(null),
  web: Web.prefault({}),
  /** Where `/metrics` is answered; null: nowhere. */
  metrics: Metrics.nullable().default(null),
  model: Model.nullable().default(null),
  /** Who is told what happens, after the Standard Webhooks specification. */
  webhooks: z
    .array(Webhook)
    .refine(
      (hooks) => new Set(hooks.map(({ url }) => url)).size === hooks.length,
      'expected each address once',
    )
    .default([]),
  /** A text file with your own privacy policy; null for the one made from this configuration. */
  privacyPolicy: z.string().nullable().default(null),
  /** Counts in sum, never who, how often each link of an issue is followed: its links to articles lead through our pages. */
  countClicks: z.boolean().default(false),
  /** Addresses such as info@ or admin@ may subscribe. */
  allowRoleAddresses: z.boolean().default(true),
  /** Domains of throw-away addresses that may not subscribe. */
  blockedDomains: z.array(z.string()).default([]),
});
export type DigestFile = z.input<typeof DigestFile>;

/** For `digest.config.ts`: gives the fields their types. */
export function defineDigest(file: DigestFile): DigestFile {
  return file;
}

/** What a file says, with the defaults for what it doesn't. */
export type Checked = z.output<typeof DigestFile>;

/** A mirror for a language that no mail is written in would never be shown. */
const CheckedFile = DigestFile.superRefine(({ mirrors, language, languages = [language] }, context) => {
  for (const [index, mirror] of mirrors.entries()) {
    for (const [at, tag] of mirror.languages.entries()) {
      if (languages.includes(tag)) continue;
      const message = `expected one of the newsletter's languages, ${languages.join(', ')}`;
      context.addIssue({ code: 'custom', path: ['mirrors', index, 'languages', at], message });
    }
  }
});

/** Throws DigestError `config-field`. */
export function checkFile(rawFile: unknown, file: string): Checked {
  const result = CheckedFile.safeParse(rawFile);
  if (result.success) return result.data;
  throw toFieldError(result.error, rawFile, (path) => `${file}: ${path}`);
}

function isProxyTrust(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 && value <= 10;
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => isNetwork(String(one)));
  return typeof value === 'boolean';
}

/** An address, or one and the length of its prefix (RFC 4632, RFC 4291 section 2.3). */
function isNetwork(text: string): boolean {
  const [address = '', prefix = '0', ...rest] = text.split('/');
  const family = isIP(address);
  return (
    family !== 0 &&
    rest.length === 0 &&
    /^\d{1,3}$/.test(prefix) &&
    Number(prefix) <= (family === 4 ? 32 : 128)
  );
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
