import { expect, test } from 'vitest';
import { dialects } from '../store/dialects.ts';
import { day, findLetter, hour, onTheForm, openWorld, subscribe } from './world.ts';

for (const dialect of dialects) {
  test(`${dialect}: one press leaves, looking at the page doesn't, a second press changes nothing`, async () => {
    await using world = await openWorld(dialect);
    const { leave } = await subscribe(world, 'ann@example.org');
    expect(await world.readers.findLeaving(leave)).toBe('open');
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 1 });
    expect(await world.readers.leave(leave, 'too-often')).toMatchObject({ undoToken: expect.any(String) });
    world.pass(hour);
    expect(await world.readers.leave(leave)).toEqual({ outcome: 'left', undoToken: null });
    expect(await world.readers.findLeaving(leave)).toBe('left');
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 0, left: 1 });
    expect(world.letters.filter((letter) => letter.kind === 'goodbye')).toHaveLength(1);
    expect(await world.readers.listReaderSums()).toEqual([
      { issue: 12, what: 'confirmed', total: 1 },
      { issue: 12, what: 'left', total: 1 },
      { issue: 12, what: 'left:too-often', total: 1 },
    ]);
  });

  test(`${dialect}: "that was a mistake" works for 24 hours, by its own token alone`, async () => {
    await using world = await openWorld(dialect);
    const { leave, preferences } = await subscribe(world, 'ann@example.org');
    await world.readers.leave(leave);
    const { undoToken } = findLetter(world, 'goodbye');
    expect(await world.readers.undoLeave(leave)).toBe('unknown');
    expect(await world.readers.undoLeave(preferences)).toBe('unknown');
    world.pass(24 * hour - 1000);
    expect(await world.readers.findUndo(undoToken)).toBe('open');
    expect(await world.readers.undoLeave(undoToken)).toBe('back');
    expect(await world.readers.showReader('ann@example.org')).toMatchObject({
      suppressed: false,
      reader: { state: 'confirmed' },
    });
    await world.readers.leave(leave);
    const again = findLetter(world, 'goodbye').undoToken;
    world.pass(24 * hour);
    expect(await world.readers.findUndo(again)).toBe('unknown');
    expect(await world.readers.undoLeave(again)).toBe('unknown');
  });

  test(`${dialect}: a link out of an old mail brings nobody back, and a "mistake" is said about its own leaving alone`, async () => {
    await using world = await openWorld(dialect);
    const { leave } = await subscribe(world, 'ann@example.org');
    await world.readers.leave(leave);
    const first = findLetter(world, 'goodbye').undoToken;
    expect(await world.readers.undoLeave(first)).toBe('back');
    world.pass(hour);
    await world.readers.leave(leave);
    expect(await world.readers.leave(leave)).toEqual({ outcome: 'left', undoToken: null });
    expect(await world.readers.undoLeave(first)).toBe('unknown');
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 0, left: 1 });
    await subscribe(world, 'bob@example.org');
    await world.readers.removeReader('bob@example.org');
    const { leaveToken } = findLetter(world, 'welcome');
    expect(await world.readers.leave(leaveToken)).toEqual({ outcome: 'left', undoToken: null });
  });

  test(`${dialect}: a day after leaving nothing is kept but a hash, and only a new double opt-in lifts it`, async () => {
    await using world = await openWorld(dialect);
    const { leave } = await subscribe(world, 'ann@example.org');
    await world.readers.leave(leave);
    world.pass(day);
    expect(await world.readers.forgetOld()).toMatchObject({ left: 1 });
    expect(await world.readers.showReader('ann@example.org')).toEqual({ reader: null, suppressed: true });
    expect(await world.readers.leave(leave)).toEqual({ outcome: 'unknown' });
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    expect((await world.readers.showReader('ann@example.org')).suppressed).toBe(true);
    await world.readers.confirm(findLetter(world, 'confirm').token);
    expect((await world.readers.showReader('ann@example.org')).suppressed).toBe(false);
  });

  test(`${dialect}: an old confirmation link brings nobody back who left`, async () => {
    await using world = await openWorld(dialect);
    const { leave } = await subscribe(world, 'ann@example.org');
    const { token } = findLetter(world, 'confirm');
    await world.readers.leave(leave);
    expect(await world.readers.confirm(token)).toBe('unknown');
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 0, left: 1 });
  });

  test(`${dialect}: who leaves before confirming is forgotten at once`, async () => {
    await using world = await openWorld(dialect);
    const { leave } = await subscribe(world, 'ann@example.org');
    await world.readers.leave(leave);
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    expect(await world.readers.leave(leave)).toEqual({ outcome: 'left', undoToken: null });
    expect(await world.readers.showReader('ann@example.org')).toEqual({ reader: null, suppressed: true });
  });

  test(`${dialect}: an editor removes a reader, forgets one, and hears of one who isn't there`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@example.org');
    await subscribe(world, 'bob@example.org');
    expect(await world.readers.removeReader('ann@example.org')).toBe('removed');
    expect(await world.readers.removeReader('ann@example.org')).toBe('unknown');
    expect(await world.readers.forgetReader('bob@example.org')).toBe('forgotten');
    expect(await world.readers.forgetReader('carol@example.org')).toBe('unknown');
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 0, left: 1 });
    const left: string[] = [];
    for await (const reader of world.readers.listReaders()) left.push(reader.address);
    expect(left).toEqual(['ann@example.org']);
  });
}
