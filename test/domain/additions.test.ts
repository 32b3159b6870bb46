import { describe, expect, test } from 'vitest';
import { toReadable, toSegments } from '../../src/domain/additions.ts';

describe('additions', () => {
  test('stand in square brackets, apart from the words they touch', () => {
    const text = 'Last month he left.';
    const additions = [
      { at: 13, text: 'Rolf Tann' },
      { at: 10, text: 'October 2026' },
    ];
    expect(toReadable({ text, additions })).toBe('Last month [October 2026] he [Rolf Tann] left.');
    expect(toReadable({ text: 'He left.', additions: [{ at: 0, text: 'Tann' }] })).toBe('[Tann] He left.');
    expect(toReadable({ text: 'He left.', additions: [{ at: 7, text: 'in 2020' }] })).toBe(
      'He left [in 2020].',
    );
  });

  test('are never part of the article’s own words', () => {
    const segments = toSegments('He left.', [{ at: 2, text: 'Tann' }]);
    expect(segments).toEqual([
      { text: 'He', added: false },
      { text: ' [Tann]', added: true },
      { text: ' left.', added: false },
    ]);
  });

  test('behind the end of the text stand at its end', () => {
    expect(toReadable({ text: 'He left', additions: [{ at: 99, text: 'Tann' }] })).toBe('He left [Tann]');
    expect(toSegments('He left', [{ at: 7, text: 'Tann' }])).toHaveLength(2);
    const twice = [1, 2].map((n) => ({ at: 2, text: `${n}` }));
    expect(toSegments('He left', twice).map(({ text }) => text)).toEqual(['He', ' [1]', ' [2]', ' left']);
  });
});
