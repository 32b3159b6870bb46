import { expect, it } from 'vitest';
import { toCueFinder } from '../../src/condense/cues.ts';

const find = toCueFinder({
  past: 'last week|month, ago, in #, in the #s, had *ed, in the early, had *ed',
  future: 'will, expect*, next * year, ^after the|all',
});

const samples: readonly [text: string, past: number | undefined, future: number | undefined][] = [
  ['it closed last month', 1, undefined],
  ['it closed last summer', undefined, undefined],
  ['two days ago in 1953', 2, undefined],
  ['he had closed it', 1, undefined],
  ['it will close as expected', undefined, 2],
  ['next fiscal year', undefined, 1],
  ['in the 1990s', 1, undefined],
  ['in the 19th', undefined, undefined],
  ['Will of Norrey', undefined, undefined],
  ['after all', undefined, 1],
  ['it closed after all', undefined, undefined],
  ['', undefined, undefined],
];

it.each(samples)('"%s" has its cues counted', (text, past, future) => {
  const found = find(text.split(' '));
  expect([found.get('past'), found.get('future')]).toEqual([past, future]);
});
