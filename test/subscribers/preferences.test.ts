import { expect, test } from 'vitest';
import { dialects } from '../store/dialects.ts';
import { day, findLetter, onTheForm, openWorld, subscribe } from './world.ts';

for (const dialect of dialects) {
  test(`${dialect}: a reader chooses language, sections and a pause by the link in each issue`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    expect(await world.readers.findPreferences(preferences)).toEqual({
      address: 'ann@example.org',
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
    expect(await readers.requestAddressChange(preferences, 'lee@example.net')).toEqual({
      outcome: 'check-your-mail',
    });
    const { to, token } = findLetter(world, 'change-address');
    expect(to).toBe('lee@example.net');
    expect(await readers.findAddressChange(token)).toBe('open');
    expect((await readers.findPreferences(preferences))?.address).toBe('ann@example.org');
    expect(await readers.confirmAddressChange(token)).toBe('changed');
    expect(await readers.confirmAddressChange(token)).toBe('unknown');
    expect(await readers.showReader('ann@example.org')).toEqual({ reader: null, suppressed: false });
    expect((await readers.showReader('lee@example.net')).reader?.state).toBe('confirmed');
    expect(await readers.findPreferences(preferences)).toBeUndefined();
    expect(await readers.leave(leave)).toMatchObject({ outcome: 'left' });
  });

  test(`${dialect}: a second wish for another address takes the place of the first`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    await world.readers.requestAddressChange(preferences, 'one@example.net');
    const first = findLetter(world, 'change-address').token;
    await world.readers.requestAddressChange(preferences, 'two@example.net');
    const second = findLetter(world, 'change-address').token;
    expect(await world.readers.confirmAddressChange(first)).toBe('unknown');
    world.pass(7 * day + 2000);
    expect(await world.readers.confirmAddressChange(second)).toBe('expired');
    await world.readers.requestAddressChange(preferences, 'ann@example.net');
    await world.readers.requestAddressChange(preferences, 'ann@example.net');
    await world.readers.requestAddressChange(preferences, 'ann@example.net');
    await world.readers.requestAddressChange(preferences, 'ann@example.net');
    expect(world.letters.filter((letter) => letter.kind === 'change-address')).toHaveLength(5);
  });

  test(`${dialect}: an address that is subscribed already may be taken over by its owner`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    await subscribe(world, 'lee@example.net');
    await world.readers.requestAddressChange(preferences, 'lee@example.net');
    expect(await world.readers.confirmAddressChange(findLetter(world, 'change-address').token)).toBe(
      'changed',
    );
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 1 });
  });

  test(`${dialect}: a reader takes all data along, and is deleted at once`, async () => {
    await using world = await openWorld(dialect);
    const { preferences } = await subscribe(world, 'ann@example.org');
    expect(await world.readers.downloadMyData(preferences)).toMatchObject({
      address: 'ann@example.org',
      state: 'confirmed',
      consent: { policy: 'policy-1', form: '/' },
    });
    expect(await world.readers.deleteMe(preferences)).toBe('deleted');
    expect(await world.readers.deleteMe(preferences)).toBe('unknown');
    expect(await world.readers.showReader('ann@example.org')).toEqual({ reader: null, suppressed: true });
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
