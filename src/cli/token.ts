import { Scope } from '../domain/api-token.ts';
import { DigestError } from '../domain/errors.ts';
import { toMinute } from '../domain/minute.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/** `digest token create`: prints the token, which is shown this once. */
export function create(
  terminal: Terminal,
  options: { readonly scope: string; readonly name?: string },
): Promise<number> {
  return withDesk(terminal, async ({ store, deps }) => {
    const scopes = options.scope.split(',').map((scope) => readScope(scope.trim()));
    const token = await store.apiTokens.create(options.name ?? 'API', [...new Set(scopes)], deps.now());
    terminal.print(token);
    terminal.note('Keep it now: it is not shown again, and only its hash is kept here.');
    return 0;
  });
}

/** `digest token list`: never the tokens themselves. */
export function list(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async ({ store }) => {
    for (const { id, name, scopes, createdAt, lastUsedAt, revokedAt } of await store.apiTokens.list()) {
      const used = lastUsedAt === null ? 'never used' : `last used ${toMinute(lastUsedAt)}`;
      const end = revokedAt === null ? '' : `, revoked ${toMinute(revokedAt)}`;
      terminal.print(`${id}  ${name}  ${scopes.join(',')}  made ${toMinute(createdAt)}, ${used}${end}`);
    }
    return 0;
  });
}

/** `digest token revoke ID`. */
export function revoke(terminal: Terminal, id: number): Promise<number> {
  return withDesk(terminal, async ({ store, deps }) => {
    if (!(await store.apiTokens.revoke(id, deps.now())))
      throw new DigestError('token-unknown', { token: String(id) });
    terminal.note(`Token ${id} is revoked: nothing answers to it from now on.`);
    return 0;
  });
}

function readScope(raw: string): Scope {
  const scope = Scope.safeParse(raw);
  if (!scope.success)
    throw new DigestError('scope-unknown', { scope: raw, scopes: Scope.options.join(', ') });
  return scope.data;
}
