import { expect, test } from 'vitest';
import { readRhythm } from '../../../src/article/feed/rhythm.ts';
import { parseXml } from '../../../src/article/markup/xml.ts';

function read(inner: string) {
  const { root } = parseXml(
    `<channel xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">${inner}</channel>`,
  );
  return root === undefined ? undefined : readRhythm(root);
}
const period = (name: string) => `<sy:updatePeriod>${name}</sy:updatePeriod>`;
const frequency = (times: string) => `<sy:updateFrequency>${times}</sy:updateFrequency>`;

test.each([
  ['<ttl>15</ttl>', 15],
  ['<ttl>0</ttl>', null],
  ['<ttl>-1</ttl>', null],
  ['<ttl></ttl>', null],
  ['<ttl>soon</ttl>', null],
  [`<ttl>15</ttl>${period('daily')}`, 15],
  [period('hourly'), 60],
  [period('daily'), 1440],
  [period('weekly'), 10_080],
  [period('monthly'), 43_200],
  [period('yearly'), 525_600],
  [period('often'), null],
  [period('daily') + frequency('2'), 720],
  [period('daily') + frequency('0'), 1440],
  [period('hourly') + frequency('600'), 1],
  ['', null],
])('a channel with %s asks to be looked at every %s minutes', (inner, minutes) => {
  expect(read(inner)?.minutes).toBe(minutes);
});

test('hours and days in which nothing is written are read, and what is none of them left out', () => {
  const hours = ['0', '23', '24', '25', '-1', '1.5', 'noon'].map((hour) => `<hour>${hour}</hour>`).join('');
  expect(read(`<skipHours>${hours}</skipHours>`)?.skipHours).toEqual([0, 23, 0]);
  const days = ['Sunday', 'Saturday', 'Noday'].map((day) => `<day>${day}</day>`).join('');
  expect(read(`<skipDays>${days}</skipDays>`)?.skipDays).toEqual([0, 6]);
  expect(read('<title>Valley</title>')).toMatchObject({ skipHours: [], skipDays: [] });
});
