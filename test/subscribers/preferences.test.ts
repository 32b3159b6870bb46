import { expect, test } from 'vitest';
import { dialects } from '../store/dialects.ts';
import { day, findLetter, hour, onTheForm, openWorld, subscribe, type World } from './world.ts';

/** The link that only the reader's own mail holds. */
async function openAccount(world: World, preferences: string): Promise<string> {
  expect(await world.readers.requestAccount(preferences)).toBe('check-your-mail');
  return findLetter(world, 'account').token;
}

for (const dialect of dialects) {
  test(`${dialect}: a reader chooses language, sections and a pause by the link in each issue`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    expect(await world.readers.findPreferences(preferences)).toEqual({
      language: 'en',
      sections: null,
      pausedUntil: null,
      supportHiddenUntil: null,
    });
    const chosen = { language: 'ru', sections: ['culture', 'world'], pauseWeeks: 2 };
    expect(await world.readers.updatePreferences(preferences, chosen)).toMatchObject({
      outcome: 'saved',
      preferences: { language: 'ru', sections: ['world', 'culture'], pausedUntil: world.now() + 14 * day },
    });
    await world.readers.updatePreferences(preferences, { sections: ['world', 'science', 'culture'] });
    await world.readers.updatePreferences(preferences, { pauseWeeks: 0 });
    expect(await world.readers.findPreferences(preferences)).toMatchObject({
      language: 'ru',
      sections: null,
      pausedUntil: null,
    });
  });

  test(`${dialect}: the new address must confirm, then the old links are good for leaving only`, async () => {
    await using world = await openWorld(dialect);
    const { leave, preferences } = await subscribe(world, 'ann@example.org');
    const { readers } = world;
    const account = await openAccount(world, preferences);
    expect(await readers.requestAddressChange(account, 'lee@example.net')).toEqual({
      outcome: 'check-your-mail',
    });
    const { to, token } = findLetter(world, 'change-address');
    expect(to).toBe('lee@example.net');
    expect(await readers.findAddressChange(token)).toBe('open');
    expect((await readers.showReader('ann@example.org')).reader?.state).toBe('confirmed');
    expect(await readers.confirmAddressChange(token)).toBe('changed');
    expect(await readers.confirmAddressChange(token)).toBe('unknown');
    expect(await readers.showReader('ann@example.org')).toEqual({ reader: null, suppressed: false });
    expect((await readers.showReader('lee@example.net')).reader?.state).toBe('confirmed');
    expect(await readers.findPreferences(preferences)).toBeUndefined();
    expect(await readers.findAccount(account)).toBe('unknown');
    expect(findLetter(world, 'ended')).toMatchObject({ to: 'ann@example.org', what: 'moved' });
    const welcome = findLetter(world, 'welcome');
    expect(welcome.to).toBe('lee@example.net');
    expect(await readers.findPreferences(welcome.preferencesToken)).toBeDefined();
    expect(await readers.leave(leave)).toMatchObject({ outcome: 'left' });
  });

  test(`${dialect}: a second wish for another address takes the place of the first`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    const account = await openAccount(world, preferences);
    await world.readers.requestAddressChange(account, 'one@example.net');
    const first = findLetter(world, 'change-address').token;
    await world.readers.requestAddressChange(account, 'two@example.net');
    const second = findLetter(world, 'change-address').token;
    expect(await world.readers.confirmAddressChange(first)).toBe('unknown');
    world.pass(7 * day + 2000);
    expect(await world.readers.confirmAddressChange(second)).toBe('expired');
    const later = await openAccount(world, preferences);
    for (let n = 0; n < 4; n += 1) await world.readers.requestAddressChange(later, 'ann@example.net');
    expect(world.letters.filter((letter) => letter.kind === 'change-address')).toHaveLength(5);
  });

  test(`${dialect}: an address that is subscribed already may be taken over by its owner`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    await subscribe(world, 'lee@example.net');
    const account = await openAccount(world, preferences);
    await world.readers.requestAddressChange(account, 'lee@example.net');
    expect(await world.readers.confirmAddressChange(findLetter(world, 'change-address').token)).toBe(
      'changed',
    );
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 1 });
  });

  test(`${dialect}: a reader takes all data along, and is deleted at once`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    const account = await openAccount(world, preferences);
    const on = new Date(world.now()).toISOString();
    const data = {
      address: 'ann@example.org',
      name: null,
      language: 'en',
      sections: null,
      state: 'confirmed',
      stateSince: on,
      subscribedOn: on,
      confirmedOn: on,
      pausedUntil: null,
      supportHiddenUntil: null,
      consent: { on, policy: 'policy-1', form: '/', source: null },
    };
    expect(await world.readers.downloadMyData(account)).toEqual(data);
    await world.readers.updatePreferences(preferences, { pauseWeeks: 52 });
    const pausedUntil = new Date(world.now() + 364 * day).toISOString();
    expect(await world.readers.downloadMyData(account)).toEqual({ ...data, pausedUntil });
    expect(await world.readers.deleteMe(account)).toBe('deleted');
    expect(findLetter(world, 'ended')).toMatchObject({ to: 'ann@example.org', what: 'deleted' });
    expect(await world.readers.deleteMe(account)).toBe('unknown');
    expect(await world.readers.showReader('ann@example.org')).toEqual({ reader: null, suppressed: true });
  });

  test(`${dialect}: the links of a forwarded issue reveal and end nothing: that asks by mail, three times a day`, async () => {
    await using world = await openWorld(dialect);
    const { leave, preferences } = await subscribe(world, 'ann@example.org');
    const { readers } = world;
    for (const token of [leave, preferences]) {
      expect(await readers.downloadMyData(token)).toBeUndefined();
      expect(await readers.deleteMe(token)).toBe('unknown');
      expect(await readers.findAccount(token)).toBe('unknown');
      expect(await readers.requestAddressChange(token, 'eve@example.net')).toEqual({ outcome: 'unknown' });
    }
    expect(JSON.stringify(await readers.findPreferences(preferences))).not.toContain('example.org');
    expect(await readers.requestAccount(leave)).toBe('unknown');
    world.pass(day);
    for (let n = 0; n < 5; n += 1) expect(await readers.requestAccount(preferences)).toBe('check-your-mail');
    const letters = world.letters.filter((letter) => letter.kind === 'account');
    expect(letters.map(({ to }) => to)).toEqual(['ann@example.org', 'ann@example.org', 'ann@example.org']);
  });

  test(`${dialect}: the link to the account holds for 24 hours`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    const account = await openAccount(world, preferences);
    world.pass(24 * hour - 1000);
    expect(await world.readers.findAccount(account)).toBe('open');
    world.pass(1000);
    expect(await world.readers.findAccount(account)).toBe('expired');
    expect(await world.readers.downloadMyData(account)).toBeUndefined();
    expect(await world.readers.deleteMe(account)).toBe('unknown');
    expect(await world.readers.requestAddressChange(account, 'lee@example.net')).toEqual({
      outcome: 'unknown',
    });
  });

  test(`${dialect}: an address that bounces for good gets no more mail until its owner signs up anew`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@example.org');
    const { key } = (await world.readers.listReaders().next()).value ?? { key: '' };
    expect(await world.readers.suppressReader(key, 'bounced')).toBe('suppressed');
    expect(await world.readers.suppressReader('00'.repeat(12), 'bounced')).toBe('unknown');
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 0, bounced: 1 });
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    await world.readers.confirm(findLetter(world, 'confirm').token);
    expect(await world.readers.showReader('ann@example.org')).toMatchObject({
      suppressed: false,
      reader: { state: 'confirmed' },
    });
  });
}

test('what is not on offer is refused by field, and nothing is changed', async () => {
  await using world = await openWorld('sqlite');
  const { preferences, leave } = await subscribe(world, 'ann@example.org');
  const { readers } = world;
  expect(await readers.updatePreferences(preferences, { language: 'xx' })).toEqual({
    outcome: 'refused',
    field: 'language',
  });
  for (const sections of [[], ['sport']])
    expect(await readers.updatePreferences(preferences, { sections })).toMatchObject({ field: 'sections' });
  for (const pauseWeeks of [-1, 1.5, 53, Number.NaN])
    expect(await readers.updatePreferences(preferences, { pauseWeeks })).toMatchObject({
      field: 'pauseWeeks',
    });
  expect(await readers.updatePreferences(leave, { language: 'ru' })).toEqual({ outcome: 'unknown' });
  expect((await readers.findPreferences(preferences))?.language).toBe('en');
});
