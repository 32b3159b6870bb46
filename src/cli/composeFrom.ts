import type { Desk } from '../deps/desk.ts';
import { type Candidate, type Composed, composeIssue, readEntries } from '../digest.ts';
import { DigestError } from '../domain/errors.ts';
import { takeSuggestions } from './suggestions.ts';
import type { Terminal } from './terminal.ts';

/** Reads and condenses, telling of what couldn't be read, and puts an issue together. Samples never go to the list: no sources, no issue. */
export async function composeFrom(
  desk: Desk,
  terminal: Terminal,
  sources: readonly string[],
  message?: string,
  suggest = false,
): Promise<{ composed: Composed; candidates: Candidate[]; failed: boolean }> {
  if (sources.length === 0) throw new DigestError('no-sources');
  const { candidates: read, failures, modelTrouble } = await readEntries(sources, desk.deps);
  for (const { error } of failures) terminal.fail(error);
  if (modelTrouble !== null) terminal.note(`The model was not used: ${modelTrouble}.`);
  const candidates = suggest ? await takeSuggestions(terminal, read) : read;
  const composed = await composeIssue(candidates, desk.deps, message ?? null);
  for (const { headline, what, words } of composed.leftOut) {
    terminal.note(`Left out to stay under 100 KB: ${what} of "${headline}": ${words}`);
  }
  return { composed, candidates, failed: failures.length > 0 };
}
