import { toInstant } from './slots.ts';

const timePattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/;

/** `2026-12-04 17:00` as clocks in the zone show it, or with an offset of its own (RFC 3339) → epoch ms. */
export function readWallTime(text: string, timeZone: string): number | undefined {
  const [, date, time, offset] = timePattern.exec(text.trim()) ?? [];
  const wall = Date.parse(`${date}T${time}Z`);
  // A day that no month has is counted on into the next one.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date) return undefined;
  return offset === undefined ? toInstant(wall, timeZone) : Date.parse(`${date}T${time}${offset}`);
}
