import { expect, test } from 'vitest';
import { readInstant } from '../../src/subscribers/import/instant.ts';

const day = '2024-12-31T00:00:00.000Z';

test.each([
  ['2024-12-31', day],
  ['2024/12/31', day],
  ['31.12.2024', day],
  ['12/31/2024', day],
  ['31/12/2024', day],
  ['Dec 31, 2024', day],
  ['1735603200', day],
  ['1735603200000', day],
  ['2024-12-31 00:00:00', day],
  ['2024-12-31T02:00:00+02:00', day],
  ['2024-12-31 00:00:00 UTC', day],
  ['2024-12-31 2:05', '2024-12-31T02:05:00.000Z'],
  ['2024-12-31 02:05:06.5 +0100', '2024-12-31T01:05:06.500Z'],
])('%s is a date', (cell, iso) => {
  expect(new Date(readInstant(cell) ?? 0).toISOString()).toBe(iso);
});

test.each([
  ['', '1', '0', 'N/A', '0000-00-00', '2024-13-45', 'soon', 'a 2024'],
  // The second of March, or the third of February.
  ['02/03/2024'],
])('%s is none', (...cells) => {
  for (const cell of cells) expect([cell, readInstant(cell)]).toEqual([cell, null]);
});
