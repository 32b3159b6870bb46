import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examinePasskeys } from '../../src/deps/examine-passkeys.ts';
import { createApp } from '../../src/deps/web.ts';
import type { IssueContent } from '../../src/domain/issue.ts';
import { openNewsroom } from '../deps/newsroom.ts';
import { launchBrowser } from './browser.ts';

const now = Date.parse('2026-11-19T09:00Z');
/** Chromium on a busy machine. */
const patience = 90_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, patience);

afterAll(() => browser.close());

/** A desk at an address of its own, which passkeys are bound to. */
async function openOffice() {
  let answer: RequestListener = () => {};
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => {
    server.listen(0, 'localhost', listening);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const newsroom = await openNewsroom({
    readers: [],
    now,
    env: { DIGEST_URL: url },
    change: { editors: [{ address: 'ed@example.org', name: 'Ed', role: 'editor' }] },
  });
  const log: string[] = [];
  const app = await createApp(newsroom.desk(), {
    log: (line) => log.push(line),
    sample: {} as IssueContent,
    listNotes: async () => [],
  });
  await app.ready();
  answer = app.routing;
  let links = 0;
  /** What a link in the mail opens. */
  async function makeLink(): Promise<string> {
    links += 1;
    await newsroom.desk().store.sessions.addSignIn(`link-${links}`, 'Ed', now, 60_000);
    return `${url}/desk/enter/link-${links}`;
  }
  return {
    url,
    log,
    desk: newsroom.desk(),
    store: newsroom.desk().store,
    makeLink,
    /** Uses a link up, by whoever has a passkey. */
    async takeStep(): Promise<string> {
      const { pathname } = new URL(await makeLink());
      const { body, cookies } = await app.inject({ method: 'POST', url: pathname });
      expect(cookies).toEqual([]);
      return /name="step" value="([\w-]+)"/.exec(body)?.[1] ?? '';
    },
    show: (step: string, response: string) =>
      app.inject({ method: 'POST', url: '/desk/passkey', payload: { step, response } }),
    async [Symbol.asyncDispose]() {
      await app.close();
      server.closeAllConnections();
      server.close();
      await newsroom[Symbol.asyncDispose]();
    },
  };
}

/** A window with a device of its own, as a phone or a key on USB is. */
async function plugIn(context: BrowserContext) {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return tab;
}

test(
  'who adds a passkey is asked for it after the link: that device opens the desk, another does not, and the forgotten one is not asked for',
  async () => {
    await using office = await openOffice();
    await using context = await browser.newContext();
    const tab = await plugIn(context);
    const warned: string[] = [];
    const note = (warning: Error) => warned.push(warning.message);
    process.on('warning', note);
    await tab.goto(await office.makeLink());
    await tab.getByRole('button', { name: 'Open the desk' }).click();
    await tab.goto(`${office.url}/desk/sessions`);
    await tab.getByRole('button', { name: 'Add a passkey' }).click();
    await tab.getByText('From now on the desk asks you for it').waitFor();
    await tab.getByText('never used').waitFor();

    await context.clearCookies();
    await tab.goto(await office.makeLink());
    await tab.getByRole('button', { name: 'Open the desk' }).click();
    expect(await context.cookies()).toEqual([]);
    await tab.getByRole('button', { name: 'Show my passkey' }).click();
    await tab.waitForURL(`${office.url}/desk`);
    await tab.goto(`${office.url}/desk/sessions`);
    await tab.getByText('last used 19 November 2026 at ').first().waitFor();
    expect(await office.store.passkeys.list('Ed')).toMatchObject([{ usedAt: now }]);
    process.off('warning', note);
    // An algorithm that this Node has as an experiment would be unknown to another.
    expect(warned).toEqual([]);

    await using other = await browser.newContext();
    const stranger = await plugIn(other);
    await stranger.goto(await office.makeLink());
    await stranger.getByRole('button', { name: 'Open the desk' }).click();
    await stranger.getByRole('button', { name: 'Show my passkey' }).click();
    await stranger.getByText('The browser gave no passkey').waitFor();
    await stranger.goto(`${office.url}/desk`);
    expect(stranger.url()).toBe(`${office.url}/desk/sign-in`);

    expect(await office.store.passkeys.remove('Ed')).toBe(1);
    await stranger.goto(await office.makeLink());
    await stranger.getByRole('button', { name: 'Open the desk' }).click();
    await stranger.waitForURL(`${office.url}/desk`);
  },
  patience,
);

test(
  'a good answer to one question is refused as the answer to another, and one that was given before',
  async () => {
    await using office = await openOffice();
    await using context = await browser.newContext();
    const tab = await plugIn(context);
    const answers: string[] = [];
    tab.on('request', (request) => {
      const response = new URLSearchParams(request.postData() ?? '').get('response');
      if (response) answers.push(response);
    });
    await tab.goto(await office.makeLink());
    await tab.getByRole('button', { name: 'Open the desk' }).click();
    await tab.goto(`${office.url}/desk/sessions`);
    await tab.getByRole('button', { name: 'Add a passkey' }).click();
    await tab.getByText('never used').waitFor();
    await tab.goto(await office.makeLink());
    await tab.getByRole('button', { name: 'Open the desk' }).click();
    await tab.getByRole('button', { name: 'Show my passkey' }).click();
    await tab.waitForURL(`${office.url}/desk`);
    const [made = '', shown = ''] = answers;
    for (const response of [made, shown]) {
      const { statusCode, cookies } = await office.show(await office.takeStep(), response);
      expect([statusCode, cookies]).toEqual([410, []]);
      expect(office.log.splice(0).join('\n')).toContain('it is the answer to another page');
    }

    // What is refused is told where it was tried.
    await tab.goto(`${office.url}/desk/sessions`);
    const add = async (response: string) => {
      await tab.locator('form[data-passkey] [name="response"]').evaluate((field, value) => {
        (field as unknown as { value: string }).value = value;
      }, response);
      await tab.getByRole('button', { name: 'Add a passkey' }).click();
      await tab.waitForURL(/told=/);
      expect(new URL(tab.url()).pathname).toBe('/desk/sessions');
      return tab.getByRole('status').first().textContent();
    };
    expect(await add(shown)).toContain('or was given before. Nothing was changed. Load the page anew');
    const elsewhere = JSON.parse(made);
    const { clientDataJSON } = elsewhere.response;
    const said = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    elsewhere.response.clientDataJSON = Buffer.from(
      JSON.stringify({ ...said, origin: 'https://old.example' }),
    ).toString('base64url');
    expect(await add(JSON.stringify(elsewhere))).toContain(
      'it was made at https://old.example, and the desk',
    );
    expect(await office.store.passkeys.list('Ed')).toHaveLength(1);

    await office.store.passkeys.remove('Ed');
    await tab.getByText('Remove it …').click();
    await tab.getByRole('button', { name: 'Remove it' }).click();
    expect(await tab.getByRole('status').first().textContent()).toContain('You have no such passkey');
  },
  patience,
);

test('the doctor names a passkey whose editor the configuration does not have', async () => {
  await using office = await openOffice();
  const passkey = { publicKey: new Uint8Array([1]), counter: 0, device: 'a phone', addedAt: now };
  await office.store.passkeys.add({ ...passkey, id: 'a', editor: 'Ed' });
  expect(await examinePasskeys(office.desk)).toMatchObject([{ state: 'ok' }]);
  await office.store.passkeys.add({ ...passkey, id: 'b', editor: 'Eddie' });
  expect(await examinePasskeys(office.desk)).toMatchObject([
    { state: 'warn', found: expect.stringContaining('"Eddie" has a passkey') },
  ]);
});

test('a step holds once, and what is no passkey of the editor opens nothing and breaks nothing', async () => {
  await using office = await openOffice();
  await office.store.passkeys.add({
    id: 'a',
    editor: 'Ed',
    publicKey: new Uint8Array([1]),
    counter: 0,
    device: 'a phone',
    addedAt: now,
  });
  const responses = ['', 'null', '{}', '{"id":"b"}', '{"id":"a"}', '{"id":"a","rawId":"a","response":{}}'];
  for (const response of responses) {
    const step = await office.takeStep();
    const { statusCode, cookies } = await office.show(step, response);
    expect([response, statusCode, cookies]).toEqual([response, 410, []]);
    expect(await office.store.sessions.takeSignIn(step, now)).toBeUndefined();
  }
  expect(await office.store.sessions.list(now)).toEqual([]);
});
