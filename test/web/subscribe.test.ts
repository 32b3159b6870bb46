import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillForm, openWebWorld, post, type WebWorld } from './world.ts';

let world: WebWorld;

beforeEach(async () => {
  world = await openWebWorld();
});

afterEach(async () => {
  await world[Symbol.asyncDispose]();
});

describe('the sign-up form', () => {
  test('a letter with a link goes to the address, and the answer leads to a page that names nobody', async () => {
    const form = await fillForm(world, 'ann@reader.test');
    world.pass(5_000);
    const answer = await post(world, '/subscribe', form);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, 'subscribe/sent']);
    expect(world.letters.map((letter) => [letter.kind, letter.to])).toEqual([['confirm', 'ann@reader.test']]);
    expect((await world.app.inject('/subscribe/sent')).body).not.toContain('ann@');
  });

  test('known, new, and departed addresses get the same answer', async () => {
    await world.addReader('known@reader.test');
    const gone = await world.addReader('gone@reader.test');
    await world.readers.leave(gone.leave);
    const answers = [];
    for (const address of ['known@reader.test', 'gone@reader.test', 'new@reader.test']) {
      const form = await fillForm(world, address);
      world.pass(5_000);
      const { statusCode, body, headers } = await post(world, '/subscribe', form);
      answers.push(JSON.stringify([statusCode, body, { ...headers, date: '' }]));
    }
    expect(new Set(answers).size).toBe(1);
  });

  test('what a robot fills in a field that nobody sees is answered like a reader, and nothing is sent', async () => {
    const form = await fillForm(world, 'robot@reader.test');
    form.set('website', 'https://spam.test');
    world.pass(5_000);
    expect((await post(world, '/subscribe', form)).statusCode).toBe(303);
    expect(world.letters).toEqual([]);
  });

  test('a form sent at once is shown again, filled in, and goes through the second time', async () => {
    const form = await fillForm(world, 'quick@reader.test');
    world.pass(500);
    const first = await post(world, '/subscribe', form);
    expect(first.statusCode).toBe(422);
    expect(first.body).toContain('value="quick@reader.test"');
    expect(first.body).toContain(`value="${form.get('stamp')}"`);
    world.pass(3_000);
    expect((await post(world, '/subscribe', form)).statusCode).toBe(303);
  });

  test('a form without a stamp, with a false or an old one is shown again with a good one', async () => {
    const form = await fillForm(world, 'late@reader.test');
    const old = form.get('stamp') ?? '';
    world.pass(25 * 3_600_000);
    for (const stamp of ['', 'x', `${old}x`, `${old.split('.')[0]}.AAAA`, old]) {
      form.set('stamp', stamp);
      const answer = await post(world, '/subscribe', form);
      expect(answer.statusCode).toBe(422);
      expect(world.letters).toEqual([]);
    }
  });

  test('without consent nothing is kept', async () => {
    const form = await fillForm(world, 'ann@reader.test');
    form.delete('consent');
    world.pass(5_000);
    const answer = await post(world, '/subscribe', form);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('without your consent');
    expect((await world.readers.showReader('ann@reader.test')).reader).toBe(null);
  });

  test('the consent record names the policy that was shown, the form and the site, and no network address', async () => {
    const form = await fillForm(world, 'ann@reader.test', '/embed');
    world.pass(5_000);
    await world.app.inject({
      method: 'POST',
      url: '/subscribe',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://partner.test' },
      payload: form.toString(),
      remoteAddress: '203.0.113.7',
    });
    const { reader } = await world.readers.showReader('ann@reader.test');
    expect(reader?.consent).toMatchObject({
      form: '/embed',
      source: 'partner.test',
      policy: form.get('policy'),
    });
    expect(JSON.stringify(reader)).not.toContain('203.0');
    const policy = await world.app.inject('/privacy');
    expect(policy.body).toContain(`Version ${form.get('policy')}`);
  });

  test('a slip in a well-known domain is asked about before anything is sent', async () => {
    const form = await fillForm(world, 'ann@gmial.com');
    world.pass(5_000);
    const question = await post(world, '/subscribe', form);
    expect(question.statusCode).toBe(422);
    expect(question.body).toContain('Did you mean ann@gmail.com?');
    expect(world.letters).toEqual([]);
    form.set('instead', 'ann@gmail.com');
    await post(world, '/subscribe', form);
    expect(world.letters.map((letter) => letter.to)).toEqual(['ann@gmail.com']);
    form.set('instead', 'as-typed');
    await post(world, '/subscribe', form);
    expect(world.letters.map((letter) => letter.to)).toEqual(['ann@gmail.com', 'ann@gmial.com']);
  });

  test.each([
    ['nobody', 'should look like'],
    ['<script>@reader.test', 'should look like'],
    ['a@b.test\r\nBcc: c@d.test', 'should look like'],
    ['info@reader.test', 'Please use another one'],
    ['ann@throwaway.test', 'Please use another one'],
  ])('%j is refused with a sentence', async (address, sentence) => {
    const form = await fillForm(world, address);
    world.pass(5_000);
    const answer = await post(world, '/subscribe', form);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).not.toContain('<script>');
    expect(world.letters).toEqual([]);
  });

  test('one network can ask 30 times in ten minutes, and another still can', async () => {
    const form = await fillForm(world, 'nobody');
    world.pass(5_000);
    const send = (remoteAddress: string) =>
      world.app.inject({
        method: 'POST',
        url: '/subscribe',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: form.toString(),
        remoteAddress,
      });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => send(`198.51.100.${n + 1}`)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from(answers, () => 422));
    const last = await send('198.51.100.99');
    expect(last.statusCode).toBe(429);
    expect(last.body).toContain('Too many tries');
    expect((await send('203.0.113.1')).statusCode).toBe(422);
  });
});

