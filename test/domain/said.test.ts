import { expect, test } from 'vitest';
import { toSaid } from '../../src/domain/said.ts';

const span = { start: 0, end: 1 };
const said = (...texts: string[]) =>
  toSaid({ parts: texts.map((text) => ({ text, span })), origin: 'article' });

test('dots stand where "he said" parted two sentences, a blank where it parted one', () => {
  expect(said('The mill is sold,', 'Nobody asked us.')).toBe('The mill is sold … Nobody asked us.');
  expect(said('The mill,', 'we hear, is sold,')).toBe('The mill, we hear, is sold');
});
