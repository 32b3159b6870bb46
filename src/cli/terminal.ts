import { once } from 'node:events';
import { styleText } from 'node:util';
import { DigestError } from '../domain/errors.ts';
import type { Log } from '../domain/log.ts';
import { toShown } from './shown.ts';
import { wrap } from './wrap.ts';

/** Results go to standard output, words about the work to standard error; colours and progress only on a terminal. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** Part of the result, as it is. */
  write(text: string): void;
  /** Part of a long result; resolves when there is room for more. */
  writeAll(text: string): Promise<void>;
  /** A line about the work; what it is about is for logs. */
  readonly note: Log;
  /** One line saying what went wrong, broken at a terminal's edge; answers with exit code 1. */
  fail(error: unknown): 1;
  /** Colours for standard output; plain text elsewhere than on a terminal. */
  style(format: Format, text: string): string;
  /** Colours for standard error. */
  styleNotes(format: Format, text: string): string;
  /** Asks on a terminal; undefined where nobody can answer. */
  confirm(question: string): Promise<boolean | undefined>;
  /** Asks for a line on a terminal; undefined where nobody can answer. */
  ask(question: string): Promise<string | undefined>;
  /** A live bar on a terminal, nothing elsewhere. */
  readonly progressStream: NodeJS.WriteStream | null;
  readStdin(): Promise<Uint8Array>;
  readonly stdin: NodeJS.ReadableStream;
  readonly columns: number;
  /** Where a line of the result breaks: nowhere but on a terminal, since a program reads it line by line. */
  readonly lineColumns: number;
}

export type Format = Parameters<typeof styleText>[0];

export function createTerminal(): Terminal {
  const { stdout, stderr, stdin } = process;
  // A reader that closes the pipe early (`| head`) has seen what it wanted.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  /** What goes to a file or another program stays as it is. */
  const asData = (text: string) => (stdout.isTTY ? toShown(text, true) : text);
  return {
    print: (line) => void stdout.write(`${toShown(line, stdout.isTTY)}\n`),
    write: (text) => void stdout.write(asData(text)),
    writeAll: async (text) => {
      if (!stdout.write(asData(text))) await once(stdout, 'drain');
    },
    note: (line) => void stderr.write(`${toShown(line, stderr.isTTY)}\n`),
    fail: (error) => {
      const line = toShown(toLine(error), false);
      const columns = (stderr.isTTY && stderr.columns) || null;
      const lines = columns === null ? [`digest: ${line}`] : wrap(line, columns, '  ', 'digest: ');
      stderr.write(`${lines.join('\n')}\n`);
      return 1;
    },
    style: (format, text) => (stdout.isTTY ? styleText(format, text, { stream: stdout }) : text),
    styleNotes: (format, text) => (stderr.isTTY ? styleText(format, text, { stream: stderr }) : text),
    confirm: async (question) => {
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      const { confirm, isCancel } = await import('@clack/prompts');
      const answer = await confirm({
        message: toShown(question, false),
        initialValue: false,
        output: stderr,
      });
      return isCancel(answer) ? false : answer;
    },
    ask: async (question) => {
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      const { text, isCancel } = await import('@clack/prompts');
      const answer = await text({ message: question, output: stderr });
      return isCancel(answer) ? '' : answer;
    },
    progressStream: stderr.isTTY ? stderr : null,
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    stdin,
    columns: stdout.columns ?? 80,
    lineColumns: (stdout.isTTY && stdout.columns) || Number.POSITIVE_INFINITY,
  };
}

/** One line for any failure. What we didn't foresee is named by its message, never by a stack trace. */
export function toLine(error: unknown): string {
  if (error instanceof DigestError) return error.message;
  const { message = String(error), code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === 'ENOSPC' || /database or disk is full/.test(message)) {
    return 'the disk is full. Make room where DIGEST_DIR points to, then run the command again; nothing is lost.';
  }
  return `unexpected: ${message.split('\n')[0]}`;
}
