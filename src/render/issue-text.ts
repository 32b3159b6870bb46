import type { IssueProps } from '../../emails/issue.tsx';
import { sayWhy } from '../../templates/blocks/footer.tsx';
import { toParagraphs } from '../../templates/blocks/message.tsx';
import { toWays } from '../../templates/blocks/support.tsx';
import { toOwnLinks } from '../../templates/links.ts';
import { createSetting, type Setting } from '../../templates/setting.ts';
import type { IssueSection } from '../domain/issue.ts';
import { sectionsFor } from '../domain/message.ts';
import type { Support } from '../domain/newsletter.ts';
import { toLongDate } from '../texts/dates.ts';
import { withColon } from '../texts/language.ts';
import { writeEntryText } from './entry-text.ts';
import { columns, stack, toWay, underline, wrap } from './plain.ts';

const rule = '-'.repeat(columns);

/** The text part of an issue: the same words and the same addresses as the html. */
export function writeIssueText({ content, newsletter, variant, number, slug, mark }: IssueProps): string {
  const setting = createSetting(newsletter, variant.language);
  const { say, language } = setting;
  const links = toOwnLinks(newsletter, slug, mark);
  const date = toLongDate(content.date, variant.language);
  const support = variant.support ? newsletter.support : null;
  const blocks = [
    stack([
      underline(newsletter.name, '='),
      newsletter.tagline === '' ? null : wrap(newsletter.tagline),
      number === null ? date : `${date} · ${say('number', { number: String(number) })}`,
      links.web === null ? null : toWay(say('readOnWeb'), links.web, language),
    ]),
    content.message === null ? null : writeMessage(setting, content.message),
    ...sectionsFor(content, variant).flatMap((section) => writeSection(setting, section)),
    support === null ? null : writeSupport(setting, support, links.notNow),
    stack([
      wrap(say('wordForWord')),
      wrap(`${say('forward')} ${say('forwardCan')}`),
      toWay(`${say('forwarded')} ${say('signUp')}`, links.signUp, language),
      wrap(sayWhy(setting, variant)),
      toWay(say('unsubscribe'), links.leave, language),
      toWay(say('preferences'), links.preferences, language),
      toWay(say('allIssues'), links.front, language),
      newsletter.imprint.trim(),
    ]),
  ];
  return `${blocks.filter((block) => block !== null).join(`\n\n${rule}\n\n`)}\n`;
}

function writeMessage({ say, language }: Setting, message: string): string {
  return stack([
    withColon(say('fromEditors'), language),
    ...toParagraphs(message).map((paragraph) => wrap(paragraph)),
  ]);
}

function writeSection(setting: Setting, section: IssueSection): string[] {
  const [first, ...rest] = section.entries.map((entry) => writeEntryText(setting, entry));
  const heading = section.title === null ? null : underline(section.title, '=');
  return [stack([heading, first ?? null]), ...rest];
}

function writeSupport(setting: Setting, support: Support, notNow: string): string {
  const { say, language } = setting;
  return stack([
    underline(support.title, '-'),
    ...toParagraphs(support.text).map((paragraph) => wrap(paragraph)),
    support.from === null ? null : wrap(say('supportFrom', { amount: support.from })),
    ...toWays(setting, support).map((way) => toWay(way.label, way.url, language)),
    toWay(`${say('notNow')} (${say('notNowHides', { count: support.hideWeeks })})`, notNow, language),
  ]);
}
