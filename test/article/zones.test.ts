import { expect, test } from 'vitest';
import { findOffset } from '../../src/article/zones.ts';

/** Minutes that clocks in a place of the IANA database are ahead of Greenwich, in January or July 2025. */
function measure(place: string, month: number): number {
  const instant = Date.UTC(2025, month, 15, 12);
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: place, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return Number(`${sign}${Number(hours) * 60 + Number(minutes)}`);
}

const [winter, summer] = [0, 6];

test.each([
  ['z ut utc gmt', 'UTC', winter],
  ['wet', 'Europe/Lisbon', winter],
  ['west', 'Europe/Lisbon', summer],
  ['bst', 'Europe/London', summer],
  ['cet met mez', 'Europe/Berlin', winter],
  ['cest mest mesz', 'Europe/Berlin', summer],
  ['eet', 'Europe/Kyiv', winter],
  ['eest', 'Europe/Kyiv', summer],
  ['msk мск', 'Europe/Moscow', winter],
  ['msd', 'Asia/Dubai', winter],
  ['trt', 'Europe/Istanbul', winter],
  ['est', 'America/New_York', winter],
  ['edt', 'America/New_York', summer],
  ['cst', 'America/Chicago', winter],
  ['cdt', 'America/Chicago', summer],
  ['mst', 'America/Denver', winter],
  ['mdt', 'America/Denver', summer],
  ['pst', 'America/Los_Angeles', winter],
  ['pdt', 'America/Los_Angeles', summer],
  ['akst', 'America/Anchorage', winter],
  ['akdt', 'America/Anchorage', summer],
  ['hst', 'Pacific/Honolulu', winter],
  ['nst', 'America/St_Johns', winter],
  ['ndt', 'America/St_Johns', summer],
  ['brt', 'America/Sao_Paulo', winter],
  ['jst', 'Asia/Tokyo', winter],
  ['kst', 'Asia/Seoul', winter],
  ['hkt', 'Asia/Hong_Kong', winter],
  ['sgt', 'Asia/Singapore', winter],
  ['awst', 'Australia/Perth', winter],
  ['acst', 'Australia/Adelaide', summer],
  ['acdt', 'Australia/Adelaide', winter],
  ['aest', 'Australia/Sydney', summer],
  ['aedt', 'Australia/Sydney', winter],
  ['nzst', 'Pacific/Auckland', summer],
  ['nzdt', 'Pacific/Auckland', winter],
])('%s is the time of %s', (names, place, month) => {
  for (const name of names.split(' '))
    expect([name, findOffset(name)]).toEqual([name, measure(place, month)]);
});

test('digits are hours and minutes, up to fourteen hours', () => {
  expect(['+02:00', '-5', 'GMT+3', 'utc -0330', '(CET)', '+14:00', '+00:59'].map(findOffset)).toEqual([
    120, -300, 180, -210, 60, 840, 59,
  ]);
  expect(['+14:01', '+01:60', '+15', 'IST', 'tostring', ''].map(findOffset)).toEqual(
    Array(6).fill(undefined),
  );
});
