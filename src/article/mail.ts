import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Article, Removed } from '../domain/article.ts';
import { BoxNames } from './boxes.ts';
import { findDate } from './dates.ts';
import { hideFlowed, joinFlowed } from './mail-flowed.ts';
import { dropAddresses, findInnermost } from './mail-forward.ts';
import { hasEndlessLines } from './mail-lines.ts';
import { cutSignOff } from './mail-sign-off.ts';
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
 * A newsletter or a forwarded article out of a mail (RFC 5322, MIME); a message that it has attached (message/rfc822) is the article. No address
 * of a sender or reader is kept: the site is the sender's name, and header lines of a forward go to `removed` without their addresses. With
 * `isSentIn` the sender is somebody who passes articles on, whose name and day are not the article's, unless the mail is a list's (RFC 2919,
 * RFC 2369).
 */
export async function readMail(bytes: Uint8Array, { isSentIn = false } = {}): Promise<Article> {
  return readMessage(bytes, { outer: [], people: [], isSentIn });
}

/** A forward of a forward of a forward. */
const deepest = 4;

interface Around {
  /** What stood in the mails that this one is attached to. */
  readonly outer: readonly Removed[];
  /** Whose addresses they name. */
  readonly people: readonly string[];
  readonly isSentIn: boolean;
}

async function readMessage(raw: Uint8Array, { outer, people, isSentIn }: Around): Promise<Article> {
  if (hasEndlessLines(raw)) throw new Error('more lines than an article has');
  const { bytes, flowed, delSp } = hideFlowed(raw);
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const known = [...people, ...listAddresses(mail)];
  const plain = mail.text === undefined || !flowed ? mail.text : joinFlowed(mail.text, delSp);
  const text = dropKnown(toText(mail.html, plain), known);
  const attached = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
  if (attached !== undefined && outer.length < deepest) {
    const note = tidy(dropAddresses(text));
    const above: Removed[] = [{ text: note, reason: 'mail-header', at: 0 }];
    return readMessage(toBytes(attached.content), {
      outer: [...outer, ...above],
      people: known,
      isSentIn: false,
    });
  }
  const forward = findInnermost(text);
  const isPassedOn = isSentIn && !mail.headers.some(({ key }) => listFields.has(key));
  const title = toSubject(forward.subject ?? mail.subject);
  const date = toDay(forward.date) ?? findDate(forward.date ?? '') ?? (isPassedOn ? null : toDay(mail.date));
  const body = isPassedOn ? cutSignOff(forward.text, mail.from?.name ?? '') : { ...forward, signOff: '' };
  const article = readPaste(body.text, {
    ...(title !== undefined && { title }),
    ...(date !== null && { date }),
  });
  const site = forward.from ?? (isPassedOn ? '' : mail.from?.name) ?? '';
  const below: Removed = {
    text: tidy(`${body.signOff}\n${forward.below}`),
    reason: 'mail-header',
    at: article.text.length,
  };
  return {
    ...article,
    site: article.site ?? (site === '' || site.includes('@') ? null : site.trim()),
    removed: [...outer, ...forward.above, ...article.removed, below]
      .map((piece) => ({ ...piece, text: dropAddresses(piece.text).trim() }))
      .filter((piece) => piece.text !== ''),
  };
}

const listFields = new Set(['list-id', 'list-unsubscribe']);

function toBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function listAddresses(mail: Email): string[] {
  const fields: (Address | undefined)[] = [
    mail.from,
    mail.sender,
    ...(mail.to ?? []),
    ...(mail.cc ?? []),
    ...(mail.bcc ?? []),
    ...(mail.replyTo ?? []),
  ];
  const named = fields.flatMap((field) => [
    field?.address,
    ...(field?.group ?? []).map(({ address }) => address),
  ]);
  return [...named, mail.deliveredTo, mail.returnPath].flatMap((address) =>
    address === undefined || address === '' ? [] : [address.toLowerCase().replace(/^<|>$/g, '')],
  );
}

/** "This mail was sent to ...": a text without the addresses of those who sent and got it. */
function dropKnown(text: string, addresses: readonly string[]): string {
  const known = new Set(addresses);
  return text.replace(/<?([^\s<>()[\]"',;:]{1,64}@[\w.-]{1,255}\w)>?/g, (whole, address: string) =>
    known.has(address.toLowerCase()) ? '' : whole,
  );
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

function toSubject(subject: string | undefined): string | undefined {
  const bare = subject
    ?.replace(/^(?:\s*(?:fwd?|re|aw|wg|tr|rv|i|enc|doorst|pd|пер|переслано|на)\s*:)+/i, '')
    .trim();
  return bare === undefined || bare === '' ? undefined : bare;
}
