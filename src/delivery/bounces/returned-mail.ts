import PostalMime from 'postal-mime';

/** A mail to one of our addresses, taken apart: what it says in which of its parts. */
export interface ReturnedMail {
  /** The values of a field of its header, decoded; none where it isn't there. */
  header(name: string): readonly string[];
  /** What people read of it. */
  readonly text: string;
  /** Its type: `multipart/report`. */
  readonly type: string;
  /** The parts for programs: `message/delivery-status` (RFC 3464), each as text. */
  readonly statuses: readonly string[];
  /** `message/feedback-report` (RFC 5965). */
  readonly feedback: string | null;
  /** Mails inside, or headers of such, each as it stands. */
  readonly inner: readonly string[];
  /** All in which an address of ours may stand. */
  readonly whole: string;
}

/** A report stands at the head of what it reports, and the returned header right behind it; the rest of a message tells nothing. */
const mostBytes = 256 * 1024;
/** postal-mime takes some 25 µs a line and 100 µs a part, whatever is in them. */
const mostLines = 2_000;
const mostHeaderBytes = 64 * 1024;
const mostDepth = 16;
const mostParts = 40;

/** Undefined for nesting and headers beyond all measure: such a mail says nothing, and must not be read again and again. */
export async function findReturnedMail(raw: Uint8Array | string): Promise<ReturnedMail | undefined> {
  const source = toSource(raw);
  const mail = await PostalMime.parse(source, {
    forceRfc822Attachments: true,
    maxNestingDepth: mostDepth,
    maxHeadersSize: mostHeaderBytes,
  }).catch(() => undefined);
  if (!mail) return undefined;
  const parts = mail.attachments
    .slice(0, mostParts)
    .map(({ mimeType, content }) => ({ mimeType, text: toText(content) }));
  const findParts = (pattern: RegExp) =>
    parts.filter(({ mimeType }) => pattern.test(mimeType)).map(({ text }) => text);
  const text = mail.text?.trim() ? mail.text : toPlain(mail.html ?? '');
  return {
    header: (name) =>
      name === 'subject'
        ? [mail.subject ?? '']
        : mail.headers.filter(({ key }) => key === name).map(({ value }) => value),
    text,
    type:
      /^\s*([\w./-]+)/
        .exec(mail.headers.find(({ key }) => key === 'content-type')?.value ?? '')?.[1]
        ?.toLowerCase() ?? '',
    statuses: findParts(/^message\/(?:global-)?delivery-status$/),
    feedback: findParts(/^message\/feedback-report$/)[0] ?? null,
    inner: findParts(/^(?:message\/(?:rfc822|global|partial)|(?:text|message)\/(?:rfc822|global)-headers)$/),
    whole: [source.toString('latin1'), text, ...parts.map((part) => part.text)].join('\n'),
  };
}

/** The head of it. Some gateways end lines with a carriage return alone, which no parser takes for an end. */
function toSource(raw: Uint8Array | string): Buffer {
  const head = Buffer.from(typeof raw === 'string' ? raw.slice(0, mostBytes) : raw.subarray(0, mostBytes));
  const bytes = head.includes(10)
    ? head
    : Buffer.from(head.toString('latin1').replaceAll('\r', '\r\n'), 'latin1');
  let end = 0;
  for (let line = 0; line < mostLines; line += 1) {
    const next = bytes.indexOf(10, end);
    if (next < 0) return bytes;
    end = next + 1;
  }
  return bytes.subarray(0, end);
}

function toText(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content;
  return Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('utf8');
}

/** A report that has only HTML says little in it: its text, a line for each block. */
function toPlain(html: string): string {
  return html
    .replace(/<(?:br|p|div|tr|li|h\d|table|pre)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&(lt|gt|amp|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ' ');
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};
