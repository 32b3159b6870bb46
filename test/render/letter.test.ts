import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../src/domain/letter.ts';
import { renderLetter } from '../../src/render/letter.tsx';
import { mailTexts } from '../../src/texts/mail.ts';
import { sampleNewsletter } from '../../templates/sample.ts';

const at = (path: string) => `https://letter.example.org/${path}/dGhpcyBpcyBhIHRva2Vu`;
const letters: readonly Letter[] = [
  { kind: 'confirm', url: at('confirm'), days: 7 },
  { kind: 'welcome', preferencesUrl: at('preferences'), leaveUrl: at('leave') },
  { kind: 'welcome', preferencesUrl: at('preferences'), leaveUrl: at('leave'), imported: true },
  { kind: 'goodbye', undoUrl: at('undo'), hours: 24 },
  { kind: 'change-address', url: at('change'), days: 7 },
  { kind: 'account', url: at('account'), hours: 24 },
  { kind: 'ended', what: 'deleted', signUpUrl: at('') },
  { kind: 'ended', what: 'moved', signUpUrl: at('') },
  {
    kind: 'notice',
    event: 'skipped',
    subject: null,
    slot: Date.UTC(2026, 10, 20, 9),
    reason: 'The slot passed 30 hours ago.',
    deskUrl: 'https://letter.example.org/desk',
  },
];

describe.each(letters)('the letter $kind', (letter) => {
  test.each(mailTexts.languages)('carries its links in both parts, in %s', async (language) => {
    const { subject, html, text } = await renderLetter(letter, sampleNewsletter, language);
    const { document } = parseHTML(html);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const wanted = Object.values(letter).filter((value) => String(value).startsWith('https://'));
    expect(links.toSorted()).toEqual(wanted.toSorted());
    for (const link of links) expect(text).toContain(`\n${link}\n`);
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.querySelector('title')?.textContent).toBe(subject);
    expect(html + text).not.toMatch(/undefined|\{\w+\}|SLOT-/);
  });
});

test('a confirmation says how long its link holds and what happens without it', async () => {
  const { text } = await renderLetter(
    { kind: 'confirm', url: at('confirm'), days: 7 },
    sampleNewsletter,
    'en',
  );
  expect(text).toContain('It holds for 7 days.');
  expect(text).toContain('do nothing');
});

test('a welcome says when the issues come, in words of its language', async () => {
  const letter = { kind: 'welcome', preferencesUrl: at('preferences'), leaveUrl: at('leave') } as const;
  const { text } = await renderLetter(letter, sampleNewsletter, 'ru');
  expect(text).toContain('пятница, 09:00 (Europe/Lisbon)');
});

test('a notice gives the slot in the newsletter’s zone and the reason', async () => {
  const [notice] = letters.filter((letter) => letter.kind === 'notice');
  if (notice === undefined) throw new Error('no notice among the letters');
  const { subject, text } = await renderLetter(notice, sampleNewsletter, 'en');
  expect(subject).toBe('The Corvany Letter: no issue went out');
  expect(text).toContain('Due: Friday, 20 November 2026 at 09:00 WET');
  expect(text).toContain('Reason: The slot passed 30 hours ago.');
});
