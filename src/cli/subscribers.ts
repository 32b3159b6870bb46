import { writeFile } from 'node:fs/promises';
import type { Desk } from '../deps/desk.ts';
import { DigestError } from '../domain/errors.ts';
import { exportReaders } from '../subscribers/export.ts';
import type { ReaderState } from '../subscribers/reader.ts';
import { addressFaults } from './addressFaults.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './withDesk.ts';

const states: readonly ReaderState[] = ['pending', 'confirmed', 'left', 'bounced', 'complained'];

/** `digest subscribers add`: sends the confirmation mail; the answer is the same whether or not the address is known. */
export function add(
  terminal: Terminal,
  rawAddress: string,
  options: { readonly language?: string },
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const answer = await desk.readers.requestSubscription(await readAddress(terminal, rawAddress), {
      language: options.language ?? desk.config.newsletter.language,
      consent: { policy: null, form: 'command line', source: null },
    });
    if (answer.outcome === 'refused') {
      throw new DigestError('address-refused', { reason: addressFaults[answer.reason] });
    }
    await failOnLetters(desk);
    terminal.note('The confirmation mail is on its way. The reader is taken in when they press its button.');
    if (answer.suggestion !== null)
      terminal.note(`Was it meant to end in @${answer.suggestion.split('@').at(-1)}?`);
    return 0;
  });
}

async function failOnLetters(desk: Desk): Promise<void> {
  await desk.letters.settled();
  const [failure] = desk.letters.failures();
  if (failure) throw failure;
}

/** `digest subscribers list`: one reader a line. */
export function list(
  terminal: Terminal,
  options: { readonly json?: boolean; readonly state?: string },
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const wanted = states.filter((state) => options.state === undefined || state === options.state);
    if (wanted.length === 0)
      throw new DigestError('state-unknown', { state: String(options.state), states: states.join(', ') });
    for await (const { address, state, language, createdAt, confirmedAt } of desk.readers.listReaders(
      wanted,
    )) {
      const line = options.json
        ? JSON.stringify({
            address,
            state,
            language,
            createdAt: toIso(createdAt),
            confirmedAt: toIso(confirmedAt),
          })
        : `${state.padEnd(10)}  ${toIso(confirmedAt ?? createdAt)?.slice(0, 10)}  ${address}`;
      await terminal.writeAll(`${line}\n`);
    }
    return 0;
  });
}

function toIso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/** `digest subscribers remove`: as if the reader had left. */
export function remove(terminal: Terminal, rawAddress: string): Promise<number> {
  return withDesk(terminal, async ({ readers }) => {
    if ((await readers.removeReader(await readAddress(terminal, rawAddress))) === 'unknown')
      throw new DigestError('reader-unknown');
    terminal.note('Off the list. No import brings them back; they can sign up anew.');
    return 0;
  });
}

/** `digest subscribers forget`: everything but a keyed hash on the do-not-mail list. */
export function forget(terminal: Terminal, rawAddress: string): Promise<number> {
  return withDesk(terminal, async ({ readers }) => {
    if ((await readers.forgetReader(await readAddress(terminal, rawAddress))) === 'unknown')
      throw new DigestError('reader-unknown');
    terminal.note('Forgotten.');
    return 0;
  });
}

/** `digest subscribers show`: all that is kept, as JSON. */
export function show(terminal: Terminal, rawAddress: string): Promise<number> {
  return withDesk(terminal, async ({ readers }) => {
    terminal.print(
      JSON.stringify(await readers.showReader(await readAddress(terminal, rawAddress)), null, 2),
    );
    return 0;
  });
}

/** Addresses in argv are seen by every user of the machine; `-` reads one from standard input. */
async function readAddress(terminal: Terminal, rawAddress: string): Promise<string> {
  return rawAddress === '-' ? new TextDecoder().decode(await terminal.readStdin()).trim() : rawAddress;
}

/** `digest subscribers export`: all readers as CSV, into a new file that only you can read, or to standard output. */
export function exportFile(terminal: Terminal, file: string | undefined): Promise<number> {
  return withDesk(terminal, async ({ readers }) => {
    const chunks = exportReaders(readers.listReaders());
    if (file === undefined) {
      for await (const chunk of chunks) await terminal.writeAll(chunk);
      return 0;
    }
    await writeFile(file, chunks, { mode: 0o600, flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
      throw cause.code === 'EEXIST' ? new DigestError('file-exists', { file }, cause) : cause;
    });
    terminal.note(`Written to ${file}. It holds addresses in clear: delete it when you are done.`);
    return 0;
  });
}
