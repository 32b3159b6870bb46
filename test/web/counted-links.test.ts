import { expect, test } from 'vitest';
import { createCountedLinks } from '../../src/web/counted-links.ts';
import { openWebWorld, type WebWorld } from './world.ts';

const links = createCountedLinks(new Uint8Array(32).fill(7));
const article = 'https://paper.example/a?b=1&c=ü#:~:text=It%20hums';
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

async function openCounting(isOn = true): Promise<WebWorld & { counted: string[] }> {
  const counted: string[] = [];
  const clicks = {
    isGenuine: links.isGenuine,
    count: async (issue: number, target: string) => {
      counted.push(`${issue} ${target}`);
    },
  };
  return Object.assign(await openWebWorld({ clicks, countsClicks: isOn }), { counted });
}

test('a link of a mail leads to its article and is counted once, for all readers alike', async () => {
  await using world = await openCounting();
  const path = links.toLink('', 12, article);
  expect(links.toLink('', 12, article)).toBe(path);
  const answer = await world.app.inject({ url: path, headers: browser });
  expect(answer.statusCode).toBe(302);
  expect(answer.headers.location).toBe(new URL(article).href);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(world.counted).toEqual([`12 ${new URL(article).href}`]);
});

test('HEAD, a prefetch and a scanner are led on and not counted', async () => {
  await using world = await openCounting();
  const url = links.toLink('', 12, article);
  const asked = [
    world.app.inject({ method: 'HEAD', url, headers: browser }),
    world.app.inject({ url, headers: { ...browser, 'sec-purpose': 'prefetch;prerender' } }),
    world.app.inject({ url, headers: { ...browser, purpose: 'prefetch' } }),
    world.app.inject({ url, headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }),
    world.app.inject({ url, headers: { 'user-agent': 'curl/8.5.0' } }),
    world.app.inject({ url, headers: { 'user-agent': '' } }),
  ];
  for (const answer of await Promise.all(asked)) expect(answer.statusCode).toBe(302);
  expect(world.counted).toEqual([]);
});

test('nobody can make the redirect lead elsewhere', async () => {
  await using world = await openCounting();
  const path = links.toLink('', 12, article);
  const elsewhere = encodeURIComponent('https://evil.example/');
  for (const url of [
    path.replace(/to=.*/, `to=${elsewhere}`),
    path.replace('/go/12/', '/go/13/'),
    path.replace(/\?.*/, ''),
    `${path}&to=${elsewhere}`,
    `/go/12/${'A'.repeat(22)}?to=${elsewhere}`,
    `/go/x/%00?to=%E0%A4%A`,
  ]) {
    const answer = await world.app.inject({ url, headers: browser });
    expect([url, answer.statusCode === 404 || answer.statusCode === 400]).toEqual([url, true]);
    expect(answer.headers.location).toBeUndefined();
  }
  expect(world.counted).toEqual([]);
});

test('what is no address of the web stays as it is', () => {
  for (const target of [
    'mailto:desk@paper.example',
    'javascript:alert(1)',
    'not an address',
    'https://',
    'https://paper example/a',
  ])
    expect(links.toLink('https://news.example', 12, target)).toBe(target);
});

test('a count that fails keeps nobody from the article', async () => {
  const count = () => Promise.reject(new Error('the disk is full'));
  await using world = await openWebWorld({
    clicks: { isGenuine: links.isGenuine, count },
    countsClicks: true,
  });
  const answer = await world.app.inject({ url: links.toLink('', 12, article), headers: browser });
  expect(answer.statusCode).toBe(302);
});

test('links of old mails still lead on where counting was switched off again', async () => {
  await using world = await openCounting(false);
  const answer = await world.app.inject({ url: links.toLink('', 12, article), headers: browser });
  expect(answer.statusCode).toBe(302);
  expect(world.counted).toEqual([]);
});
