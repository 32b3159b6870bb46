import { cutControls } from '../domain/controls.ts';

/** One reply of an SMTP server: `text` is its lines without the codes and without control characters, joined by a line feed. */
export interface Reply {
  readonly code: number;
  readonly text: string;
}

/** The server said something that is no SMTP; `message` doesn't repeat it. */
export class ReplyError extends Error {}

// Far more than any honest reply; a server that never ends a line must not fill the memory.
const replyLimit = 64 * 1024;

/** Cuts a stream of bytes into replies (RFC 5321 section 4.2), several or none per chunk. */
export function createReplyReader(): (chunk: Buffer) => Reply[] {
  let rest = '';
  let lines: string[] = [];
  return (chunk) => {
    rest += chunk.toString('utf8');
    if (rest.length > replyLimit) throw new ReplyError('a reply without an end');
    const replies: Reply[] = [];
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const line = rest.slice(0, end).replace(/\r$/, '');
      rest = rest.slice(end + 1);
      const { code, more, text } = readLine(line);
      lines.push(text);
      if (more && lines.length < 1000) continue;
      replies.push({ code, text: lines.join('\n') });
      lines = [];
    }
    return replies;
  };
}

function readLine(line: string) {
  const found = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(line);
  if (!found) throw new ReplyError('an answer that is not SMTP');
  return { code: Number(found[1]), more: found[2] === '-', text: cutControls(found[3] ?? '') };
}
