import { createHash, randomBytes } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord, foldLines, quoteString } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import { type Message, Slot, toPlaceholder } from '../domain/message.ts';
import { listContentIds, type PictureFile, toContentId, toEnding } from '../domain/picture.ts';
import { mailTokenLength } from './mail-token.ts';
import {
  checkHoles,
  cutTemplate,
  fillPieces,
  fillTemplate,
  type Template,
  toTemplate,
  type Values,
} from './template.ts';

/** Headers that all copies of a message share. `date` is the same in each, so that a second copy is the same bytes. */
export interface MessageHeaders {
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string | null;
  readonly date: Date;
  /** The domain of the Message-ID, frozen with the issue. */
  readonly domain: string;
  /** Null for a letter to one person. */
  readonly list: ListHeaders | null;
}

/** RFC 2919, 2369 and 8058. */
export interface ListHeaders {
  readonly name: string;
  /** `weekly.news.example.org`, without angle brackets. */
  readonly id: string;
  /** The https address that leaves by POST, with a reader's token in it. */
  toLeaveUrl(token: string): string;
  /** `mailto:` with a reader's mail token in it; null where nobody reads what is sent there. */
  readonly toLeaveMail: ((token: string) => string) | null;
}

/** What is filled in for one reader. */
export interface ReaderValues {
  readonly address: string;
  /** 32 characters, left of the @. */
  readonly messageId: string;
  /** `mailTokenLength` characters; not looked at where no header leaves by mail. */
  readonly mailToken: string;
  readonly tokens: Readonly<Record<Slot, string>>;
}

/** What of them stands in the headers. */
type HeadValues = Omit<ReaderValues, 'tokens'> & { readonly tokens: Pick<ReaderValues['tokens'], 'leave'> };

/** By their ids. */
export type Pictures = ReadonlyMap<string, PictureFile>;

const noPictures: Pictures = new Map();

export const messageIdLength = 32;

/** Placeholders by the name of what is put in their place. */
export type Placeholders = ReadonlyMap<string, string>;

/**
 * A message with its MIME built once. `before` and `after` are the header lines around To; `body` starts after the empty line.
 * A copy filled in is byte for byte what nodemailer would build anew for that reader.
 */
export interface CompiledMessage {
  readonly before: Template;
  readonly after: Template;
  readonly body: Template;
  /** `body` as it goes over the wire, in pieces: a dot before each dot that starts a line (RFC 5321 section 4.5.2), the final dot included. */
  readonly stuffed: readonly Template[];
  readonly headers: MessageHeaders;
  readonly placeholders: { readonly head: Placeholders; readonly body: Placeholders };
}

/**
 * multipart/alternative, its words in quoted-printable: the one encoding in which tokens of a fixed length move no other byte. Of `pictures`
 * those that the html shows stand beside it in multipart/related (RFC 2387), behind all that is filled. Throws `slots-uneven` where a
 * placeholder is found more or less often than it was put there.
 */
export async function compileMessage(
  message: Message,
  headers: MessageHeaders,
  pictures: Pictures = noPictures,
): Promise<CompiledMessage> {
  const holder = drawHolder();
  const raw = await new MailComposer(toMail(message, headers, holder, pictures)).compile().build();
  const end = raw.indexOf('\r\n\r\n') + 4;
  const toLine = `To: ${holder.address}\r\n`;
  const to = raw.indexOf(toLine);
  const head: Placeholders = new Map([
    ['leave', holder.tokens.leave],
    ['mail', holder.mailToken],
    ['message-id', holder.messageId],
  ]);
  const body = toBodyPlaceholders(message);
  const bodyBytes = raw.subarray(end);
  const stuffed = Buffer.from(`${toStuffed(bodyBytes.toString('latin1'))}.\r\n`, 'latin1');
  const compiled = {
    before: toTemplate(raw.subarray(0, to), head),
    after: toTemplate(raw.subarray(to + toLine.length, end), head),
    body: toTemplate(bodyBytes, body),
    stuffed: cutTemplate(toTemplate(stuffed, body)),
    headers,
    placeholders: { head, body },
  };
  checkHoles([compiled.before, compiled.after], {
    leave: headers.list ? 1 : 0,
    mail: headers.list?.toLeaveMail ? 1 : 0,
    'message-id': 1,
  });
  checkHoles([compiled.body], message.slots?.counts ?? {});
  checkHoles(compiled.stuffed, message.slots?.counts ?? {});
  return compiled;
}

/** A reader who is nobody: what is put in for the others is found in a copy to them by its unlikely letters, drawn anew each time. */
function drawHolder(): HeadValues {
  const mark = randomBytes(12).toString('hex');
  return {
    address: `slot-${mark}@slot.invalid`,
    messageId: `slotid${mark}`.padEnd(messageIdLength, '0'),
    mailToken: `slotmail${mark}`.padEnd(mailTokenLength, 'a'),
    tokens: { leave: toPlaceholder('leave', mark) },
  };
}

