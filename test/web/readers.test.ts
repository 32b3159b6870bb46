import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWebWorld, post, type WebWorld } from './world.ts';

let world: WebWorld;
let tokens: Awaited<ReturnType<WebWorld['addReader']>>;

beforeEach(async () => {
  world = await openWebWorld();
  tokens = await world.addReader('ann@reader.test');
});

afterEach(async () => {
  await world[Symbol.asyncDispose]();
});

async function stateOf(address: string): Promise<string | undefined> {
  return (await world.readers.showReader(address)).reader?.state;
}

function undoTokenOf(body: string): string {
  return /action="[^"]*undo\/([\w-]+)/.exec(body)?.[1] ?? '';
}

describe('leaving', () => {
  test('a mail program leaves with one POST, without a cookie (RFC 8058)', async () => {
    const answer = await post(world, `/leave/${tokens.leave}`, { 'List-Unsubscribe': 'One-Click' });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([200, undefined]);
    expect(await stateOf('ann@reader.test')).toBe('left');
  });

  test('so does one that sends the body as multipart, as the RFC allows', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: `/leave/${tokens.leave}`,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    });
    expect(answer.statusCode).toBe(200);
    expect(await stateOf('ann@reader.test')).toBe('left');
  });

  test('the page has one button; its goodbye has the way back, for 24 hours', async () => {
    const page = await world.app.inject(`/leave/${tokens.leave}`);
    expect(page.body.match(/<button/g)?.length).toBe(1);
    const goodbye = await post(world, `/leave/${tokens.leave}`, { reason: 'too-often' });
    const undo = undoTokenOf(goodbye.body);
    expect((await world.app.inject(`/undo/${undo}`)).statusCode).toBe(200);
    expect(await stateOf('ann@reader.test')).toBe('left');
    expect((await post(world, `/undo/${undo}`, {})).body).toContain('You are back');
    expect(await stateOf('ann@reader.test')).toBe('confirmed');
  });

  test('after 24 hours there is no way back', async () => {
    const undo = undoTokenOf((await post(world, `/leave/${tokens.leave}`, {})).body);
    world.pass(25 * 3_600_000);
    expect((await post(world, `/undo/${undo}`, {})).statusCode).toBe(404);
  });

  test('leaving is never limited: one provider leaves for many readers', async () => {
    const leave = () => post(world, `/leave/${tokens.leave}`, { 'List-Unsubscribe': 'One-Click' });
    const answers = await Promise.all(Array.from({ length: 60 }, leave));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from(answers, () => 200));
  });
});

describe('preferences', () => {
  const at = () => `/preferences/${tokens.preferences}`;

  test('sections, language and a pause are kept', async () => {
    const saved = await post(
      world,
      at(),
      new URLSearchParams('do=save&sections-shown=yes&section-ships=yes&language=de&pause=4'),
    );
    expect(saved.body).toContain('Saved.');
    expect(await world.readers.findPreferences(tokens.preferences)).toMatchObject({
      sections: ['ships'],
      language: 'de',
      pausedUntil: world.deps.now() + 28 * 86_400_000,
    });
    const again = await world.app.inject(at());
    expect(again.body).toContain('Paused until');
    expect(again.body).toMatch(/id="section-ships" type="checkbox" [^>]*checked/);
    expect(again.body).not.toMatch(/id="section-ports" type="checkbox" [^>]*checked/);
  });

  test('no section at all is refused with a sentence', async () => {
    const answer = await post(world, at(), { do: 'save', 'sections-shown': 'yes', pause: '0' });
    expect([answer.statusCode, answer.body.includes('Choose one section')]).toEqual([422, true]);
  });

  test('whoever an issue was forwarded to sees no address on the page, and can take, move and delete nothing', async () => {
    const page = await world.app.inject(at());
    expect(page.body).not.toMatch(/ann|reader\.test|policy-?1/);
    for (const wish of ['download', 'delete', 'change-address'])
      for (const url of [at(), `/account/${tokens.preferences}`, `/account/${tokens.leave}`]) {
        const answer = await post(world, url, { do: wish, sure: 'yes', address: 'eve@elsewhere.test' });
        expect(answer.body).not.toContain('ann@reader.test');
      }
    expect(await stateOf('ann@reader.test')).toBe('confirmed');
    expect(world.letters.filter(({ to }) => to !== 'ann@reader.test')).toEqual([]);
  });
});

