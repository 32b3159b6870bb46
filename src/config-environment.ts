import * as z from 'zod';
import { toFieldError } from './config-fault.ts';
import { Sender } from './config-file.ts';
import { hasNoLogin, noLogin } from './domain/web-address.ts';
import { secretVariables } from './secret-variables.ts';

type Variables = Readonly<Record<string, string | undefined>>;

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

/** What a command of the configuration may know. */
export function withoutSecrets(env: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || secretVariables.has(name) || name === 'PGPASSWORD' ? [] : [[name, value]],
    ),
  );
}

/** Throws DigestError `config-field`; a secret's value is not in it. */
export function checkEnvironment(env: Variables): z.output<typeof Environment> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  throw toFieldError(result.error, given, (path) => path);
}
