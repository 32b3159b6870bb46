import PostalMime from 'postal-mime';
import type { Article, Removed } from '../domain/article.ts';
import { BoxNames } from './boxes.ts';
import { findDate } from './dates.ts';
import { parseHtml } from './markup/html.ts';
import { readBlocks } from './page-blocks.ts';
import { readPaste } from './paste.ts';
import { isMonstrous, stripTags } from './strip.ts';
import { tidy } from './tidy.ts';
import { toDay } from './timestamp.ts';

/** Whether a text begins with the header of a mail: at least two fields that every mail has. */
export function isMail(text: string): boolean {
  const header = text.slice(0, 8_000).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const fields = header.match(/^(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path):/gim);
  return /^[!-9;-~]{1,60}:/.test(header) && new Set(fields?.map((field) => field.toLowerCase())).size >= 2;
}

/**
 * A newsletter or a forwarded article out of a mail (RFC 5322, MIME). No address of a sender or reader is kept: the site is the
 * sender's name, and the header lines of a forward go to `removed` without their addresses.
 */
export async function readMail(bytes: Uint8Array): Promise<Article> {
  const mail = await PostalMime.parse(bytes);
  const text = toText(mail.html, mail.text);
  const forward = findForward(text);
  const title = toSubject(forward.subject ?? mail.subject);
  const date = toDay(forward.date) ?? findDate(forward.date ?? '') ?? toDay(mail.date);
  const article = readPaste(forward.text, {
    ...(title !== undefined && { title }),
    ...(date !== null && { date }),
  });
  const site = forward.from ?? mail.from?.name ?? '';
  return {
    ...article,
    site: article.site ?? (site === '' || site.includes('@') ? null : site),
    removed: [...forward.above, ...article.removed],
  };
}

/** The HTML part is what the sender laid out; a plain part is often only a note or full of addresses of links. */
function toText(raw: string | undefined, plain: string | undefined): string {
  if (raw === undefined || raw.trim() === '') return unquote(plain ?? '');
  if (isMonstrous(raw)) return stripTags(raw);
  return readBlocks(parseHtml(raw), new BoxNames())
    .map(({ text }) => text)
    .join('\n\n');
}

/** Takes the `>` of a forward or reply off the lines. */
function unquote(text: string): string {
  return text.replace(/^(?:> ?){1,20}/gm, '');
}

interface Forward {
  readonly text: string;
  /** What the one who forwarded it wrote, and the header lines of the forward. */
  readonly above: readonly Removed[];
  readonly subject?: string;
  readonly date?: string;
  readonly from?: string;
}

const openingPattern =
  /^[-_ ]{0,20}(?:forwarded message|original message|begin forwarded message|пересылаемое сообщение|пересланное сообщение|исходное сообщение)[-_: ]{0,20}$/i;
const fieldPattern =
  /^(from|date|sent|subject|to|cc|reply-to|от|дата|отправлено|тема|кому)\s{0,3}:\s{0,9}(.*)$/i;

/** The forwarded message below its own header lines, if there is one among the first lines. */
function findForward(text: string): Forward {
  const lines = text.split('\n');
  const opening = lines.slice(0, 60).findIndex((line) => openingPattern.test(line.trim()));
  if (opening < 0) return { text, above: [] };
  const fields = new Map<string, string>();
  let at = opening + 1;
  for (; at < Math.min(lines.length, opening + 30); at += 1) {
    const line = (lines[at] ?? '').trim();
    const field = fieldPattern.exec(line);
    if (field !== null) fields.set((field[1] ?? '').toLowerCase(), field[2] ?? '');
    else if (line !== '' || (fields.size > 0 && isBody(lines, at))) break;
  }
  const subject = fields.get('subject') ?? fields.get('тема');
  const date = fields.get('date') ?? fields.get('sent') ?? fields.get('дата');
  const from = /^"?([^"<@]{2,80}?)"?\s*</.exec(fields.get('from') ?? fields.get('от') ?? '')?.[1];
  return {
    text: lines.slice(at).join('\n'),
    above: lines.slice(0, at).flatMap(toHeaderLine),
    ...(subject !== undefined && { subject }),
    ...(date !== undefined && { date }),
    ...(from !== undefined && { from }),
  };
}

function toHeaderLine(line: string): Removed[] {
  const text = tidy(line.replace(/<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?/g, ''));
  return text === '' ? [] : [{ text, reason: 'mail-header', at: 0 }];
}

/** A blank line ends the header lines, unless (as in a mail made from HTML) each of them stands apart. */
function isBody(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.trim() !== '');
  return next === undefined || !fieldPattern.test(next.trim());
}

function toSubject(subject: string | undefined): string | undefined {
  const bare = subject?.replace(/^(?:\s*(?:fwd?|re|aw|wg|tr|пер)\s*:)+/i, '').trim();
  return bare === undefined || bare === '' ? undefined : bare;
}