describe('the account', () => {
  /** The way there: a button on the preferences page, and the link in the mail that comes. */
  async function openAccount(): Promise<string> {
    await post(world, `/preferences/${tokens.preferences}`, { do: 'account' });
    const letter = world.letters.at(-1);
    if (letter?.kind !== 'account') throw new Error('no letter');
    expect(letter.to).toBe('ann@reader.test');
    return `/account/${letter.token}`;
  }

  test('another address counts when its owner has pressed the button, and both are told', async () => {
    const account = await openAccount();
    await post(world, account, { do: 'change-address', address: 'ann@elsewhere.test' });
    const letter = world.letters.at(-1);
    if (letter?.kind !== 'change-address') throw new Error('no letter');
    expect(letter.to).toBe('ann@elsewhere.test');
    expect((await world.app.inject(`/change-address/${letter.token}`)).statusCode).toBe(200);
    expect(await stateOf('ann@reader.test')).toBe('confirmed');
    expect((await post(world, `/change-address/${letter.token}`, {})).body).toContain(
      'The address is changed',
    );
    expect(await stateOf('ann@elsewhere.test')).toBe('confirmed');
    expect(await stateOf('ann@reader.test')).toBe(undefined);
    for (const gone of [account, `/preferences/${tokens.preferences}`])
      expect((await world.app.inject(gone)).statusCode).toBe(404);
    expect(world.letters.slice(-2).map(({ kind, to }) => [kind, to])).toEqual([
      ['ended', 'ann@reader.test'],
      ['welcome', 'ann@elsewhere.test'],
    ]);
  });

  test('an address that is none is refused with a sentence', async () => {
    const answer = await post(world, await openAccount(), { do: 'change-address', address: 'nobody' });
    expect([answer.statusCode, answer.body.includes('not an e-mail address')]).toEqual([422, true]);
  });

  test('all that is kept can be taken along', async () => {
    const answer = await post(world, await openAccount(), { do: 'download' });
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({ address: 'ann@reader.test', consent: { policy: 'policy' } });
  });

  test('deleting asks to be sure, leaves nothing, and is told by a last mail', async () => {
    const account = await openAccount();
    expect((await post(world, account, { do: 'delete' })).statusCode).toBe(422);
    expect((await post(world, account, { do: 'delete', sure: 'yes' })).body).toContain(
      'Everything is deleted',
    );
    expect(await stateOf('ann@reader.test')).toBe(undefined);
    expect(world.letters.at(-1)).toMatchObject({ kind: 'ended', to: 'ann@reader.test' });
  });

  test('its link ends after a day', async () => {
    const account = await openAccount();
    world.pass(86_400_000);
    for (const answer of [await world.app.inject(account), await post(world, account, { do: 'download' })])
      expect(answer.statusCode).toBe(410);
  });
});

test('"not now" hides the request for support until a day that the page names', async () => {
  expect((await world.app.inject(`/not-now/${tokens['not-now']}`)).statusCode).toBe(200);
  const answer = await post(world, `/not-now/${tokens['not-now']}`, {});
  expect(answer.body).toContain('15 January 2027');
});

test('a scanner that opens every link with GET and HEAD, and follows what it finds, changes nothing', async () => {
  const before = JSON.stringify(await world.readers.showReader('ann@reader.test'));
  for (const [page, purpose] of [
    ['leave', 'leave'],
    ['preferences', 'preferences'],
    ['not-now', 'not-now'],
    ['confirm', 'confirm'],
    ['undo', 'undo-leave'],
    ['change-address', 'change-address'],
    ['account', 'account'],
  ] as const)
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await world.app.inject({ method, url: `/${page}/${tokens[purpose]}` });
      for (const link of answer.body.matchAll(/(?:href|action)="([^":]+)"/g))
        await world.app.inject({ method, url: new URL(link[1] ?? '', `http://x/${page}/t`).pathname });
    }
  expect(JSON.stringify(await world.readers.showReader('ann@reader.test'))).toBe(before);
});

test('pages behind a link are kept by nobody, found by no search engine, and send no referrer', async () => {
  const answer = await world.app.inject(`/preferences/${tokens.preferences}`);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers['referrer-policy']).toBe('no-referrer');
  expect(answer.body).toContain('<meta name="robots" content="noindex">');
});

test('no log line holds a token or an address', async () => {
  for (const token of Object.values(tokens)) await world.app.inject(`/leave/${token}?x=ann@reader.test`);
  await post(world, '/subscribe', { address: 'ann@reader.test' });
  const log = world.log.join('\n');
  expect(log).toContain('GET /leave/:token 200');
  expect(log).not.toContain('@');
  for (const token of Object.values(tokens)) expect(log).not.toContain(token.slice(0, 12));
});
