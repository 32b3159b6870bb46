import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DigestError } from './domain/errors.ts';

interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What nobody else may read. Each may also stand in a file. */
export const secretVariables: ReadonlySet<string> = new Set([
  'SMTP_URL',
  'DATABASE_URL',
  'DIGEST_MOVE_TO',
  'DIGEST_SECRET',
  'DIGEST_IMAP_URL',
  'DIGEST_MAILBOX_PASSWORD',
  'DIGEST_MODEL_KEY',
]);

/**
 * The environment with the secrets that stand in files: the one that NAME_FILE names, else the credential NAME. Throws `secret-twice` where
 * both a variable and its file are given, `secret-file` for one that can't be read.
 */
export function readSecretFiles(world: World): World['env'] {
  const { env } = world;
  const found = [...secretVariables].flatMap((name) => {
    const file = findFile(world, name);
    if (file === null || env[name]) return [];
    return [[name, readSecret(file, env[`${name}_FILE`] ? `${name}_FILE` : name)] as const];
  });
  return { ...env, ...Object.fromEntries(found) };
}

/** The files that variables name. */
export function listSecretFiles({ cwd, env }: World): readonly string[] {
  return [...secretVariables].flatMap((name) => {
    const file = env[`${name}_FILE`];
    return file ? [resolve(cwd, file)] : [];
  });
}

/** What systemd hands to a service under `name` (systemd.exec(5), LoadCredential=); null where it hands none. */
export function findCredential({ env }: Pick<World, 'env'>, name: string): string | null {
  const file = env.CREDENTIALS_DIRECTORY ? join(env.CREDENTIALS_DIRECTORY, basename(name)) : null;
  return file !== null && existsSync(file) ? file : null;
}

function findFile(world: World, name: string): string | null {
  const variable = `${name}_FILE`;
  const file = world.env[variable];
  if (!file) return findCredential(world, name);
  if (world.env[name]) throw new DigestError('secret-twice', { name, variable });
  return resolve(world.cwd, file);
}

/** Without the line feed that editors put at the end. */
function readSecret(file: string, variable: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch (cause) {
    throw new DigestError('secret-file', { variable, file, what: 'cannot be read' }, cause);
  }
  throw new DigestError('secret-file', { variable, file, what: 'is empty' });
}
