import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebWorld, type WebWorld } from './world.ts';

const slug = '12-city-halts-the-second-crane';
const correctedAt = Date.UTC(2026, 10, 24, 9);
const correction = {
  id: 1,
  issueId: 1,
  at: correctedAt,
  who: 'ann',
  entryId: 'entry-crane',
  headline: 'City halts the second crane',
  was: 'It weighs 80 tonnes.',
  is: 'It weighs 8 tonnes.',
  mailId: null,
};
let plain: WebWorld;
let world: WebWorld;

beforeAll(async () => {
  plain = await openWebWorld();
  await plain.publish(12);
  const [published] = await plain.deps.archive.listLatest(1);
  if (published === undefined) throw new Error('nothing is published');
  const issue = { ...published, corrections: [correction] };
  world = await openWebWorld({
    archive: {
      ...plain.deps.archive,
      listLatest: async () => [issue],
      findIssue: async () => ({ issue, previous: null, next: null }),
    },
  });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await plain[Symbol.asyncDispose]();
});

test('an issue that was corrected says above its entries what was wrong, what is right and when it was put right', async () => {
  const { document } = parseHTML((await world.app.inject(`/issues/${slug}`)).body);
  const section = document.querySelector('section[aria-labelledby="corrections"]');
  expect(section?.querySelector('del')?.textContent).toBe('It weighs 80 tonnes.');
  expect(section?.querySelector('ins')?.textContent).toBe('It weighs 8 tonnes.');
  expect(section?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-24');
});

test('an issue without a correction says nothing of any', async () => {
  expect((await plain.app.inject(`/issues/${slug}`)).body).not.toContain('corrections');
});

test('its plain text says the same', async () => {
  const { body } = await world.app.inject(`/issues/${slug}.txt`);
  expect(body).toContain('We wrote: It weighs 80 tonnes.\nRight is: It weighs 8 tonnes.');
});

test('feeds have the correction with the day of it, under the address that the issue had', async () => {
  const atom = (await world.app.inject('/feed.atom')).body;
  expect(atom).toContain('<updated>2026-11-24T09:00:00.000Z</updated>');
  expect(atom).toContain(`/issues/${slug}</id>`);
  expect(atom).toContain('It weighs 80 tonnes.');
  const json = JSON.parse((await world.app.inject('/feed.json')).body);
  expect(json.items[0]).toMatchObject({ date_modified: new Date(correctedAt).toISOString() });
});
