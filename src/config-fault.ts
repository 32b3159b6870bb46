import type * as z from 'zod';
import { DigestError } from './domain/errors.ts';
import { secretVariables } from './secret-variables.ts';

/** The first wrong field with its value, without what is secret in it; `name` spells its path. */
export function toFieldError(error: z.ZodError, input: unknown, name: (path: string) => string): DigestError {
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
