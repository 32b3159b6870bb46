import { expect, test } from 'vitest';
import { toEntryText } from '../../src/cli/entry-text.ts';
import { anEntry, aQuote } from '../issue/an-entry.ts';

test('an editor’s note stands between quotes and context, under words that say whose it is', () => {
  const entry = anEntry({
    headline: 'Reservoir at a Third',
    quotes: [aQuote('We had a week', 'Ada Morn')],
    context: ['It ran dry in 1976.'],
    note: 'Three towns drink from this reservoir, and none of them has another well to turn to.',
  });
  const text = toEntryText(entry, 60, (_, words) => words);
  expect(text).toContain(`— Ada Morn

  Why it matters (editors’ note)
    Three towns drink from this reservoir, and none of them
    has another well to turn to.

  Context`);
});
