import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkEnvironment, withoutSecrets } from './config-environment.ts';
import { type Checked, checkFile } from './config-file.ts';
import { DigestError } from './domain/errors.ts';
import { isMailboxSource, type MailboxSettings, toMailboxAddresses } from './domain/mailbox-source.ts';
import { trimSlash } from './domain/mirrors.ts';
import { Newsletter } from './domain/newsletter.ts';
import { cutLogin } from './domain/web-address.ts';
import { readOwnLook, readOwnLooks } from './own-look.ts';
import { findCredential, listSecretFiles, readSecretFiles } from './secret-variables.ts';

// What `import … from 'digest'` gives a configuration.
export { type DigestFile, defineDigest } from './config-file.ts';

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
