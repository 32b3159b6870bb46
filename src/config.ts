import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { looks } from '../templates/index.ts';
import { DigestError } from './domain/errors.ts';
import {
  isMailboxSource,
  isSpelledSource,
  MailboxSettings,
  mailboxSpelling,
  toMailboxAddresses,
} from './domain/mailbox-source.ts';
import { Mirror, trimSlash } from './domain/mirrors.ts';
import { Brand, Newsletter, Rest, Schedule, Section, Support } from './domain/newsletter.ts';
import { Images } from './domain/picture.ts';
import { Quotas } from './domain/quotas.ts';
import { cutLogin, hasNoLogin, noLogin } from './domain/web-address.ts';
import { WebhookType } from './domain/webhook.ts';
import { findMessageFault } from './editors-message/read-message.ts';
import { readOwnLook, readOwnLooks } from './own-look.ts';
import { findCredential, listSecretFiles, readSecretFiles, secretVariables } from './secret-variables.ts';
import { mailTexts } from './texts/mail.ts';

const Sender = z
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

type Checked = z.output<typeof DigestFile>;

/** Somebody who works at the desk. */
export interface Editor {
  readonly address: string;
  readonly name: string;
  readonly role: 'editor' | 'approver';
}

/** Everything the program is told: the file, the environment, and the defaults, checked. Secrets are here and nowhere else. */
export interface Config
  extends Pick<
    Checked,
    | 'sources'
    | 'issue'
    | 'mirrors'
    | 'countClicks'
    | 'editor'
    | 'approval'
    | 'unattended'
    | 'proofHours'
    | 'testers'
    | 'stopMinutes'
    | 'delivery'
    | 'bounces'
    | 'web'
    | 'webhooks'
    | 'metrics'
  > {
  readonly editors: readonly Editor[];
  /** `environment` is the command's: this program's, without the secrets. */
  readonly alert:
    | (NonNullable<Checked['alert']> & { readonly environment: Readonly<Record<string, string>> })
    | null;
  readonly newsletter: Newsletter;
  /** `addresses` are those of the mailboxes among the sources, with who logs in, by their names as sources. */
  readonly mailbox: MailboxSettings & {
    readonly addresses: ReadonlyMap<string, string>;
    readonly password: string | null;
  };
  /** Files of the logo; null without one. */
  readonly logo: { readonly light: string; readonly dark: string | null } | null;
  /** What is wrong with the newsletter's own look, which stops nothing. */
  readonly lookTrouble: DigestError | null;
  /** The folder that what the configuration names lies in. */
  readonly base: string;
  /** The configuration file, null where there is none. */
  readonly file: string | null;
  readonly dkim: readonly { readonly domain: string; readonly selector: string; readonly keyFile: string }[];
  readonly model: (NonNullable<Checked['model']> & { readonly key: string | null }) | null;
  readonly privacyPolicyFile: string | null;
  readonly allowRoleAddresses: boolean;
  readonly blockedDomains: readonly string[];
  /** Absolute path of the data directory. */
  readonly dir: string;
  /** The relay; `inbox:` for a rehearsal with the built-in inbox; null while none is set. */
  readonly smtpUrl: string | null;
  /** PostgreSQL; null for the file in `dir`. */
  readonly databaseUrl: string | null;
  /** Where `digest move` moves to; null where the command says it. */
  readonly moveTo: string | null;
  readonly secret: string | null;
  readonly imapUrl: string | null;
  /** Absolute paths of files with secrets that the environment names. */
  readonly secretFiles: readonly string[];
  readonly port: number;
  readonly fetchAllow: readonly string[];
  /** Where this user's programs keep their state, apart from the data directory; null where the system names no place. */
  readonly stateDir: string | null;
  /** Systemd, or another that is told by sd_notify(3), started this process and wants to hear of it. */
  readonly hasServiceManager: boolean;
}

