import { expect, test } from 'vitest';
import type { Seen, SourceState } from '../../src/gather/memory.ts';
import { findRefusal } from '../../src/gather/wanted.ts';

const closing = Date.parse('2026-11-20T09:00Z');
const met: Seen = { id: 1, firstSeenAt: closing - 1, issue: null, isUnwanted: false };
const watched: SourceState = {
  isFeed: true,
  etag: null,
  lastModified: null,
  firstReadAt: closing - 1,
  readAt: closing - 1,
  failures: 0,
  failingSince: null,
  reason: null,
  nextLookAt: null,
  note: null,
};

test('what went out is refused whatever its date, with the issue', () => {
  const date = '2026-11-25';
  expect(findRefusal({ seen: { ...met, issue: 7 }, date }, null, undefined)).toEqual({
    kind: 'repeated',
    issue: 7,
  });
});

test('what an editor wants never is refused, however new', () => {
  const seen = { ...met, isUnwanted: true };
  expect(findRefusal({ seen, date: '2026-11-25' }, closing, watched)?.kind).toBe('unwanted');
});

test.each([
  ['before any issue nothing is old', '2020-01-01', null, undefined, undefined, undefined],
  ['without a date nothing is old', null, closing, undefined, watched, undefined],
  ['newer than the last issue', '2026-11-20T09:00:01Z', closing, undefined, undefined, undefined],
  ['the day of the last issue, without a time', '2026-11-20', closing, undefined, undefined, undefined],
  ['older, of a source that was not watched', '2026-11-20T08:59:00Z', closing, undefined, undefined, 'old'],
  ['an hour older, new in a watched source', '2026-11-20T08:00:00Z', closing, undefined, watched, undefined],
  ['two days older, new in a watched source', '2026-11-18T08:00:00Z', closing, undefined, watched, 'old'],
  ['an hour older, and there before', '2026-11-20T08:00:00Z', closing, met, watched, 'old'],
] as const)('%s', (_case, date, since, seen, source, kind) => {
  expect(findRefusal({ seen, date }, since, source)?.kind).toBe(kind);
});
