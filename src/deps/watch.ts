import { readEntries } from '../digest.ts';
import { isMailboxSource } from '../domain/mailbox-source.ts';
import type { Desk } from './desk.ts';

/**
 * Looks at the sources of the configuration whose time has come (`SourceState.nextLookAt`), one after another: what is new in them is got,
 * read and condensed, and waits for the next draft. A model isn't asked before there is one.
 */
export async function lookAtSources(
  { config, deps, store }: Pick<Desk, 'config' | 'deps' | 'store'>,
  signal: AbortSignal,
): Promise<void> {
  const sources = config.sources.filter((source) => /^https?:/i.test(source) || isMailboxSource(source));
  const states = await store.memory.findSources(sources);
  for (const source of sources) {
    if (signal.aborted) return;
    if ((states.get(source)?.nextLookAt ?? 0) > deps.now()) continue;
    await readEntries([source], { ...deps, model: null }, { taking: 'new' });
  }
}
