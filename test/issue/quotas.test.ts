import { expect, test } from 'vitest';
import { Quotas } from '../../src/domain/quotas.ts';
import { takeStories } from '../../src/issue/quotas.ts';
import { anEntry } from './an-entry.ts';

const newsletter = { sections: [{ id: 'sea', title: 'Sea', from: ['tides.example', 'Quay Radio'] }] };
const stories = [
  anEntry({ headline: 'Bridge', url: 'https://post.example/1' }),
  anEntry({ headline: 'Ferry', url: 'https://www.post.example/2' }),
  anEntry({ headline: 'Nets', url: 'https://tides.example/3' }),
  anEntry({ headline: 'Eels', site: 'Quay Radio' }),
  anEntry({ headline: 'Letter' }),
  anEntry({ headline: 'Note' }),
];

function take(wanted: Parameters<typeof Quotas.parse>[0]) {
  const { taken, over } = takeStories(stories, Quotas.parse(wanted), newsletter);
  return {
    taken: taken.map(({ headline }) => headline.text),
    over: over.map(({ entry, limit }) => `${entry.headline.text}: ${limit}`),
  };
}

test('a number of stories takes the first in their order', () => {
  expect(take({ stories: 2 })).toEqual({
    taken: ['Bridge', 'Ferry'],
    over: ['Nets: stories', 'Eels: stories', 'Letter: stories', 'Note: stories'],
  });
});

test('a quota by source counts a host once with and without www, and nothing where the source is unknown', () => {
  expect(take({ perSource: 1 }).over).toEqual(['Ferry: perSource']);
});

test('a quota by section counts what belongs to none together', () => {
  expect(take({ perSection: 1 })).toEqual({
    taken: ['Bridge', 'Nets'],
    over: ['Ferry: perSection', 'Eels: perSection', 'Letter: perSection', 'Note: perSection'],
  });
});

test('what one quota left out takes no room of another', () => {
  expect(take({ stories: 3, perSource: 1 }).taken).toEqual(['Bridge', 'Nets', 'Eels']);
});

test('without quotas all are taken up to a hundred, and null takes that limit off', () => {
  expect(take({}).over).toEqual([]);
  const many = Array.from({ length: 120 }, (_, n) => anEntry({ headline: `Story ${n}` }));
  expect(takeStories(many, Quotas.parse({}), newsletter).over).toHaveLength(20);
  expect(takeStories(many, Quotas.parse({ stories: null }), newsletter).over).toEqual([]);
});