function toBodyPlaceholders({ slots }: Message): Placeholders {
  return new Map(
    slots === undefined ? [] : Slot.options.map((slot) => [slot, toPlaceholder(slot, slots.mark)]),
  );
}

/** What nodemailer is given for one copy. Prepared headers are ASCII by construction; line ends can't get into any. */
export function toMail(
  message: Message,
  headers: MessageHeaders,
  reader: HeadValues,
  pictures: Pictures = noPictures,
) {
  const content = { html: toCrlf(message.html), text: toCrlf(message.text) };
  const base = createHash('sha256').update(content.text).update(content.html).digest('hex').slice(0, 24);
  return {
    from: headers.from,
    to: { name: '', address: reader.address },
    ...(headers.replyTo === null ? {} : { replyTo: headers.replyTo }),
    subject: toOneLine(message.subject),
    date: headers.date,
    messageId: `<${reader.messageId}@${headers.domain}>`,
    headers:
      headers.list === null
        ? letterHeaders
        : toListHeaders(headers.list, reader.tokens.leave, reader.mailToken),
    ...content,
    attachments: toAttachments(message.html, pictures),
    encoding: 'quoted-printable',
    boundaryPrefix: '=_',
    baseBoundary: base,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The pictures that the html shows. One that is no longer kept costs only itself: its words stand in its place. */
function toAttachments(html: string, pictures: Pictures) {
  return listContentIds(html)
    .flatMap((id) => pictures.get(id) ?? [])
    .map(({ id, type, bytes }, index) => ({
      cid: toContentId({ id }),
      filename: `picture-${index + 1}.${toEnding({ type })}`,
      contentType: type,
      contentDisposition: 'inline' as const,
      content: Buffer.from(bytes),
    }));
}

/** The To line of one reader, folded and encoded by nodemailer unless it is plain. */
export function toToLine(address: string): string {
  if (address.length < 72 && plainAddressPattern.test(address)) return `To: ${address}\r\n`;
  return `${foldLines(`To: ${MimeNode.encodeHeaderValue('To', { name: '', address })}`, 76)}\r\n`;
}

export function toValues({ tokens, mailToken, messageId }: ReaderValues): Values {
  return { ...tokens, mail: mailToken, 'message-id': messageId };
}

/** One reader's copy as a file would hold it: CRLF, dots not doubled. `signatures` are whole header lines. */
export function toRaw(compiled: CompiledMessage, reader: ReaderValues, signatures = ''): Buffer {
  const values = toValues(reader);
  const body = Buffer.allocUnsafe(compiled.body.bytes.length);
  fillTemplate(compiled.body, values, body, 0);
  return Buffer.concat([fillHead(compiled, reader.address, values, signatures), body]);
}

/** The same as it goes over the wire after DATA, the final dot included: pieces, of which the long ones are shared with other readers' copies. */
export function toWire(compiled: CompiledMessage, reader: ReaderValues, signatures = ''): readonly Buffer[] {
  const values = toValues(reader);
  return [fillHead(compiled, reader.address, values, signatures), ...fillPieces(compiled.stuffed, values)];
}

// Addresses that fit a line and need no folding, quoting or encoding.
const plainAddressPattern = /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z0-9]+\.)+[a-z]{2,12}$/;

const letterHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

function fillHead(
  { before, after }: CompiledMessage,
  address: string,
  values: Values,
  signatures: string,
): Buffer {
  const to = toToLine(address);
  const size = signatures.length + before.bytes.length + Buffer.byteLength(to) + after.bytes.length;
  const head = Buffer.allocUnsafe(size);
  let at = head.write(signatures, 0, 'latin1');
  at = fillTemplate(before, values, head, at);
  at += head.write(to, at);
  fillTemplate(after, values, head, at);
  return head;
}

function toStuffed(body: string): string {
  const stuffed = body.replace(/(^|\r\n)\./g, '$1..');
  return stuffed.endsWith('\r\n') ? stuffed : `${stuffed}\r\n`;
}

function toListHeaders(list: ListHeaders, leaveToken: string, mailToken: string) {
  const prepared = (value: string) => ({ prepared: true, foldLines: true, value: toOneLine(value) });
  return {
    'List-Id': prepared(`${toPhrase(list.name)} <${list.id}>`),
    'List-Unsubscribe': prepared(
      [list.toLeaveUrl(leaveToken), ...(list.toLeaveMail ? [list.toLeaveMail(mailToken)] : [])]
        .map((address) => `<${address}>`)
        .join(', '),
    ),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    Precedence: 'bulk',
  };
}

function toPhrase(name: string): string {
  const line = toOneLine(name);
  if (/^[\w ]+$/.test(line)) return line;
  return /^[\x20-\x7e]*$/.test(line) ? quoteString(line) : encodeWord(line, 'Q', 52);
}

function toOneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get into a header
  return text.replace(/[\x00-\x1f\x7f]+/g, ' ').trim();
}

function toCrlf(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}