export interface ConfigWorld {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads `file` (default: digest.config.ts in `cwd`, where there is one) and the environment. Throws `config-field` for a wrong field. */
export async function readConfig(
  world: ConfigWorld = { cwd: process.cwd(), env: process.env },
  file?: string,
): Promise<Config> {
  const path = findConfigFile(world, file);
  const checked = checkFile(path === null ? {} : await importConfig(path), path ?? 'digest.config.ts');
  const env = checkEnvironment(readSecretFiles(world));
  const dir = resolve(world.cwd, env.DIGEST_DIR ?? 'data');
  const url = trimSlash(env.DIGEST_URL ?? checked.url ?? `http://127.0.0.1:${env.PORT}`);
  const base = path === null ? world.cwd : resolve(path, '..');
  const ownLook = readOwnLook(checked.look, base, dir);
  const toKeyFile = (name: string) => findCredential(world, name) ?? resolve(base, name);
  checkPaths(checked, base, toKeyFile, path ?? 'digest.config.ts');
  return {
    newsletter: {
      ...toNewsletter(checked, url, env.DIGEST_FROM ?? checked.from),
      ...(ownLook.look && { ownLook: ownLook.look }),
      ownLooks: readOwnLooks(base, dir),
    },
    logo: toLogoFiles(checked, base),
    lookTrouble: ownLook.trouble,
    base,
    file: path,
    sources: checked.sources.map((source) => toSource(source, base)),
    mailbox: {
      ...checked.mailbox,
      certificate: checked.mailbox.certificate && resolve(base, checked.mailbox.certificate),
      addresses: toMailboxAddresses(checked.sources),
      password: env.DIGEST_MAILBOX_PASSWORD ?? null,
    },
    issue: checked.issue,
    mirrors: checked.mirrors,
    countClicks: checked.countClicks,
    editor: checked.editor ?? checked.editors[0]?.address ?? null,
    editors: toEditors(checked),
    alert: checked.alert && { ...checked.alert, environment: withoutSecrets(world.env) },
    approval: checked.approval,
    unattended: checked.unattended,
    proofHours: checked.proofHours,
    testers: checked.testers,
    stopMinutes: checked.stopMinutes,
    delivery: checked.delivery,
    bounces: checked.bounces && {
      ...checked.bounces,
      imapCertificate: checked.bounces.imapCertificate && toKeyFile(checked.bounces.imapCertificate),
    },
    web: { ...checked.web, host: env.DIGEST_HOST ?? checked.web.host },
    metrics: checked.metrics,
    dkim: checked.dkim.map((key) => ({ ...key, keyFile: toKeyFile(key.keyFile) })),
    webhooks: checked.webhooks.map((hook) => ({ ...hook, secretFile: toKeyFile(hook.secretFile) })),
    model: checked.model && { ...checked.model, key: env.DIGEST_MODEL_KEY ?? null },
    privacyPolicyFile: checked.privacyPolicy === null ? null : resolve(base, checked.privacyPolicy),
    allowRoleAddresses: checked.allowRoleAddresses,
    blockedDomains: checked.blockedDomains,
    dir,
    smtpUrl: env.SMTP_URL ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    moveTo: env.DIGEST_MOVE_TO ?? null,
    secret: env.DIGEST_SECRET ?? null,
    imapUrl: env.DIGEST_IMAP_URL ?? null,
    secretFiles: listSecretFiles(world),
    port: env.PORT,
    fetchAllow: env.DIGEST_FETCH_ALLOW,
    stateDir: findStateDir(world.env),
    hasServiceManager: Boolean(world.env.NOTIFY_SOCKET),
  };
}

function toLogoFiles({ brand }: Checked, base: string): Config['logo'] {
  const { logo, logoDark } = brand;
  return logo ? { light: resolve(base, logo), dark: logoDark ? resolve(base, logoDark) : null } : null;
}

/** An `editor` alone may do everything. */
function toEditors({ editor, editors }: Checked): Editor[] {
  const toName = (address: string): string => address.slice(0, address.lastIndexOf('@'));
  if (editors.length === 0)
    return editor === null ? [] : [{ address: editor, name: toName(editor), role: 'approver' }];
  return editors.map(({ address, name, role }) => ({ address, name: name ?? toName(address), role }));
}

/** The program that this user writes with, as POSIX has it: VISUAL, then EDITOR, then vi. */
export function readEditor({ VISUAL, EDITOR }: ConfigWorld['env'] = process.env): string {
  return VISUAL || EDITOR || 'vi';
}

/** As the XDG Base Directory Specification has it. */
function findStateDir({ XDG_STATE_HOME: state, HOME: home }: ConfigWorld['env']): string | null {
  if (state && isAbsolute(state)) return join(state, 'digest');
  return home && isAbsolute(home) ? join(home, '.local', 'state', 'digest') : null;
}

function findConfigFile(world: ConfigWorld, file: string | undefined): string | null {
  const named = file ?? (world.env.DIGEST_CONFIG || undefined);
  const path = resolve(world.cwd, named ?? 'digest.config.ts');
  if (existsSync(path)) return path;
  if (named !== undefined) throw new DigestError('config-missing', { file: path });
  return null;
}

async function importConfig(path: string): Promise<unknown> {
  // `import … from 'digest'` in a configuration must find this very file, wherever the configuration lies, and a folder without
  // a package.json must not make Node guess the module's kind aloud.
  const { registerHooks } = await import('node:module');
  const url = pathToFileURL(path).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'digest' ? { url: import.meta.url, shortCircuit: true } : next(specifier, context),
    load: (address, context, next) =>
      address === url ? next(address, { ...context, format: 'module-typescript' }) : next(address, context),
  });
  try {
    const module: { default?: unknown } = await import(url);
    if (module.default === undefined) throw new Error('it has no default export');
    return module.default;
  } catch (cause) {
    throw new DigestError(
      'config-broken',
      { file: path, reason: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) },
      cause,
    );
  } finally {
    hooks.deregister();
  }
}

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

