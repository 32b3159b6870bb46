import { DigestError } from '../domain/errors.ts';
import { type Terminal, toLine } from './terminal.ts';

/** Whatever looks like an address. The lines are written without any: this is for what an outside library says of its failure. */
const addressPattern = /[^\s<>,;:()"'/]{1,64}@[^\s<>,;:()"'/]{1,255}/g;

/**
 * For what runs for months: where nobody sits before it, words about the work are a log, one JSON object a line on standard error, with time, level,
 * process and what each is about. Results stay as they are.
 */
export async function toLasting(terminal: Terminal, verb: 'serve' | 'worker'): Promise<Terminal> {
  if (terminal.progressStream !== null) return terminal;
  const { default: pino } = await import('pino');
  const log = pino(
    {
      base: { process: verb, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    // Written before the next thing is done: the last line before a kill is the one that is wanted.
    pino.destination({ fd: 2, sync: true }),
  );
  const cut = (line: string): string => line.replace(addressPattern, '<address>');
  return {
    ...terminal,
    note: (line, about) => log.info({ ...about }, cut(line)),
    fail: (error) => {
      log.error(error instanceof DigestError ? { code: error.code } : {}, cut(toLine(error)));
      return 1;
    },
  };
}
