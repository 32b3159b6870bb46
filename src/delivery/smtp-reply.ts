import { cutControls } from '../domain/controls.ts';

/** One reply of an SMTP server: `text` is its lines without the codes and without control characters, joined by a line feed. */
export interface Reply {
  readonly code: number;
  readonly text: string;
}

/** Stands for one that won't come any more. */
export const noReply: Reply = { code: 421, text: 'no reply' };

/** The server said something that is no SMTP; `message` doesn't repeat it. */
export class ReplyError extends Error {}

// Far more than any honest reply; a server that never ends a line must not fill the memory.
const replyLimit = 64 * 1024;

/** Cuts a stream of bytes into replies (RFC 5321 section 4.2), several or none per chunk. */
export function createReplyReader(): (chunk: Buffer) => Reply[] {
  let rest = '';
  let lines: string[] = [];
  return (chunk) => {
    const said = rest + chunk.toString('utf8');
    if (said.length > replyLimit) throw new ReplyError('a reply without an end');
    const replies: Reply[] = [];
    let from = 0;
    for (let end = said.indexOf('\n'); end >= 0; end = said.indexOf('\n', from)) {
      const to = said[end - 1] === '\r' ? end - 1 : end;
      const code = readCode(said, from, to);
      const text = cutControls(said.slice(from + codeLength + 1, to));
      const more = said[from + codeLength] === '-';
      from = end + 1;
      lines.push(text);
      if (more && lines.length < 1000) continue;
      replies.push({ code, text: lines.join('\n') });
      lines = [];
    }
    rest = said.slice(from);
    return replies;
  };
}

const codeLength = 3;

/** Of the line up to `end`, which may end behind it. By its letters: a pattern takes several times as long, and there are four lines a message. */
function readCode(said: string, from: number, end: number): number {
  const digit = (at: number) => said.charCodeAt(from + at) - 48;
  const [first, second, third] = [digit(0), digit(1), digit(2)];
  const isDigit = (value: number) => value >= 0 && value <= 9;
  const isCode = first >= 2 && first <= 5 && isDigit(second) && isDigit(third);
  const behind = said[from + codeLength];
  if (!isCode || end - from < codeLength || (end - from > codeLength && behind !== ' ' && behind !== '-'))
    throw new ReplyError('an answer that is not SMTP');
  return first * 100 + second * 10 + third;
}
