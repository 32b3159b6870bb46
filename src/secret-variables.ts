import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DigestError } from './domain/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What nobody else may read. Each may also stand in a file. */
export const secretVariables: ReadonlySet<string> = new Set([
  'SMTP_URL',
  'DATABASE_URL',
  'DIGEST_MOVE_TO',
  'DIGEST_SECRET',
  'DIGEST_IMAP_URL',
  'DIGEST_MODEL_KEY',
]);

/**
 * The environment with the secrets that stand in files: the one that NAME_FILE names, else NAME in systemd's $CREDENTIALS_DIRECTORY
 * (systemd.exec(5), LoadCredential=). Throws `secret-twice` where both a variable and its file are given, `secret-file` for one that can't be read.
 */
export function readSecretFiles(env: Environment): Environment {
  const found = [...secretVariables].flatMap((name) => {
    const file = findFile(env, name);
    return file === null ? [] : [[name, file] as const];
  });
  return { ...env, ...Object.fromEntries(found) };
}

function findFile(env: Environment, name: string): string | null {
  const variable = `${name}_FILE`;
  const named = env[variable] || null;
  if (named !== null && env[name]) throw new DigestError('secret-twice', { name, variable });
  if (env[name]) return null;
  if (named !== null) return readSecret(named, variable);
  const directory = env.CREDENTIALS_DIRECTORY;
  if (!directory) return null;
  const credential = join(directory, name);
  return existsSync(credential) ? readSecret(credential, 'CREDENTIALS_DIRECTORY') : null;
}

/** Without the line feed that editors put at the end. */
function readSecret(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new DigestError('secret-file', { variable, file }, cause);
  }
}
