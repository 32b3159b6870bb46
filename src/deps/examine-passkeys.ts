import { type Finding, ok, warn } from '../delivery/finding.ts';
import type { Desk } from './desk.ts';
import { nameless } from './desk-port.ts';

/** A passkey is its editor's by name: one of a name that the configuration has no more is asked for by nobody. */
export async function examinePasskeys({ config, store }: Desk): Promise<Finding[]> {
  const owners = new Set((await store.passkeys.list()).map(({ editor }) => editor));
  if (owners.size === 0) return [];
  const { editors } = config;
  const names = new Set(editors.length === 0 ? [nameless] : editors.map(({ name }) => name));
  const gone = [...owners].filter((owner) => !names.has(owner));
  if (gone.length === 0) return [ok('passkeys', 'each is of an editor of the configuration')];
  return gone.map((owner) =>
    warn(
      'passkeys',
      `"${owner}" has a passkey, and no editor of the configuration has that name: the desk asks nobody for it`,
      `Who was renamed signs in and adds it anew. Then, and for who left: digest passkey forget "${owner}"`,
    ),
  );
}