describe('the confirmation link', () => {
  async function signUp(): Promise<string> {
    const form = await fillForm(world, 'ann@reader.test');
    world.pass(5_000);
    await post(world, '/subscribe', form);
    const letter = world.letters.at(-1);
    return letter?.kind === 'confirm' ? letter.token : '';
  }

  test('opening it changes nothing; its button confirms, twice as well as once', async () => {
    const token = await signUp();
    for (const method of ['GET', 'HEAD'] as const)
      expect((await world.app.inject({ method, url: `/confirm/${token}` })).statusCode).toBe(200);
    expect((await world.readers.showReader('ann@reader.test')).reader?.state).toBe('pending');
    expect((await post(world, `/confirm/${token}`, {})).body).toContain('You are subscribed');
    expect((await post(world, `/confirm/${token}`, {})).body).toContain('You are subscribed');
    expect((await world.readers.showReader('ann@reader.test')).reader?.state).toBe('confirmed');
  });

  test('who confirms is led to the last issue once there is one', async () => {
    const token = await signUp();
    expect((await post(world, `/confirm/${token}`, {})).body).not.toContain('Read the last issue');
    await world.publish(12);
    expect((await world.app.inject(`/confirm/${token}`)).body).toContain('Read the last issue');
  });

  test('after seven days it says that it has ended', async () => {
    const token = await signUp();
    world.pass(8 * 86_400_000);
    const page = await world.app.inject(`/confirm/${token}`);
    expect([page.statusCode, page.body.includes('This link has ended')]).toEqual([410, true]);
    expect((await post(world, `/confirm/${token}`, {})).statusCode).toBe(410);
  });

  test('a token for one purpose opens no other page', async () => {
    const tokens = await world.addReader('bob@reader.test');
    for (const [page, purpose] of [
      ['confirm', 'leave'],
      ['leave', 'confirm'],
      ['preferences', 'leave'],
      ['undo', 'leave'],
      ['change-address', 'preferences'],
    ] as const)
      expect((await world.app.inject(`/${page}/${tokens[purpose]}`)).statusCode).toBe(404);
  });
});

describe("a site's own form", () => {
  const send = (payload: object, headers: Record<string, string> = {}) =>
    world.app.inject({ method: 'POST', url: '/api/subscribe', payload, headers });

  test('goes through the same gate and gets the same answer', async () => {
    const { stamp } = (await world.app.inject('/api/form')).json();
    expect((await send({ address: 'ann@reader.test', consent: true, stamp })).json().reason).toBe('too-soon');
    world.pass(5_000);
    expect((await send({ address: 'ann@reader.test', stamp })).json().reason).toBe('consent');
    expect((await send({ address: 'ann@reader.test', consent: true })).json().reason).toBe('stamp');
    const answer = await send({ address: 'ann@reader.test', consent: true, stamp });
    expect([answer.statusCode, answer.json()]).toEqual([202, { outcome: 'check-your-mail' }]);
    expect(world.letters.length).toBe(1);
  });

  test('may be called from the sites of the configuration and from no other', async () => {
    for (const [origin, allowed] of [
      ['https://partner.test', 'https://partner.test'],
      ['https://elsewhere.test', undefined],
    ] as const) {
      const answer = await world.app.inject({
        method: 'OPTIONS',
        url: '/api/subscribe',
        headers: { origin },
      });
      expect(answer.headers['access-control-allow-origin']).toBe(allowed);
    }
  });

  test('what cannot be read is refused in JSON', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/subscribe',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    expect([answer.statusCode, answer.json()]).toEqual([400, { outcome: 'refused', reason: 'unreadable' }]);
  });
});

test('a browser without style sheets sets words, fields and links apart', async () => {
  const { preferences } = await world.addReader('plain@reader.test');
  for (const path of ['/subscribe', `/preferences/${preferences}`]) {
    const { body } = await world.app.inject(path);
    expect(body).toContain('</label> <');
    expect(body).not.toMatch(/<\/label><(input|select|a|label)|<input[^>]*><span/);
  }
});
