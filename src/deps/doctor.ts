import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { DkimKey } from '../delivery/dkim.ts';
import { type Finding, fail, ok, unasked, warn } from '../delivery/finding.ts';
import { readEntries } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import { isMailboxSource } from '../domain/mailbox-source.ts';
import { toDue } from '../texts/dates.ts';
import type { Desk } from './desk.ts';
import { examinePasskeys } from './examine-passkeys.ts';
import { readDkimKeys } from './mail.ts';
import { tryMailbox } from './mailboxes.ts';

const mend = 'Mend that and run "digest doctor" again.';

/** Those keys that can be read, and a finding for each that can't. */
export async function examineKeys({ dkim }: Config): Promise<{ keys: DkimKey[]; findings: Finding[] }> {
  const keys: DkimKey[] = [];
  const findings: Finding[] = [];
  for (const key of dkim)
    await readDkimKeys([key]).then(
      (read) => keys.push(...read),
      (error: unknown) => findings.push(toFailure(`DKIM ${key.selector}`, error)),
    );
  return { keys, findings };
}

/** What the configuration names, looked at one by one: a fault in one hides no other. */
export async function examineConfig(config: Config): Promise<readonly Finding[]> {
  return [
    ...(await examineModes(config)),
    ...(await examinePolicy(config)),
    ...(await examineModel(config)),
    ...examineBounces(config),
    config.editor === null
      ? warn(
          'editor',
          'nobody hears of an issue that is held, fails or is skipped',
          'Set "editor" to an address.',
        )
      : ok('editor', 'is named'),
  ];
}

/** What needs the database: whether the sources can be read and the next slot can be met, and whose passkeys there are. */
export async function examineSchedule(desk: Desk): Promise<readonly Finding[]> {
  return [
    ...(await examineSources(desk)),
    ...(await examineMailboxes(desk)),
    await examineSlot(desk),
    ...(await examinePasskeys(desk)),
  ];
}

export function toFailure(name: string, error: unknown): Finding {
  return error instanceof DigestError
    ? fail(name, error.message, mend)
    : fail(name, 'an unexpected failure', 'See the log of the server.');
}

/** Secrets that others on this machine can read are none. */
async function examineModes({ dir, dkim, webhooks, secretFiles }: Config): Promise<Finding[]> {
  const keys = [
    ...dkim.map(({ keyFile }) => keyFile),
    ...webhooks.map(({ secretFile }) => secretFile),
    ...secretFiles,
  ];
  // What lies in /run was put there by systemd or a container's engine, for this process alone.
  const own = keys.filter((file) => !file.startsWith('/run/'));
  const files = [dir, join(dir, 'secret.key'), join(dir, 'digest.db'), ...own];
  const modes = await Promise.all(
    files.map(async (file) => ({
      file,
      mode: await stat(file).then(
        ({ mode }) => mode,
        () => 0,
      ),
    })),
  );
  const open = modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ file }) => file);
  if (open.length === 0) return [ok('file modes', 'keys and database are closed to others')];
  return open.map((file) =>
    fail('file modes', `${file} can be read by others on this machine`, `Close it: chmod go= ${file}`),
  );
}

async function examinePolicy({ privacyPolicyFile: file }: Config): Promise<Finding[]> {
  if (file === null) return [];
  return access(file, constants.R_OK).then(
    () => [ok('policy file', `${file} can be read`)],
    (cause: unknown) => [toFailure('policy file', new DigestError('policy-missing', { file }, cause))],
  );
}

/** Asked for the list of its models, which every OpenAI-compatible server has: no article leaves this machine. */
async function examineModel({ model }: Config): Promise<Finding[]> {
  if (model === null) return [];
  const name = 'model server';
  try {
    const { status } = await fetch(`${model.url.replace(/\/$/, '')}/models`, {
      headers: model.key === null ? {} : { authorization: `Bearer ${model.key}` },
      signal: AbortSignal.timeout(5_000),
      redirect: 'manual',
    });
    if (status === 401 || status === 403)
      return [fail(name, `${model.url} refuses the key (${status})`, 'Check DIGEST_MODEL_KEY.')];
    if (status >= 400)
      return [warn(name, `${model.url} answers ${status}`, 'Check model.url; issues are made without it.')];
    return [ok(name, `${model.url} answers`)];
  } catch {
    return [
      fail(name, `${model.url} does not answer`, 'Start it or check model.url; issues are made without it.'),
    ];
  }
}

function examineBounces({ bounces, imapUrl }: Config): Finding[] {
  if (bounces?.imap !== true || imapUrl !== null) return [];
  return [toFailure('mailbox', new DigestError('imap-missing'))];
}

/** Read as for an issue, and nothing of it kept. */
async function examineSources({ config, deps }: Desk): Promise<Finding[]> {
  const name = 'sources';
  const { sources } = config;
  if (sources.length === 0)
    return [warn(name, 'none are named: only drafts go out', 'Name them in digest.config.ts.')];
  const others = sources.filter((source) => !isMailboxSource(source));
  if (others.length === 0) return [];
  const { failures } = await readEntries(others, { ...deps, model: null }, { taking: 'new', isTrial: true });
  if (failures.length === 0) return [ok(name, `all ${others.length} can be read`)];
  return failures.map(({ error }) => toFailure(name, error));
}

/** Opened, and nothing in them read. */
async function examineMailboxes({ config }: Desk): Promise<Finding[]> {
  const name = 'mailbox';
  const findings: Finding[] = [];
  for (const source of config.sources.filter(isMailboxSource))
    findings.push(
      await tryMailbox(source, config).then(
        () => ok(name, `${source} can be read`),
        (error: unknown) => toFailure(name, error),
      ),
    );
  if (findings.length === 0 || config.mailbox.authserv !== null) return findings;
  const forged = warn(
    name,
    "whoever writes an editor's address into From is believed",
    'Set mailbox.authserv to the name that your mail server gives itself in Authentication-Results.',
  );
  return [...findings, forged];
}

const week = 7 * 24 * 3_600_000;
/** A round a minute: a window below two of them may lie between. */
const shortestWindowMs = 2 * 60_000;

async function examineSlot({ config, readers, findNextSlot }: Desk): Promise<Finding> {
  const name = 'slot';
  const { schedule } = config.newsletter;
  if (schedule.catchUpHours * 3_600_000 < shortestWindowMs)
    return fail(
      name,
      'the catch-up window is shorter than two rounds of the schedule',
      'Set schedule.catchUpHours to an hour or more.',
    );
  const { perSecond } = config.delivery;
  const { confirmed } = await readers.countReaders();
  if (perSecond !== null && (confirmed / perSecond) * 1000 > week)
    return fail(
      name,
      `${confirmed} readers at ${perSecond} a second take longer than a week`,
      'Raise delivery.perSecond.',
    );
  return ok(name, `the next one is ${toDue((await findNextSlot()).at, config.newsletter.timeZone)}`);
}

export function unaskedOf(name: string): Finding {
  return unasked(
    name,
    'the database could not be opened',
    'Mend that first, then run "digest doctor" again.',
  );
}
