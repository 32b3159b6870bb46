import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { verify } from '../../src/domain/verify.ts';
import { pairs, readSeed, rulePairs, toGolden, toGoldenRule } from './pairs.ts';

it.each(pairs)('seeds/$name condenses to what is recorded', ({ name, expected }) => {
  expect(existsSync(expected), `nothing is recorded for ${name}: node test/golden/record.ts`).toBe(true);
  expect(toGolden(readSeed(name))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
});

it.each(pairs)('the entry of seeds/$name stands in it word for word', ({ name }) => {
  const article = readSeed(name);
  expect(verify(condense(article), article)).toEqual([]);
});

it.each(rulePairs)('$name', ({ name, article, expected }) => {
  expect(existsSync(expected), `nothing is recorded for ${name}: node test/golden/record.ts`).toBe(true);
  expect(verify(condense(article), article)).toEqual([]);
  expect(toGoldenRule(article)).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
});
