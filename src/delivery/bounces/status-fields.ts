/** What a report says of one recipient (RFC 3464 section 2.3). */
export interface RecipientStatus {
  readonly action: 'failed' | 'delayed' | 'reached' | 'passed-on' | 'unknown';
  /** `5.1.1`, null where none is given. */
  readonly status: string | null;
  /** What the other server said, without the name of its protocol. */
  readonly diagnosis: string;
}

/** The groups of a `message/delivery-status`, or of such fields in a text, that are about recipients; the first group often is about the message. */
export function readRecipientStatuses(text: string): readonly RecipientStatus[] {
  return toGroups(text)
    .map(readFields)
    .filter((fields) => fields.has('action') || (fields.has('status') && hasRecipient(fields)))
    .slice(0, mostRecipients)
    .map(toRecipientStatus);
}

/** An issue has one; an address may lead on to some more. */
const mostRecipients = 20;
const mostLetters = 4_000;

/** Fields of any group of lines, by lower-case name; what is told twice is joined. */
export function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let open: string | undefined;
  const add = (name: string, more: string) =>
    fields.set(name, `${fields.get(name) ?? ''} ${more.trim()}`.trim().slice(0, mostLetters));
  for (const line of lines) {
    const found = /^([A-Za-z][\w-]{0,40})[ \t]{0,5}:(.*)$/.exec(line);
    if (found) {
      open = (found[1] ?? '').toLowerCase();
      add(open, found[2] ?? '');
    } else if (open !== undefined && /^[ \t]/.test(line)) add(open, line);
    else open = undefined;
  }
  return fields;
}

function toGroups(text: string): string[][] {
  const groups: string[][] = [[]];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

const hasRecipient = (fields: ReadonlyMap<string, string>) =>
  fields.has('final-recipient') || fields.has('original-recipient');

function toRecipientStatus(fields: ReadonlyMap<string, string>): RecipientStatus {
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null;
  return {
    action: toAction(fields.get('action') ?? '', status),
    status,
    diagnosis: (fields.get('diagnostic-code') ?? '').replace(/^[\w-]{1,20}\s{0,5};\s{0,5}/, ''),
  };
}

/** Some write `failure`, `fail` or nothing at all. */
function toAction(action: string, status: string | null): RecipientStatus['action'] {
  if (/^fail/i.test(action)) return 'failed';
  if (/^delay/i.test(action)) return 'delayed';
  if (/^(?:delivered|expanded|success)/i.test(action)) return 'reached';
  if (/^relayed/i.test(action)) return 'passed-on';
  if (action !== '' || status === null) return 'unknown';
  return status.startsWith('5') ? 'failed' : status.startsWith('4') ? 'delayed' : 'reached';
}
