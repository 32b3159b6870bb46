import { expect, test } from 'vitest';
import { takeSuggestions } from '../../src/cli/suggestions.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { condense } from '../../src/condense/condense.ts';
import { verify } from '../../src/domain/verify.ts';
import { ferry } from '../condense/sample.ts';

const suggestions = [
  { field: 'headline', text: 'Norrey ends night ferry' },
  { field: 'lede', text: 'Norrey stops its night ferry in May.' },
] as const;

test('a suggestion that an editor takes is the editor’s own sentence; one that is left changes nothing', async () => {
  const entry = condense(ferry);
  const terminal = {
    ...createTerminal(),
    confirm: async (question: string) => question.includes('as headline'),
  };
  const [taken] = await takeSuggestions(terminal, [{ entry, article: ferry, keys: [], suggestions }]);
  expect(taken?.entry).toEqual({
    ...entry,
    headline: { text: 'Norrey ends night ferry', spans: [], origin: 'editor', additions: [] },
  });
  expect(taken && verify(taken.entry, ferry)).toEqual([]);
});
