import { expect, test } from 'vitest';
import { toDue } from '../../src/texts/dates.ts';

test('an instant is told in the newsletter’s zone and in UTC, with the day where that is another', () => {
  const instant = Date.parse('2026-12-03T23:30Z');
  expect(toDue(instant, 'UTC')).toBe('Thursday, 3 December 2026 at 23:30 UTC');
  expect(toDue(instant, 'America/Lima')).toBe('Thursday, 3 December 2026 at 18:30 (America/Lima), 23:30 UTC');
  expect(toDue(instant, 'Europe/Lisbon')).toBe('Thursday, 3 December 2026 at 23:30 (Europe/Lisbon and UTC)');
  expect(toDue(instant, 'Europe/Berlin')).toBe(
    'Friday, 4 December 2026 at 00:30 (Europe/Berlin), 3 December at 23:30 UTC',
  );
});