function checkFile(rawFile: unknown, file: string): Checked {
  const result = CheckedFile.safeParse(rawFile);
  if (result.success) return result.data;
  throw toFieldError(result.error, rawFile, (path) => `${file}: ${path}`);
}

/** A file that isn't there would be met on the morning of an issue. */
function checkPaths(
  { sources, dkim, webhooks, privacyPolicy, brand }: Checked,
  base: string,
  toKeyFile: (name: string) => string,
  file: string,
): void {
  const named = [
    ...sources.map((value, at) => ({ field: `sources.${at}`, value, path: toSource(value, base) })),
    ...dkim.map(({ keyFile }, at) => ({
      field: `dkim.${at}.keyFile`,
      value: keyFile,
      path: toKeyFile(keyFile),
    })),
    ...webhooks.map(({ secretFile }, at) => ({
      field: `webhooks.${at}.secretFile`,
      value: secretFile,
      path: toKeyFile(secretFile),
    })),
    ...(['logo', 'logoDark'] as const).flatMap((name) => {
      const value = brand[name];
      return value ? [{ field: `brand.${name}`, value, path: resolve(base, value) }] : [];
    }),
    ...(privacyPolicy === null
      ? []
      : [{ field: 'privacyPolicy', value: privacyPolicy, path: resolve(base, privacyPolicy) }]),
  ];
  const missing = named.find(({ path }) => path !== '-' && !isAddress(path) && !existsSync(path));
  if (missing === undefined) return;
  const expected = `expected a file or folder, and there is none at ${missing.path}`;
  throw new DigestError('config-field', {
    field: `${file}: ${missing.field}`,
    value: JSON.stringify(missing.value),
    expected,
  });
}

const DatabaseUrl = z
  .string()
  .regex(/^(postgres(ql)?:\/\/|sqlite:)/, 'expected postgres://user:password@host/database');

