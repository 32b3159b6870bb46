import type { LetterContent } from '../../templates/letter.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import { mailTexts } from '../texts/mail.ts';
import { writeElsewhere } from './issue-text.ts';
import { columns, stack, toWay, underline, wrap } from './plain.ts';

/** The text part of a single letter. */
export function writeLetterText(letter: LetterContent, newsletter: Newsletter, language: string): string {
  const body = stack([
    newsletter.name,
    underline(letter.heading, '='),
    ...letter.before.map((paragraph) => wrap(paragraph)),
    letter.action === null ? null : toWay(letter.action.label, letter.action.url, language),
    ...letter.after.map((paragraph) => wrap(paragraph)),
    letter.aside === null
      ? null
      : stack([wrap(letter.aside.text), toWay(letter.aside.label, letter.aside.url, language)]),
    '-'.repeat(columns),
    writeElsewhere({ say: mailTexts.in(language) }, newsletter),
    wrap(letter.why),
    newsletter.imprint.trim(),
  ]);
  return `${body}\n`;
}
