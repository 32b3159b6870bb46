import { DigestError } from '../domain/errors.ts';
import { toMinute } from '../domain/minute.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/** `digest passkey list`. */
export function list(terminal: Terminal): Promise<number> {
  return withDesk(terminal, async ({ store }) => {
    for (const { editor, addedAt, usedAt } of await store.passkeys.list()) {
      const used = usedAt === null ? 'never used' : `last used ${toMinute(usedAt)}`;
      terminal.print(`${editor}  added ${toMinute(addedAt)}, ${used}`);
    }
    return 0;
  });
}

/** `digest passkey forget EDITOR`, for who lost the device: the link in the mail opens the desk again. */
export function forget(terminal: Terminal, editor: string): Promise<number> {
  return withDesk(terminal, async ({ store }) => {
    const forgotten = await store.passkeys.remove(editor);
    if (forgotten === 0) throw new DigestError('passkey-none', { editor });
    terminal.note(
      `${editor} has no passkey any more (there were ${forgotten}): the link in the mail opens the desk.`,
    );
    return 0;
  });
}
