import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { ferry } from './sample.ts';

const strait = {
  date: '2024-02-09',
  headline: 'Strait Lines raises its prices',
  url: 'https://digest.example/issues/5#strait',
  text: 'Strait Lines raises its prices\nThe operator Strait Lines asks Norrey for more. The council under Ruth Calder is silent.',
};
const others = ['Oslen', 'Varde', 'Hamsund', 'Tarn Bay'].map((place, index) => ({
  date: `2024-02-1${index}`,
  headline: `A bridge for ${place}`,
  url: `https://digest.example/issues/6#${index}`,
  text: `A bridge for ${place}\nThe Ministry in the capital will pay for the bridge in ${place}, says Minister Jan Holm.`,
}));

function findHeadlines(earlier: readonly (typeof strait)[]): string[] {
  return condense(ferry, { earlier }).earlier.map(({ headline }) => headline);
}

it('an earlier entry about the same people and places is named', () => {
  expect(condense(ferry, { earlier: [...others, strait] }).earlier).toEqual([
    { date: strait.date, headline: strait.headline, url: strait.url },
  ]);
});

it('a name that is in every entry proves nothing', () => {
  const everywhere = others.map((other) => ({ ...other, text: `${other.text} In Norrey it rains.` }));
  expect(findHeadlines(everywhere)).toEqual([]);
});

it('the article itself and stories of other places are not named', () => {
  expect(findHeadlines([...others, { ...strait, url: ferry.url ?? '' }])).toEqual([]);
});
