import type { SourceState } from '../gather/memory.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/** `digest sources`: each source of the configuration with when it was read, since when it fails and why, and the next look. */
export function sources(terminal: Terminal, options: { readonly json?: boolean }): Promise<number> {
  return withDesk(terminal, async ({ config, store }) => {
    const states = await store.memory.findSources(config.sources);
    const rows = config.sources.map((source) => ({ source, state: states.get(source) }));
    if (options.json) {
      terminal.print(JSON.stringify({ sources: rows.map(({ source, state }) => toRow(source, state)) }));
      return 0;
    }
    if (rows.length === 0) terminal.print('No sources are named in digest.config.ts.');
    for (const { source, state } of rows) {
      terminal.print(terminal.style('bold', source));
      for (const line of toSourceLines(state)) terminal.print(`   ${line}`);
    }
    return 0;
  });
}

/** What an editor is told of a source; undefined for one that was never looked at. */
export function toSourceLines(state: SourceState | undefined): string[] {
  if (state === undefined) return ['not looked at yet'];
  const { readAt, failures, failingSince, reason, nextLookAt, note } = state;
  const lines = [readAt === null ? 'never read' : `read ${toInstant(readAt)}`];
  const times = failures === 1 ? 'once' : `${failures} times`;
  if (failingSince !== null && reason !== null)
    lines.push(`failed ${times} since ${toInstant(failingSince)}: ${reason}`);
  if (note !== null) lines.push(note);
  if (nextLookAt !== null) lines.push(`next look ${toInstant(nextLookAt)}, while "digest serve" runs`);
  return lines;
}

function toRow(source: string, state: SourceState | undefined) {
  const { readAt = null, failures = 0, failingSince = null, reason = null, nextLookAt = null } = state ?? {};
  const { note = null } = state ?? {};
  const instant = (at: number | null) => (at === null ? null : toInstant(at));
  return {
    source,
    readAt: instant(readAt),
    failures,
    failingSince: instant(failingSince),
    reason,
    nextLookAt: instant(nextLookAt),
    note,
  };
}

function toInstant(at: number): string {
  return new Date(at).toISOString();
}
