import { describe, expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { toArticle } from './to-article.ts';

const man = 'A Norland man pleaded guilty on Monday to setting fire to three boats, prosecutors said.';
const holt =
  'Ian Holt, 44, of Amble, told the court that he had been paid for it by the owner of a fourth boat.';
const rest = 'The boats burnt in March. Holt was seen at the quay, and police found oil in the car of Holt.';

/** The sentences of the lede, joined. */
function toLede(paragraphs: readonly string[], title: string): string {
  return condense({ ...toArticle(paragraphs.join('\n\n')), title })
    .lede.map(({ text }) => text)
    .join(' ');
}

describe('the sentence that names whom the lede tells by what they are stands behind it', () => {
  it.each([
    ['with an age', man, holt],
    ['behind what they are', man, holt.replace('Ian Holt, 44, of Amble,', 'The suspect, Ian Holt,')],
    ['of somebody who was something', man.replace('Norland man', 'former Norland pilot'), holt],
    ['of a former half', man.replace('A Norland man', 'The ex-partner of a boat owner'), holt],
    ['beyond an office that nobody holds by name', man.replace('A Norland man', 'A ward'), holt],
  ])('%s', (_, lede, next) => {
    expect(toLede([lede, next, rest], 'Boats set on fire for money')).toBe(`${lede} ${next}`);
  });
});

describe('a lede stays as it is', () => {
  it.each([
    ['where the headline names them', man, holt, rest, 'Holt set boats on fire for money'],
    [
      'where it names them itself',
      man.replace('A Norland man', 'Amble fisher Holt'),
      holt,
      rest,
      'Boats on fire',
    ],
    ['where the article hardly names them', man, holt, 'The boats burnt in March.', 'Boats on fire'],
    [
      'where the next sentence only comes to them',
      man,
      'Police found oil in a car on the quay, which belongs to Ian Holt, 44, of Amble.',
      rest,
      'Boats on fire',
    ],
    [
      'where it tells of nobody and the next sentence of no age',
      'Three boats burnt in the harbour of Amble on Monday, and nobody was hurt by the fire.',
      holt.replace(', 44, of Amble,', ''),
      rest,
      'Boats on fire',
    ],
    [
      'where they only say it',
      'Three boats burnt in Amble on Monday, a senior ward said.',
      holt.replace(', 44', ''),
      rest,
      'Boats on fire',
    ],
    ['where they are quoted first', man, '"I was paid for it," Ian Holt, 44, said.', rest, 'Boats on fire'],
  ])('%s', (_, lede, next, last, title) => {
    expect(toLede([lede, next, last], title)).toBe(lede);
  });
});
