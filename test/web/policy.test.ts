import { expect, test } from 'vitest';
import { writePolicy } from '../../src/web/policy.ts';
import { harbourLetter } from './sample-issues.ts';
import { openWebWorld } from './world.ts';

const facts = { newsletter: harbourLetter, keepDays: 30, countsClicks: false, ownText: null };
const wordsOf = (policy: ReturnType<typeof writePolicy>) =>
  policy.sections.flatMap((section) => section.paragraphs).join('\n');

test('the policy is made from the configuration: who, where to write, how long', () => {
  const words = wordsOf(writePolicy(facts, 'en'));
  expect(words).toContain('Harbour Letter, Quay 7, 20457 Hamburg');
  expect(words).toContain('Write to desk@harbour.test');
  const named = { ...harbourLetter, replyTo: 'The desk <desk@harbour.test>' };
  expect(wordsOf(writePolicy({ ...facts, newsletter: named }, 'en'))).toContain('Write to desk@harbour.test');
  expect(words).toContain('After 30 days only the sums are left.');
});

test('it says that links are counted where they are, and that nothing is where they are not', () => {
  expect(wordsOf(writePolicy(facts, 'en'))).toContain('Whether you open a mail or follow a link.');
  const counting = wordsOf(writePolicy({ ...facts, countsClicks: true }, 'en'));
  expect(counting).toContain('How often each link of an issue was followed');
  expect(counting).not.toContain('Whether you open a mail or follow a link.');
});

test('the front page promises no more than the policy', async () => {
  await using quiet = await openWebWorld();
  expect((await quiet.app.inject('/')).body).toContain('Nothing counts what you open or read.');
  await using counting = await openWebWorld({ countsClicks: true });
  const { body } = await counting.app.inject('/');
  expect(body).not.toContain('Nothing counts what you open or read.');
  expect(body).toContain('counted in sum');
});

test('its version changes with its text, and with nothing else', () => {
  const { version } = writePolicy(facts, 'en');
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(writePolicy({ ...facts }, 'en').version).toBe(version);
  expect(writePolicy({ ...facts, keepDays: 90 }, 'en').version).not.toBe(version);
  expect(writePolicy(facts, 'de').version).not.toBe(version);
});

test("the editor's own text stands as it is, in every language", () => {
  const own = { ...facts, ownText: 'We keep nothing.\r\n\r\nAsk <us>.\n' };
  expect(writePolicy(own, 'en').sections).toEqual([
    { title: null, paragraphs: ['We keep nothing.', 'Ask <us>.'] },
  ]);
  expect(writePolicy(own, 'fr').version).toBe(writePolicy(own, 'en').version);
});

test('an imprint keeps its lines where no style sheet is read', async () => {
  const newsletter = { ...harbourLetter, imprint: 'Harbour Letter\nQuay 7, 20457 Hamburg' };
  await using world = await openWebWorld({ newsletter });
  const { body } = await world.app.inject('/privacy');
  expect(body.match(/Harbour Letter<br>Quay 7, 20457 Hamburg/g)?.length).toBe(2);
});

test('the newsletter’s own words keep their order on pages that run the other way', async () => {
  const newsletter = {
    ...harbourLetter,
    name: '+12 Letter',
    description: 'One mail a week.',
    imprint: '7 Quay Street, Hamburg',
    languages: ['ar', 'en'],
  };
  await using world = await openWebWorld({ newsletter });
  const { body } = await world.app.inject('/?lang=ar');
  for (const words of [newsletter.name, newsletter.description, newsletter.imprint])
    expect(body).toContain(`<bdi>${words}</bdi>`);
  expect(body).toContain('«\u2068+12 Letter\u2069»');
  expect(body).toContain('الأعداد، الأخبار');
  expect((await world.app.inject('/?lang=en')).body).not.toContain('<bdi>');
});
