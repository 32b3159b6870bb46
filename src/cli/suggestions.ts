import type { Suggestion } from '../condense/suggestions.ts';
import type { Candidate } from '../digest.ts';
import type { Entry, Piece } from '../domain/entry.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** What a model would write, for the terminal: never part of an entry. */
export function toSuggestionText(suggestions: readonly Suggestion[], columns: number): string {
  return suggestions
    .flatMap(({ field, text }) =>
      wrap(`A language model suggests as ${field}: ${text}`, Math.min(columns, 92), '    ', '  ? '),
    )
    .join('\n');
}

export function tellOfSuggestions(terminal: Terminal, candidates: readonly Candidate[]): void {
  const all = candidates.flatMap(({ suggestions }) => suggestions ?? []);
  if (all.length === 0) return;
  terminal.note(toSuggestionText(all, terminal.columns));
  terminal.note('None of it is in the draft. "digest draft --suggest" asks which to take.');
}

/** Asks an editor about each suggestion. What is taken counts as the editor's own words. */
export async function takeSuggestions(
  terminal: Terminal,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const settled: Candidate[] = [];
  for (const candidate of candidates) {
    let { entry } = candidate;
    for (const suggestion of candidate.suggestions ?? []) {
      const answer = await terminal.confirm(
        `"${entry.headline.text}": take as ${suggestion.field}, in your name, "${suggestion.text}"?`,
      );
      if (answer === undefined) {
        terminal.note('Nobody can be asked here, so no suggestion was taken.');
        return [...candidates];
      }
      if (answer) entry = take(entry, suggestion);
    }
    settled.push({ ...candidate, entry });
  }
  return settled;
}

function take(entry: Entry, { field, text }: Suggestion): Entry {
  const piece: Piece = { text, spans: [], origin: 'editor', additions: [] };
  return field === 'headline' ? { ...entry, headline: piece } : { ...entry, lede: [piece] };
}
