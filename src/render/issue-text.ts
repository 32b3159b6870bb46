import type { IssueProps } from '../../emails/issue.tsx';
import { sayWhy } from '../../templates/blocks/footer.tsx';
import { rankWays } from '../../templates/blocks/support.tsx';
import { toOwnLinks } from '../../templates/links.ts';
import { createSetting, type Setting } from '../../templates/setting.ts';
import type { Entry } from '../domain/entry.ts';
import { sectionsFor } from '../domain/message.ts';
import { findOtherAddresses, type Newsletter, type Support } from '../domain/newsletter.ts';
import { type Part, toParts } from '../domain/parts.ts';
import { type MessageLine, toMessageLines } from '../editors-message/lines.ts';
import { readMessage, toParagraphs } from '../editors-message/read-message.ts';
import { toLongDate } from '../texts/dates.ts';
import { withColon } from '../texts/language.ts';
import { writeBriefText, writeEntryText } from './entry-text.ts';
import { createNotes, type Notes } from './notes.ts';
import { columns, stack, toWay, underline, wrap } from './plain.ts';

const rule = '-'.repeat(columns);

/**
 * The text part of an issue: the same words as the html, and its addresses but for places within an article. `otherLinks` are the html's:
 * rspamd takes an odd number over both parts for a sign of spam (URI_COUNT_ODD), so that the newsletter's own address, which stands
 * under its name, stands once more where it is needed.
 */
export function writeIssueText(props: IssueProps, otherLinks: number): string {
  const text = write(props, true);
  const links = text.match(/https?:\/\//g)?.length ?? 0;
  return (links + otherLinks) % 2 === 0 ? text : write(props, false);
}

function write(
  { content, newsletter, variant, number, slug, mark, isProof = false }: IssueProps,
  repeatsAddress: boolean,
): string {
  const setting = createSetting(newsletter, variant.language);
  const { say, language } = setting;
  const links = toOwnLinks(newsletter, slug, mark);
  const date = toLongDate(content.date, variant.language);
  const support = variant.support ? newsletter.support : null;
  const notes = createNotes();
  const message = content.message === null ? null : writeMessage(setting, content.message, notes);
  const parts = toParts(sectionsFor(content, variant), say('otherNews')).flatMap((part) =>
    writePart(setting, part, notes),
  );
  const blocks = [
    isProof ? wrap(say('proofLine')) : null,
    stack([
      underline(newsletter.name, '='),
      links.front,
      newsletter.tagline === '' ? null : wrap(newsletter.tagline),
      number === null ? date : `${date} · ${say('number', { number: String(number) })}`,
      links.web === null ? null : toWay(say('readOnWeb'), links.web, language),
    ]),
    message,
    ...parts,
    support === null ? null : writeSupport(setting, support, links.notNow),
    notes.list().length === 0 ? null : stack([withColon(say('linkList'), language), notes.list().join('\n')]),
    stack([
      writeElsewhere(setting, newsletter),
      wrap(say('wordForWord')),
      wrap(`${say('forward')} ${say('forwardCan')}`),
      toWay(`${say('forwarded')} ${say('signUp')}`, links.signUp, language),
      wrap(sayWhy(setting, variant)),
      toWay(say('unsubscribe'), links.leave, language),
      toWay(say('preferences'), links.preferences, language),
      repeatsAddress ? toWay(say('allIssues'), links.front, language) : null,
      newsletter.imprint.trim(),
    ]),
  ];
  return `${blocks.filter((block) => block !== null).join(`\n\n${rule}\n\n`)}\n`;
}

function writeMessage({ say, language }: Setting, message: string, notes: Notes): string {
  const blocks = toMessageLines(readMessage(message), (words, url) =>
    words === url ? url : `${words} ${notes.mark(url)}`,
  );
  return stack([
    withColon(say('fromEditors'), language),
    ...blocks.map((lines) => lines.map(writeLine).join('\n')),
  ]);
}

/** What follows on a line stands under its words, not under its marker. */
function writeLine({ text, marker, depth }: MessageLine): string {
  const outer = '  '.repeat(depth);
  const inner = outer + ' '.repeat(marker.length);
  return outer + marker + wrap(text, inner).slice(inner.length);
}

/** Other addresses, should one be blocked; null where there are none. */
export function writeElsewhere({ say }: Pick<Setting, 'say'>, newsletter: Newsletter): string | null {
  const others = findOtherAddresses(newsletter).map((url) => `${url}/`);
  if (others.length === 0) return null;
  return `${wrap(say('ifNotOpen', { site: new URL(newsletter.url).host }))}\n${others.join('\n')}`;
}

function writePart(setting: Setting, { heading: title, stories, briefs }: Part, notes: Notes): string[] {
  const blocks = [
    ...stories.map((entry) => writeEntryText(setting, entry, notes)),
    ...(briefs.length === 0 ? [] : [writeBriefs(setting, briefs, stories.length > 0, notes)]),
  ];
  const [first, ...rest] = blocks;
  const heading = title === null ? null : underline(title, '=');
  return [stack([heading, first ?? null]), ...rest];
}

function writeBriefs(setting: Setting, briefs: readonly Entry[], isLabelled: boolean, notes: Notes): string {
  const told = briefs.map((entry) => writeBriefText(setting, entry, notes));
  return stack([isLabelled ? withColon(setting.say('inBrief'), setting.language) : null, ...told]);
}

function writeSupport(setting: Setting, support: Support, notNow: string): string {
  const { say, language } = setting;
  return stack([
    underline(support.title, '-'),
    ...toParagraphs(support.text).map((paragraph) => wrap(paragraph)),
    support.from === null ? null : wrap(say('supportFrom', { amount: support.from })),
    ...rankWays(setting, support).map((way) => toWay(way.label, way.url, language)),
    toWay(`${say('notNow')} (${say('notNowHides', { count: support.hideWeeks })})`, notNow, language),
  ]);
}
