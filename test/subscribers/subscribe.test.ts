import { expect, test } from 'vitest';
import { dialects } from '../store/dialects.ts';
import { day, findLetter, onTheForm, openWorld, subscribe } from './world.ts';

for (const dialect of dialects) {
  test(`${dialect}: nobody is on the list before pressing the button behind the mailed link`, async () => {
    await using world = await openWorld(dialect);
    const { readers } = world;
    expect(await readers.requestSubscription('ann@example.org', onTheForm)).toEqual({
      outcome: 'check-your-mail',
      suggestion: null,
    });
    expect(await readers.countReaders()).toMatchObject({ pending: 1, confirmed: 0 });
    const { token, to } = findLetter(world, 'confirm');
    expect(to).toBe('ann@example.org');
    expect(await readers.findConfirmation(token)).toBe('open');
    expect(await readers.countReaders()).toMatchObject({ pending: 1, confirmed: 0 });
    expect(await readers.confirm(token)).toBe('confirmed');
    expect(await readers.confirm(token)).toBe('confirmed');
    expect(await readers.countReaders()).toMatchObject({ pending: 0, confirmed: 1 });
    expect(world.letters.map((letter) => letter.kind)).toEqual(['confirm', 'welcome']);
    expect(await readers.listReaderSums()).toEqual([{ issue: 12, what: 'confirmed', total: 1 }]);
  });

  test(`${dialect}: the consent record says when, to which policy, on which page`, async () => {
    await using world = await openWorld(dialect);
    const asked = world.now();
    await subscribe(world, 'ann@example.org');
    expect(await world.readers.showReader('Ann@Example.org')).toMatchObject({
      suppressed: false,
      reader: { consent: { on: new Date(asked).toISOString(), policy: 'policy-1', form: '/', source: null } },
    });
  });

  test(`${dialect}: the link ends after seven days, and asking again sends a new one`, async () => {
    await using world = await openWorld(dialect);
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    const { token } = findLetter(world, 'confirm');
    world.pass(7 * day);
    expect(await world.readers.confirm(token)).toBe('expired');
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    expect(await world.readers.confirm(findLetter(world, 'confirm').token)).toBe('confirmed');
  });

  test(`${dialect}: an address gets at most three letters a day, and the answer stays the same`, async () => {
    await using world = await openWorld(dialect);
    const answers = [];
    for (let asked = 0; asked < 5; asked++)
      answers.push(await world.readers.requestSubscription('ann@example.org', onTheForm));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(world.letters).toHaveLength(3);
    world.pass(day);
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    expect(world.letters).toHaveLength(4);
  });

  test(`${dialect}: who is subscribed already gets the welcome again, and stays subscribed`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@example.org');
    await world.readers.requestSubscription('ANN@example.org', { ...onTheForm, language: 'ru' });
    expect(world.letters.at(-1)?.kind).toBe('welcome');
    expect(await world.readers.countReaders()).toMatchObject({ pending: 0, confirmed: 1 });
    expect((await world.readers.showReader('ann@example.org')).reader?.language).toBe('en');
  });

  test(`${dialect}: two sign-ups of one address at the same moment make one reader`, async () => {
    await using world = await openWorld(dialect);
    await Promise.all([1, 2, 3].map(() => world.readers.requestSubscription('ann@example.org', onTheForm)));
    expect(await world.readers.countReaders()).toMatchObject({ pending: 1 });
  });

  test(`${dialect}: a sign-up that is never confirmed is forgotten after seven days`, async () => {
    await using world = await openWorld(dialect);
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    world.pass(7 * day - 1);
    expect(await world.readers.forgetOld()).toMatchObject({ pending: 0 });
    world.pass(1);
    expect(await world.readers.forgetOld()).toMatchObject({ pending: 1 });
    expect(await world.readers.showReader('ann@example.org')).toEqual({ reader: null, suppressed: false });
  });
}

test('what is no address is refused with its reason', async () => {
  await using world = await openWorld('sqlite', { allowRoleAddresses: false });
  const { readers } = world;
  expect(await readers.requestSubscription('ann', onTheForm)).toEqual({
    outcome: 'refused',
    reason: 'no-at',
  });
  expect(await readers.requestSubscription('info@example.org', onTheForm)).toMatchObject({ reason: 'role' });
  expect(await readers.requestSubscription('ann@gmial.com', onTheForm)).toMatchObject({
    outcome: 'check-your-mail',
    suggestion: 'ann@gmail.com',
  });
});