const Environment = z.object({
  SMTP_URL: z
    .string()
    .refine(
      (value) => value === 'inbox:' || /^smtps?:\/\/[^/\s]+$/.test(value.replace(/\/$/, '')),
      'expected smtp://user:password@host:port, smtps://… or inbox:',
    )
    .optional(),
  DATABASE_URL: DatabaseUrl.optional(),
  DIGEST_MOVE_TO: DatabaseUrl.optional(),
  DIGEST_SECRET: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'expected 64 hex digits')
    .optional(),
  DIGEST_IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\//, 'expected imaps://user:password@host')
    .optional(),
  DIGEST_MAILBOX_PASSWORD: z.string().optional(),
  DIGEST_MODEL_KEY: z.string().optional(),
  DIGEST_DIR: z.string().optional(),
  DIGEST_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://news.example.org' })
    .refine(hasNoLogin, noLogin)
    .optional(),
  DIGEST_FROM: Sender.optional(),
  DIGEST_HOST: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, 'expected a port from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'expected a port from 0 to 65535')
    .default(8080),
  DIGEST_FETCH_ALLOW: z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    )
    .refine(
      (hosts) => hosts.every((host) => /^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d+$/.test(host)),
      'expected host:port, several apart by commas',
    )
    .default([]),
});

function withoutSecrets(env: ConfigWorld['env']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || secretVariables.has(name) || name === 'PGPASSWORD' ? [] : [[name, value]],
    ),
  );
}

function checkEnvironment(env: ConfigWorld['env']): z.output<typeof Environment> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  throw toFieldError(result.error, given, (path) => path);
}

function toFieldError(error: z.ZodError, input: unknown, name: (path: string) => string): DigestError {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...path, ...(unknownKey === undefined ? [] : [unknownKey])].join('.');
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    input,
  );
  const shown = secretVariables.has(field)
    ? 'set, but not as it should be'
    : unknownKey === undefined
      ? JSON.stringify(value)
          ?.replace(/:\/\/[^/?#\\"\s]*@/g, '://…@')
          .slice(0, 80)
      : undefined;
  const expected =
    unknownKey === undefined ? (issue?.message ?? '') : 'no such field: see the README for those there are';
  return new DigestError('config-field', { field: name(field), value: shown ?? 'set', expected });
}

function toNewsletter(file: Checked, url: string, from: string | undefined): Newsletter {
  const sender = toSender(
    from ?? `${file.name} <digest@${new URL(url).hostname.replace(/^(127\.0\.0\.1|\[::1\])$/, 'localhost')}>`,
  );
  return Newsletter.parse({
    name: file.name,
    tagline: file.tagline,
    description: file.description,
    language: file.language,
    languages: file.languages ?? [file.language],
    timeZone: file.timeZone,
    url,
    // One that was set for some readers' domains lasts longer if it isn't told to everybody.
    addresses: [
      url,
      ...file.mirrors.filter(({ domains }) => domains.length === 0).map((mirror) => mirror.url),
    ],
    from: { name: sender.name || file.name, address: sender.address },
    replyTo: file.replyTo,
    imprint: file.imprint,
    look: file.look,
    brand: { colour: file.brand.colour ?? null, font: file.brand.font ?? null },
    images: file.images,
    sections: file.sections,
    rest: { title: null, place: 'last', ...file.rest },
    support: file.support && {
      from: null,
      once: null,
      monthly: null,
      annual: null,
      hideWeeks: 8,
      ...file.support,
    },
    message: file.message,
    schedule: { weekday: 'friday', time: '09:00', catchUpHours: 24, ...file.schedule },
  });
}

function toSender(text: string): { name: string; address: string } {
  const match = /^([^<]*)<([^>]+)>$/.exec(text);
  return match
    ? { name: (match[1] ?? '').trim().replace(/^"(.*)"$/, '$1'), address: match[2] ?? '' }
    : { name: '', address: text };
}

function toSource(source: string, base: string): string {
  if (isMailboxSource(source)) return cutLogin(source);
  return source === '-' || isAddress(source) || isAbsolute(source) ? source : join(base, source);
}

function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source);
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
