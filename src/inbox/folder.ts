import { chmod, link, mkdir, open, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { toPage } from './page-of-message.ts';

/** One message in the folder. The paths are absolute; `messageId` has its angle brackets. */
export interface StoredMessage {
  readonly id: string;
  readonly eml: string;
  readonly html: string;
  readonly messageId: string | null;
}

/** A message as the list shows it. `receivedAt` is epoch ms. */
export interface MessageSummary {
  readonly id: string;
  readonly receivedAt: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

/** A message as a page shows it. `source` is the message as on the wire (Latin-1, so that every byte is one character). */
export interface InboxMessage extends MessageSummary {
  readonly text: string;
  readonly html: string;
  readonly source: string;
}

export interface MessageList {
  readonly total: number;
  readonly messages: readonly MessageSummary[];
}

/** `YYYYMMDDTHHMMSSmmmZ-NNNN`: names in alphabetical order are messages in the order they came. */
const messageIdPattern = /^\d{8}T\d{9}Z-\d{4}$/;

/** Bytes read for a list line; the headers of a longer message are cut there. */
const headBytes = 32 * 1024;

/**
 * Writes `<id>.html` and then `<id>.eml`. Each appears whole or not at all, and no two writers, in this process or another, get the same id:
 * the finished file is linked to its name, and a name that is taken makes the link fail. Folder and files are for their owner alone: the
 * messages hold readers' own links.
 */
export async function saveMessage(dir: string, source: Buffer, now: number): Promise<StoredMessage> {
  const folder = resolve(dir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // One made before may be open to others, and `mode` says nothing about it.
  await chmod(folder, 0o700);
  const email = await PostalMime.parse(source);
  const id = await publish(folder, toPage(email), now);
  const eml = join(folder, `${id}.eml`);
  await writeWhole(folder, `${id}.eml`, source);
  return { id, eml, html: join(folder, `${id}.html`), messageId: email.messageId ?? null };
}

/** Newest first; `skip` and `limit` count messages. A folder that isn't there is empty. */
export async function listMessages(
  dir: string,
  range: { skip?: number; limit?: number } = {},
): Promise<MessageList> {
  const { skip = 0, limit = 50 } = range;
  const ids = await listIds(dir);
  const wanted = ids.slice(skip, skip + limit);
  const messages = await Promise.all(
    wanted.map(async (id) => toSummary(id, await PostalMime.parse(await readHead(join(dir, `${id}.eml`))))),
  );
  return { total: ids.length, messages };
}

/** Undefined for an id that isn't one, or isn't there. */
export async function readMessage(dir: string, id: string): Promise<InboxMessage | undefined> {
  if (!messageIdPattern.test(id)) return undefined;
  const source = await readFile(join(dir, `${id}.eml`)).catch(() => undefined);
  if (source === undefined) return undefined;
  const email = await PostalMime.parse(source);
  return {
    ...toSummary(id, email),
    text: email.text ?? '',
    html: toPage(email),
    source: source.toString('latin1'),
  };
}

async function publish(folder: string, html: string, now: number): Promise<string> {
  const stamp = new Date(now).toISOString().replace(/[-:.]/g, '');
  for (let count = 0; count < 10_000; count += 1) {
    const id = `${stamp}-${String(count).padStart(4, '0')}`;
    if (await writeWhole(folder, `${id}.html`, html)) return id;
  }
  throw new Error('10,000 messages within one millisecond');
}

let written = 0;

/** False when the name is taken. */
async function writeWhole(folder: string, name: string, content: string | Buffer): Promise<boolean> {
  written += 1;
  const draft = join(folder, `.${process.pid}-${written}.tmp`);
  try {
    await writeFile(draft, content, { mode: 0o600 });
    await link(draft, join(folder, name));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

async function listIds(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .filter((id) => messageIdPattern.test(id))
    .sort()
    .reverse();
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    const end = head.indexOf('\r\n\r\n');
    return end < 0 ? head : head.subarray(0, end + 4);
  } finally {
    await file.close();
  }
}

function toSummary(id: string, email: Email): MessageSummary {
  return {
    id,
    receivedAt: toInstant(id),
    from: toLine(email.from),
    to: (email.to ?? []).map(toLine).join(', '),
    subject: email.subject ?? '',
  };
}

function toLine(mailbox: Email['from']): string {
  if (mailbox === undefined) return '';
  const address = mailbox.address ?? '';
  return mailbox.name === '' || mailbox.name === undefined ? address : `${mailbox.name} <${address}>`;
}

function toInstant(id: string): number {
  const [, year, month, day, hours, minutes, seconds, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
}
